import { tarOf, type ZipPart, zipOf } from '../archives-writers.ts';
import { packageOf } from '../office-package.ts';
import { type Hostile, hostile, line } from './hostile.ts';

/** Names of entries that mean harm where somebody unpacks; here nothing is, and what they hold is read. */
const named = (title: string, part: Partial<ZipPart>): Hostile =>
  hostile(`zip: ${title}`, 'found', () => zipOf([{ name: 'a.txt', data: Buffer.from(line), ...part }]));

const paragraph = (text: string) =>
  `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
const twice = { name: 'word/document.xml', data: Buffer.from(paragraph(line)) };

export const names: readonly Hostile[] = [
  named('a name that leads out', { name: '../../../../etc/cron.d/a' }),
  named('a name that leads out in Windows', { name: '..\\..\\Windows\\a.txt' }),
  named('an absolute name', { name: '/etc/passwd' }),
  named('a drive in the name', { name: 'C:\\a.txt' }),
  named('a NUL in the name', { name: 'a.txt\0.exe' }),
  named('a name written from right to left', { name: 'a\u202etxt.exe' }),
  named('line ends in the name', { name: 'a\r\nX-Header: b\u2028.txt' }),
  named('a name of 60,000 characters', { name: 'n'.repeat(60_000) }),
  named('no name', { name: '' }),
  named('__proto__', { name: '__proto__/constructor' }),
  named('a name of bytes that are no text', { name: Buffer.from([0xff, 0xfe, 0xc3, 0x28]) }),
  named('a directory with bytes', { name: 'folder/', attributes: 0x10 }),
  hostile('zip: another name in front', 'either', () =>
    zipOf([{ name: 'a.txt', localName: 'b.exe', data: Buffer.from(line) }]),
  ),
  hostile('zip: a link that leads out', 'found', () =>
    zipOf([
      { name: 'link', data: Buffer.from('../../etc/passwd'), attributes: (0o120777 << 16) >>> 0 },
      { name: 'link/a.txt', data: Buffer.from(line) },
    ]),
  ),
  hostile('zip: the same name twice', 'found', () =>
    zipOf([
      { name: 'a.txt', data: Buffer.from('nothing\n') },
      { name: 'a.txt', data: Buffer.from(line) },
    ]),
  ),
  hostile('docx: the same part twice, the value in the second', 'either', () =>
    packageOf('word/document.xml', { 'word/document.xml': paragraph('x') }, { with: [twice] }),
  ),
  hostile('docx: the same part twice, the value in the first', 'either', () =>
    packageOf(
      'word/document.xml',
      { 'word/document.xml': paragraph(line) },
      { with: [{ ...twice, data: Buffer.from(paragraph('x')) }] },
    ),
  ),
  hostile('zip: the value between two entries', 'either', () =>
    zipOf([
      { name: 'a', data: Buffer.from('x'), behind: Buffer.from(line) },
      { name: 'b', data: Buffer.from('y') },
    ]),
  ),
  hostile('zip: an entry that no directory names', 'either', () => {
    const hidden = zipOf([{ name: 'hidden.txt', data: Buffer.from(line) }]);
    const local = hidden.subarray(0, hidden.indexOf(Buffer.from('PK\x01\x02', 'latin1')));
    return zipOf([{ name: 'a', data: Buffer.from('x'), behind: local }]);
  }),
  hostile('zip: the value in its comment', 'found', () =>
    zipOf([{ name: 'a', data: Buffer.from('x') }], { comment: line }),
  ),
  hostile('tar: links that lead out', 'found', () =>
    tarOf([
      { name: 'link', type: '2', link: '../../../etc' },
      { name: 'link/passwd', data: Buffer.from(line) },
      { name: 'hard', type: '1', link: '/etc/shadow' },
    ]),
  ),
  hostile('tar: a device, a pipe and an unknown kind', 'found', () =>
    tarOf([
      { name: 'null', type: '3' },
      { name: 'pipe', type: '6' },
      { name: 'odd', type: 'Z', data: Buffer.from(line) },
    ]),
  ),
];
