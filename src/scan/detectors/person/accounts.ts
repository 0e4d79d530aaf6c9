import { isGivenName, isKnownName } from './known.ts';

/** Accounts of machines and roles, and parts of them: nobody's. */
const services: ReadonlySet<string> = new Set(
  `svc srv sa sys app adm bot test user usr guest demo temp tmp student pc host node vm dev prod ci admin root win desktop laptop mssql sql iis appl default nt dwm umfd local network msol backup service system
  administrator administrador administrateur administratör users username login gast public tester testuser example sample anonymous nobody none null unknown undefined localsystem localservice networkservice services daemon bin sync shutdown halt
  all allusers defaultuser defaultapppool defaultaccount wdagutilityaccount shared library update updater support helpdesk operator operators owner localhost home me you self myuser your yourname name someone somebody developer devs ops devops staging deploy deployer runner runneradmin agent worker
  ubuntu debian centos fedora rhel azureuser opc vagrant pi raspberry docker container containeradministrator containeruser apps application appuser webapp web webmaster www httpd apache nginx tomcat jetty wildfly jboss glassfish nodejs npm yarn pnpm python ruby rails php perl java gradle maven mvn cargo rust go golang conda jovyan jupyter airflow
  jenkins hudson gitlab github git gitea bitbucket circleci travis teamcity bamboo drone argocd sonar sonarqube nexus artifactory ansible puppet chef salt terraform kube kubernetes k8s helm minikube openshift
  hadoop hdfs mapred spark hive hbase kafka flink storm elastic elasticsearch kibana logstash cloudera postgres postgresql pgsql mysql mariadb mongo mongodb mongod redis oracle mssqlserver sqlserver db2inst1 cassandra couchdb influxdb grafana prometheus rabbitmq memcached neo4j
  mail mailer postfix sendmail cyrus smtp imap news ftp ftpuser sftp ssh sshd rsync proxy squid nfs samba smb backups nagios zabbix monitor monitoring snmp ntp dns named bind dbus systemd syslog rsyslog lp cups games man list x11 kernel cron crond at
  nova swift stack openstack libvirt qemu kvm vmware virtualbox xen splunk datadog sap sapadm mendix tableau sharepoint spfarm exchange iusr iusrs wwwroot inetpub krbtgt healthmailbox
  index assets static images img css js html docs doc help about contact logout signin signup register search products product category categories blog posts page pages api v1 v2 dashboard settings profile account accounts lib share etc opt var run work workspace workspaces project projects src code data files file downloads documents linuxbrew xpc brew nix snap flatpak
  uid gid userid platform env process options opts stats this req res params param props args state ctx context event value item obj object result entry current getuser get set is
  invalid valid illegal failed success true false yes no the from for not was has with by and or id key session request response error`
    .trim()
    .split(/\s+/),
);

const machine = /^[0-9a-f-]+$|\d{5}|^build/i;
const account = /^\p{L}[\p{L}\p{M}\d]*(?:[._ -]\p{L}[\p{L}\p{M}\d]*){0,3}$/u;

/**
 * `nobody`: a role or machine. `maybe`: a word that could be anybody's account. `shaped`: two names joined, `j.smith`.
 * `known`: holds a common name.
 */
export type Owner = 'nobody' | 'maybe' | 'shaped' | 'known';

/** What an account's name says of its owner. */
export function ownerOf(value: string): Owner {
  const small = value.toLowerCase();
  if (
    value.length < 2 ||
    value.length > 40 ||
    services.has(small) ||
    machine.test(value) ||
    !account.test(value)
  )
    return 'nobody';
  const parts = small.split(/[._ -]/).map((part) => part.replace(/\d+$/, ''));
  if (parts.some((part) => services.has(part))) return 'nobody';
  if (parts.some(isNamed)) return 'known';
  const [first = '', last = ''] = parts;
  if (parts.length === 2 && first.length + last.length >= 5 && /[. ]/.test(value) && last.length > 2)
    return 'shaped';
  // ameier, annam: a common name with an initial
  const [only = ''] = parts;
  if (parts.length === 1 && only.length >= 6 && (isNamed(only.slice(1)) || isGivenName(only.slice(0, -1))))
    return 'known';
  // `lorenzogallo`: two names
  for (let i = 4; parts.length === 1 && i < only.length - 2; i++)
    if (isGivenName(only.slice(0, i)) && isKnownName(only.slice(i))) return 'known';
  return 'maybe';
}

const isNamed = (part: string): boolean => part.length >= 3 && isKnownName(part);
