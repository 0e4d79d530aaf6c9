import { form, score } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isLetter } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { ownerOf } from './accounts.ts';

const MAX_NAME = 60;

/** An account that a key calls one; only what looks like a person's is reported by default. */
function lookUser(view: View, field: Field): void {
  const { codes } = view;
  let { start, end } = field;
  if (end - start > MAX_NAME) return;
  // `CORP\anna.meier`
  for (let i = start; i < end; i++) {
    const c = codes[i] as number;
    if (c === 0x5c) start = codes[i + 1] === 0x5c ? i + 2 : i + 1;
    // An e-mail address is told by its own detector; what has brackets is code.
    if (c === 0x40 || c === 0x28 || c === 0x24 || c === 0x3c) return;
    if (c === 0x20 && !field.quoted && field.from !== 'column') {
      end = i;
      break;
    }
  }
  // Most are numbers, and no account of a person begins with a digit.
  if (end - start < 3 || !isLetter(codes[start] as number)) return;
  const value = view.text.slice(start, end);
  const owner = ownerOf(value);
  if (owner === 'nobody' || isPlaceholder(value)) return;
  const weak = field.weak ? -0.05 : 0;
  if (owner === 'maybe') view.claim(userName, start, end, score(form.bare, weak));
  else view.claim(userName, start, end, score(form.distinct, owner === 'known' ? 0 : -0.05, weak));
}

/** Gate: `My username is sarah_mitchell88`; `from` is the index behind the phrase. */
function lookSaid(view: View, behind: number): void {
  // `for user "anna.meier"`
  const from = view.codes[behind] === 0x22 ? behind + 1 : behind;
  said.lastIndex = from;
  if (!said.test(view.text)) return;
  const end = said.lastIndex;
  if (ownerOf(view.text.slice(from, end)) === 'known') view.claim(userName, from, end, score(form.distinct));
}
const said = /\p{L}[\p{L}\d._-]{1,38}[\p{L}\d](?![@\p{L}\d(]|\.\p{L})/uy;
const phrases = [
  'username is ',
  'user name is ',
  'Benutzername ist ',
  'password for ',
  'publickey for ',
  'for user ',
  'invalid user ',
];

export const userName: Detector = {
  id: 'user-name',
  category: 'online',
  title: "User name that looks like a person's",
  source:
    'CSV or SQL column, JSON or XML key, `key=` or label for an account in the languages of the EU; sAMAccountName and userPrincipalName of Active Directory',
  words: 'username, login, user id',
  names: 'identifiant, nickname, nutzername, pseudo, użytkownik, utilizador',
  rank: ranks.person,
  gates: [
    { on: 'field', fields: ['user-name'], look: lookUser },
    ...phrases.map(
      (phrase): Gate => ({
        on: 'word',
        words: [phrase],
        look: (view, at) => lookSaid(view, at + phrase.length),
      }),
    ),
  ],
  mask: maskWord,
  examples: {
    hit: [
      'status=ok user=oliver.ramsay ip=10.0.0.1',
      'username=anna.meier',
      'sAMAccountName: ameier',
      '"userName": "j.kowalski"',
      'login=CORP\\peter.smith',
      'Benutzername: anna_meier',
      'user=anna.meier status=ok',
      'My username is sarah_mitchell88',
      'login=lorenzogallo',
      'Accepted password for matteo32 from 10.2.3.4 port 5822',
      'Pseudo : anna.meier',
      'login failed for user "anna.meier"',
      'Identifiant : anna.meier',
    ],
    miss: [
      'user=root',
      'username: admin',
      'user=48211',
      'login=failed',
      'userId: 550e8400-e29b-41d4-a716-446655440000',
      'user=postgres',
      'username: \u0024{USER}',
      'user: string',
      'username=svc_backup',
      'user = getUser()',
      'UserName: WIN-4F2$',
      'the username is required',
      'username is not valid',
      'invalid user input',
      'Failed password for root from',
      'user=markdown',
    ],
  },
};
