import type { Field } from '../../engine/fields.ts';
import { isCode, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';

/** Shorter and longer values are not looked at. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 160;
const spoken =
  /^(?:password|passwd|pass|pwd|secret|token|passwort|kennwort|wachtwoord|geheim|user|username|admin|test|invalid|valid|incorrect|wrong|expired|failed|field|input|reset|changed|updated|login|authentication|encrypted|plain|hash(?:ed)?|bcrypt|sha\d+|md5|secret_key|api_key|access_token)$/i;

/** The first word of an unquoted value: what follows a label may be a sentence. */
export function firstWord(view: View, field: Field): number {
  if (field.quoted || field.from === 'column') return field.end;
  let i = field.start;
  const stop = Math.min(field.end, i + MAX_LENGTH + 1);
  while (i < stop && view.codes[i] !== 0x20 && view.codes[i] !== 0x09) i++;
  return i;
}

/** Too short or long, a placeholder, a word that is talked about, code. */
export function isNothing(value: string): boolean {
  return (
    value.length < MIN_LENGTH ||
    value.length > MAX_LENGTH ||
    isPlaceholder(value) ||
    spoken.test(value) ||
    isCode(value)
  );
}
