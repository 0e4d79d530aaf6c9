import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { isTalk } from './secret-words.ts';
import { matchAt } from './tokens.ts';

const rest = /:(?:\d{4,5}|\*):([\w.*-]{1,64}):([\w.*@-]{1,64}):((?:[^\s:\\"']|\\.){3,128})(?=["'\r\n]|$)/y;
const host = /(?:^|[\r\n"'])[\w.*-]{1,100}$/;

/** One line is host:port:database:user:password. */
function look(view: View, at: number): void {
  const match = matchAt(rest, view, at);
  if (match === null || !host.test(view.text.slice(Math.max(0, view.lineFrom(at, 101) - 1), at))) return;
  const password = match[3] as string;
  if (isPlaceholder(password) || isTalk(password)) return;
  const end = at + match[0].length;
  view.claim(pgpass, end - password.length, end, score(form.certain));
}

export const pgpass: Detector = {
  id: 'pgpass',
  category: 'secret',
  title: 'Password in .pgpass',
  source: 'PostgreSQL documentation: the password file (host:port:database:user:password)',
  rank: ranks.credential,
  gates: [{ on: 'mark', marks: [':5432:', ':5433:', ':5434:', ':6432:', ':6543:', ':*:'], look }],
  mask: () => '••••',
  examples: {
    hit: [
      'db.cloakroom-mail.eu:5432:shop:app:Xy12ab9',
      '*:5432:*:bob:qwertz\n',
      '10.0.0.7:5433:app:bob:yzrKhssWmH',
      '*:*:*:postgres:WaWyDo8wKT',
      'echo "db:5432:shop:app:Xy12ab9" > ~/.pgpass',
      '# x\nlocalhost:5432:a:b:p\\:w9',
    ],
    miss: [
      '*:*:*:*:*',
      'allow a:*:b:c:d e',
      'connect to db:5432: refused',
      'db:5432:shop:app:',
      'localhost:5432:shop:app:password',
      'x db:5432:shop:app:<password>',
      'db:5432:shop:app:****',
    ],
  },
};
