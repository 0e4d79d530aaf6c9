/** Web servers, proxies, databases and business software. */
export const servers = {
  web: `
{ip} - - [{clf}] "GET /product/{d8}?sku={d12}&ref={uuid}&ts={ems} HTTP/1.1" 200 {n} "https://www.example.org/search?q={word}&page={byte}" "Mozilla/5.0 (Linux; Android 13; SM-G99{d1}B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{ver} Mobile Safari/537.36"
{ip} - {user} [{clf}] "POST /login?return=%2Fadmin HTTP/1.1" 302 {n} "-" "curl/8.{byte}.0" rt=0.{d3} uct="0.000" uht="0.{d3}" urt="0.{d3}"
[{ctime}] [error] [client {ip}] File does not exist: /var/www/html/{word}
[{ctime}] [notice] jk2_init() Found child {pid} in scoreboard slot {byte}
[{ctime}] [notice] workerEnv.init() ok /etc/httpd/conf/workers2.properties
[{ctime}] [error] mod_jk child workerEnv in error state {d1}
{date} {time} [error] {pid}#{pid}: *{d8} upstream timed out (110: Connection timed out) while reading response header from upstream, client: {ip}, server: _, request: "GET /api/v1/orders/{d10} HTTP/1.1", upstream: "http://{ip}:{port}/api/v1/orders/{d10}", host: "{host}"
{date} {time} [debug] {pid}#{pid}: *{n} epoll add event: fd:{byte} op:1 ev:8000200{d1}
{date} {time} [debug] {pid}#{pid}: *{n} event timer add: {byte}: 60000:{d9}
{date} {time} [debug] {pid}#{pid}: *{n} malloc: 00005{h11}:{n}
{date} {time} {ip} GET /{word}/default.aspx id={d9}&tab={d3} 443 - {ip} Mozilla/5.0+(Windows+NT+10.0;+Win64;+x64)+AppleWebKit/537.36+(KHTML,+like+Gecko)+Chrome/{ver}+Safari/537.36 - 200 0 0 {n}
{ip} {ip} {host} - [{clf}] "GET /assets/app.{h20}.js HTTP/2.0" 304 0 {d8} {h32}
{"time_local":"{clf}","remote_addr":"{ip}","request":"GET /api/items/{d10} HTTP/1.1","status":"200","body_bytes_sent":"{d6}","request_time":"0.{d3}","http_referrer":"","http_user_agent":"kube-probe/1.29","request_id":"{h32}","connection":"{d10}","msec":"{es}.{d3}"}`,
  proxy: `
{es}.{d3} {d6} {ip} TCP_MISS/200 {d5} GET http://cdn.example.org/{h8}/img_{d9}.jpg - HIER_DIRECT/{ip} image/jpeg
{es}.{d3}   {d4} {ip} TCP_TUNNEL/200 {d6} CONNECT api.example.org:443 {user} HIER_DIRECT/{ip} -
[{d2}.{d2} {time}] chrome.exe - proxy.example.org:5070 close, {d5} bytes ({f} KB) sent, {d6} bytes ({f} MB) received, lifetime 0{d1}:{d2}
[{d2}.{d2} {time}] chrome.exe *64 - clients4.example.org:443 open through proxy proxy.example.org:5070 HTTPS
[{d2}.{d2} {time}] YodaoDict.exe - proxy.example.org:5070 close, {n} bytes sent, {n} bytes received, lifetime <1 sec
{syslog} localhost haproxy[{pid}]: {ip}:{port} [{clf}] http-in~ app/srv{d1} {n}/0/{n}/{n}/{n} 200 {d5} - - ---- {n}/{n}/{n}/{n}/0 0/0 "GET /v2/{uuid}/stats?from={ems}&to={ems} HTTP/1.1"
{date}\\t{time}\\tFRA2-C1\\t{d5}\\t{ip}\\tGET\\td{h13}.cloudfront.net\\t/assets/{h32}.css\\t200\\t-\\tMozilla/5.0%20(Macintosh;%20Intel%20Mac%20OS%20X%2010_15_7)\\t-\\t-\\tHit\\t{b54}==\\twww.example.org\\thttps\\t{n}\\t0.00{d1}\\t-\\tTLSv1.3\\tTLS_AES_128_GCM_SHA256\\tHit\\tHTTP/2.0\\t-\\t-\\t{port}\\t0.001\\tHit\\ttext/css\\t{d5}\\t-\\t-
https {iso} app/prod-lb/{h16} {ip}:{port} {ip}:80 0.00{d1} 0.{d3} 0.000 200 200 {n} {d5} "GET https://www.example.org:443/api/{d10} HTTP/1.1" "okhttp/4.{byte}.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:eu-west-1:{d12}:targetgroup/prod/{h16} "Root=1-{h8}-{h24}" "www.example.org" "arn:aws:acm:eu-west-1:{d12}:certificate/{uuid}" 0 {iso} "forward" "-" "-" "{ip}:80" "200" "-" "-"
{h64} prod-bucket [{clf}] {ip} arn:aws:sts::{d12}:assumed-role/app/i-0{h16} {H16} REST.GET.OBJECT logs/{date}/{h8}.gz "GET /logs/{date}/{h8}.gz HTTP/1.1" 200 - {d7} {d7} {byte} {byte} "-" "aws-sdk-java/2.{byte}.0" - {b76} SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader prod-bucket.s3.eu-west-1.amazonaws.com TLSv1.2 - -
2 {d12} eni-0{h16} {ip} {ip} {port} {port} 6 {n} {d7} {es} {es} ACCEPT OK
{"version":"1.08","eventTime":"{iso}","eventSource":"kms.amazonaws.com","eventName":"Decrypt","awsRegion":"eu-west-1","userIdentity":{"type":"AssumedRole","principalId":"AROA{H17}:i-0{h16}","accountId":"{d12}"},"requestID":"{uuid}","eventID":"{uuid}","recipientAccountId":"{d12}"}`,
  database: `
{iso} {d8} [Note] [MY-{d6}] [Server] Access denied for user 'root'@'{ip}' (using password: YES)
{iso} 0 [Warning] [MY-010068] [Server] CA certificate ca.pem is self signed.
{iso} 0 [Note] InnoDB: Buffer pool(s) load completed at {d6} {time}; log sequence number {d12}; transaction id {d9}
# Time: {iso}\\n# User@Host: app[app] @  [{ip}]  Id: {d8}\\n# Query_time: {f6}  Lock_time: 0.000{d3} Rows_sent: {n}  Rows_examined: {d7}\\nSET timestamp={es};\\nSELECT o.id, o.total FROM orders o WHERE o.customer_id = {d8} AND o.created_at > '{date} {time}' LIMIT {n};
{sql} UTC [{pid}] app@shop LOG:  duration: {f} ms  execute <unnamed>: SELECT * FROM sessions WHERE id = $1\\n{sql} UTC [{pid}] app@shop DETAIL:  parameters: $1 = '{uuid}'
{sql} UTC [{pid}] LOG:  checkpoint complete: wrote {n} buffers (0.{d1}%); 0 WAL file(s) added, 0 removed, {n} recycled; write={f} s, sync=0.00{d1} s; lsn={H1}/{H8}, redo lsn={H1}/{H8}
{sql} UTC [{pid}] postgres@postgres FATAL:  password authentication failed for user "postgres"
{sql} UTC [{pid}] LOG:  automatic vacuum of table "shop.public.pgbench_{word}": index scans: 1 pages: 0 removed, {d6} remain, {d6} scanned; tuples: {d7} removed, {d8} remain; tid={d10} delta {d4}
UPDATE pgbench_accounts SET abalance = abalance + -{d4} WHERE aid = {d6};INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES ({n}, {byte}, {d7}, -{d4}, CURRENT_TIMESTAMP);
{sql} spid{byte}s     Starting up database 'model'. SQL Server is terminating because of a system shutdown. This is an informational message only. No user action is required.
{sql} Logon       Error: 18456, Severity: 14, State: {byte}.\\n{sql} Logon       Login failed for user 'sa'. Reason: Could not find a login matching the name provided. [CLIENT: {ip}]
{sql} Backup      Database backed up. Database: shop, creation date(time): {date}({time}), pages dumped: {d7}, first LSN: {d5}:{d9}:{d2}, last LSN: {d5}:{d9}:1, number of dump devices: 1, device information: (FILE=1, TYPE=DISK: {'D:\\Backup\\shop.bak'}).
{iso}\\nThread 1 advanced to log sequence {d6} (LGWR switch)\\n  Current log# {d1} seq# {d6} mem# 0: +DATA/ORCL/ONLINELOG/group_{d1}.{d3}.{d9}
ORA-00060: Deadlock detected. See Note 60.1 at My Oracle Support for Troubleshooting ORA-60 Errors. More info in file /u01/app/oracle/diag/rdbms/orcl/orcl/trace/orcl_ora_{pid}.trc. SCN: {d13}
{pid}:M {syslog}.{d3} * DB saved on disk; RDB: {n} MB of memory used by copy-on-write, {d9} keys
{"t":{"$date":"{iso}"},"s":"I","c":"NETWORK","id":{d5},"ctx":"conn{n}","msg":"client metadata","attr":{"remote":"{ip}:{port}","client":"conn{n}","doc":{"driver":{"name":"nodejs","version":"6.{byte}.0"},"os":{"type":"Linux","name":"linux","architecture":"x64"}}},"lsid":{"id":{"$uuid":"{uuid}"}},"txnNumber":{d8},"clusterTime":{"$timestamp":{"t":{es},"i":{byte}}}}
WAIT #{d13}: nam='db file sequential read' ela= {n} file#={byte} blocks=1 obj#={d6} tim={d16}
input archived log thread=1 sequence={d5} RECID={d4} STAMP={d10}`,
  application: `
{sql}  INFO {pid} --- [nio-8080-exec-{byte}] {class}  : Order {d10} shipped, tracking {d18}, invoice {d9}, customer {d8}
{comma} ERROR [main] {class}: Could not process message id={uuid} correlationId={h16} offset={d12}
java.lang.IllegalStateException: Token expired at {ems}, now {ems}\\n\\tat {class}.handle(Handler.java:{n})\\n\\tat java.base/java.lang.Thread.run(Thread.java:833)\\nCaused by: java.sql.SQLException: ORA-01017: invalid username/password; logon denied
[{f}s][info][gc,heap     ] GC({n}) Eden regions: {n}->0({n}) total={d10}B used={d9}
[{d5}.{d3}s][debug][gc,phases] 0x00007f{h10} klass={h16} hash={d10} nanos={d15} ticks={d16}
{sql} INFO - Core: Mendix Runtime successfully started, the application is now available.
{sql} ERROR - Connector: Execution of request with id {uuid} failed: com.mendix.modules.microflowengine.MicroflowException: com.mendix.systemwideinterfaces.MendixRuntimeException: An error has occurred while handling the request. [User 'Anonymous_{uuid}' with session id '{h8}-XXXX-XXXX-XXXX-XXXXXXXX{h4}' and roles 'Anonymous']
{sql} WARNING - M2EE: Login FAILED: unknown user 'MxAdmin'. {sql} DEBUG - DataStorage_QueryHandling: SELECT "sales$order"."id" FROM "sales$order" WHERE ("sales$order"."id" = {d17}) LIMIT {n}
M  *** ERROR => DpHdlDeadWp: W{d2} (pid {pid}) died (severity=0, status=0) [dpxxwp.c   {n}]\\nC  {ctime}\\nA  *** ERROR => RABAX: level LEV_RX_STDERR completed. [abrabax.c {n}]\\nN  login_ok: user SAPSYS client {d3} tid {d10} dia req {h32}
|{time}|DIA |{d3}|{d3}|SAPSYS      |        |R49|Communication error, CPIC return code {d3}, SAP return code {d3}| rfc {H32} {d8}
#2.0#{date} {time}:{d3}#+0100#Error#com.sap.engine.services.httpserver##C{h31}{d18}#{d7}#sap.com/irj#{class}#Guest#0##{H32}#{h32}#{h32}#0#Thread[HTTP Worker [@{d10}],5,Dedicated_Application_Thread]#Plain##Password check failed for user Guest#
{"timestamp":{ems},"level":"WARN","thread":"pool-{n}-thread-{byte}","logger":"{class}","message":"slow call","durationNanos":{d12},"requestId":"{d16}","spanId":"{h16}","traceId":"{h32}","orderId":{d10},"amount":{f},"lat":{f6},"x":{f},"y":{f}}
{iso} [{pid}] DEBUG cache key={h32} etag="{h32}" crc={d10} checksum={d10} seq={d14} ptr=0x{h12} size={d11} cursor={d20} snowflake={d18}
{iso} WARN password policy check: user={user} result=expired; token={word} session timeout={n}s; password check failed for user={user}; secret rotation due in {n} days
##[debug]Evaluating condition for step: {word} task {d8} {h40} build {stamp}.{byte}
npm http fetch GET 200 https://registry.npmjs.org/{word}/-/{word}-{ver}.tgz {n}ms (cache hit) integrity sha512-{b86}==
$MFT {d12} {H8}:{H8} offset={d16} lcn {d13} {d14} {d15} {d16}
metric {word}.count {d11} {es} host={host} p99={f6} sum={d17} bucket={d13}
{d16} {d16} {d15} {d13} {d9} {d10} {d11} {d8}`,
} as const;
