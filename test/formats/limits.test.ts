import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { defaultFormatLimits, unpackedMax } from '../../src/formats/limits.ts';
import { readLimits } from '../../src/formats/read-limits.ts';

describe('limits of readers', () => {
  it('ships the file with what holds without it', () => {
    expect(readLimits(readFileSync('config/formats.json', 'utf8'))).toEqual(defaultFormatLimits);
  });

  it('takes what is stated and keeps the rest', () => {
    expect(readLimits('{"limits":{"depth":3}}')).toEqual({ ...defaultFormatLimits, depth: 3 });
  });

  it.each([
    ['{"limits":{"deepness":3}}'],
    ['{"limits":{"depth":-1}}'],
    ['{"limits":{"depth":"3"}}'],
    ['{"limits":{"entries":0}}'],
    ['{}'],
    ['[]'],
  ])('refuses %s', (text) => {
    expect(() => readLimits(text)).toThrow(expect.objectContaining({ code: 'configuration' }));
  });

  it.each([
    [0, 67_108_864],
    [335_544, 67_108_864],
    [1_000_000, 200_000_000],
    [2 ** 31, 2 ** 34],
  ])('lets an upload of %d bytes be %d unpacked', (size, most) => {
    expect(unpackedMax(defaultFormatLimits, size)).toBe(most);
  });
});
