import { form, score, words } from '../../confidence.ts';
import type { Detector, Gate, Hit } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { isCode, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

/** What a column, key or label says of a person (GDPR, articles 9 and 10), with a value. */
export interface Labelled {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly names: string;
  /** What the value adds to the label (0.6): up to 0.15 where it is of a list, less than nothing where it is just words. Null: no such value. */
  readonly adds: (value: string, field: Field) => number | null;
  readonly more?: readonly Gate[];
  readonly examples: { readonly hit: readonly Hit[]; readonly miss: readonly string[] };
}

/** Longest value that is read, in UTF-16 units. */
const MAX_VALUE = 160;
const template =
  /[{}[\]<>=\\$^~`]|\w\(|%[sd(]|^[^\p{L}\d]+$|^(?:prefer|bitte|champ|required) |^(?:néant|string|enum|select|option|field|value|label|input|text|type|class|function|import|export|return|async|await)$|\.(?:csv|json|xml|txt|pdf|docx?|xlsx?|ya?ml|py|js|ts|html?|java|md|log|sql|png|jpe?g)$|^(?:models?|schema|types?|props|this|self)\./iu;
/** What is added where the value is of a list: nothing else is asked of it. */
const LISTED = 0.1;

export function labelled(spec: Labelled): Detector {
  // `"diagnosis": "Diagnose"`: a table of translations.
  const called = new Set(spec.names.toLowerCase().split(/\s*[,\n]\s*/));
  let stamp = 0;
  let until = 0;
  const look = (view: View, field: Field): void => {
    // `diagnosis: diagnosis: ...`: values that lie in one another are read once.
    if (field.start < until && stamp === view.stamp) return;
    stamp = view.stamp;
    until = field.end;
    const end = Math.min(field.end, field.start + MAX_VALUE);
    // `Patient 12, HIV status: positive.`
    const value = view.text.slice(field.start, end).replace(/\.$/, '');
    const small = value.toLowerCase();
    const adds =
      template.test(value) || called.has(small) || isRepeated(view, field.start, small)
        ? null
        : spec.adds(value, field);
    if (adds === null) return;
    if (adds < LISTED && !answer.test(value) && (isPlaceholder(value) || isCode(value))) return;
    view.claim(detector, field.start, end, score(form.bare - 0.1, words.label - 0.05, adds));
  };
  const detector: Detector = {
    id: spec.id,
    category: 'special',
    title: spec.title,
    source: spec.source,
    names: spec.names,
    words: spec.names
      .split(/\s*[,\n]\s*/)
      .slice(0, 3)
      .join(', '),
    rank: ranks.special,
    gates: [{ on: 'field', fields: [spec.id], look }, ...(spec.more ?? [])],
    // Nothing of it is shown: the kind says enough.
    mask: () => '•••',
    same: 'lower',
    examples: spec.examples,
  };
  return detector;
}

/** `"known_allergies": "Known allergies"`: the label says the same. */
const isRepeated = ({ text }: View, at: number, small: string): boolean =>
  small.length > 5 &&
  text
    .slice(Math.max(0, at - small.length - 4), at)
    .toLowerCase()
    .includes(small);

/** `yes`, `no`, `positive`, `unknown` ... */
export const answer =
  /^(?:y|n|j|ja|nein|nej|nee|yes|no|oui|non|sí|si|sì|não|sim|da|ne|nie|tak|nu|ano|áno|igen|nem|kyllä|ei|jah|taip|jā|nē|ναι|όχι|да|не|iva|tá|níl|true|false|0|1|member|non-member|mitglied|kein mitglied|lid|geen lid|membre|miembro|membro|medlem|jäsen|člen|członek|tag|positi\p{L}{1,4}|n[eé]gati\p{L}{1,4}|dodatni|ujemny|θετικός|αρνητικός)$/iu;

/** Words rather than numbers, names of files and the like. */
export const isWords = (value: string): boolean =>
  /^\p{L}[\p{L}\p{M}\d .,;:'’&/+-]{1,159}$/u.test(value) && !technical.test(value);

/** What machines say of themselves. */
const technical =
  /\b(?:error|fail(?:ed|ure|s)?|timeout|timed|connection|server|disk|memory|network|port|process|thread|exception|config\w*|file|service|module|driver|interface|kernel|cpu|node|cluster|database|query|socket|packet|cache|buffer|null|undefined|warning|deprecated|version|http\w*|code|script|host|condition|true|false|enabled|disabled|ok|passed|up|down|pid|session|register\w*|parity|bus|link|sensor|fan|voltage|power|firmware|device|defe[ck]t|\p{L}*fehler|erreur|fout|errore|fallo|guasto|awaria|panne)\b|\w_\w|\p{Ll}\p{Lu}|\w\.\w{2,}|::|\/\//u;
