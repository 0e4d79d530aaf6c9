/** Columns, counters and amounts: numbers enough that rare coincidences show. */
export const numbers = {
  sensors: `
{d6} node-{byte} switch_module fan {es} 1 Fan speeds ( {d4} {d4} {d4} **** {d4} {d4} )
{d6} node-{byte} temp {es} 1 temperature ambient={d2} {d4}.{d4}.{d4}
{stamp}:{d3}|Step_StandReportReceiver|{d8}|REPORT : {d4} {d4} {d6} {d6}
{d4} {d4} {d4} {d3} {d5} {d4}
cnt {d4} {d4} {d4} {d4} {d5}
eth0: {d6} {d5}    {byte}   {byte}   {n}   {d6}   {d5}
  {pid} root      20   0 {d7} {d6}  {d5} S   {byte}.3   1.2  {n}:12.34 java
{d9};{d12};{es};{d11};{d13};{d16};{f6}`,
  metrics: `
process_start_time_seconds {es}.{d2}
node_network_receive_bytes_total{device="veth{h7}"} {d16}
node_cpu_seconds_total{cpu="{byte}",mode="idle"} {d12}
{"ts":{es}.{d2},"free":{d11},"used":{d11},"duration":{d11}}
CPU_USAGE_NSEC={d16}
duration(ns): {d11} free={d11} cursor={d16}
SPILLED_RECORDS={d7} GC_TIME_MILLIS={d5} CPU_MILLISECONDS={d7}`,
  transfers: `
{ip} - - [{clf}] "GET /images/{d6}.jpg HTTP/1.1" {200|206|304|404|500} {d7} "-" "curl/8.5.0"
{es}.{d3}  {d5} {ip} TCP_MISS/{200|304|404} {d7} GET https://cdn.firma.example/{h8} - HIER_DIRECT/{ip} text/html
{date} {time} {ip} GET /news w={d3}&h={d4}&crc={d10} 80 - {ip} Mozilla/5.0+Mobile+Safari/537.36 - 200 {byte} {d10} {d3} {d3} {d4}
{h32} firma-media [{clf}] {ip} - {h16} REST.GET.OBJECT a/{d6} "GET /a HTTP/1.1" 200 - {d4} {d4} {d4} {d3} "-" "sdk"
[{iso}] "GET /v1 HTTP/1.1" 200 - {n} {n} {byte} {byte} "{ip}" "Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537.36" "{uuid}"
pgmap v{d7}: {d4} active+clean; {byte} TiB data; {d8} B/s rd, {byte} op/s
BenchmarkSort-{byte}	{d8}	{d5}.0 ns/op	{d7} B/op	{n} allocs/op`,
  handles: `
MySQL thread id {d9}, OS thread handle 140{d12}, query id {d4}
Current thread 140{d12} tid=140{d12} id(obj)=140{d12} hash=-{d16}
{sql} INFO - Core: Object with id [MendixObjectIdentifier[{d16},Orders.Order]] could not be locked
{syslog} mail opendkim[{pid}]: {H10}: s=sel{d6} d=firma.example
Thread SCN: {d15} invoice=INV-{d4}-{d6} share={d6}/{d5}
{sql} LOG:  checkpoint; cost={d3}.{d2}..{d2}.{d2} rows={n} width={n}
partition out-{byte} to local high watermark {d13}`,
};
