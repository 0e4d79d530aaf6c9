import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { entropy, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { isTalk, isWordy, kinds } from './secret-words.ts';
import { HEX, matchAt, seeded } from './tokens.ts';

const MAX_SCHEME = 24;
const shape = /:\/\/(?!\[)([^\s:@/?#"'`<>,;]{0,100}):([^\s@/"'`<>]{1,128})@(?=[\w[$%{])/y;
const host = /[\w.-]{1,120}/y;
const spoken =
  /^(?:1234?5?6?|you|name|postgres|mysql|rabbitmq|redis|minio(?:admin)?|elastic|tiger|(?:pserver:)?anon(?:cvs)?)$/i;
/** RFC 2606, RFC 6761. */
const documented = /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid)$/i;

function look(view: View, at: number): void {
  const { codes } = view;
  let start = at;
  while (start > 0 && at - start < MAX_SCHEME && isSchemeCode(codes[start - 1] as number)) start--;
  if (start === at) return;
  const match = matchAt(shape, view, at);
  if (match === null) {
    lookToken(view, start, at);
    return;
  }
  const end = at + match[0].length;
  const password = decoded(match[2] as string);
  const worth = isDummy(password, match[1] as string) ? score(form.bare) : score(form.certain, 0.05);
  const place = matchAt(host, view, end)?.[0] ?? '';
  view.claim(urlPassword, start, end, worth, documented.test(place) ? 'test-data' : 'secret');
}

/** `https://<token>@host`: a name is no such thing. */
function lookToken(view: View, start: number, at: number): void {
  const match = matchAt(alone, view, at);
  const value = match?.[1] as string;
  if (match !== null && kinds(value) > 1 && !isTalk(value) && !isWordy(value) && entropy(value) > 2.8)
    view.claim(urlPassword, start, at + match[0].length, score(form.certain));
}
const alone = /:\/\/(?=\D{0,99}\d)(?=[^a-z]{0,99}[a-z])([\w-]{24,100})@(?=\w)/iy;

/** `user:password@tcp(host:3306)/db` of Go. */
function lookTcp(view: View, at: number): void {
  const match = /[\w.-]{1,64}:([^\s@"'`]{3,64})$/.exec(view.before(at, 130));
  if (match !== null && !isDummy(match[1] as string, ''))
    view.claim(urlPassword, at - match[0].length, at + 1, score(form.certain));
}

/** A password of examples, or of a container that nobody changed. */
function isDummy(password: string, user: string): boolean {
  if (password === user || spoken.test(password) || isPlaceholder(password) || variable.test(password))
    return true;
  // `http://a:b@c`
  return password.length < 3 || (isTalk(password) && kinds(password) < 4);
}

/** `$(cat p)`, `{password}`, `RABBIT_PASS`. */
const variable = /^(?:[$%{].*[)}]|[A-Z]{2,}(?:_[A-Z]{2,})+)$/;

const isSchemeCode = (c: number): boolean => c < 128 && (isWord(c) || c === 0x2b || c === 0x2d || c === 0x2e);

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const urlPassword: Detector = {
  id: 'url-password',
  category: 'secret',
  title: 'Password in a URL or connection string',
  source: 'RFC 3986, 3.2.1 (userinfo); connection URIs of databases and brokers',
  rank: ranks.credential + 7,
  gates: [
    { on: 'mark', marks: ['://'], look },
    { on: 'mark', marks: ['@tcp('], look: lookTcp },
  ],
  mask: (value) => `${value.slice(0, Math.min(10, value.indexOf(':')))}://•••:••••@`,
  examples: {
    hit: [
      'https://bob:Tr0ub4dor@intranet.cloakroom-mail.eu/x',
      'DATABASE_URL=postgres://app:s3cr3t-9@db:5432/app',
      'redis://:p4ssw0rt@cache:6379',
      'mongodb+srv://u:h%40llo123@cluster0.cloakroom-mail.eu/db',
      "amqp://guest:gu3st99@mq'",
      `git clone https://${seeded(40, HEX)}@git.cloakroom-mail.eu/x.git`,
      '"app:Tr0ub4dor@tcp(db:3306)/shop"',
      { text: 'https://bob:Tr0ub4dor@example.com/x', category: 'test-data' },
    ],
    miss: [
      'https://user:password@host',
      'gcomm://[::1]:@mysqld',
      'rabbit://openstack:RABBIT_PASS@controller',
      'https://production-deployment-bot-2@host/x',
      '%s:%s@tcp(%s:%d)/%s',
      'postgresql://{user}:{quote(password)}@{host}/db',
      'postgres://app:\u0024{DB_PASS}@db/app',
      'https://host:8080/path@x',
      'ssh://git@host:22/x',
      'http://a:b/c@d',
      'https://user:<password>@host/',
      'postgres://user:password@localhost',
      'postgres://someuser:somepassword@somehost:381/somedatabase',
      'amqp://guest:guest@localhost',
      'https://abc:xyz@host',
      'redis://:secret@localhost',
      'cvs://:pserver:anoncvs@host',
      'ftp://anonymous:anonymous@host',
      'http://user:pass@proxy:3128',
    ],
  },
};
