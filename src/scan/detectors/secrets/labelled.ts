import { form, score, words } from '../../confidence.ts';
import type { Detector, Hit } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { entropy, isSequence } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { secretFields, secretWorth } from './secret-value.ts';
import { firstWord, goesOn, isNothing, isTalk, isWordy, kinds } from './secret-words.ts';

/** A key without a prefix of its own: it is known by the name of its provider beside it. */
export interface Labelled {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** How names of its keys begin: `datadog, dd`. Every kind of key is put behind each. */
  readonly providers: string;
  /** Whole names besides. */
  readonly names?: string;
  /** The form of the whole value. */
  readonly form: RegExp;
  /** Bits per character; default 2.6. */
  readonly bits?: number;
  /** Keys of a test mode: `test-data`. */
  readonly test?: RegExp;
  readonly samples: readonly string[];
  readonly hit?: readonly Hit[];
  readonly miss?: readonly string[];
}

const suffixes =
  'key, api key, token, api token, access token, auth token, bearer token, secret, api secret, secret key, client secret, app secret, application key, app key, access key, private key, credential, credentials, pat, personal access token, admin key, oauth token, oauth secret'.split(
    ', ',
  );

/** A detector for one provider's keys: the name proposes, the form confirms; what is secret anyway stays so. */
export function labelled(spec: Labelled): Detector {
  const providers = spec.providers.split(', ');
  const look = (view: View, field: Field): void => {
    if (goesOn(view, field)) return;
    const end = firstWord(view, field);
    const value = view.text.slice(field.start, end);
    // Made with signs of code: `x}Y;M3(Rq`
    if (isNothing(value, field.quoted || kinds(value) > 3)) return;
    if (take(view, field.start, end)) return;
    const worth = secretWorth(value, field);
    if (worth > 0) view.claim(detector, field.start, end, worth);
  };
  const take = (view: View, start: number, end: number): boolean => {
    const value = view.text.slice(start, end);
    if (!spec.form.test(value) || entropy(value) < (spec.bits ?? 2.6)) return false;
    if (isNothing(value) || isTalk(value) || isWordy(value)) return false;
    const worth = score(form.shaped, words.label, isSequence(value) ? -0.3 : 0);
    view.claim(detector, start, end, worth, spec.test?.test(value) ? 'test-data' : 'secret');
    return true;
  };
  const name = providers[0] as string;
  secretFields.set(spec.id, take);
  const detector: Detector = {
    id: spec.id,
    category: 'secret',
    title: spec.title,
    source: spec.source,
    words: `${spec.providers} with key, token, secret and the like`,
    names: [
      ...providers.flatMap((provider) => suffixes.map((suffix) => `${provider} ${suffix}`)),
      ...(spec.names === undefined ? [] : [spec.names]),
    ].join(', '),
    rank: ranks.labelled + 1,
    gates: [{ on: 'field', fields: [spec.id], look }],
    mask: () => '••••',
    examples: {
      hit: [
        ...spec.samples.flatMap((sample) => [
          { text: `${name.replace(/ /g, '_').toUpperCase()}_API_KEY=${sample}`, at: 0.8 },
          `"${name.replace(/ /g, '-')}-token": "${sample}"`,
          `${name} secret: ${sample}`,
          `ENV ${name.replace(/ /g, '_').toUpperCase()}_API_KEY ${sample}`,
        ]),
        ...(spec.hit ?? []),
      ],
      miss: [
        `${name}_api_key=\u0024{KEY}`,
        `${name} token: your-${name}-token`,
        `${name}_secret = config.${name}.secret`,
        ...spec.samples.map((sample) => `x: ${sample}`),
        ...(spec.miss ?? []),
      ],
    },
  };
  return detector;
}
