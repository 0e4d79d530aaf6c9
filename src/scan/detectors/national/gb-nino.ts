import { check, form } from '../../confidence.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { lessBehindPaper } from '../papers/written.ts';

/**
 * Two letters (the first none of D F I Q U V, the second neither of these nor O; not BG GB KN NK NT TN ZZ), six digits, a
 * suffix A to D that old records leave out.
 */
const nino = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?$/;
/** Letters that hashes are made of as well. */
const hex = /^[A-F]{2}\d{6}[A-F]?$/;
/** What the missing suffix takes away: series of documents and parts look the same. */
const noSuffix = -0.3;
/** HMRC's guidance writes a prefix that is never given out. */
const published = 'A B C D'.split(' ').map((suffix) => `QQ123456${suffix}`);

export const isNino = (value: string): boolean => nino.test(value);

export const gbNino = identifier({
  id: 'gb-nino',
  title: 'British National Insurance number (NINO)',
  source: 'HMRC, National Insurance Manual NIM39110; GOV.UK design system',
  shapes: [
    'AA999999A', 'AA999999', 'AA-999999-A', 'AA-999999A', 'AA999999-A', 'AA-999999', 'AA-99-99-99-A', 'AA-99-99-99A',
    'AA99-99-99A', 'AA99-99-99-A', 'AA-99-99-99', 'AA-999-999-A', 'AA-999-999A',
  ], // biome-ignore format: a table
  valid: (value, found, view) => {
    if (published.includes(value)) return check.none;
    if (!isNino(value) || value.slice(2, 8) === '000000') return null;
    // Idaho's driving licences look the same.
    const less = lessBehindPaper(view, found.start);
    if (less < 0) return less + lessSmall(found, view);
    if (value.length === 8) return noSuffix + lessSmall(found, view);
    // `SP 800-131A`: a publication; the disk ST340015A, the clock MC146818A.
    const isPublication =
      found.joints === 2 && view.codes[found.start + 2] === 0x20 && view.codes[found.start + 6] === 0x2d;
    if (isPublication || /^(?:ST3|MC14)/.test(value)) return -0.15;
    // `HEAD is now at 706752b`
    return hex.test(value) || found.joints === 1 ? lessSmall(found, view) : check.none;
  },
  form: form.distinct,
  specimens: published,
  names: `nino, national insurance number, national insurance no, nat ins no, ni number, ni no, ninumber, 
    nationalinsurancenumber, national insurance nr`,
  shared: ['social-security', 'national-id', 'tax-id'],
  near: /nat(?:ional|\.)? ins|\bnino\b|\bni[ _](?:no|num|#)|_nino|nino_/,
  examples: {
    hit: [
      { text: 'National Insurance number: LK402718A', at: 0.8 },
      'LK 40 27 18 A',
      'nino=LK402718A',
      '"nino": "LK402718"',
      '<input name="ni_number" value="LK402718">',
      'NI number LK 402718 A',
      'lk402718d belongs to him',
      'LK-40-27-18-A',
      { text: 'NINO QQ 12 34 56 C', category: 'test-data' },
    ],
    miss: [
      'NIST SP 800-131A',
      'ata1.00: ATA-6: ST340015A, 3.06, max UDMA/100',
      'DA123456A',
      'LO402718A',
      'GB402718A',
      'LK000000A',
      'LK402718E',
      'XLK402718A',
      'LK4027181',
      'part LK402718',
      'commit ab123456c',
      'HEAD is now at 706752b',
      'Radeon RX 460/560D / Pro 450/455',
    ],
  },
});
