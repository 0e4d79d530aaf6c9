#!/bin/bash
# A real clamd (clamd(8)) on loopback, with signatures made here: EICAR's file, its text anywhere, a marker of our own, and
# the file of Debian's clamav-testfiles. Small limits, so that tests can reach them.
# usage: clamd.sh DIR PORT
# Prints `ready` and serves on PORT and DIR/clamd.sock until its standard input ends, then stops and removes DIR.
# Needs: clamav-daemon clamav clamav-testfiles
set -euo pipefail
dir=$1 port=$2
PATH=$PATH:/usr/sbin
server=
stop() {
  trap - EXIT
  if [ -n "$server" ]; then kill -9 "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 1' TERM INT HUP
mkdir -p "$dir/db" "$dir/tmp"
hex() { printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n'; }
# in two parts, or scanners of this repository would trip over it
eicar='X5O!P%@AP[4\PZX54(P^)7CC)7}''$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
printf '44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\naa15bcf478d165efd2065190eb473bcb:544:ClamAV-Test-File\n' \
  >"$dir/db/local.hdb"
printf 'Eicar-Signature:0:*:%s\nCloakroom.TestMarker:0:*:%s\n' \
  "$(hex "$eicar")" "$(hex 'CLOAKROOM-MALWARE-TEST-MARKER')" >"$dir/db/local.ndb"
cat >"$dir/clamd.conf" <<C
DatabaseDirectory $dir/db
TemporaryDirectory $dir/tmp
LocalSocket $dir/clamd.sock
TCPSocket $port
TCPAddr 127.0.0.1
Foreground yes
StreamMaxLength 8M
MaxScanSize 16M
MaxFileSize 4M
AlertExceedsMax yes
CommandReadTimeout ${CLAMD_READ_SECONDS:-30}
MaxThreads 4
SelfCheck 0
C
[ "$(id -u)" != 0 ] || echo 'User root' >>"$dir/clamd.conf"
clamd -c "$dir/clamd.conf" </dev/null >"$dir/log" 2>&1 &
server=$!
for _ in $(seq 600); do
  kill -0 "$server"
  (exec 4<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && { up=1; break; }
  sleep .1
done
[ "${up:-}" = 1 ]
echo ready
cat >/dev/null
