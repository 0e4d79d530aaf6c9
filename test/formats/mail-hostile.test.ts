import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Read, readFile } from './read-file.ts';

const folder = join(import.meta.dirname, 'fixtures', 'mail');
const reasons = (read: Read) => [...new Set(read.obstacles.map((o) => `${o.category} ${o.reason}`))];
const head = 'From: a@firma.example\r\nSubject: s\r\n';
const value = 'found@firma.example';
const text = (read: Read) => read.pieces.map((piece) => piece.text).join('');

/** Numbers that are the same in every run. */
const seeded = (seed: number) => () => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return seed >>> 0;
};

describe('hostile mail', () => {
  it('nests multiparts without end', async () => {
    let bytes = head;
    for (let i = 0; i < 200; i++) bytes += `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`;
    expect(reasons(await readFile(Buffer.from(bytes)))).toEqual(['partly-scanned too-deep']);
  });

  it('nests messages without end', async () => {
    let bytes = '';
    for (let i = 0; i < 100; i++) bytes += `${head}Content-Type: message/rfc822\r\n\r\n`;
    const read = await readFile(Buffer.from(`${bytes}${head}\r\n${value}`));
    expect(reasons(read)).toEqual(['partly-scanned too-deep']);
  });

  it('has more parts than are read', async () => {
    const part = `--b\r\n\r\n${value}\r\n`;
    const bytes = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(10_100)}--b--`;
    const read = await readFile(Buffer.from(bytes));
    expect(reasons(read)).toEqual(['partly-scanned too-many-parts']);
    expect(text(read).split(value).length).toBeGreaterThan(9_000);
  });

  it('has more attachments than entries may be read', async () => {
    const part = `--b\r\nContent-Type: text/x; name=a\r\n\r\nx\r\n`;
    const bytes = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(50)}--b--`;
    const read = await readFile(Buffer.from(bytes), { limits: { entries: 20 } });
    expect(reasons(read)).toEqual(['partly-scanned too-many-entries']);
  });

  it('has a header that is longer than any', async () => {
    const fields = await readFile(Buffer.from(`${head}${'A: b\r\n'.repeat(30_000)}\r\n${value}`));
    expect(reasons(fields)).toEqual(['partly-scanned header-too-long']);
    const folded = await readFile(Buffer.from(`${head}${' folded\r\n'.repeat(600_000)}\r\n${value}`));
    expect(reasons(folded)).toEqual(['partly-scanned header-too-long']);
  });

  it.each([
    ['one line', 'x'.repeat(5_000_000)],
    ['lines that nearly are boundaries', '--bx\r\n'.repeat(500_000)],
    ['equals signs', '='.repeat(3_000_000)],
    ['encoded words', '=?utf-8?q?a'.repeat(200_000)],
  ])('has a body of %s', async (_, body) => {
    const type = 'Content-Type: multipart/mixed; boundary=b\r\nContent-Type: multipart/mixed; boundary=b\r\n';
    const part = `--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n${value}\r\n--b--`;
    expect(text(await readFile(Buffer.from(`${head}${type}\r\n${part}`)))).toContain(value);
    expect(
      text(await readFile(Buffer.from(`${head}X: ${body.slice(0, 1_000_000)}\r\n\r\n${value}`))),
    ).toContain(value);
  });

  it('reads the same in a mailbox', async () => {
    const bytes = readFileSync(join(folder, 'modern.eml'));
    const whole = text(await readFile(bytes));
    const inMailbox = Buffer.concat([Buffer.from('From a@b Mon Mar  2 10:00:00 2026\n'), bytes]);
    expect(text(await readFile(inMailbox))).toContain(whole.slice(0, 200));
  });

  it.each(['modern.eml', 'charsets.mbox', 'smime-opaque.eml'])(
    '%s cut or damaged is never thrown over',
    async (name) => {
      const bytes = readFileSync(join(folder, name));
      for (let i = 1; i < 20; i++) {
        const read = await readFile(bytes.subarray(0, Math.floor((bytes.length * i) / 20)));
        expect(text(read).length + read.obstacles.length).toBeGreaterThan(0);
      }
      const next = seeded(7);
      for (let i = 0; i < 40; i++) {
        const copy = Buffer.from(bytes);
        for (let k = 0; k < 8; k++) copy[next() % copy.length] = next() & 0xff;
        const read = await readFile(copy);
        expect(text(read).length + read.obstacles.length).toBeGreaterThan(0);
      }
    },
  );
});
