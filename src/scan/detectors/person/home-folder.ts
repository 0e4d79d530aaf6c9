import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { type Owner, ownerOf } from './accounts.ts';

/** Longest folder name, in UTF-16 units. */
const MAX_NAME = 40;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;

const windowsMarks = ['\\Users\\', '\\users\\', '\\USERS\\', '\\Documents and Settings\\'];

/** Gate: `C:\Users\anna.meier\`, also with doubled backslashes. */
function lookWindows(view: View, at: number): void {
  const { codes } = view;
  let start = at + 1;
  while (codes[start] !== BACKSLASH) start++;
  while (codes[start] === BACKSLASH) start++;
  claimFolder(view, start, BACKSLASH, 0.5);
}

/** Gate: `/home/anna/`, `/Users/anna/`, `C:/Users/anna`; in an address of the web that is a page. */
function lookUnix(view: View, at: number): void {
  const { codes, text } = view;
  const mac = codes[at + 1] === 0x55;
  const before = view.codeBefore(at);
  if (
    before === SLASH
      ? !text.startsWith('file:/', at - 7)
      : (isWord(before) && !drive.test(text.slice(Math.max(0, at - 8), at))) ||
        before === 0x2d ||
        before === 0x2e
  )
    return;
  if (before === 0x20 && /(?:GET|POST|HEAD|PUT|ETE|TCH|ONS)$/.test(text.slice(Math.max(0, at - 4), at - 1)))
    return;
  claimFolder(view, at + (mac ? 7 : 6), SLASH, mac ? 0.5 : form.bare);
}

/** `/c/Users`, `/mnt/c/Users`, `/export/home` */
const drive = /(?:^|[^\w.-]|\/mnt)\/(?:[a-z]|export|var)$/;

function claimFolder(view: View, start: number, separator: number, base: number): void {
  const { codes } = view;
  const stop = Math.min(view.length, start + MAX_NAME);
  let end = start;
  while (end < stop && isPart(codes[end] as number)) end++;
  // A folder's name may hold one space where the path goes on behind it.
  if (separator === BACKSLASH && codes[end] === 0x20 && end > start) {
    let i = end + 1;
    while (i < stop && isPart(codes[i] as number)) i++;
    if (codes[i] === separator && i > end + 1) end = i;
  }
  const c = codes[end];
  // Longer than any name, a short name of DOS, a variable.
  if (end - start === MAX_NAME || end - start < 2 || c === 0x7e || c === 0x24 || c === 0x25) return;
  if (codes[end - 1] === 0x2e) end--;
  const goesOn = codes[end] === separator;
  const value = view.text.slice(start, end);
  // `/home/index.html`
  if (!goesOn && /\.[a-z]{2,5}$/.test(value) && separator === SLASH) return;
  const owner = ownerOf(value);
  if (owner === 'nobody') return;
  const confidence = score(base, adds[owner], goesOn ? 0.05 : 0);
  view.claim(homeFolder, start, end, confidence, owner === 'maybe' ? 'online' : 'person');
}
const adds: Readonly<Record<Owner, number>> = { nobody: 0, maybe: 0, shaped: 0.2, known: 0.25 };

const isPart = (c: number): boolean => isWord(c) || c === 0x2e || c === 0x2d || c === 0x5f;

export const homeFolder: Detector = {
  id: 'home-folder',
  category: 'person',
  title: "Name of a person in a home folder's path",
  source:
    'Windows (C:\\Users, Documents and Settings), macOS (/Users), Linux and Unix (/home): accounts of roles and services are nobody',
  words: '\\Users\\, /Users/, /home/',
  rank: ranks.person,
  gates: [
    { on: 'mark', marks: windowsMarks, look: lookWindows },
    { on: 'mark', marks: ['/home/', '/Users/'], look: lookUnix },
  ],
  mask: maskWord,
  examples: {
    hit: [
      'C:\\Documents and Settings\\tiago\\Desktop\\a.txt',
      { text: 'C:\\Users\\anna.meier\\AppData\\Local', at: 0.7 },
      '"path": "C:\\\\Users\\\\anna.meier\\\\Desktop\\\\x.txt"',
      'at /home/anna.smith/project/index.js:3:1',
      '/Users/peter/Library/Logs',
      'D:\\Documents and Settings\\Peter Novak\\My Documents',
      '\\\\?\\C:\\Users\\jsmith\\file.txt',
      'file:///C:/Users/maria/report.pdf',
      '/mnt/c/Users/maria/report.pdf',
      'cd /c/Users/maria/code',
      '/export/home/anna.meier/.profile',
      { text: 'C:\\Users\\xqzt\\AppData', category: 'online' },
    ],
    miss: [
      'C:\\Users\\Public\\Documents',
      'C:\\Users\\Administrator\\Desktop',
      '/home/ubuntu/app/server.js',
      '/home/runner/work/repo',
      '/home/ec2-user/.ssh',
      'GET /home/products HTTP/1.1',
      'https://cloakroom-mail.eu/home/anna/',
      '/home/index.html',
      '/Users/Shared/file',
      'C:\\Users\\All Users\\x',
      'C:\\Users\\%USERNAME%\\x',
      'C:\\Users\\<name>\\x',
    ],
  },
};
