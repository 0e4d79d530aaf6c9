import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeFileName } from '../../src/flow/file-name.ts';

const table: readonly [raw: string, safe: string][] = [
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\jo\\report.pdf', 'report.pdf'],
  ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie_ x=1.txt'],
  ['nul\u0000byte.txt', 'nulbyte.txt'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['\u2066hidden\u2069.txt', 'hidden.txt'],
  ['con.txt', '_con.txt'],
  ['COM1', '_COM1'],
  ['a"b<c>d|e?f*.txt', 'a_b_c_d_e_f_.txt'],
  ['...', 'file'],
  ['', 'file'],
  ['   ', 'file'],
  ['Müller Überweisung.xlsx', 'Müller Überweisung.xlsx'],
  ['لقطة شاشة.png', 'لقطة شاشة.png'],
  ['lone \ud800 surrogate.txt', 'lone \ufffd surrogate.txt'],
];

describe('a file name that is safe to show and to save', () => {
  it.each(table)('%j', (raw, safe) => expect(safeFileName(raw, 200)).toBe(safe));

  it('keeps the ending of a name that is cut', () => {
    const cut = safeFileName(`${'a'.repeat(4000)}.tar.gz`, 200);
    expect(cut).toHaveLength(200);
    expect(cut.endsWith('.gz')).toBe(true);
  });

  it('holds for any name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 500 }),
        fc.integer({ min: 20, max: 255 }),
        (raw, max) => {
          const safe = safeFileName(raw, max);
          expect(safe.length > 0 && safe.length <= max).toBe(true);
          expect(safe).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/u);
          expect(safe.isWellFormed()).toBe(true);
          expect(['.', '..']).not.toContain(safe);
        },
      ),
    );
  });
});
