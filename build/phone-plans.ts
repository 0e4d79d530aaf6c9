// Writes src/scan/detectors/contact/plan-table.ts from the data of libphonenumber: `node build/phone-plans.ts > <that file>`.
import { type CountryCode, Metadata } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { lengthsOf } from '../src/scan/detectors/contact/phone-plans.ts';

interface Numbering {
  nationalNumberPattern(): string;
  possibleLengths(): number[];
  nationalPrefix(): string | undefined;
}

/**
 * Countries whose numbers the plan of the first country of their calling code takes as well, and which nobody asks for by
 * name. North America: all ten digits are a number of the first.
 */
const covered = new Set('AX BL BQ EH GG IM JE KZ MF SJ TA VA YT'.split(' '));

/** A line for each country of a calling code: code, country, trunk prefix (`-` for none), pattern, which tells the lengths. */
function lines(): string[] {
  const codes = metadata.country_calling_codes as unknown as Readonly<Record<string, readonly string[]>>;
  return Object.entries(codes).flatMap(([code, countries]) =>
    (code === '1' ? countries.slice(0, 1) : countries.filter((c) => !covered.has(c))).map((country) => {
      const data = new Metadata(metadata);
      if (country === '001') data.selectNumberingPlan(code as CountryCode);
      else data.selectNumberingPlan(country as CountryCode);
      const plan = data.numberingPlan as unknown as Numbering;
      // Nothing but digits is ever asked about. In North America seven digits are no whole number.
      const pattern = plan
        .nationalNumberPattern()
        .replaceAll('\\d', '.')
        .replace(/\|3\.\{6\}$/, '');
      if (lengthsOf(pattern).join() !== plan.possibleLengths().join())
        throw new RangeError(`lengths of ${country}`);
      return [code, country, plan.nationalPrefix() || '-', pattern].join(' ');
    }),
  );
}

/** The whole file, which a test compares. */
export const planTable = (): string => `/**
 * National numbering plans: calling code, country, trunk prefix, pattern of the national number. Made by
 * \`node build/phone-plans.ts\` from the data of libphonenumber (Apache License 2.0), without how numbers are printed.
 */
export const planTable = \`
${lines().join('\n')}
\`;
`;

if (import.meta.main) process.stdout.write(planTable());
