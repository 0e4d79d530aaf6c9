import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { isNothing, isTalk, kinds } from './secret-words.ts';
import { matchAt, seeded, seededUuid } from './tokens.ts';

/** What stands between the command and the option: the rest of one line, at most so much. */
const args = '[^\\r\\n|;]{0,120}?';
/** Units of a command looked at. */
const MOST = 240;
/** Behind `-p` may stand a port; in quotes, signs of the shell. */
const value = '(["\']?)(?!\\d{1,5}\\b)([^\\s"\'|;&<>]{4,128}|(?<=["\'])[^\\r\\n"\']{4,128})\\1(?![\\w(])';
/** `bob:` before the password. */
const user = '["\']?[^\\s"\':/]{1,128}:';

/** Commands, and the option their password stands behind. */
const options: readonly (readonly [string, string])[] = [
  ['curl ', `(?:-u|--user|--proxy-user|-U) ?${user}`],
  ['sshpass ', '-p ?'],
  ['mysql,mariadb', '-p(?!rint|ort|rotocol|lugin|ager|assword)'],
  ['redis-cli ', '-(?:a|-pass) '],
  ['sqlcmd ,osql ,isql ,tsql ,bcp ,zip ,unzip ,ipmitool ', '-P ?'],
  ['codecov', '-t '],
  ['snmp', '-[cAX] ?'],
  ['login ,certutil ,mongo,twine upload ,cqlsh ,useradd ,psexec,snowsql ,nuget ,rdesktop ,beeline ,hdbsql ', '-p '],
  ['keytool ,jarsigner ,ldap', '-(?:(?:src|dest)?storepass|keypass|w) '],
  ['plink ,pscp ,lftp ,smbclient ', '-(?:pw |u [\\w.]{1,40},|U [\\w.]{1,40}%)'],
  ['htpasswd ', '-\\w{0,6}b\\w{0,6} \\S{1,100} \\S{1,64} '],
  ['openssl ', '(?:pass:|-k )'],
  ['jenkins-cli', '-auth [^\\s:@]{1,64}:'],
]; // biome-ignore format: a table
/** What else a password stands right behind. */
const heads: readonly (readonly [string, string])[] = [
  ['ConvertTo-SecureString ', '\\S+ (?:-(?:String|AsPlainText|Force) )*'],
  ['rabbitmqctl ', '\\w+ (?:add_user|change_password) \\S{1,40} '],
  ['hdbuserstore ', '\\w+ (?:SET|set) \\S{1,40} \\S{1,80} \\S{1,40} '],
  ['vault login ', '\\w+ \\w+ (?:token=)?(?!-)'],
  ['net use,NET USE', `(?:net use|NET USE)(?:${args}/user:(?:\\S|\\v ){1,64}|[rR] \\S{1,40}|(?: \\w:)? \\\\\\\\\\S{1,80}) (?!/)`],
  ['requirepass ,bindpw ,rootpw ,auth_pass ,masterauth ,AdministratorPassword ,storePassword ,keyPassword ,secret 0 ,password 0 ,password 7 ,key 7 ,passwd ENC ,password ENC ,psksecret ,pre-shared-key ,authentication-key ,key-string ,snmp-server community ,rocommunity ,isakmp key ,tacacs-server key ,userPassword:: ',
    '[\\w:-]+ (?:(?:0|7(?= [\\dA-F]{4})|ENC|community|key|ascii-text|local|remote|--plaintext) ){0,2}(?!-|e1)'],
  ['PSK ,XAUTH ,EAP ', '(?<=: )\\w+ (?=")'],
  ['chpasswd:', '\\w+:\\s{1,40}(?:expire: ?\\w+\\s{1,40})?list: ?\\|?\\s{1,40}(?:- )?[\\w.-]+:'],
  ['Password>,AdministratorPassword>,Password Type=,Pass encoding=', '(?:Administrator)?Pass(?:word>\\s{0,40}<Value|\\w{0,4} (?:Type|encoding)="[^"<>]{1,160}")>'],
  ['PASSWORD=N,PASSWORD = N', 'PASSWORD ?= ?N'],
  ['IDENTIFIED ', 'IDENTIFIED (?:WITH \\S{1,40} )?BY (?:PASSWORD )?'],
]; // biome-ignore format: a table
/** Passwords among arguments, or before the command that reads them. */
const others: readonly (readonly [string, RegExp])[] = [
  ['sqlplus ,sqlldr ,expdp ,impdp ,thin:', /\w+[ :](?:-\w{1,8} ){0,3}(["']?)[\w$#.]{1,30}\/([^\s"'@/]{3,64})[@ ]/y],
  ['IDENTIFIED BY ,identified by ', /(?<=\b(?:user|to|exists)\s{1,4}\S{1,80}\s{1,9})identified by (?:values? |password )?(["'])([^"'\r\n]{4,128})\1/iy],
  ['echo ', new RegExp(`echo (?:-n )?["']?(?:[\\w.]{1,40}:)?${value}["']? ?\\| ?(?:sudo (?:-S|chp)|docker login|chp|passwd)`, 'y')],
  ['connect ,CONNECT ', /(?<=(?:^|[\n>;]) ?)\w+ (["']?)[\w$#]{1,30}\/([^\s"'@/]{3,64})@/y],
  ['mysqli,getConnection(,PDO(,PDO->__construct(,PlainAuth(', /[\w>-]+\((?:[^,\r\n]{2,160}, ?){2}(["'])([^"']{4,64})\1/y],
  ['HTTPBasicAuth(,basicAuth(,setBasicAuth(,SetBasicAuth(,basic_auth=(,auth=(,NetworkCredential(,UsernamePasswordCredentials(,BasicAWSCredentials(,login(,algoliasearch(,X509Certificate2(', /\w+=?\(["'][^"'\r\n]{1,100}["'], ?(["'])(?=\D{0,127}\d)(?=[^"']{0,127}[A-Za-z])([^\s"']{6,128})\1/y],
  ['jwt.sign(,jwt.encode(,createHmac(,signWith(,hmac.new(,Fernet(,CryptoJS.AES.encrypt(,SymmetricSecurityKey(', /[\w.]+\((?:[\w.]+\(|[^,\r\n]{1,120}, ?)?b?(["'])(?=\D{0,127}\d)([^\s"']{12,128})\1/y],
  // WordPress
  ['define(', /define\( ?'\w{4,11}_(?:KEY|SALT)', {1,12}(')(?!\w+')(.{60,70})\1/y],
]; // biome-ignore format: a table
/** Nobody writes so long about one. */
const LONG = 60;

const commands = [
  ...options.map(
    ([words, option]) => [words, new RegExp(`\\S+ ${args}(?<= )${option}${value}`, 'y'), true] as const,
  ),
  ...heads.map(([words, head]) => [words, new RegExp(head + value, 'y'), false] as const),
  ...others.map(([words, pattern]) => [words, pattern, false] as const),
];

const looks = commands.map(([words, pattern, optioned]) => ({
  on: 'word' as const,
  words: words.split(','),
  look(view: View, at: number): void {
    if (isWord(view.codeBefore(at))) return;
    // Most have no option that is meant.
    if (optioned && !view.text.slice(at, at + MOST).includes(' -')) return;
    const match = matchAt(pattern, view, at);
    if (match === null) return;
    const [, quote, word] = match as unknown as [string, string, string];
    if (word.length < LONG && (isPlaceholder(word) || /^(?:\$(?!9\$)|[@:])|[[(]$/.test(word))) return;
    const start = at + match[0].lastIndexOf(word, match[0].length - quote.length);
    const dummy =
      word.length < LONG &&
      ((isNothing(word, true) && !(optioned && kinds(word) > 3)) || (isTalk(word) && kinds(word) < 4));
    view.claim(
      commandSecret,
      start,
      start + word.length,
      dummy
        ? score(form.bare, 0.1)
        : quote === '' && /^(?:[a-z]+|[A-Z]+)[.,:]?$/.test(word)
          ? score(form.shaped)
          : score(form.distinct, 0.2),
    );
  },
}));

export const commandSecret: Detector = {
  id: 'command-secret',
  category: 'secret',
  title: 'Password on a command line',
  source:
    'manuals of curl, sshpass, mysql, redis-cli, sqlcmd, docker, sqlplus, PowerShell; SQL (IDENTIFIED BY)',
  rank: ranks.labelled + 2,
  gates: looks,
  mask: () => '••••',
  examples: {
    hit: [
      'curl -u bob:Tr0ub4dor https://intranet.cloakroom-mail.eu',
      'curl -s -X POST --user "bob:Tr0ub4dor" https://x',
      'sshpass -p Xy12ab9 ssh bob@host',
      'mysql -u root -pXy12ab9 shop',
      "mysqldump --host=db -uroot -p'Xy12ab9' shop > x.sql",
      'docker login -u bob -p Xy12ab9 registry',
      'sqlcmd -S db -U sa -P Xy12ab9!',
      'sqlplus scott/Xy12ab9@orcl',
      'ConvertTo-SecureString "Xy12ab9!" -AsPlainText -Force',
      "CREATE USER bob IDENTIFIED BY 'Xy12ab9'",
      'mongosh -u root -p Xy12ab9 admin',
      'twine upload -u a -p Xy12ab9 dist/*',
      'keytool -storepass Xy12ab9 -list',
      'ldapsearch -D cn=a -w Xy12ab9 -b dc=x',
      'vault login Xy12ab9',
      'echo "Xy12ab9" | docker login -u ci --password-stdin',
      'redis-cli -h cache -a Xy12ab9 ping',
      'smbclient //nas/x -U bob%Xy12.Ab',
      'net use Z: \\\\fs\\x /user:HALL\\rita Xy12ab9',
      'java -jar jenkins-cli.jar -s https://ci -auth bob:Xy12ab9',
      `algoliasearch('Q7KX2M9PLD', '${seeded(32)}')`,
      'openssl enc -aes-256-cbc -pass pass:Xy12ab9 -in a',
      'mysqli_connect("db", "bob", "Xy12ab9", "shop");',
      'new mysqli($host, $user, "Xy12ab9")',
      "new PDO('mysql:host=db', 'bob', 'Xy12ab9')",
      'jdbc:oracle:thin:bob/Xy12ab9@//ora:1521/ORCL',
      'curl -u bob@cloakroom-mail.eu:Tr0ub4dor https://x',
      'redis-cli --pass Xy12ab9 ping',
      'impdp system/Xy12ab9@ORCL dumpfile=x',
      'CREATE USER bob IDENTIFIED BY Xy12ab9;',
      "CREATE USER bob IDENTIFIED WITH mysql_native_password BY 'Xy12ab9'",
      "ldapadd -x -D cn=admin -w 'Xy12ab9' -f a.ldif",
      'jarsigner -keystore a.jks -storepass Xy12ab9 app.jar a',
      'zip -r -P Xy12ab9 a.zip x',
      'net use X: /user:bob Xy12ab9',
      'plink bob@host -pw Xy12ab9 ls',
      'smbclient //nas/share -U bob%Xy12ab9',
      'requirepass Xy12ab9',
      'rabbitmqctl add_user bob Xy12ab9',
      'openssl enc -aes-256-cbc -in a -k Xy12ab9',
      'username bob password 0 Xy12ab9',
      "echo 'root:Xy12ab9' | chpasswd",
      'net user bob Xy12ab9 /add',
      '<Pass encoding="base64">WHkxMmFiOQ==</Pass>',
      '<wsse:Password Type="http://x/oasis#PasswordText">Xy12ab9</wsse:Password>',
      "requests.get(url, auth=('bob', 'Xy12ab9'))",
      'smtp.login("bob@cloakroom-mail.eu", "Xy12ab9")',
      'new NetworkCredential("bob", "Xy12ab9")',
      'jwt.sign(payload, "k7Qx2mB9tDw4")',
      'createHmac("sha256", "k7Qx2mB9tDw4")',
      "ALTER LOGIN sa WITH PASSWORD = N'Xy12ab9'",
      'net use Z: \\\\HOST1\\Docs Xy12ab9 /user:bob',
      'sqlldr scott/Xy12ab9 control=a.ctl',
      'dotnet nuget add source https://x -u bob -p Xy12ab9',
      'beeline -u jdbc:hive2://x -n bob -p Xy12ab9',
      'ldapmodify -D cn=a -w Xy12ab9',
      'podman login -u bob -p Xy12ab9 quay.io',
      `codecov -t ${seededUuid()}`,
      "mysql -uroot -p'Xy12&ab9' shop",
      'ConvertTo-SecureString -AsPlainText "Xy12ab9!" -Force',
      'hdbsql -n hana:30015 -u SYSTEM -p Xy12ab9 "select 1"',
      'hdbuserstore SET KEY1 hana:30015 bob Xy12ab9',
      'connect bob/Xy12ab9@//ora:1521/ORCL',
      "#0 db.php(12): PDO->__construct('mysql:host=10.0...', 'bob', 'Xy12ab9', Array)",
      'smtp.PlainAuth("", "bob", "Xy12ab9", "mx")',
      'new X509Certificate2("a.pfx", "Xy12ab9")',
      'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("k7Qx2mB9tDw4"))',
      `define('AUTH_KEY',         '${seeded(20)}|{&(;$ %>?)~${seeded(30)}');`,
      'username bob password 7 0822455D0A16',
      'set passwd ENC SH2Xy12ab9',
      'set psksecret Xy12ab9',
      'pre-shared-key ascii-text "Xy12ab9"',
      'authentication-key "Xy12ab9"',
      'snmp-server community Xy12ab9 RO',
      'crypto isakmp key Xy12ab9 address 10.0.0.7',
      'tacacs-server key 7 0822455D0A16',
      'snmpwalk -v2c -c Xy12ab9 10.0.0.7',
      'pre-shared-key ascii-text "$9$aJZGDkqfT39tum"',
      'userPassword:: WHkxMmFiOQ==',
      "sshpass -p 'Xy 12 ab' ssh bob@host",
      "GRANT ALL ON x.* TO 'bob'@'%' IDENTIFIED BY 'plofkoffer';",
      'New-AzVM -Name web01 -AdministratorPassword Xy12ab9!',
      '<AdministratorPassword>\n  <Value>Xy12ab9</Value>',
      'chpasswd:\n  expire: false\n  list: |\n    root:Xy12ab9',
      '10.0.0.7 10.0.0.8 : PSK "Xy12 ab9"',
      'pre-shared-key local Xy12ab9',
      'rocommunity Xy12ab9 10.0.0.0/8',
      'radius-server key 7 0822455D0A16',
      'rootpw --plaintext Xy12ab9',
      `define('NONCE_SALT', '$J@_${seeded(20)}|{&(;$ %>?)~${seeded(30)}');`,
    ],
    miss: [
      `define('ADYEN_HMAC_KEY', '${seeded(64)}');`,
      'mongod -p 27017',
      'key 7 Configuration1 done',
      'uses EAP "identity request1" frames',
      'commits identified by "fixup"',
      'The pre-shared-key MUST be last',
      'snmp-server community public RO',
      'snmpwalk -v2c -c public 10.0.0.7',
      'pre-shared-key ascii-text "$PRESHARED1"',
      'password 7 characters long',
      'pre-shared-key address 10.0.0.7',
      'connect input/output devices',
      'failed to connect HTTP/srv2.corp@CORP.EU',
      "define('AUTH_KEY', 'put your unique phrase here');",
      'login as bob -p',
      'ldap is used -w x',
      'net use Z: \\\\HOST1\\Docs /user:bob',
      'useradd -m -s /bin/bash -p bob',
      'rabbitmqctl list_queues name messages1',
      "storePassword keystoreProperties['storePassword']",
      'rabbitmqctl set_permissions -p shop bob',
      'net user guest /active:no',
      'CREATE USER app IDENTIFIED BY :pw2;',
      'CREATE USER app IDENTIFIED EXTERNALLY AS x1',
      'login("bob", password2)',
      'jwt.sign(payload, "secret")',
      'rootpw --iscrypted x1y2z3',
      '<Password>\n  <Value>**hidden**</Value>',
      'vault login -method=userpass',
      'vault login failed',
      'openssl enc -pass pass:$PASS -in a',
      'mysqli_connect("db", "root", "secret")',
      'mysqli_connect($host, $user, $password)',
      'jdbc:oracle:thin:@//ora:1521/ORCL',
      'echo $PASS | docker login --password-stdin',
      'echo Xy12ab9 | grep x',
      'curl -u user:password https://x',
      'curl -u "$USER:$PASS" https://x',
      'curl https://x/y:z',
      'curl --url=http://host/Page2',
      'smbclient --proto=SMB3 //nas/share',
      'mysql -u root -p shop',
      'mysql -p -h db',
      'docker login -u bob --password-stdin',
      'sshpass -p "$PASS" ssh host',
      'docker run -p 8080:80 web',
      'mysqld --port=3306',
      'find -group mysql -print0',
      'curl -u <user>:<pass> https://x',
      'ConvertTo-SecureString $password -AsPlainText',
    ],
  },
};
