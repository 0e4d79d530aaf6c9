import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { decoded } from './tokens.ts';

/** Units before and behind `kind: Secret` that belong to the manifest. */
const BEFORE = 900;
const BEHIND = 4_000;
const kind = /(?:^|[\s"'{,])kind["']? {0,4}: {0,4}["']?$/;
const MOST_KEYS = 40;
const entry = /^[ \t]+["']?([\w.-]{1,80})["']?: ?["']?([A-Za-z0-9+/]{4,4000}={0,2})["']?\r?$/;
const member = /"([\w.-]{1,80})" ?: ?"([A-Za-z0-9+/]{4,4000}={0,2})"/g;

/** The values of `data`, in base 64, of a manifest of kind Secret; YAML and JSON. */
function look(view: View, at: number): void {
  const field = { start: at, end: at + 'Secret'.length };
  if (isWord(view.codes[field.end] as number) || !kind.test(view.before(at, 24))) return;
  // Seen with the last one: no manifest has two kinds so close to each other.
  if (seen.stamp === view.stamp && field.start < seen.to) return;
  if (seen.stamp !== view.stamp) seen.dataTo = 0;
  seen.stamp = view.stamp;
  seen.to = field.end + APART;
  const from = Math.max(0, field.start - BEFORE);
  if (nextData(view, from) > field.end + BEHIND) return;
  const text = view.text.slice(from, field.end + BEHIND);
  const here = field.start - from;
  const apart = text.lastIndexOf('\n---', here);
  const next = text.indexOf('\n---', here);
  const begin = apart < 0 ? 0 : apart;
  const stop = next < 0 ? text.length : next;
  const data = /(?:^|[\n{,])\s{0,40}["']?data["']? ?: ?(\{)?/g;
  data.lastIndex = begin;
  const found = data.exec(text);
  if (found === null || found.index > stop) return;
  const begins = found.index + found[0].length;
  // Read already, or inside what was.
  if (from + begins < seen.dataTo) return;
  seen.dataTo = from + begins + 1;
  if (found[1] === '{') inJson(view, from, text.slice(begins, stop), begins);
  else inYaml(view, from, text.slice(begins, stop), begins);
}

/** Where the next word `data` stands, beyond every text where none does. */
function nextData({ text, stamp, codes }: View, from: number): number {
  if (known.stamp !== stamp || from < known.from || from > known.at) {
    known.stamp = stamp;
    known.from = from;
    let at = text.indexOf('data', from);
    while (at > 0 && isWord(codes[at - 1] as number)) at = text.indexOf('data', at + 1);
    known.at = at < 0 ? Number.POSITIVE_INFINITY : at;
  }
  return known.at;
}
const known = { stamp: 0, from: 0, at: 0 };

/** Units a manifest has at least. */
const APART = 48;
const seen = { stamp: 0, to: 0, dataTo: 0 };

function inYaml(view: View, from: number, text: string, at: number): void {
  for (let i = 0, n = 0; n < MOST_KEYS && i <= text.length; n++) {
    const next = text.indexOf('\n', i);
    const line = text.slice(i, next < 0 ? text.length : next);
    const match = entry.exec(line);
    if (match !== null) claim(view, from + at + i + line.lastIndexOf(match[2] as string), match[2] as string);
    else if (i > 0 && /^\S/.test(line)) return;
    i += line.length + 1;
    seen.dataTo = from + at + i;
  }
}

function inJson(view: View, from: number, text: string, at: number): void {
  const close = text.indexOf('}');
  let n = 0;
  for (const match of text.slice(0, close < 0 ? text.length : close).matchAll(member)) {
    if (++n > MOST_KEYS) return;
    claim(view, from + at + match.index + match[0].lastIndexOf(match[2] as string), match[2] as string);
  }
}

function claim(view: View, start: number, encoded: string): void {
  const value = encoded.length % 4 === 0 ? decoded(encoded) : null;
  if (value === null) return;
  // Certificates are public.
  if (isPlaceholder(value) || value.startsWith('-----BEGIN CERT')) return;
  view.claim(kubernetesSecret, start, start + encoded.length, score(form.certain, 0.05));
}

export const kubernetesSecret: Detector = {
  id: 'kubernetes-secret',
  category: 'secret',
  title: 'Value of a Kubernetes Secret',
  source: 'Kubernetes API reference: Secret v1 (data, in base 64)',
  rank: ranks.credential,
  gates: [{ on: 'word', words: ['Secret'], look }],
  mask: () => '••••',
  examples: {
    hit: [
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\ndata:\n  password: ${btoa('Tr0ub4dor!')}\n`,
      `apiVersion: v1\ndata:\n  user: ${btoa('bobby')}\nkind: Secret\nmetadata:\n  name: x\n`,
      `{"kind":"Secret","data":{"db":"${btoa('Tr0ub4dor!')}"}}`,
    ],
    miss: [
      `kind: ConfigMap\ndata:\n  password: ${btoa('abcdef')}\n`,
      'kind: Secret\nmetadata:\n  name: x\n',
      `kind: Secret\n---\nkind: ConfigMap\ndata:\n  x: ${btoa('abcdef')}\n`,
      'kind: Secret\ndata:\n  password: <base64>\n',
    ],
  },
};
