#!/bin/bash
# Runs a command until standard input ends. usage: leash.sh COMMAND ARG...
set -uo pipefail
"$@" </dev/null >/dev/null 2>&1 &
child=$!
trap 'kill "$child" 2>/dev/null; wait "$child" 2>/dev/null' EXIT
trap 'exit 1' TERM INT HUP
echo ready
cat >/dev/null
