import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { joiner, nameAt, nameEnds, of, stage } from './joined.ts';
import { worth } from './password.ts';
import { isNothing, isTalk, isWordy, kinds } from './secret-words.ts';
import { matchAt } from './tokens.ts';

/** Words that stand behind it in languages that do so: `le mot de passe provisoire`. */
const kind = '(?:n[oue]+[vă]|provi[sz]|tempor|tymcz|do[čc]as|ant[ei][gr]|a[ct]+u[ae]l|veche)\\p{L}{0,8}';
/** The word itself, or what a name and it are called together, whole. */
const word = new RegExp(
  `(?:pin(?:-?code)?|pass(?:words?|wort|phrase|code|wd|ord|(?= is ))|pwd?|cred(?:ential)?s|zugangsdaten|identifiants|kennwort|wachtwoord|mots? de passe|contrase[nñ]a|palavra-passe|senha|l[oö]senord(?:et)?|adgangskoden?|passordet|salasana[ns]?i?|has[lł]o|hesl[oa]|jelsz(?:[oó]|ava[dm]?)|parol[aăe]|parola|parool|lozinka|geslo|slaptažodis|κωδικός(?: πρόσβασης)?|парола(?:та)?)(?: ${kind})?(${stage})?(?![\\p{L}\\d_])`,
  'iuy',
);
/** `for user bob`, `du compte x`. */
const whose = `(?: (?:mea|lui|μου|м[иу]))?(?: (?:${of})(?: [\\p{L}\\d@._-]{1,40}){1,5}?)?`;
/** The verb between the word and the value. */
const says = new RegExp(
  `${whose}(?: (?:now|currently|jetzt|nu|still|temporarily)| \\([^\\s()]{1,20}\\))? ?(?: (?:is|was|ist|lautete?|est|es|è|é|to|är|are|war|luidt|était|era|var|er|on|oli|je|by[lł]o|volt|este|yra|buvo|e|ir|bi[jl]a|hija|είναι|ήταν|е|беше|c['’]est)(?: (?:now|still|(?:(?:re)?set|changed) to|jetzt|nu|nyt|ora|agora|ahora|maintenant|teraz))?(?![\\p{L}\\d]) ?:?| ?(?:->|→)| [–—]| ?: (?:[\\w@.-]{1,64} /|(?=«))|(?<= (?:(?:${of}) (?:[a-z]{2,4} )?[\\p{L}\\d@._-]{1,40}|${kind})) ?[:=] |(?: has been)? (?:(?:re)?set|changed) to:?| (?:zurück)?gesetzt auf) {0,2}(?:["'„“\`(]|«\\s?)?([^\\s"'“”„»\`<>]{4,64})`,
  'iuy',
);
/** Behind the name of one of several: `PASSWORD_PROD=`. */
const signed = /["']?\s{0,4}[=:]>? {0,2}(["'`]?)([^\s"'`<>|;&]{4,64})\1/y;
/** Behind the word at once: `login bob password x`, `--password x`, SQL's `PASSWORD 'x'`. */
const direct = /[ \t]{1,4}(["'`]?)([^\s"'`<>|;&]{4,64})\1/y;
const option = /(?:^|[\s"'])--?[\w-]{0,24}$/;
const login = /\b(?:login|user(?:name)?|role|account) {1,2}\S{1,64} {1,4}(?:with |encrypted )*$/i;
/** On one line or three. */
const netrc = /\b(?:machine\s{1,4}\S{1,100}|default)\s{1,4}login\s{1,4}\S{1,64}\s{1,4}$/;
const NETRC = 200;
/** Hashes and lists of files. */
const hash = /^[0-9a-f]{16,}$/;

function look(view: View, at: number): void {
  const before = view.codeBefore(at);
  if (isWord(before) || before === 0x2f) return;
  const name = matchAt(word, view, at);
  if (name === null) return;
  const end = at + name[0].length;
  if (takeSaid(view, end) || takeJoined(view, at, end)) return;
  takeDirect(view, at, end, name[1] !== undefined);
}

/** `the wifi key is ...` */
function lookSaid(view: View, at: number): void {
  if (nameAt(view, at + 3)?.id === 'password') takeSaid(view, at + 3);
}

/** Whether a verb follows the name that ends at `end`. */
function takeSaid(view: View, end: number): boolean {
  const said = isKey(view.codes[end] as number) ? null : matchAt(says, view, end);
  if (said === null) return false;
  const value = trimmed(said[1] as string);
  const from = end + said[0].length - (said[1] as string).length;
  // `your PIN is 4829`, and a passcode.
  if (/^\d{4}$/.test(value) && /[en]/i.test(view.text[end - 1] as string))
    view.claim(spokenPassword, from, from + 4, score(form.shaped, 0.1));
  // A verb and a word of the sentence: `the password is required`; `passphrase on PGP/inline`: `to` and `on` are
  // verbs in Polish and Finnish only.
  if (
    (isSure(value) || !particle.test(view.text.slice(end - 1, from))) &&
    !isNothing(value, true) &&
    !slot.test(value) &&
    // `... is required;Country`
    !/^\p{L}+;[\p{L}-]+$/u.test(value) &&
    kinds(value) > 1 &&
    /[\d\p{Lu}]|[^\p{L}\d].*[^\p{L}\d.,]/u.test(value.slice(1)) &&
    (!/^\p{L}+$/u.test(value) || /\p{Ll}\p{Lu}/u.test(value))
  )
    view.claim(spokenPassword, from, from + value.length, worth(value, false, { weak: false }));
  return true;
}
const particle = /^[densw](?!.*(?:set|changed) ).* (?:to|on) \W?$/i;
/** `password=`, `password"`: no sentence goes on so. */
const isKey = (c: number): boolean => c === 0x3d || c === 0x22 || isWord(c);

function takeJoined(view: View, at: number, end: number): boolean {
  const found = joined(view, at, end);
  const value = found === null ? '' : view.text.slice(found.start, found.end);
  if (
    found === null ||
    !isSure(value) ||
    isNothing(value, found.quoted) ||
    isTalk(value) ||
    (isWordy(value) && kinds(value) < 4)
  )
    return false;
  view.claim(spokenPassword, found.start, found.end, worth(value, false, { weak: false }));
  return true;
}

function lookEnd(view: View, at: number): void {
  if (nameAt(view, at)?.id === 'password') takeJoined(view, at, at);
}
/** In calls, attributes and the like, where messages stand too. */
const joined = joiner('([^\\s"\'`<>]{6,64})');
const isSure = (value: string): boolean =>
  kinds(value) > 2 && /\d/.test(value) && /\p{L}/u.test(value) && !/[=:(/]|(?:sha-?|md)\d/i.test(value);

function takeDirect(view: View, at: number, end: number, isStaged: boolean): void {
  const found = matchAt(isStaged ? signed : direct, view, end);
  if (found === null) return;
  const quote = found[1] as string;
  const value = quote === '' ? trimmed(found[2] as string) : (found[2] as string);
  const from = end + found[0].length - (found[2] as string).length - quote.length;
  if (
    value === '' ||
    slot.test(value) ||
    isNothing(value, quote !== '') ||
    value.startsWith('--') ||
    hash.test(value)
  )
    return;
  const line = view.before(at);
  const plain = quote === '' && /^[\p{L}/-]+$/u.test(value);
  const named =
    isStaged ||
    netrc.test(view.text.slice(Math.max(0, at - NETRC), at)) ||
    (!plain && (option.test(line) || login.test(line)));
  if (named) view.claim(spokenPassword, from, from + value.length, worth(value, false, { weak: false }));
  else if (value.length > 5 && isSure(value))
    view.claim(spokenPassword, from, from + value.length, score(form.shaped, quote === '' ? 0.05 : 0.15));
}

/** Without what ends a sentence, an attribute, or a line whose end is written as `\n`. */
const trimmed = (value: string): string =>
  value
    .replace(/\\{1,2}[nrt].*$/, '')
    .replace(/&(?!amp;)#?\w{2,8};.*$/, '')
    .replace(/[.,;:?)\]]{1,3}$/, '');

/** Where a message puts something in: `password for $1`; signs of roff. */
const slot = /^\$\d|\\(?:[&f-]|s-?\d)/;

export const spokenPassword: Detector = {
  id: 'spoken-password',
  category: 'secret',
  title: 'Password in a sentence or command',
  source:
    'a word for password and the value behind it (languages of the EU, options of commands, .netrc, SQL)',
  rank: ranks.labelled - 2,
  gates: [
    {
      on: 'mark',
      marks: [...nameEnds, '.password"', '_PASS"', "_PASS'", '_pass"', "_pass'", '_PASS ', '_PASS\n'],
      look: (view, at) => lookEnd(view, view.codes[at] === 0x5f ? at + 5 : at),
    },
    { on: 'word', words: ['key is '], look: lookSaid },
    {
      on: 'word',
      words: [
        'pin', 'pass', 'pw ', 'pwd is', 'kennwort', 'wachtwoord', 'mot de ', 'mots de ', 'contrase', 'palavra-passe',
        'senha', 'adgangskode', 'salasana', 'haslo', 'hasło', 'heslo', 'jelsz', 'parol', 'parool', 'lozinka', 'geslo', 'slaptažodis', 'lösenord', 'κωδικός',
        'парола', 'cred', 'zugangsdaten', 'identifiants',
      ], // biome-ignore format: a table
      anyCase: true,
      look,
    },
  ],
  mask: () => '••••',
  examples: {
    hit: [
      'my password is Hunter2!',
      'le mot de passe est « m0uleTarte-31 », merci',
      'Mot de passe : « m0uleTarte-31 »',
      'The admin password (prod) is Hunter2!',
      'Passwort für den Router: Herbst-24',
      'Password – Hunter2!',
      'PASSWORD_PROD=Hunter2!',
      "define('SMTP_PASS', 'Hunter2!');",
      '- name: FTP_PASS\n  value: Hunter2!',
      'my password is Hunter2!\\nThanks, Anna',
      'Das Passwort lautet Sommer2024!',
      'mijn wachtwoord is Welkom01',
      'le mot de passe est Soleil-42',
      'La contraseña es Verano2024',
      'hasło to Zima-2024',
      'La password è Gatto99!',
      'The password for user bob is Xy12ab!',
      'login with password "Tr0ub4dor"',
      'machine host.cloakroom-mail.eu login bob password qwertz',
      'mysqladmin --password Xy12ab -u root',
      "ALTER USER app WITH PASSWORD 'Xy12ab-9'",
      'lösenordet är Sommar24',
      'heslo je Jaro2024',
      'Password changed to Herbst-22',
      'db.set("password", "Xy12ab-9")',
      '- name: DB_PASSWORD\n  value: Xy12ab-9',
      'salasanani on Revontulet88',
      'parola mea este Cozonac-24',
      "mon mot de passe c'est Soleil-42",
      'the wifi key is k4qxv2bn7t',
      'the root pw is Herbst-22',
      'The password has been changed to Herbst-22',
      'Votre mot de passe est : Soleil-42',
      'La contraseña del servidor es Verano2024',
      'FYI - password for bob.k: Xy12ab9',
      'Password → Herbst-22',
      'creds: bob / Herbst-22',
      'password := []byte("Xy12ab-9")',
      'cy.get("#password").type("Xy12ab-9")',
      '$PASSWORD || "Xy12ab-9"',
      'machine host.cloakroom-mail.eu\n  login bob\n  password qwertz',
      'La password nuova è Gatto99!',
      'parola provizorie Cozonac-24',
      'паролата му е Rila2024',
      'Novo geslo za spletno banko je Triglav-24',
      'Парола за Wi-Fi: дъбрава77',
      'Vanha salasana oli Mustikka-24',
      'vana parool oli kadakas99',
      'Lösenordet var Sommar24',
      'Ο κωδικός πρόσβασης Elia-2024 δεν λειτουργεί',
      'a netbank jelszava Tavasz-24 volt',
      'PW zurückgesetzt auf Herbst-22',
      'Der PIN-Code der Alarmanlage ist 7391.',
      'Votre mot de passe provisoire : Soleil-42',
      'contraseña temporal: Verano-24',
      'Hasło tymczasowe: Zima-2024',
      'the admin password on the old router is still Herbst-22',
      'Passwort fürs Gästenetz: Herbst-22',
      'A jelszavad Tavasz-24 lett',
      'wachtwoord van de beamer = Herbst-22',
      'your password has been set to: Herbst-22',
      'the wifi password at the office is Herbst-22',
      "alter user bob with encrypted password 'xy12ab9'",
    ],
    miss: [
      'Parola este obligatorie;Nume',
      'PASSWORD_TEST=\u0024{PASSWORD}',
      'password_dev: string',
      'password – required since 2024',
      'Failed password for root from 10.0.0.1 port 22 ssh2',
      'Failed password for invalid user admin from 10.0.0.1',
      'the password is required',
      'setPassword("Please enter Password1")',
      'PWD is unset',
      'credentials: see https://host/Page2',
      'Credentials: user / password',
      'Enter passphrase for key "/home/x/.ssh/id_ed25519": ',
      'password for user admin: authentication failed',
      'password is incorrect.',
      'Your password is too short',
      'my password is <password>',
      'the password is \u0024{PASSWORD}',
      'password must be changed',
      'Passwort ist falsch',
      'Accepted password for alice from 10.0.0.1 port 54321',
      'passwords are hashed with bcrypt',
      'The password is stored in /etc/shadow',
      'password is case-sensitive',
      '--password <string>',
      'reset password at https://host/x',
      'its username and password portion of the URL',
      'via the --username and --password options instead',
      ' /etc/pam.d/passwd eaf2ad85b5ccd06cceb19a3e75f40c63',
      'adduser --disabled-password --ingroup postfix',
      'printf(&quot;Password is correct.&quot;);',
      'username, password = index_url_user_password',
      'clienti cu parole expirate',
      'there is a password issue here',
      'username or password incorrect?',
      'once the password is changed.\\n\\nCREATE USER',
      'no password is required.\\\\n\\\\nIf you provide one',
      'Did you already change this password on $1?Delete it',
      'Import passwords to $1To go on',
      'label("password", "text-domain2")',
      'METHOD can be "md5", "password", "scram-sha-256"',
      'setText("password", "Passwort")',
      'lösenordet var fel',
      'password template is used',
      'salasana oli väärä',
      'mot de passe actuel : requis',
      'the PIN is 560034',
      'Forget passphrase on PGP/inline decryption',
      'connect with the password to OneDrive, then',
      'The actual password is \\fIpassword\\fR',
      'pin 7 is 3300 mV',
      '<label for="password" class="a2">Herbst-22</label>',
    ],
  },
};
