import { describe, expect, it } from '@jest/globals';
import { stdnum } from 'stdnum';
import { scanText } from '../../../src/scan/index.ts';
import { Draw, someValid, spelled, westNumbers } from './west-numbers.ts';

const digits = '0123456789';
const drawn = westNumbers.map((numbers) => {
  const draw = new Draw(numbers.id.length + numbers.spellings.length);
  return { ...numbers, values: Array.from({ length: 60 }, () => someValid(numbers, draw)) };
});

describe.each(drawn.map((n) => [n.id, n] as const))(
  '%s',
  (id, { values, valid, passes = 0, spellings, labels }) => {
    it('refuses one wrong digit as its check promises', () => {
      let [tried, passed] = [0, 0];
      for (const value of values)
        for (const [i, old] of [...value].entries())
          for (const digit of digits) {
            if (old === digit || !digits.includes(old)) continue;
            tried++;
            if (valid(value.slice(0, i) + digit + value.slice(i + 1))) passed++;
          }
      expect(tried).toBeGreaterThan(60 * 7 * 8);
      expect((100 * passed) / tried).toBeLessThanOrEqual(passes);
    });

    it.each(spellings)('is found under each of its labels, written %s', (spelling) => {
      const missed = labels.flatMap((label, k) => {
        const value = spelled(values[k] as string, spelling);
        return [
          `${label}: ${value}`,
          `${label} ${value}`,
          `{"${label}":"${value}"}`,
          `${label}\n${value}`,
        ].filter((text) => {
          const start = text.indexOf(value, label.length);
          return !scanText(text).findings.some(
            (f) => f.detector === id && f.location.start === start && f.confidence >= 0.6,
          );
        });
      });
      expect(missed).toEqual([]);
    });

    it('is a candidate at least where nothing says what it is', () => {
      const strange = values.filter(
        (value) => !scanText(`x ${value} y`, { minConfidence: 0 }).findings.some((f) => f.detector === id),
      );
      // another reading of the same span may be the surer one
      expect(strange.length).toBeLessThan(values.length / 10);
    });

    it('does not block without a word, but for forms that nothing else has', () => {
      const sure = values.filter((value) =>
        scanText(`x ${value} y`).findings.some((f) => f.detector === id && f.confidence >= 0.8),
      );
      expect(sure.length === 0 || id === 'it-codice-fiscale').toBe(true);
    });
  },
);

/** Where stdnum knows the number too. */
const opinions: Readonly<Record<string, (value: string) => boolean | undefined>> = {
  'at-svnr': (v) => stdnum['AT']?.['vnr']?.validate(v).isValid,
  'be-nn': (v) => stdnum['BE']?.['nn']?.validate(v).isValid,
  'de-rvnr': (v) => stdnum['DE']?.['svnr']?.validate(v).isValid,
  'fr-nir': (v) => stdnum['FR']?.['nir']?.validate(v).isValid,
  'fr-spi': (v) => stdnum['FR']?.['nif']?.validate(v).isValid,
  'nl-bsn': (v) => stdnum['NL']?.['bsn']?.validate(v).isValid,
  'ie-pps': (v) => stdnum['IE']?.['pps']?.validate(v).isValid,
  'es-dni': (v) => stdnum['ES']?.['dni']?.validate(v).isValid,
  'es-nie': (v) => stdnum['ES']?.['nie']?.validate(v).isValid,
  'es-nss': (v) => stdnum['ES']?.['nss']?.validate(v).isValid,
  'pt-nif': (v) => stdnum['PT']?.['nif']?.validate(v).isValid,
  'it-codice-fiscale': (v) => stdnum['IT']?.['codicefiscale']?.validate(v).isValid,
  'gr-amka': (v) => stdnum['GR']?.['amka']?.validate(v).isValid,
  'gr-afm': (v) => stdnum['GR']?.['vat']?.validate(v).isValid,
};

describe.each(Object.entries(opinions))('second opinion on %s', (id, opinion) => {
  const { values, valid } = drawn.find((n) => n.id === id) as (typeof drawn)[number];

  it('agrees on what is valid', () => {
    expect(values.filter((value) => opinion(value) !== true)).toEqual([]);
  });

  it('agrees on what is not', () => {
    const wrong = values
      .map((value) => value.replace(/\d(?=\D*$)/, (d) => String((Number(d) + 1) % 10)))
      .filter((value) => !valid(value));
    expect(wrong.length).toBeGreaterThan(40);
    expect(wrong.filter((value) => opinion(value) !== false)).toEqual([]);
  });
});
