/** Clusters and clouds. */
export const clusters = {
  hdfs: `
{ymd} {hms} {pid} INFO dfs.DataNode$DataXceiver: Receiving block blk_{long} src: /{ip}:{port} dest: /{ip}:50010
{ymd} {hms} {pid} INFO dfs.FSNamesystem: BLOCK* NameSystem.addStoredBlock: blockMap updated: {ip}:50010 is added to blk_{long} size 67108864
{ymd} {hms} {pid} INFO dfs.DataNode$PacketResponder: PacketResponder {d1} for block blk_{long} terminating
{ymd} {hms} {pid} INFO dfs.DataNode$PacketResponder: Received block blk_{long} of size {d8} from /{ip}
{ymd} {hms} {pid} INFO dfs.FSNamesystem: BLOCK* NameSystem.allocateBlock: /user/root/rand{d1}/_temporary/_task_{d12}_0001_m_{d6}_0/part-{d5}. blk_{long}
{ymd} {hms} {pid} WARN dfs.FSDataset: Unexpected error trying to delete block blk_{long}. BlockInfo not found in volumeMap.
{ymd} {hms} {pid} INFO dfs.DataBlockScanner: Verification succeeded for blk_{long}
{comma} INFO org.apache.hadoop.hdfs.server.namenode.FSEditLog: Number of transactions: {n} Total time for transactions(ms): {n} Number of syncs: {n} SyncTimes(ms): {n} {n}
{comma} INFO org.apache.hadoop.hdfs.StateChange: BLOCK* allocate blk_{d10}_{d6}, replicas={ip}:50010, {ip}:50010 for /hbase/WALs/{host},16020,{ems}/{host}%2C16020%2C{ems}.{ems}
{comma} INFO org.apache.hadoop.hdfs.server.namenode.FSNamesystem.audit: allowed=true\\tugi=hdfs (auth:SIMPLE)\\tip=/{ip}\\tcmd=getfileinfo\\tsrc=/tmp/hive/{uuid}\\tdst=null\\tperm=null\\tproto=rpc`,
  hadoop: `
{comma} INFO [main] org.apache.hadoop.mapreduce.v2.app.MRAppMaster: Created MRAppMaster for application appattempt_{ems}_00{d2}_000001
{comma} INFO [AsyncDispatcher event handler] org.apache.hadoop.mapreduce.v2.app.job.impl.TaskAttemptImpl: attempt_{ems}_00{d2}_m_0000{d2}_0 TaskAttempt Transitioned from NEW to UNASSIGNED
{comma} INFO [IPC Server handler {byte} on {port}] org.apache.hadoop.mapred.TaskAttemptListenerImpl: Progress of TaskAttempt attempt_{ems}_00{d2}_m_0000{d2}_0 is : 0.{d8}
{comma} INFO [RMCommunicator Allocator] org.apache.hadoop.mapreduce.v2.app.rm.RMContainerAllocator: Recalculating schedule, headroom=<memory:{d4}, vCores:-{byte}>
{comma} ERROR [RMCommunicator Allocator] org.apache.hadoop.mapreduce.v2.app.rm.RMContainerAllocator: ERROR IN CONTACTING RM. \\njava.net.NoRouteToHostException: No Route to Host from  MININT-{H6}/{ip} to msra-sa-41:8030 failed on socket timeout exception
{comma} WARN [LeaseRenewer:msrabi@msra-sa-41:9000] org.apache.hadoop.hdfs.LeaseRenewer: Failed to renew lease for [DFSClient_NONMAPREDUCE_{d10}_1] for {byte} seconds.  Will retry shortly ...
{comma} INFO [main] org.apache.hadoop.mapreduce.v2.app.MRAppMaster: Kind: YARN_AM_RM_TOKEN, Service: , Ident: (appAttemptId { application_id { id: {byte} cluster_timestamp: {ems} } attemptId: 1 } keyId: -{d9})
{comma} INFO org.apache.hadoop.yarn.server.nodemanager.containermanager.container.ContainerImpl: Container container_e{d2}_{ems}_{d5}_01_{d6} transitioned from LOCALIZING to LOCALIZED
{comma} INFO [fetcher#{byte}] org.apache.hadoop.mapreduce.task.reduce.Fetcher: for url=13562/mapOutput?job=job_{ems}_{d4}&reduce=0&map=attempt_{ems}_{d4}_m_{d6}_0 sent hash and received reply
{comma} INFO [main] org.apache.hadoop.metrics2.impl.MetricsSystemImpl: Scheduled snapshot period at 10 second(s). bufstart = {d8}; bufend = {d8}; bufvoid = 104857600 kvstart = {d8}({d9}); kvend = {d8}({d9})`,
  spark: `
{time} INFO executor.Executor: Finished task {f}.0 in stage {n}.0 (TID {n}). {n} bytes result sent to driver
{time} INFO storage.MemoryStore: Block broadcast_{n}_piece0 stored as bytes in memory (estimated size {f} KB, free {f} KB)
{time} INFO python.PythonRunner: Times: total = {n}, boot = -{n}, init = {n}, finish = 0
{time} INFO rdd.HadoopRDD: Input split: hdfs://{ip}:9000/pjhe/logs/{d7}.log:{d8}+{d8}
{time} INFO output.FileOutputCommitter: Saved output of task 'attempt_{stamp}_{d4}_m_{d6}_{d4}' to hdfs://{host}:9020/out/_temporary/0/task_{stamp}_{d4}_m_{d6}
{time} INFO spark.SecurityManager: SecurityManager: authentication disabled; ui acls disabled; users with view permissions: Set(yarn, {user}); users with modify permissions: Set(yarn, {user})
{time} INFO client.TransportClientFactory: Found inactive connection to {host}/{ip}:{port}, creating a new one. id={d19} memory limit {d10}
{"Event":"SparkListenerTaskEnd","Stage ID":{n},"Stage Attempt ID":0,"Task Type":"ResultTask","Task Info":{"Task ID":{n},"Index":{n},"Attempt":0,"Launch Time":{ems},"Executor ID":"{n}","Host":"{host}","Finish Time":{ems},"Accumulables":[{"ID":{n},"Name":"internal.metrics.executorCpuTime","Update":{d12},"Value":{d14},"Internal":true}]}}`,
  zookeeper: `
{comma} - INFO  [WorkerReceiver[myid={d1}]:FastLeaderElection@542] - Notification: {d1} (n.leader), 0x{h10} (n.zxid), 0x{h1} (n.round), LOOKING (n.state), {d1} (n.sid), 0x{h1} (n.peerEPoch), LOOKING (my state)
{comma} - INFO  [SyncThread:{d1}:ZooKeeperServer@595] - Established session 0x{h16} with negotiated timeout 10000 for client /{ip}:{port}
{comma} - WARN  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxn@349] - caught end of stream exception EndOfStreamException: Unable to read additional data from client sessionid 0x{h16}, likely client has closed socket
{comma} - INFO  [ProcessThread(sid:3 cport:-1)::PrepRequestProcessor@476] - Processed session termination for sessionid: 0x{h16}
{comma} - INFO  [/{ip}:3888:QuorumCnxManager$Listener@493] - Received connection request /{ip}:{port}
{comma} - INFO  [ProcessThread:-1:PrepRequestProcessor@407] - Got user-level KeeperException when processing sessionid:0x{h15} type:create cxid:0x{h2} zxid:0xfffffffffffffffe txntype:unknown reqpath:n/a Error Path:/consumers/{h8} Error:KeeperErrorCode = NodeExists
[{comma}] INFO [GroupCoordinator {d1}]: Member consumer-{n}-{uuid} in group {word} has failed, removing it from the group (kafka.coordinator.group.GroupCoordinator)
[{comma}] INFO [Log partition=__consumer_offsets-{byte}, dir=/kafka] Rolled new log segment at offset {d9} in {n} ms. (kafka.log.Log) largestTimestamp={ems}
[{comma}] INFO Cluster ID = {b22} (kafka.server.KafkaServer) producerId={d10} epoch={byte}`,
  openstack: `
nova-api.log.1 {sql} {pid} INFO nova.osapi_compute.wsgi.server [req-{uuid} {h32} {h32} - - -] {ip} "GET /v2/{h32}/servers/detail HTTP/1.1" status: 200 len: {n} time: 0.{d7}
nova-compute.log.1 {sql} {pid} INFO nova.virt.libvirt.imagecache [req-{uuid} - - - - -] image {uuid} at (/var/lib/nova/instances/_base/{h40}): checking
nova-compute.log.1 {sql} {pid} INFO nova.compute.manager [req-{uuid} - - - - -] [instance: {uuid}] VM Stopped (Lifecycle Event)
nova-compute.log.1 {sql} {pid} INFO nova.compute.claims [req-{uuid} {h32} {h32} - - -] [instance: {uuid}] memory limit: {d5}.00 MB, free: {d5}.00 MB
{sql} {pid} WARNING keystone.token.provider [-] Token expired for user {h32}: This is not a recognized Fernet token gAAAAA{b12}...
{sql} {pid} DEBUG oslo_messaging._drivers.amqpdriver [-] received message msg_id: {h32} reply to reply_{h32} __call__ /usr/lib/python3/dist-packages/oslo_messaging/_drivers/amqpdriver.py:{n}
{sql} {pid} INFO neutron.wsgi [-] {ip} - - [{clf}] "POST /v2.0/ports.json HTTP/1.1" 201 {n} 0.{us}
{sql} {pid} ERROR cinder.volume.manager [req-{uuid}] Password not set for volume backend {word}; auth token missing`,
  kubernetes: `
I{d4} {time}.{us} {pid} round_trippers.go:{n}] GET https://{ip}:6443/api/v1/namespaces/kube-system/pods?limit=500&resourceVersion={d9} 200 OK in {n} milliseconds
E{d4} {time}.{us}       1 reflector.go:{n}] k8s.io/client-go/informers/factory.go:{n}: Failed to watch *v1.Secret: failed to list *v1.Secret: secrets is forbidden: User "system:serviceaccount:default:{word}" cannot list resource "secrets" in API group "" at the cluster scope
W{d4} {time}.{us} {pid} watcher.go:{n}] watch chan error: etcdserver: mvcc: required revision has been compacted
I{d4} {time}.{us} {pid} kubelet.go:{n}] "SyncLoop (PLEG): event for pod" pod="default/{word}-{h9}-{h5}" event={"ID":"{uuid}","Type":"ContainerStarted","Data":"{h64}"}
{"kind":"Event","apiVersion":"audit.k8s.io/v1","level":"Metadata","auditID":"{uuid}","stage":"ResponseComplete","requestURI":"/api/v1/namespaces/default/secrets/{word}-token-{h5}","verb":"get","user":{"username":"system:kube-controller-manager","uid":"{uuid}","groups":["system:authenticated"]},"sourceIPs":["{ip}"],"userAgent":"kube-controller-manager/v1.29.{n} (linux/amd64) kubernetes/{h7}","objectRef":{"resource":"secrets","namespace":"default","name":"{word}-token-{h5}","apiVersion":"v1","resourceVersion":"{d9}"},"responseStatus":{"metadata":{},"code":200},"requestReceivedTimestamp":"{iso}","stageTimestamp":"{iso}","annotations":{"authorization.k8s.io/decision":"allow"}}
{"level":"info","ts":{es}.{d7},"caller":"etcdserver/server.go:{n}","msg":"compacted Raft logs","compact-index":{d8},"member-id":"{h16}","local-member-applied-index":{d9},"took":"{dur}"}
time="{iso}" level=info msg="shim disconnected" id={h64} namespace=k8s.io pid={pid} name="{word}"
{iso} stderr F {"level":"error","ts":"{iso}","logger":"controller","msg":"Reconciler error","object":{"name":"{word}","namespace":"default"},"reconcileID":"{uuid}","error":"secret \\"{word}-credentials\\" not found: token expired"}
{"@timestamp":"{iso}","log.level":"INFO","message":"[gc][{d6}] overhead, spent [{n}ms] collecting in the last [1s]","service.name":"ES","process.thread.name":"elasticsearch[{host}][scheduler][T#1]","trace.id":"{h32}","transaction.id":"{h16}","elasticsearch.cluster.uuid":"{b22}"}
#011{iso} [#{n}] container died {h64} (image=quay.io/{word}:{ver}, name={word}, exitCode=137, PODMAN_SYSTEMD_UNIT=x.service)
{iso} observedRunningTime="{date} {time} +0000 UTC m=+{d7}.{d9}"`,
} as const;
