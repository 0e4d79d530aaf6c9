import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { matchAt } from './tokens.ts';

const MAX_SCHEME = 24;
const shape = /:\/\/([^\s:@/?#"'`<>,;]{0,100}):([^\s@/"'`<>]{1,128})@(?=[\w[$%{])/y;
const spoken = /^(?:password|passwd|pass|pwd|secret|token|pw|passwort|wachtwoord|userpass|user|username)$/i;

function look(view: View, at: number): void {
  const { codes } = view;
  let start = at;
  while (start > 0 && at - start < MAX_SCHEME && isSchemeCode(codes[start - 1] as number)) start--;
  if (start === at) return;
  const match = matchAt(shape, view, at);
  if (match === null) return;
  const password = decoded(match[2] as string);
  const dummy = isPlaceholder(password) || spoken.test(password);
  view.claim(urlPassword, start, at + match[0].length, dummy ? score(form.bare) : score(form.certain, 0.05));
}

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
  rank: 92,
  gates: [{ on: 'mark', marks: ['://'], look }],
  mask: (value) => `${value.slice(0, Math.min(10, value.indexOf(':')))}://•••:••••@`,
  examples: {
    hit: [
      'https://bob:Tr0ub4dor@intranet.cloakroom-mail.eu/x',
      'DATABASE_URL=postgres://app:s3cr3t-9@db:5432/app',
      'redis://:p4ssw0rt@cache:6379',
      'mongodb+srv://u:h%40llo123@cluster0.cloakroom-mail.eu/db',
      "amqp://guest:gu3st99@mq'",
    ],
    miss: [
      'https://user:password@host',
      'postgres://app:\u0024{DB_PASS}@db/app',
      'https://host:8080/path@x',
      'ssh://git@host:22/x',
      'http://a:b/c@d',
      'https://user:<password>@host/',
    ],
  },
};
