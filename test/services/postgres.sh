#!/bin/bash
# A throw-away PostgreSQL cluster on loopback. usage: postgres.sh BIN DIR PORT   (never as root: PostgreSQL refuses)
# Prints `ready` and serves until its standard input ends, then stops and removes what DIR holds.
set -euo pipefail
bin=$1 dir=$2 port=$3
server=
stop() {
  trap - EXIT
  if [ -n "$server" ]; then kill -INT "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$dir"/* 2>/dev/null || true
}
trap stop EXIT
trap 'exit 1' TERM INT HUP
cd "$dir"
"$bin/initdb" -D "$dir/data" -A trust -U cloakroom -E UTF8 --no-locale -N >"$dir/initdb.log" 2>&1
"$bin/postgres" -D "$dir/data" -c listen_addresses=127.0.0.1 -p "$port" -c unix_socket_directories= \
  -c max_connections=200 </dev/null >"$dir/log" 2>&1 &
server=$!
for _ in $(seq 1000); do
  kill -0 "$server"
  "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" -U cloakroom -d postgres && { up=1; break; }
  sleep .1
done
[ "${up:-}" = 1 ]
echo ready
cat >/dev/null
