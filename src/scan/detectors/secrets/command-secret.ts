import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { isNothing, isTalk, kinds } from './secret-words.ts';
import { matchAt } from './tokens.ts';

/** What stands between the command and the option: the rest of one line, at most so much. */
const args = '[^\\r\\n|;]{0,120}?';
/** Units of a command looked at. */
const MOST = 240;
const value = '(["\']?)([^\\s"\'|;&<>]{4,128})\\1(?![\\w(])';
const userPair = '(["\']?)[^\\s"\':@/]{1,64}:([^\\s"\'|;&<>]{3,128})\\1';

interface Command {
  readonly words: readonly string[];
  readonly form: RegExp;
  /** Its password stands behind an option; default: yes. */
  readonly optioned?: boolean;
}
const commands: readonly Command[] = [
  { words: ['curl '], form: new RegExp(`curl\\b${args} (?:-u|--user|--proxy-user|-U) ?${userPair}`, 'y') },
  { words: ['sshpass '], form: new RegExp(`sshpass ${args}-p ?${value}`, 'y') },
  {
    words: ['mysql', 'mariadb'],
    form: new RegExp(`(?:mysql|mariadb)(?:dump|admin|import|sh)?(?:\\.exe)? (?:${args} )?-p(?!rint|ort|rotocol|lugin|ager)${value}`, 'y'),
  },
  { words: ['redis-cli'], form: new RegExp(`redis-cli ${args}-a ${value}`, 'y') },
  { words: ['sqlcmd ', 'osql ', 'bcp '], form: new RegExp(`(?:sqlcmd|osql|bcp) ${args}-P ?${value}`, 'y') },
  { words: ['docker login', 'podman login', 'helm registry login', 'oc login', 'az login'], form: new RegExp(`(?:docker|podman|helm registry|oc|az) login ${args}-p ${value}`, 'y') },
  { words: ['sqlplus '], optioned: false, form: /sqlplus (?:-\w{1,8} ){0,3}(["']?)[\w$#]{1,30}\/([^\s"'@/]{3,64})@/y },
  { words: ['ConvertTo-SecureString '], optioned: false, form: new RegExp(`ConvertTo-SecureString (?:-String )?${value}`, 'y') },
  { words: ['IDENTIFIED BY ', 'identified by '], optioned: false, form: /identified by (?:values? |password )?(["'])([^"'\r\n]{4,128})\1/iy },
  { words: ['mongo', 'twine upload '], form: new RegExp(`(?:mongo(?!d )\\w{0,7}|twine upload) (?:${args} )?-p ${value}`, 'y') },
  { words: ['keytool ', 'ldapsearch '], form: new RegExp(`\\w{7,10} ${args}-(?:storepass|keypass|w) ${value}`, 'y') },
  { words: ['vault login '], optioned: false, form: new RegExp(`vault login (?:token=)?(?!-)${value}`, 'y') },
  { words: ['echo '], optioned: false, form: new RegExp(`echo (?:-n )?${value} ?\\| ?(?:sudo -S|docker login)`, 'y') },
  { words: ['net use ', 'NET USE '], optioned: false, form: new RegExp(`net use ${args}/user:\\S{1,64} ${value}`, 'iy') },
  { words: ['htpasswd '], form: new RegExp(`htpasswd -\\w{0,6}b\\w{0,6} \\S{1,100} \\S{1,64} ${value}`, 'y') },
  { words: ['openssl '], form: new RegExp(`openssl ${args}pass:${value}`, 'y') },
  { words: ['mysqli', 'getConnection(', 'PDO('], optioned: false, form: /\w+\((?:[^,\r\n]{2,160}, ?){2}(["'])([^"']{4,64})\1/y },
  { words: ['thin:'], optioned: false, form: /thin:(["']?)[\w$#]{1,30}\/([^\s"'@/]{3,64})@/y },
]; // biome-ignore format: a table

const looks = commands.map(({ words, form: pattern, optioned = true }) => ({
  on: 'word' as const,
  words,
  look(view: View, at: number): void {
    if (isWord(view.codeBefore(at))) return;
    // Most have no option that is meant.
    if (optioned && !view.text.slice(at, at + MOST).includes(' -')) return;
    const match = matchAt(pattern, view, at);
    if (match === null) return;
    const quote = match[1] as string;
    const word = match[2] as string;
    if (isPlaceholder(word) || word.startsWith('$') || word.startsWith('@')) return;
    const start = at + match[0].lastIndexOf(word, match[0].length - quote.length);
    const dummy = isNothing(word, true) || (isTalk(word) && kinds(word) < 4);
    view.claim(
      commandSecret,
      start,
      start + word.length,
      dummy ? score(form.bare, 0.1) : /^[a-z]+$/.test(word) ? score(form.shaped) : score(form.distinct, 0.2),
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
      'openssl enc -aes-256-cbc -pass pass:Xy12ab9 -in a',
      'mysqli_connect("db", "bob", "Xy12ab9", "shop");',
      'new mysqli($host, $user, "Xy12ab9")',
      "new PDO('mysql:host=db', 'bob', 'Xy12ab9')",
      'jdbc:oracle:thin:bob/Xy12ab9@//ora:1521/ORCL',
    ],
    miss: [
      'mongod -p 27017',
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
