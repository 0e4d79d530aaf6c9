#!/bin/bash
# A real S3 service on loopback: one-node Ceph (monitor, one OSD in memory, object gateway), region eu-central-1.
# usage: ceph.sh DIR MON_PORT S3_PORT ACCESS_KEY SECRET_KEY
# Prints `ready` and serves until its standard input ends, then stops what it started and removes DIR: a test run
# that is killed leaves nothing behind.
# Needs: radosgw ceph-mon ceph-osd ceph-common
set -euo pipefail
dir=$1 mon=$2 rgw=$3 access=$4 secret=$5
mkdir -p "$dir"/{mon,osd0,run,log}
stop() {
  trap - EXIT
  for pid in $(jobs -p); do kill -9 "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 1' TERM INT HUP
cat > "$dir/ceph.conf" <<C
[global]
fsid = $(cat /proc/sys/kernel/random/uuid)
mon initial members = a
mon host = [v2:127.0.0.1:$mon/0]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv4 = true
ms bind ipv6 = false
ms bind msgr1 = false
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
auth allow insecure global id reclaim = false
keyring = $dir/keyring
paxos propose interval = 0.05
paxos min wait = 0.01
mon osd min up ratio = 0
mon allow pool size one = true
mon warn on pool no redundancy = false
mon max pg per osd = 1000
mon data avail crit = 1
mon data avail warn = 2
mon allow pool delete = true
mon osd full ratio = .99
mon data = $dir/mon
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
osd data = $dir/osd0
osd objectstore = memstore
memstore device bytes = 4294967296
osd memory target = 939524096
osd max object name len = 460
osd max object namespace len = 64
osd check max object name len on startup = false
osd class load list = *
osd class default list = *
run dir = $dir/run
log file = $dir/log/\$name.log
pid file = $dir/run/\$name.pid
admin socket = $dir/run/\$name.asok
crash dir = $dir/crash
[client.rgw]
keyring = $dir/keyring
rgw frontends = beast tcp_nodelay=1 endpoint=127.0.0.1:$rgw
rgw data = $dir/rgw
rgw realm = eu
rgw zonegroup = eu-central-1
rgw zone = eu-central-1a
rgw crypt require ssl = false
rgw thread pool size = 64
rgw enable usage log = false
rgw relaxed s3 bucket names = false
debug rgw = 1
C
export CEPH_CONF="$dir/ceph.conf" CEPH_ARGS="--conf $dir/ceph.conf"
exec 3>&1 >"$dir/log/start.log" 2>&1
key() { ceph-authtool "$dir/keyring" --gen-key -n "$@"; }
ceph-authtool -C "$dir/keyring" --gen-key -n mon. --cap mon 'allow *'
key client.admin --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *'
key client.rgw --cap mon 'allow rwx' --cap osd 'allow rwx'
key osd.0 --cap mon 'allow profile osd' --cap mgr 'allow profile osd' --cap osd 'allow *'
fsid=$(sed -n 's/^fsid = //p' "$dir/ceph.conf")
monmaptool --create --fsid "$fsid" --addv a "[v2:127.0.0.1:$mon/0]" "$dir/monmap"
ceph-mon --mkfs -i a --monmap "$dir/monmap" --keyring "$dir/keyring"
ceph-mon -f -i a </dev/null &
timeout 100 ceph auth import -i "$dir/keyring"
osd=$(cat /proc/sys/kernel/random/uuid)
echo "{\"cephx_secret\":\"$(ceph-authtool -p -n osd.0 "$dir/keyring")\"}" > "$dir/osd.json"
timeout 100 ceph osd new "$osd" 0 -i "$dir/osd.json"
ceph-osd -i 0 --mkfs --osd-uuid "$osd"
ceph-osd -f -i 0 </dev/null &
for _ in $(seq 300); do timeout 30 ceph osd stat 2>/dev/null | grep -q '1 up' && break; sleep .25; done
admin() { timeout 200 radosgw-admin --name client.rgw "$@"; }
here=http://127.0.0.1:$rgw
admin realm create --rgw-realm=eu --default
admin zonegroup create --rgw-zonegroup=eu-central-1 --rgw-realm=eu --api-name=eu-central-1 --endpoints="$here" --master --default
admin zone create --rgw-zonegroup=eu-central-1 --rgw-zone=eu-central-1a --endpoints="$here" --master --default
admin period update --commit
radosgw -f --name client.rgw </dev/null &
gateway=$!
admin user create --uid=gw --display-name=gw --access-key="$access" --secret="$secret"
for _ in $(seq 1000); do
  kill -0 "$gateway"
  (exec 4<>"/dev/tcp/127.0.0.1/$rgw") 2>/dev/null && { up=1; break; }
  sleep .1
done
[ "${up:-}" = 1 ]
echo ready >&3
cat >/dev/null
