import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { type Field, nameBefore } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { firstWord, goesOn, isNothing, isTalk, kinds, longestSecret } from './secret-words.ts';

function lookPassword(view: View, field: Field): void {
  let end = firstWord(view, field);
  if (end - field.start > longestSecret) return;
  let value = view.text.slice(field.start, end);
  if (field.from === 'label') {
    value = bracketed.exec(value)?.[1] ?? value;
    end = field.start + value.length;
  }
  if (
    goesOn(view, field) ||
    (/\s/.test(value) && !(field.quoted && isSpaced(value))) ||
    isNothing(value, field.quoted || field.from === 'column')
  )
    return;
  // C joins names so; its strings are quoted.
  if (!field.quoted && view.before(field.start).includes('#define ')) return;
  // Six digits are an Indian postcode, fewer a pin of a board.
  if (/^p(?:in|uk)/.test(field.called)) {
    if ((field.called[1] === 'i' ? /^\d{4}$/ : /^\d{8}$/).test(value))
      view.claim(password, field.start, end, score(form.shaped, 0.1));
    return;
  }
  // Texts and names of a form: `"password": "Salasana"`, `challengePassword`.
  if (/^[\p{L}_.-]+$/u.test(value) && nameBefore(view.codes, end, field.start)?.id === 'password') return;
  const prose = end < field.end;
  // `ww: ` in Dutch; `ww:` stands in the strings of any program.
  const tight = field.called === 'ww' && view.codes[field.start - 1] !== 0x20;
  const weak = field.weak || tight || field.called === 'pass' || field.called === 'pwd';
  view.claim(password, field.start, end, worth(value, prose, { weak }));
}

/** `(password: Herbst-24)`, and no parameter of a function. */
const bracketed = /^(?=.{7})(?=.*\d)([^()]*[^()\w.][^()]*)\)\.?$/;

