/** What stands between machines, mail, and what builders print. */
export const networks = {
  mail: `
{syslog} mx1 postfix/smtpd[{pid}]: connect from unknown[{ip}]
{syslog} mx1 postfix/smtpd[{pid}]: {H11}: client=unknown[{ip}], sasl_method=PLAIN, sasl_username={user}
{syslog} mx1 postfix/qmgr[{pid}]: {H11}: from=<bounce-{d9}@example.org>, size={n}, nrcpt=1 (queue active)
{syslog} mx1 postfix/smtp[{pid}]: {H11}: to=<a@example.org>, relay=mx.example.org[{ip}]:25, delay={f}, delays=0.0{d1}/0/{f}/0.{d2}, dsn=2.0.0, status=sent (250 2.0.0 OK  {es} {h2}-20020a17{h10}si{d7}wrb.{d3} - gsmtp)
{syslog} mx1 dovecot: imap-login: Login: user=<{user}>, method=PLAIN, rip={ip}, lip={ip}, mpid={pid}, TLS, session=<{b16}>
{syslog} mx1 dovecot: auth-worker({pid}): pam({user},{ip}): pam_authenticate() failed: Authentication failure (password mismatch?)
{syslog} mx1 exim[{pid}]: {date} {time} 1r{b4}-000{h3}-Ab <= <> R=1q{b4}-0003cD-12 U=Debian-exim P=local S={n}
{syslog} mx1 sendmail[{pid}]: k{d2}M{d6}: to=root, ctladdr=root (0/0), delay=00:00:0{d1}, xdelay=00:00:00, mailer=relay, pri={d5}, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (k{d2}M{d6} Message accepted for delivery)
{syslog} mx1 spamd[{pid}]: spamd: result: . -1 - ALL_TRUSTED,BAYES_00 scantime={f},size={n},user=nobody,uid=65534,required_score=5.0,rhost=localhost,raddr=127.0.0.1,rport={port},mid=<{d14}.{h6}@{host}>,bayes=0.{d6},autolearn=ham
{syslog} mx1 amavis[{pid}]: ({d5}-{d2}) Passed CLEAN, [{ip}]:{port} Message-ID: <{h32}@mail>, mail_id: {b12}, Hits: -1.{d3}, size: {n}, queued_as: {H11}, {n} ms
{date} {time} 1YxOux-{d6}-Mr Completed QT={byte}s
{syslog} mx1 postfix/smtp[{pid}]: status=sent (250 2.0.0 Ok: queued as E{d9})`,
  network: `
{syslog} core-sw1 %SYS-5-CONFIG_I: Configured from console by {user} on vty0 ({ip})
{syslog} pa-fw 1,{date} {time},{d15},TRAFFIC,end,2305,{date} {time},{ip},{ip},0.0.0.0,0.0.0.0,allow-out,,,ssl,vsys1,trust,untrust,ethernet1/1,ethernet1/2,fwd,{date} {time},{d7},1,{port},443,0,0,0x400053,tcp,allow,{d6},{d5},{d6},{d3},{date} {time},{d2},any,0,{d19},0x8000000000000000,{ip}-{ip},US,0,{d3},{d3},tcp-fin
date={date} time={time} devname="FGT60E" devid="FGT60ETK{d8}" logid="0000000013" type="traffic" subtype="forward" level="notice" vd="root" eventtime={ens} srcip={ip} srcport={port} srcintf="internal" dstip={ip} dstport=443 dstintf="wan1" poluuid="{uuid}" sessionid={d8} proto=6 action="close" policyid=1 service="HTTPS" duration={n} sentbyte={n} rcvdbyte={n} masterdstmac="{h2}:{h2}:{h2}:{h2}:{h2}:{h2}" 
CEF:0|Check Point|VPN-1|R80|Accept|ssl|Unknown|act=Accept rt={ems} spt={port} dpt=443 src={ip} dst={ip} ifname=eth{d1} loguid={h8} sequencenum={n} cn1={d10} cs1={h32}
LEEF:1.0|Microsoft|MSExchange|4.0 SP1|15345|src={ip}\\tdst={ip}\\tsev=5\\tcat=anomaly\\tusrName={user}\\tidentSrc={d10}
{syslog} vpn openvpn[{pid}]: {ip}:{port} TLS: Initial packet from [AF_INET]{ip}:{port}, sid={h8} {h8}
{syslog} ap1 hostapd: wlan0: STA {h2}:{h2}:{h2}:{h2}:{h2}:{h2} IEEE 802.11: associated (aid {byte}) session {H16}
{es}.{us} C{b17} {ip} {port} {ip} 53 udp dns 0.{d6} {d2} {d3} SF - - 0 Dd 1 {d3} 1 {d3} -
{"ts":{es}.{us},"uid":"C{b17}","id.orig_h":"{ip}","id.orig_p":{port},"proto":"tcp","duration":{f6},"orig_bytes":{d10},"conn_state":"SF","local_orig":true,"cert_chain_fuids":["F{b17}"],"ja3":"{h32}"}
{date}-{time} tcpdump: IP {ip}.{port} > {ip}.53: Flags [P.], seq {d10}:{d10}, ack {d10}, win {d5}, options [nop,nop,TS val {d10} ecr {d10}], length {n}
        0x0{h3}:  4500 {h4} {h4} 4000 4006 {h4} {d4} {d4} {d4} {d4} {h4} {h4}  E..............
{h8}  {d2} {d2} {d2} {h2} {d2} {d2} {h2} {h2}  {d2} {h2} {d2} {d2} {d2} {h2} {d2} {d2}  |................|
{d7} {d6} {d6} {d6} {d6} {d6} {d6} {d6} {d6}
RT_FLOW: session closed TCP FIN: {ip}/{port}->{ip}/{port} 6 rule trust untrust {d8} {d4}({d3}) {n}({d4}) {byte} UNKNOWN
[{sql}][{byte}][debug][http] [C{d9}][S{d18}] request complete`,
  security: `
{us_date}\\tInformation\\tSecurity-Auditing\\t4776\\tThe computer attempted to validate the credentials for an account.\\n\\nAuthentication Package:\\tMICROSOFT_AUTHENTICATION_PACKAGE_V1_0\\nLogon Account:\\tAdministrator\\nSource Workstation:\\tWS{n}\\nError Code:\\t0xC000006A
{us_date}\\tInformation\\tSecurity-Auditing\\t4723\\tAn attempt was made to change an account's password.\\n\\nSubject:\\n\\tSecurity ID:\\t\\tS-1-5-21-{d10}-{d10}-{d9}-{d4}\\n\\tAccount Name:\\t\\tsvc_backup\\n\\tAccount Domain:\\t\\tCORP\\n\\tLogon ID:\\t\\t0x{H6}\\n\\nTarget Account:\\n\\tSecurity ID:\\t\\tS-1-5-21-{d10}-{d10}-{d9}-{d4}\\n\\tAccount Name:\\t\\tsvc_backup
{us_date}\\tInformation\\tSecurity-Auditing\\t4738\\tA user account was changed.\\nChanged Attributes:\\n\\tSAM Account Name:\\t-\\n\\tDisplay Name:\\t\\t-\\n\\tUser Principal Name:\\t-\\n\\tHome Directory:\\t\\t-\\n\\tPassword Last Set:\\t{us_date}\\n\\tAccount Expires:\\t\\t<never>\\n\\tPrimary Group ID:\\t513\\n\\tAllowedToDelegateTo:\\t-\\n\\tOld UAC Value:\\t\\t0x210\\n\\tNew UAC Value:\\t\\t0x210
{us_date}\\tInformation\\tSecurity-Auditing\\t5156\\tThe Windows Filtering Platform has permitted a connection.\\n\\nApplication Information:\\n\\tProcess ID:\\t\\t{pid}\\n\\tApplication Name:\\t\\\\device\\\\harddiskvolume2\\\\windows\\\\system32\\\\svchost.exe\\n\\nNetwork Information:\\n\\tDirection:\\t\\tInbound\\n\\tSource Address:\\t\\t{ip}\\n\\tSource Port:\\t\\t{port}\\n\\tDestination Address:\\t{ip}\\n\\tDestination Port:\\t\\t{port}\\n\\tProtocol:\\t\\t17\\n\\nFilter Information:\\n\\tFilter Run-Time ID:\\t{d5}\\n\\tLayer Name:\\t\\tReceive/Accept\\n\\tLayer Run-Time ID:\\t44
LogName=Security\\nSourceName=Microsoft Windows security auditing.\\nEventCode=4672\\nEventType=0\\nType=Information\\nComputerName=DC{n}.corp.local\\nTaskCategory=Special Logon\\nOpCode=Info\\nRecordNumber={d9}\\nKeywords=Audit Success\\nMessage=Special privileges assigned to new logon.\\n\\nPrivileges:\\t\\tSeSecurityPrivilege\\n\\t\\t\\tSeBackupPrivilege
Level,Date and Time,Source,Event ID,Task Category\\nInformation,{us_date},Microsoft-Windows-Kernel-Power,{n},(86),"The system session has transitioned from {d3} to {d3}."
<EventData><Data>{uuid}</Data><Data>{d8}</Data><Data Name="param1">Windows Modules Installer</Data><Data Name="PasswordLastSet">%%1794</Data><Data Name="PrivateKeyUsageCount">0</Data><Data Name="SessionName">RDP-Tcp#{n}</Data><Data Name="ClientName">WS{n}</Data><Data Name="TicketOptions">0x40810000</Data><Data Name="ServiceName">krbtgt</Data><Data Name="CertSerialNumber">{H20}</Data></EventData>
{date} {time}:{d3}\\t{pid}\\t{h4}\\tAgent\\t  * Title = {Security|Definition} Update for Microsoft Defender Antivirus - KB2267602 (Version 1.{byte}.{n}.0)
{date}\\t{time}:{d3}\\t {pid}\\t{h4}\\tDtaStor\\tUpdate service properties: service registered with AU is {UUID} {h40}
{date} {time}.{d3}\\tMPLog\\tengine {ver} sig {d12} scan {H32} threat ID {d10} SHA1:{h40}
{"EventTime":"{sql}","Hostname":"SRV{n}","Keywords":-9214364837600034816,"EventType":"AUDIT_SUCCESS","SeverityValue":2,"EventID":4624,"RecordNumber":{d9},"ActivityID":"{UUID}","ProcessID":{d3},"ThreadID":{d4},"SubjectUserName":"SYSTEM","TargetLogonId":"0x{h9}","LogonGuid":"{UUID}","TransmittedServices":"-","LmPackageName":"-","KeyLength":"0"}`,
  builds: `
[{time}] [INFO] Downloading from central: https://repo.maven.apache.org/maven2/org/{word}/{ver}/{word}-{ver}.pom ({n} kB at {f} kB/s)
remote: Counting objects: 100% ({d4}/{d4}), done. {h40} refs/pull/{d5}/head
{iso} ##[group]Run actions/checkout@v4 token: *** run id {d10} job {d11} attempt 1
test {word}::tests::it_works ... ok {f6}s seed {d19} at src/{word}.rs:{n}:{byte}
PASS {word}/{word}.test.js ({f} s) ✓ handles {d10} ({n} ms) chunk-{H8}.js {f} KiB [entry] {h20}
    at Object.<anonymous> (/builds/app/node_modules/{word}/index.js:{n}:{n}) Error: password must be a string; expected token, got {n}
#0  0x00007f{h10} in {word}_dispatch (ctx=0x55{h10}, len={d8}, key=0x7ff{h9}) at {word}.c:{n}
Thread {d2} "{word}" tid={d6} prio=5 os_prio=0 cpu={f}ms elapsed={f}s allocated={d9}B defined_classes={n} nid=0x{h5} waiting on condition  [0x00007f{h10}]
{d6} {byte} {d9} {d9} {d12} {f} {f} {d10} {d8} {d14} {d11}
goroutine {d5} [chan receive, {n} minutes]: main.(*{word}).run(0xc{h9}, 0x{h2}, {d10})
{"level":30,"time":{ems},"pid":{pid},"hostname":"{host}","reqId":"req-{h4}","req":{"method":"GET","url":"/orders/{d12}?cursor={b40}","remotePort":{port}},"msg":"incoming request","responseTime":{f},"password":"[Redacted]","authorization":"[Redacted]"}
[{iso}] production.ERROR: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '{d11}' for key 'orders.PRIMARY' (SQL: insert into orders values ({d9}, {d10}, {h32})) {"userId":{d8},"exception":"[object] (PDOException(code: 23000)"}
User-Agent: {word}/{ver} X-Request-Id: {uuid} ETag: W/"{h5}-{b27}" X-Amz-Cf-Id: {b54}== Content-MD5: {b22}== CF-RAY: {h16}-FRA
cpu0 {d9} {d5} {d9} {d11} {d8} 0 {d8} 0 0 0 intr {d11} {d3} {d9} 0 {d10}
{h2}:{h2}.0 PCI bridge [0604]: Intel Corporation [8086:{h4}] (rev {h2}) serial {h2}-{h2}-{h2}-{h2}-{h2}-{h2}-{h2}-{h2}
  inode={d9} blocks={d8} links={d1} mode=0100644 uid={d4} gid={d4} size={d11} mtime={es}.{d9}
{iso} HEAD is now at {d6}b merge
   {d6}:\t{d2} {d2} {d2} {d2}          \tmov    %eax,0x{h2}(%rsp)`,
  business: `
{sql} INFO - ActionManager: Scheduled event {word} started at {iso} nr {d9}
{sql} CRITICAL - Core: Could not execute query; Data-Source: jdbc:postgresql://{ip}:5432/{word}; session {uuid} object [MendixObject id={d17}, {word}=0]
{sql} WARNING - RequestStatistics: {n} ms for request {d6} with user null {h16}; XAS token {uuid}
2026-{d2}-{d2}T{time}.{us}Z [APP/PROC/WEB/0] OUT {sql} ERROR - MicroflowEngine: [User: system] guid: {d17}
trc file: "dev_disp", trc level: 1, release: "7{d2}" [Thr 1402{d11}] ***LOG Q0I=> NiIRead: P={ip}:3{d3}; L={ip}:{port}: recv (104: Connection reset by peer) [/bas/7{d2}/src/base/ni/nixxi.cpp {n}] 
[Thr 1398{d11}] *** ERROR => NiIRead: SiRecv failed for hdl {d2}/sock {d2} (SI_ECONN_BROKEN/104; I4; ST; {ip}:{port}) [nixxi.cpp {n}]
ST22 {date} {time} APP01_R49_00 {d3} BATCH CX_SY_OPEN_SQL_DB DBIF_RSQL_SQL_ERROR transid {H32} wp {byte} dump {stamp}{d7}
IDoc 000000{d10} status 51 message type ORDERS05 partner LS R49CLNT{d3} docnum 000000{d10} segnum 00000{d1} creation {date} material {d18} plant {d4} delivery 00{d8} PO 45{d8} billing doc 90{d8}
DBSL trace: sql error -{d3} performing SEL on table VBAK; VBELN = 00{d8}, POSNR = 000010, MANDT = {d3}, ERDAT = {d8}, KUNNR = 00000{d5}, cursor {h14}
SM21|{time}|RD |000|000|SAPSYS| |Q0I|Operating system call recv failed (error no. {d3}) terminal {host} pid {pid} {d14}`,
} as const;
