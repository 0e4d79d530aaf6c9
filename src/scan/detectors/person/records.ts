import { score } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import type { View } from '../../engine/view.ts';
import { claimPerson, isNobody } from './known.ts';
import { beginsLine, claimNamed } from './mail-names.ts';
import { maxName, nameOf } from './shape.ts';

/** Properties of a vCard (RFC 6350, 6.2.1 and 6.2.2) that hold names. */
export const cardWords: readonly string[] = ['FN:', 'FN;', 'N:', 'N;', 'NICKNAME:'];

/** Longest list of parameters before a property's value. */
const MAX_PARAMETERS = 80;

/** Gate: `FN:Anna Meier`, `N;CHARSET=utf-8:Meier;Anna;;;`. */
export function lookCard(view: View, at: number, detector: Claimant): void {
  if (!beginsLine(view, at)) return;
  const { codes } = view;
  const stop = Math.min(view.length, at + MAX_PARAMETERS);
  let start = at;
  while (start < stop && codes[start] !== 0x3a && codes[start] !== 10) start++;
  if (codes[start] !== 0x3a) return;
  const end = lineEnd(view, ++start);
  if (end < 0) return;
  const value = view.text.slice(start, end);
  const name = codes[at] === 0x4e && codes[at + 1] !== 0x49 ? partsOf(value) : value.trim();
  const shape = name === null ? null : nameOf(name, true);
  if (shape === null || !shape.tall || (shape.thing && shape.known === 0)) return;
  const shown = value.replace(/[;\s]+$/, '').length;
  view.claim(
    detector,
    start,
    start + shown,
    score(0.55, shape.words > 1 ? 0.1 : 0, shape.known > 0 ? 0.1 : 0),
    isNobody(name ?? '') ? 'test-data' : 'person',
  );
}

/** `Meier;Anna;;Dr.;` as `Anna Meier`; null without the semicolons a name of RFC 6350 has. */
function partsOf(value: string): string | null {
  const [family = '', given = '', ...more] = value.split(';').map((part) => part.trim());
  if (more.length === 0 && given === '') return null;
  return `${given} ${family}`.trim();
}

function lineEnd(view: View, at: number): number {
  const stop = Math.min(view.length, at + maxName);
  let i = at;
  while (i < stop && view.codes[i] !== 10 && view.codes[i] !== 13) i++;
  return i === stop && i < view.length ? -1 : i;
}

/** Gate `:/home/`: `anna:x:1001:1001:Anna Meier,,,:/home/anna:/bin/bash`, as passwd(5) has it. */
export function lookAccount(view: View, at: number, detector: Claimant): void {
  const from = Math.max(0, at - MAX_PARAMETERS);
  const match = /:[1-9]\d{3,}:\d+:([^:,]{4,40})(?:,[^:]*)?$/.exec(view.text.slice(from, at));
  if (match === null) return;
  const name = match[1] as string;
  const shape = nameOf(name, true);
  const start = from + match.index + match[0].indexOf(name, 4);
  if (shape?.tall && !shape.thing && shape.words > 1)
    claimPerson(view, detector, start, start + name.length, score(0.55, shape.known > 0 ? 0.1 : 0));
}

/** Gate `CN=`: common names of LDAP (RFC 4514), certificates and iCalendar (RFC 5545, 3.2.2). */
export function lookCommonName(view: View, at: number, detector: Claimant): void {
  const { codes } = view;
  const calendar = codes[at - 1] === 0x3b;
  let start = at + 3;
  const quoted = codes[start] === 0x22;
  if (quoted) start++;
  const stop = Math.min(view.length, start + maxName);
  let end = start;
  while (end < stop && !ends(codes[end] as number, quoted)) end += codes[end] === 0x5c ? 2 : 1;
  if (end >= stop || end - start < 4) return;
  const value = view.text.slice(start, end);
  const shape = nameOf(value.replace(/\\,/g, ','), true);
  if (shape === null || !shape.tall || shape.thing || shape.words < 2 || shape.words > 4) return;
  const directory =
    codes[end] === 0x2c && /^, ?(?:OU|DC|ou|dc|CN=Users|cn=users)/.test(view.text.slice(end, end + 10));
  const base = calendar ? 0.6 : directory ? 0.5 : 0.35;
  claimPerson(view, detector, start, end, score(base, shape.known > 1 ? 0.2 : shape.known > 0 ? 0.15 : 0));
}

const ends = (c: number, quoted: boolean): boolean =>
  c < 0x20 || (quoted ? '"' : ',:;"/+=}').includes(String.fromCharCode(c));

/** Gate: `<v Anna Meier>`: who speaks, in WebVTT (Teams writes its transcripts so). */
export function lookVoice(view: View, at: number, detector: Claimant): void {
  voice.lastIndex = at + 3;
  if (voice.test(view.text)) claimNamed(view, at + 3, voice.lastIndex, detector, 0.6);
}
const voice = /[^<>(\d]{5,60}(?=[>(])/y;
