import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { HEX, LETTERS, matchAt, seeded } from './tokens.ts';

/** crypt(5): prefix, parameters, salt, hash. */
const crypt = new RegExp(
  [
    '\\$2[abxy]?\\$\\d\\d\\$[./A-Za-z0-9]{53}',
    '\\$(?:apr)?1\\$[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{22}',
    '\\$[5689]\\$(?:rounds=\\d{1,9}\\$)?[./A-Za-z0-9]{1,16}\\$(?:[./A-Za-z0-9]{43}){1,2}',
    '\\$y\\$[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}',
    '\\$7\\$[./A-Za-z0-9]{11,97}\\$[./A-Za-z0-9]{43}',
    '\\$[PH]\\$[./A-Za-z0-9]{31}',
    '\\$pbkdf2-sha\\d{3}\\$\\d{1,9}\\$[./A-Za-z0-9]{1,86}\\$(?:[./A-Za-z0-9]{43}){1,2}',
    '\\$S\\$[./A-Za-z0-9]{52}',
    '\\$scrypt\\$ln=\\d{1,2},r=\\d{1,3},p=\\d{1,3}\\$[A-Za-z0-9+/]{8,88}\\$[A-Za-z0-9+/]{16,88}',
    '\\$argon2(?:id?|d)\\$v=\\d{1,3}\\$m=\\d{1,8},t=\\d{1,4},p=\\d{1,4}\\$[A-Za-z0-9+/]{8,88}\\$[A-Za-z0-9+/]{16,88}',
  ].join('|'),
  'y',
);
/** RFC 2307: userPassword of LDAP. */
const ldap = /\{(?:S?(?:SHA|MD5)(?:\d{3})?|CRYPT|PBKDF2(?:-SHA\d+)?)\}[A-Za-z0-9+/.$=_-]{20,180}/iy;
/** Django, Werkzeug, PostgreSQL. */
const named =
  /(?:pbkdf2_sha\d{1,3}\$\d{3,8}\$[A-Za-z0-9]{4,44}\$|SCRAM-SHA-256\$\d{4,7}:[A-Za-z0-9+/]{8,44}={0,2}\$[A-Za-z0-9+/]{43}=:)[A-Za-z0-9+/]{27,88}={0,2}|(?:pbkdf2:sha\d{1,3}(?::\d{3,8})?|scrypt(?::\d{1,6}){3})\$[A-Za-z0-9]{4,44}\$[0-9a-f]{40,128}/y;
/** MySQL: SHA-1 of SHA-1; PostgreSQL. */
const mysql = /["'](?:\*[0-9A-F]{40}|md5[0-9a-f]{32})(?=["'])/y;
/** pwdump: LM hash of nothing, then the NT hash. */
const windows = /aad3b435b51404eeaad3b435b51404ee:[0-9a-f]{32}/y;

function lookFor(pattern: RegExp): (view: View, at: number) => void {
  return (view, at) => {
    if (isWord(view.codeBefore(at))) return;
    const match = matchAt(pattern, view, at);
    if (match === null) return;
    const end = at + match[0].length;
    const next = view.codes[end] as number;
    if (isWord(next) || next === 0x2f) return;
    if (!/([^x*.])\1{12}|x{8}/i.test(match[0].slice(8)))
      view.claim(passwordHash, at, end, score(form.certain, 0.05));
  };
}

const salted = (prefix: string, salt: number, hash: number): string =>
  `${prefix}${seeded(salt)}$${seeded(hash)}`;

export const passwordHash: Detector = {
  id: 'password-hash',
  category: 'secret',
  title: 'Hash of a password',
  source:
    'crypt(5) (shadow, htpasswd), RFC 2307 (LDAP), RFC 9106 (Argon2 in PHC form), Django, Werkzeug, Drupal, PostgreSQL (SCRAM), MySQL, NT hashes as pwdump writes them',
  rank: ranks.credential,
  gates: [
    {
      on: 'mark',
      marks: ['$2', '$apr1$', '$argon2', '$scrypt$', '$pbkdf2', ...[...'156789yPHS'].map((c) => `$${c}$`)],
      look: lookFor(crypt),
    },
    {
      on: 'mark',
      marks: ['{SSHA', '{ssha', '{SHA', '{CRYPT', '{crypt', '{MD5}', '{SMD5', '{PBKDF2'],
      look: lookFor(ldap),
    },
    { on: 'word', words: ['pbkdf2_sha', 'pbkdf2:sha', 'scrypt:', 'SCRAM-SHA-256$'], look: lookFor(named) },
    { on: 'mark', marks: ["'*", '"*', "'md5"], look: lookFor(mysql) },
    { on: 'long', starts: ['aad3b435b51404ee'], look: lookFor(windows) },
  ],
  mask: (value) => `${value.slice(0, 3)}••••`,
  examples: {
    hit: [
      `bob:${salted('$6$', 16, 86)}:19000:0:99999:7:::`,
      `bob:$2y$10$${seeded(53)}`,
      `bob:${salted('$apr1$', 8, 22)}`,
      `root:${salted('$y$j9T$', 22, 43)}:19000:`,
      `userPassword: {SSHA}${seeded(32)}`,
      `"$argon2id$v=19$m=65536,t=3,p=4$${seeded(22)}$${seeded(43)}"`,
      `pbkdf2_sha256$600000$${seeded(22)}$${seeded(43)}=`,
      `Administrator:500:aad3b435b51404eeaad3b435b51404ee:${seeded(32, HEX)}:::`,
      `pbkdf2:sha256:600000$${seeded(16)}$${seeded(64, HEX)}`,
      `scrypt:32768:8:1$${seeded(16)}$${seeded(128, HEX)}`,
      `SCRAM-SHA-256$4096:${seeded(22)}==$${seeded(43)}=:${seeded(43)}=`,
      `bob;${salted('$scrypt$ln=16,r=8,p=1$', 22, 43)}`,
      `drupal ${'$S$'}D${seeded(51)}`,
      `IDENTIFIED BY PASSWORD '*${seeded(40, HEX).toUpperCase()}'`,
      `secret 9 ${salted('$9$', 14, 43)}`,
      `wp_hash ${'$P$'}B${seeded(30)}`,
      `PASSWORD 'md5${seeded(32, HEX)}'`,
      `admin_passwd = ${salted('$pbkdf2-sha512$600000$', 22, 86)}`,
    ],
    miss: [
      'com.acme.Foo$1$2.run(Foo.java:12)',
      `Foo$6$${seeded(16)}$${seeded(86)}`,
      'cost $2 and $20',
      `$2a$10$${'x'.repeat(53)}`,
      `{SHA}short`,
      `\u0024{SHA_OF_COMMIT}`,
      `$1$${seeded(8)}`,
      `$${LETTERS}`,
    ],
  },
};