/** `p@ss w0rd!9` and no sentence: a digit or sign in each word, or `Summer in Rome 2025`. */
const isSpaced = (value: string): boolean =>
  /^(?=.*\d)(?:(?:[^\s\d@!#$%^&*]*[\d@!#$%^&*]\S*(?: |$)){2,3}|(?:\p{Lu}\p{L}+ |\p{Ll}{1,3} ){2,5}\d{4})$/u.test(
    value,
  );

/** What a value says for itself, `prose` behind a label that a sentence may follow. */
export function worth(value: string, prose: boolean, field: { readonly weak: boolean }): number {
  const letters = /\p{L}/u.test(value);
  const digits = /\d/.test(value);
  const signs = /[^\p{L}\d_.,:-]/u.test(value);
  const weak = field.weak ? -0.1 : 0;
  // What tutorials write; with a capital and a digit people write it too.
  if (isTalk(value))
    return score(isTaken(value) ? form.shaped : form.bare, 0.1, weak, kinds(value) > 3 ? 0.1 : 0);
  if (letters && (digits || signs) && value.length >= 6) return score(form.distinct, 0.15, weak);
  if (letters && (digits || signs)) return score(form.shaped, 0.05, weak);
  // Letters alone or digits alone: a value after `=` or in quotes, a word of the sentence otherwise.
  if (prose) return score(form.bare, 0.05, weak);
  return score(form.shaped, value.length >= 6 ? 0.1 : 0, weak);
}

const isTaken = (value: string): boolean => /\p{Lu}/u.test(value) && /\d/.test(value);

export const password: Detector = {
  id: 'password',
  category: 'secret',
  title: 'Password beside its name',
  source: 'key, label or column named password in the languages of the EU, by the shape of the value',
  rank: ranks.labelled,
  names: `pin, pin code, puk, puk code, admin pass, пароль, jelszavam, salasanasi, wpa2 key, authtok, κωδικός, psk, pre shared key, wifi key, wlan schlüssel, netzwerkschlüssel, ww, clave de acceso, keypass, storepass, keystorepass, ssh pass, become pass, smtp pass,
    mail pass, ftp pass, redis pass, mongo pass, mysql pass, ldap pass, sudo pass, bind pw, root pw, admin pw, user pw, db pass,
    user pass, password1, password2, requirepass, masterauth, pgpass`,
  gates: [{ on: 'field', fields: ['password'], look: lookPassword }],
  mask: () => '••••',
  examples: {
    hit: [
      'password=hunter2',
      '<add key="KeystorePassword" value="Xy12ab-9" />',
      '<entry key="password">Xy12ab9</entry>',
      'String pw = "Maaneend-61";',
      '<Password xsi:type="xsd:string">Herbst-22x</Password>',
      'Password: Tr0ub4dor&3',
      '"passwd": "letmein!"',
      'wachtwoord = Welkom01',
      "db_password: 'geheim9Haus'",
      'Server=x;Password=Ab12cd34;',
      'jdbc:sqlserver://db;user=app;password=Ab12cd34;encrypt=true',
      '<password>S3kr3t!</password>',
      'user,password\nbob,qwertz',
      'Hasło: Zima2024!',
      'a jelszavam: Tavasz-24',
      'log in here (user: bob, password: Herbst-24).',
      'lösenord: Sommar-24',
      'Tijdelijk ww: Welkom-01',
      'Clave de acceso: Verano2024',
      'WLAN-Netzwerkschlüssel: 51829403617482059371',
      'username/password: bob/Herbst9!',
      'ansible_ssh_pass=vagr4nt',
      'APP_SMTP_PWD=vagr4nt',
      'user: bob pass: Xy12ab',
      'db_password = "A(b4K!t92Ls->Qe7Zv1Px"',
      'password="/cKsPp8A0QGk120C"',
      "passwd='herbst$parole'",
      'host=db user=app password=walnut-marmot-17-tundra',
      'SMTP_PASS="p@ss w0rd!9"',
      'keystorePass="Herbst.Wald7"',
      'spring.datasource.password=Herbst.Wald77',
      'user=bob&password=H3rbst.Wald&x=1',
      'dataSource.setPassword("Xy12ab9");',
      '{ "key": "dbPassword", "value": "Xy12ab-9" }',
      '{\n  "name": "SqlPassword",\n  "value": "Xy12ab-9"\n}',
      '"db_password": { "value": "Xy12ab-9", "type": "string" }',
      'PIN-Code: 4829',
      'card_pin=4829',
      'PUK: 83920174',
      'password: "Sommer in Rom 2025"',
    ],
    miss: [
      '#define NID_userPassword                879\n#define OBJ_userPassword                OBJ_X509,35L',
      'password: !vault |',
      '"resetPassword": "2018-10-26T22:40:32Z"',
      '#li_change_password,\n#li_select_lang,\n#li_user_preferences,',
      'userdb passwd: blocking=yes in args',
      '"NONE:+VERS-TLS1.2:+ECDHE-PSK:+PSK:+AES-128-GCM:+AES-128-CBC"',
      "$labels['password'] = 'รหัสผ่าน';",
      'PIN: 560034',
      'PUK: 560034',
      'password: "must have at least 2025"',
      'ssl_cipher_list = ALL:!MD5:!PSK:!RC4:!ADH:!LOW@STRENGTH',
      'passwd:         compat',
      "'brUserPassword' => '1.3.6.1.4.1.2435.2.4.3.1.100.2'",
      `"original_password": "'$ORIG_PASS'"`,
      'admin_password: *admin_password',
      '"show_password": "rule:is_admin"',
      'led_pin = 13',
      'e.password=e.pwd=e.pass=t',
      'setPassword("Please enter Password1")',
      'password: "At least 8 characters!"',
      'password: "OAuth2 or SHA256"',
      "'password' => 'required|string|min:8|confirmed',",
      "'password' => 'nullable|string|confirmed',",
      'password: Option<String>,',
      'fun login(user: String, password: Uint8Array)',
      'f(x, password: str-1)',
      'case "password": return <LockIcon />',
      '"password": "Salasana"',
      'CHALLENGE_PASSWORD: "challengePassword"',
      'PASSWORD_FIELD = "passwordInput"',
      "return { password: 'passwordMismatch' }",
      '"pass": "要素のrole属性は1つです"',
      'PASSWORD: 0x0002000,',
      'resetPassword(token: string): Observable<void> {',
      'login.password=Lösenord',
      'forgotPassword: "/forgot-password"',
      'if password == confirm_password:',
      'password: "ssm:/prod/app/password"',
      'password: !Ref DbPassword',
      'password: "arn:aws:secretsmanager:eu-west-1:1:secret:App1"',
      'password: "^(?=.*[A-Z])(?=.*[0-9]).{8,}$"',
      'password: "getPassword(User1)"',
      'password=\u0024{DB_PASSWORD}',
      'password: changeme',
      'password=<password>',
      'password: xxxxxxxx',
      'password: required',
      'password = getPassword()',
      'password = user.password',
      'password=textBox1.Text',
      'password=Form.Password1',
      'Password: must be at least 8 characters',
      'password=********',
      'passwordless: no',
      '"password": null',
      'password: string;',
      "password: 'secret'",
      "password: 'secret123'",
      "{ password: 'secret-2-levels' }",
      'password=dbpassword',
      'self.key_password = key_password',
      'password = process.env.DB_PASS',
      'password={{ vault_db_password }}',
      'password=%s',
      'Depends: passwd 1:4.0.3-23',
      'Pass :meth:`peek` a default value',
      'pwd=newPassword',
      'function scrypt(password: BinaryLike, salt: x)',
      'password: URLPatternComponentResult;',
      'first pass: 4096 blocks',
      'num_pass=1234',
      'tests pass: 12345678',
      'render_pass: MainPass',
      'PWD=/home/build/project',
      "self.password = config['password']",
    ],
  },
};
