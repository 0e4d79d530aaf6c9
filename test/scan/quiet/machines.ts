/** Operating systems: what they log of themselves. */
export const machines = {
  sshd: `
{syslog} {host} sshd[{pid}]: Failed password for invalid user {user} from {ip} port {port} ssh2
{syslog} {host} sshd[{pid}]: Failed password for root from {ip} port {port} ssh2
{syslog} {host} sshd[{pid}]: Invalid user {user} from {ip}
{syslog} {host} sshd[{pid}]: input_userauth_request: invalid user {user} [preauth]
{syslog} {host} sshd[{pid}]: pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost={ip}  user=root
{syslog} {host} sshd[{pid}]: pam_unix(sshd:auth): check pass; user unknown
{syslog} {host} sshd[{pid}]: pam_unix(sshd:session): session opened for user root by (uid=0)
{syslog} {host} sshd[{pid}]: Accepted publickey for deploy from {ip} port {port} ssh2: RSA SHA256:{b43}
{syslog} {host} sshd[{pid}]: Accepted password for {user} from {ip} port {port} ssh2
{syslog} {host} sshd[{pid}]: Received disconnect from {ip}: 11: Bye Bye [preauth]
{syslog} {host} sshd[{pid}]: Connection closed by {ip} port {port} [preauth]
{syslog} {host} sshd[{pid}]: reverse mapping checking getaddrinfo for static-{byte}-{byte}.net [{ip}] failed - POSSIBLE BREAK-IN ATTEMPT!
{syslog} {host} sshd[{pid}]: error: Received disconnect from {ip}: 3: com.jcraft.jsch.JSchException: Auth fail [preauth]
{syslog} {host} sshd[{pid}]: PAM {n} more authentication failures; logname= uid=0 euid=0 tty=ssh ruser= rhost={ip}  user=root
{syslog} {host} sshd[{pid}]: fatal: Write failed: Connection reset by peer [preauth]`,
  linux: `
{syslog} {host} su(pam_unix)[{pid}]: session opened for user {user} by (uid=0)
{syslog} {host} su(pam_unix)[{pid}]: session closed for user {user}
{syslog} {host} ftpd[{pid}]: connection from {ip} (static-{byte}.example.net) at {ctime}
{syslog} {host} kernel: [{d5}.{us}] usb 1-1: New USB device found, idVendor={h4}, idProduct={h4}, bcdDevice= {d1}.0{d1}
{syslog} {host} kernel: [{d7}.{us}] TCP: request_sock_TCP: Possible SYN flooding on port {port}. Sending cookies.
{syslog} {host} kernel: [{d6}.{us}] {word}[{pid}]: segfault at {h8} ip 00007f{h10} sp 00007ff{h9} error 4 in libc-2.31.so[7f{h10}+1f2000]
{syslog} {host} kernel: BIOS-e820: 00000000{h8} - 00000000{h8} (usable)
{syslog} {host} kernel: Memory: {d6}k/{d6}k available (1536k kernel code, {d4}k reserved, 589k data, 152k init)
{syslog} {host} kernel: [UFW BLOCK] IN=eth0 OUT= MAC=00:16:3e:{byte}:bc:12:00:08:e3:ff:fd:90:08:00 SRC={ip} DST={ip} LEN=40 TOS=0x00 PREC=0x00 TTL=241 ID={d5} PROTO=TCP SPT={port} DPT={port} WINDOW=1024 RES=0x00 SYN URGP=0
{syslog} {host} CRON[{pid}]: (root) CMD (   cd / && run-parts --report /etc/cron.hourly)
{syslog} {host} systemd[1]: Started Session {n} of user {user}.
{syslog} {host} systemd-logind[{pid}]: New session {n} of user {user}.
{syslog} {host} dhclient[{pid}]: DHCPACK of {ip} from {ip} (xid=0x{h8})
{syslog} {host} ntpd[{pid}]: synchronized to {ip}, stratum 2
{syslog} {host} named[{pid}]: client @0x7f{h10} {ip}#{port} (a{n}.example.net): query (cache) 'a{n}.example.net/A/IN' denied
{syslog} {host} sudo:   {user} : TTY=pts/{byte} ; PWD=/srv/www ; USER=root ; COMMAND=/usr/bin/systemctl restart nginx
{syslog} {host} passwd[{pid}]: pam_unix(passwd:chauthtok): password changed for {user}
{syslog} {host} useradd[{pid}]: new user: name={user}, UID={d4}, GID={d4}, home=/srv/{user}, shell=/bin/bash, from=/dev/pts/1
{syslog} {host} audit[{pid}]: USER_AUTH pid={pid} uid=0 auid={d10} ses={d10} msg='op=PAM:authentication acct="{user}" exe="/usr/sbin/sshd" hostname={ip} addr={ip} terminal=ssh res=failed'
type=SYSCALL msg=audit({es}.{d3}:{d6}): arch=c000003e syscall=59 success=yes exit=0 a0={h12} a1={h12} a2={h12} a3=8 items=2 ppid={pid} pid={pid} auid=4294967295 uid=0 gid=0 euid=0 tty=(none) ses=4294967295 comm="{word}" exe="/usr/bin/{word}" key=(null)
{syslog} {host} smartd[{pid}]: Device: /dev/sda [SAT], SMART Usage Attribute: 194 Temperature_Celsius changed from {byte} to {byte}
{syslog} {host} kernel: EXT4-fs (sda1): mounted filesystem {uuid} with ordered data mode. Opts: (null)
{syslog} {host} kernel: audit: type=1400 audit({es}.{d3}:{n}): apparmor="DENIED" operation="open" profile="snap.{word}" name="/proc/{pid}/stat" pid={pid} comm="{word}" requested_mask="r" denied_mask="r" fsuid=1000 ouid=0
{syslog} {host} CROND[{pid}]: (mailman) CMD (/usr/bin/python -S /var/mailman/cron/gate_news)
{syslog} {host} snmpd[{pid}]: Received SNMP packet(s) from UDP: [{ip}]:{port}
{date} {time} status installed libssl3:amd64 3.0.{n}-1~deb12u{byte}
{date} {time} upgrade linux-image-amd64:amd64 6.1.{n}-1 6.1.{n}-1
{syslog} Installed: kernel-devel-3.10.0-{d4}.el7.x86_64
{syslog} router1 {d6}: *{syslog}.{d3}: %LINK-3-UPDOWN: Interface GigabitEthernet0/{byte}, changed state to up
{syslog} fw1 %ASA-6-302013: Built outbound TCP connection {d9} for outside:{ip}/{port} ({ip}/{port}) to inside:{ip}/{port} ({ip}/{port})
{syslog} {ip} {d6}: %SEC_LOGIN-4-LOGIN_FAILED: Login failed [user: {user}] [Source: {ip}] [localport: 22] [Reason: Login Authentication Failed] at {time} UTC`,
  cbs: `
{date} {time}, Info                  CBS    Loaded Servicing Stack v{ver} with Core: C:\\Windows\\winsxs\\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_{ver}_none_{h16}\\cbscore.dll
{date} {time}, Info                  CSI    {h8}@{date}:{time}.{d3} WcpInitialize (wcp.dll version 0.0.0.6) called (stack @0x7fe{h8} @0x7fe{h8} @0x{h8})
{date} {time}, Info                  CBS    SQM: Initializing online with Windows opt-in: False
{date} {time}, Info                  CBS    Session: {d8}_{d10} initialized by client WindowsUpdateAgent.
{date} {time}, Info                  CBS    Read out cached package applicability for package: Package_for_KB{d7}~31bf3856ad364e35~amd64~~{ver}, ApplicableState: 112, CurrentState:112
{date} {time}, Info                  CSI    {h8} [SR] Verifying 100 (0x00000064) components
{date} {time}, Info                  CSI    {h8} CSI perf trace:\\nCSIPERF:TXCOMMIT;{d6}
{date} {time}, Info                  CSI    {h8} Created NT transaction (seq {n}) result 0x00000000, handle @0x{h3}
{date} {time}, Info                  CBS    Appl: detect Parent, Package: Package_{n}_for_KB{d7}~31bf3856ad364e35~amd64~~{ver}, Parent: Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~{ver}, Disposition = Detect, VersionComp: EQ, BuildComp: EQ, RevisionComp: GE, Exist: present
{date} {time}, Error                 CBS    Failed to internally open package. [HRESULT = 0x{h8} - CBS_E_INVALID_PACKAGE]
{date} {time}, Info                  CBS    NonStart: Set pending store consistency check.
{date} {time}, Info                  CSI    0000{h4} Warning: Unable to repair manifest for component ([l:{byte}{{byte}}]"amd64_{h32}_31bf3856ad364e35_{ver}_none_{h16}") on thread`,
  windows: `
{us_date}\\tInformation\\tMicrosoft-Windows-Security-Auditing\\t4624\\tLogon\\tAn account was successfully logged on.\\n\\nSubject:\\n\\tSecurity ID:\\t\\tS-1-5-18\\n\\tAccount Name:\\t\\tSRV{n}$\\n\\tAccount Domain:\\t\\tCORP\\n\\tLogon ID:\\t\\t0x3E7\\n\\nLogon Information:\\n\\tLogon Type:\\t\\t5\\n\\tRestricted Admin Mode:\\t-\\n\\tVirtual Account:\\t\\tNo\\n\\tElevated Token:\\t\\tYes\\n\\nImpersonation Level:\\t\\tImpersonation\\n\\nNew Logon:\\n\\tSecurity ID:\\t\\tSYSTEM\\n\\tAccount Name:\\t\\tSYSTEM\\n\\tAccount Domain:\\t\\tNT AUTHORITY\\n\\tLogon ID:\\t\\t0x{H7}\\n\\tLinked Logon ID:\\t\\t0x0\\n\\tNetwork Account Name:\\t-\\n\\tNetwork Account Domain:\\t-\\n\\tLogon GUID:\\t\\t{UUID}\\n\\nProcess Information:\\n\\tProcess ID:\\t\\t0x{h3}\\n\\tProcess Name:\\t\\tC:\\Windows\\System32\\services.exe\\n\\nNetwork Information:\\n\\tWorkstation Name:\\t-\\n\\tSource Network Address:\\t-\\n\\tSource Port:\\t\\t-\\n\\nDetailed Authentication Information:\\n\\tLogon Process:\\t\\tAdvapi  \\n\\tAuthentication Package:\\tNegotiate\\n\\tTransited Services:\\t-\\n\\tPackage Name (NTLM only):\\t-\\n\\tKey Length:\\t\\t0
{us_date}\\tError\\tService Control Manager\\t7031\\tNone\\tThe Print Spooler service terminated unexpectedly.  It has done this {n} time(s).  The following corrective action will be taken in 60000 milliseconds: Restart the service.
{us_date}\\tError\\tApplication Error\\t1000\\t(100)\\tFaulting application name: w3wp.exe, version: {ver}, time stamp: 0x{h8}\\nFaulting module name: ntdll.dll, version: {ver}, time stamp: 0x{h8}\\nException code: 0xc0000005\\nFault offset: 0x00000000000{h5}\\nFaulting process id: 0x{h4}\\nFaulting application start time: 0x01d{h12}\\nFaulting application path: C:\\Windows\\System32\\inetsrv\\w3wp.exe\\nReport Id: {uuid}\\nFaulting package full name: \\nFaulting package-relative application ID:
<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Microsoft-Windows-Security-Auditing" Guid="{UUID}"/><EventID>4625</EventID><Version>0</Version><Level>0</Level><Task>12544</Task><Opcode>0</Opcode><Keywords>0x8010000000000000</Keywords><TimeCreated SystemTime="{iso}"/><EventRecordID>{d9}</EventRecordID><Correlation ActivityID="{uuid}"/><Execution ProcessID="{d3}" ThreadID="{d4}"/><Channel>Security</Channel><Computer>SRV{n}.corp.local</Computer><Security/></System><EventData><Data Name="SubjectUserSid">S-1-5-18</Data><Data Name="SubjectUserName">SRV{n}$</Data><Data Name="TargetUserSid">S-1-0-0</Data><Data Name="TargetUserName">Administrator</Data><Data Name="Status">0xc000006d</Data><Data Name="FailureReason">%%2313</Data><Data Name="LogonType">3</Data><Data Name="LogonProcessName">NtLmSsp </Data><Data Name="KeyLength">0</Data><Data Name="IpPort">{port}</Data></EventData></Event>
{us_date}\\tInformation\\tMicrosoft-Windows-Kernel-General\\t16\\tNone\\tThe access history in hive \\??\\C:\\Users\\Default\\NTUSER.DAT was cleared updating {n} keys and creating {n} modified pages.
{us_date}\\tWarning\\tMicrosoft-Windows-DNS-Client\\t1014\\t(1014)\\tName resolution for the name wpad.corp.local timed out after none of the configured DNS servers responded. Client PID {pid}.
{us_date}\\tError\\tMSSQLSERVER\\t18456\\tLogon\\tLogin failed for user 'sa'. Reason: Password did not match that for the login provided. [CLIENT: {ip}]
{us_date}\\tInformation\\tMicrosoft-Windows-GroupPolicy\\t1502\\tNone\\tThe Group Policy settings for the computer were processed successfully. New settings from {n} Group Policy objects were detected and applied.
{us_date}\\tInformation\\tESENT\\t326\\tGeneral\\tsvchost ({pid},D,50) DS_Token_DB: The database engine attached a database (1, C:\\Windows\\system32\\config\\DRIVERS). (Time={n} seconds)
{us_date}\\tWarning\\tMicrosoft-Windows-Time-Service\\t36\\tNone\\tThe time service has not synchronized the system time for {d5} seconds because none of the time service providers provided a usable time stamp.`,
} as const;
