/** Phones, desktops and supercomputers. */
export const devices = {
  macos: `
{syslog} authors-MacBook-Pro kernel[0]: ARPT: {d6}.{us}: AirPort_Brcm43xx::powerChange: System Wake - Full Wake/ Dark Wake / Maintenance wake
{syslog} authors-MacBook-Pro com.apple.xpc.launchd[1] (com.apple.mdworker.bundles[{pid}]): Could not find uid associated with service: 0: Undefined error: 0 {d9}
{syslog} calvisitor-10-105-{byte}-{byte} kernel[0]: en0: BSSID changed to {h2}:{h2}:{h2}:{h2}:{h2}:{h2}
{syslog} authors-MacBook-Pro corecaptured[{pid}]: CCFile::captureLog Received Capture notice id: {es}.{us}, reason = AuthFail:sts:5_rsn:0
{syslog} authors-MacBook-Pro QQ[{pid}]: FA||Url||taskID[{d10}] dealloc
{syslog} authors-MacBook-Pro locationd[{pid}]: Location icon should now be in state 'Inactive'
{syslog} authors-MacBook-Pro secd[{pid}]:  SecTaskLoadEntitlements failed error=22 cs_flags=200, pid={pid}
{syslog} authors-MacBook-Pro WindowServer[{pid}]: send_datagram_available_ping: pid {pid} failed to act on a ping it dequeued before timing out.
{syslog} authors-MacBook-Pro com.apple.AddressBook.InternetAccountsBridge[{pid}]: dnssd_clientstub ConnectToServer: connect()-> No of tries: 1
{syslog} authors-MacBook-Pro Safari[{pid}]: tcp_connection_tls_session_error_callback_imp {n} __tcp_connection_tls_session_callback_write_block_invoke.434 error 22
{syslog} authors-MacBook-Pro cloudd[{pid}]:  SecOSStatusWith error:[-50] Error Domain=NSOSStatusErrorDomain Code=-50 "query missing class name" (paramErr: error in user parameter list) UserInfo={NSDescription=query missing class name}
{syslog} authors-MacBook-Pro Microsoft Word[{pid}]: WARNING: Type Microsoft_Word.Doc{n} is deprecated, id={d8}
{syslog} authors-MacBook-Pro GoogleSoftwareUpdateAgent[{pid}]: {date} {time}.{d3} GoogleSoftwareUpdateAgent[{pid}/0x7000{h8}] [lvl=2] -[KSAgentApp updateProductWithProductID:usingEngine:] Checking for updates for "com.google.Keystone"
{syslog} authors-MacBook-Pro com.apple.cts[{pid}]: com.apple.suggestions.harvest: scheduler_evaluate_activity told me to run this job; however, but the start time isn't for {d6} seconds.  Ignoring.
{syslog} authors-MacBook-Pro networkd[{pid}]: __42-[NETClientConnection evaluateCrazyIvan46]_block_invoke CI46 - Hit by torpedo! UUID={UUID} pid={pid}
{syslog} authors-MacBook-Pro kernel[0]: AppleThunderboltNHIType2::prePCIWake - power up complete - took {d6} us
{syslog} authors-MacBook-Pro symptomsd[{pid}]: __73-[NetworkAnalyticsEngine observeValueForKeyPath:ofObject:change:context:]_block_invoke unexpected switch value 2
{syslog} authors-MacBook-Pro sharingd[{pid}]: {time}.{d3} : Starting AirDrop server for user 501 on wake
{syslog} authors-MacBook-Pro AddressBookSourceSync[{pid}]: [CardDAVPlugin-ERROR] -getPrincipalInfo:[_controller supportsRequestCompressionAtURL:https://contacts.icloud.com/{d9}/principal/] Error Domain=NSURLErrorDomain Code=-1001
{syslog} localhost WindowServer[{pid}]: CGXDisplayDidWakeNotification [{d16}]: posting kCGSDisplayDidWake`,
  android: `
03-17 {time}.{d3}  {pid}  {pid} D PowerManagerService: acquireWakeLockInternal: lock={d9}, flags=0x1, tag="RILJ_ACK_WL", name=com.android.phone, ws=null, uid=1001, pid={pid}
03-17 {time}.{d3}  {pid}  {pid} D PowerManagerService: ready=true,policy=3,wakefulness=1,wksummary=0x{h2},uasummary=0x1,bootcompleted=true,boostinprogress=false,waitmodeenable=false,mode=false,manual={byte},auto=-1,adj=0.0userId=0
03-17 {time}.{d3}  {pid}  {pid} V WindowManager: Skipping AppWindowToken{{h7} token=Token{{h8} ActivityRecord{{h8} u0 com.tencent.qt.qtl/com.tencent.video.player.activity.PlayerActivity t{n}}}} -- going to hide
03-17 {time}.{d3}  {pid}  {pid} I PhoneStatusBar: setSystemUiVisibility vis=0 mask=1 oldVal=40000500 newVal=40000500 diff=0 fullscreenStackVis=0 dockedStackVis=0, fullscreenStackBounds=Rect(0, 0 - 0, 0)
03-17 {time}.{d3}  {pid}  {pid} D TelephonyManager: getPhoneCount: {byte} phone state {d8} radio={d10}
03-17 {time}.{d3}  {pid}  {pid} D PhoneInterfaceManager: [PhoneIntfMgr] getDataEnabled: subId=1 phoneId=0 callId={d9}
03-17 {time}.{d3}  {pid}  {pid} I ActivityManager: Start proc {pid}:com.android.contacts/u0a{n} for service com.android.contacts/.call
03-17 {time}.{d3}  {pid}  {pid} D HwLocalLocationProvider: [gpsInfo] satellites={byte} nanos={d15} elapsed={d12}
03-17 {time}.{d3}  {pid}  {pid} E ANDR-PERF-LOCK: Failed to apply optimization for resource: 4 level: 0 handle {d10}
03-17 {time}.{d3}  {pid}  {pid} D SendBroadcastPermission: action:android.com.tencent.alarm.timer.delay, mPermissionType:0 when={ems}
03-17 {time}.{d3}  {pid}  {pid} D AudioTrack: start(2110): prior state:STATE_STOPPED session {d6} buffer {d8}
03-17 {time}.{d3}  {pid}  {pid} W NotificationManager: notify: id corrupted: sent 2{d8}, got back 0 key=0|com.tencent.mm|{d10}|null|10{d3}
03-17 {time}.{d3}  {pid}  {pid} I chatty: uid=10{d3}(com.google.android.gms) identical {n} lines
03-17 {time}.{d3}  {pid}  {pid} D Step_SPUtils: setTodayTotalDetailSteps={ems}##{n}##{d6}##{n}##{d5}##{d8}
{stamp}-{byte}:{byte}:{d3}|Step_LSC|{d8}|onStandStepChanged {n}
{stamp}-{byte}:{byte}:{d3}|Step_ExtSDM|{d8}|calculateCaloriesWithCache totalCalories={d6}
{stamp}-{byte}:{byte}:{d3}|HiH_HiSyncControl|{d8}|checkInsertStatus stepSum or calorieSum is enough delay={n} userId={d8} health data
{stamp}-{byte}:{byte}:{d3}|HiH_DataStatManager|{d8}|new date={d8}, type={d5},4{d4}.0,old={d5}.0 deviceId={n} statTime={ems}
{date} {time}.{d3} {d4} {d4} E dex2oat : dex2oat took {f}ms
{date} {time}.{d3} {d3} {d4} I OpenGLRenderer: Davey! duration={n}ms; Vsync={d15}, AnimationStart={d15}, SwapBuffers={d15}, FrameCompleted={d15}, GpuCompleted={d15}`,
  supercomputer: `
- {es} {date} R{d2}-M1-N{d1}-C:J{d2}-U{d2} {date}-{time}.{us} R{d2}-M1-N{d1}-C:J{d2}-U{d2} RAS KERNEL INFO instruction cache parity error corrected
- {es} {date} R{d2}-M0-NC-I:J18-U{d2} {date}-{time}.{us} R{d2}-M0-NC-I:J18-U{d2} RAS APP FATAL ciod: failed to read message prefix on control stream (CioStream socket to {ip}:{port}
KERNDTLB {es} {date} R{d2}-M0-NA-C:J{d2}-U{d2} {date}-{time}.{us} R{d2}-M0-NA-C:J{d2}-U{d2} RAS KERNEL FATAL data TLB error interrupt
- {es} {date} R{d2}-M1-N5 {date}-{time}.{us} R{d2}-M1-N5 RAS KERNEL INFO CE sym {byte}, at 0x{h8}, mask 0x{h2}
- {es} {date} R{d2}-M1-N5-C:J09-U01 {date}-{time}.{us} R{d2}-M1 RAS KERNEL INFO {d8} double-hummer alignment exceptions
- {es} {date} R{d2}-M0 {date}-{time}.{us} R{d2} RAS KERNEL INFO generating core.{n}
- {es} {date} UNKNOWN_LOCATION {date}-{time}.{us} UNKNOWN_LOCATION NULL DISCOVERY ERROR Node card VPD check: U{d2} node in processor card slot J{d2} do not match. VPD ecid {H32}, found 00000000000000000000000000000000
- {es} {date} R{d2}-M1-N{d1}-C:J{d2}-U{d2} {date}-{time}.{us} R{d2} RAS KERNEL INFO total of {byte} ddr error(s) detected and corrected over {d5} seconds
- {es} {date} R{d2} {date}-{time}.{us} R{d2} RAS LINKCARD INFO MidplaneSwitchController performing bit sparing on R{d2}-M1-L3-U{d2}-C bit 3 iar {h8} dear 0{h7} r{d2}=0x{h8} lr:{h8} cr:{d8} xer:{d8}
{d6} node-{byte} unix.hw state_change.unavailable {es} 1 Component State Change: Component "alt0" is in the unavailable state (HWID={d4})
{d6} Interconnect-0T00 switch_module error {es} 1 Link error on broadcast tree Interconnect-0T00:00:0:0
{d6} node-D{byte} clusterfilesystem full {es} 1 ClusterFileSystem: There is no server for ServerFileSystem domain storage{n}
{d6} gige7 gige temperature {es} 1 ambient={byte} threshold {byte} psu status ( failure )
- {es} {date} tbird-admin1 {syslog} local@tbird-admin1 postfix/postdrop[{pid}]: warning: unable to look up public/pickup: No such file or directory
- {es} {date} sadmin2 {syslog} sadmin2/sadmin2 kernel: hda: drive not ready for command {h8} sector={d9}
- {es} {date} dn{n} {syslog} dn{n}/dn{n} ntpd[{pid}]: synchronized to {ip}, stratum {byte}
- {es} {date} an{n} {syslog} an{n}/an{n} pbs_mom: Bad file descriptor (9) in tm_request, job {d5}.ladmin2 not running
- {es} {date} bn{n} {syslog} bn{n}/bn{n} kernel: Losing some ticks... checking if CPU frequency changed. ib_sm.x[{pid}]: [ib_sm_sweep.c:{n}]: No topology change
- {es} {date} Node card VPD check: missing U{d2} node; serial number(s) {d15} {H20}`,
} as const;
