import { general, withDigits } from './number-format.ts';
import { type Attributes, attribute } from './xml.ts';

/** A cell as a person sees it (OpenDocument 1.3, part 3, 19.367 to 19.392), dates as `yyyy-mm-dd`, long integers in full. */
export function shownCell(attributes: Attributes, text: string): string {
  const shown = text.trim();
  const value = attribute(attributes, 'value');
  switch (attribute(attributes, 'value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return value === '' ? shown : withDigits(shown, general(value));
    case 'date':
      return attribute(attributes, 'date-value').replace('T', ' ').slice(0, 32) || shown;
    case 'string': {
      const string = attribute(attributes, 'string-value');
      return string === '' || shown.includes(string) ? shown : `${shown} ${string}`.trim();
    }
    default:
      return shown || attribute(attributes, 'boolean-value') || attribute(attributes, 'time-value') || value;
  }
}

/** How often something is repeated: at least once, and never more than `most`. */
export function repeated(attributes: Attributes, name: string, most: number): number {
  const n = Number(attribute(attributes, name) || 1);
  return n >= 1 ? Math.min(most, Math.floor(n)) : 1;
}
