import { distinctMax, type Finding, type Location, type Tally } from '../../model/finding.ts';
import type { Action } from '../../model/policy.ts';
import type { Marked } from '../../model/verdict.ts';
import { nameToShow } from '../format.ts';
import { type Html, html } from '../html.ts';
import { hasWords, phrase, say, type WordId } from '../words.ts';

type Kind = Pick<Tally, 'detector' | 'category'>;

/**
 * Words for a kind of thing: by detector, else (own rules, what could not be looked into) by category. A test value is
 * called nothing else, or it would seem that a card's number was allowed.
 */
function wordsFor({ detector, category }: Kind): WordId {
  const id = category === 'test-data' ? '' : `detector.${detector}`;
  return hasWords(id) ? id : `category.${category}`;
}

/** `312 e-mail addresses` */
const amount = (kind: Kind, n: number): string => say(wordsFor(kind), { n });

const notLookedInto = new Set(['unscannable', 'partly-scanned', 'encrypted']);
export const couldNotLook = (t: Tally): boolean => notLookedInto.has(t.category);

const kindsAtOnce = 5;

/** `312 e-mail addresses, 4 different`, most frequent first. Many kinds fold, or the choices would stand out of sight. */
export function tallyList(tallies: readonly Tally[]): Html {
  if (tallies.length === 0) return html`<p class="muted">${say('found.none')}</p>`;
  const sorted = merged(tallies).sort((a, b) => b.count - a.count);
  if (sorted.length <= kindsAtOnce + 1) return lines(sorted);
  const rest = sorted.slice(kindsAtOnce);
  return html`${lines(sorted.slice(0, kindsAtOnce))}<details class="more rest"><summary>${say('found.kinds', { n: rest.length })}</summary>${lines(rest)}</details>`;
}

function lines(tallies: readonly Tally[]): Html {
  return html`<ul class="tallies">${tallies.map((t) => {
    const what = amount(t, t.count);
    const plain = t.count === t.distinct || notLookedInto.has(t.category);
    return html`<li>${plain ? what : say(differing(t), { what, distinct: t.distinct })}</li>`;
  })}</ul>`;
}

const differing = ({ distinct }: Tally) =>
  distinct === 1 ? 'found.same' : distinct < distinctMax ? 'found.count' : 'found.many';

/** Tallies come one for each confidence; a person wants one line for each kind. Distinct values cannot be told apart across them. */
function merged(tallies: readonly Tally[]): Tally[] {
  const byKind = new Map<WordId, Tally>();
  for (const t of tallies) {
    const kind = wordsFor(t);
    const before = byKind.get(kind);
    if (before === undefined) byKind.set(kind, t);
    else
      byKind.set(kind, {
        ...before,
        count: before.count + t.count,
        distinct: before.distinct + t.distinct,
        confidence: Math.max(before.confidence, t.confidence),
      });
  }
  return [...byKind.values()];
}

/** Where a person would look. */
export function placeInWords(at: Location): string {
  const words: string[] = [];
  if (at.field === 'name' || at.field === 'subject' || at.field === 'description')
    words.push(say(`place.${at.field}`));
  if (at.path !== undefined) words.push(say('place.path', { path: nameToShow(at.path) }));
  if (at.page !== undefined) words.push(say('place.page', { page: at.page }));
  if (at.slide !== undefined) words.push(say('place.slide', { slide: at.slide }));
  if (at.sheet !== undefined) words.push(say('place.sheet', { sheet: nameToShow(at.sheet) }));
  if (at.cell !== undefined) words.push(say('place.cell', { cell: at.cell }));
  if (at.part !== undefined) words.push(partInWords(at.part));
  if (at.box !== undefined) words.push(say('place.box', { x: at.box.x, y: at.box.y }));
  if (at.line !== undefined && at.column !== undefined)
    words.push(say('place.column', { line: at.line, column: at.column }));
  else if (at.line !== undefined) words.push(say('place.line', { line: at.line }));
  return words.length === 0 ? say('found.unknown.place') : words.join(', ');
}

function partInWords(part: string): string {
  const id = `part.${part.replaceAll(' ', '-')}`;
  return hasWords(id) ? say(id) : say('part.other', { part: nameToShow(part) });
}

/** Reasons are many and tell engineers which bound or part it was; people are told what they can do. */
const reasonGroups: readonly (readonly [RegExp, WordId])[] = [
  [/^(?:reader-|too-much-memory|too-slow|not-kept|no-reader-process|tool-(?:killed|too))/, 'reason.burnt'],
  [/(?:^|-)too-|^(?:not-all|frames-left)/, 'reason.limit'],
  [
    /damaged|truncated|^(?:no-boundary|partial-message|ambiguous|unknown-charset|unknown-encoding)/,
    'reason.damaged',
  ],
  [/^(?:no-ocr|no-tool|no-decoder|tool-failed|codes-not-read|unsupported-picture)/, 'reason.pictures'],
  [/^(?:hidden-data|overlapping|headers-differ)/, 'reason.unlisted'],
  [/entities|doctype/, 'reason.entities'],
  [/^encrypted/, 'reason.encrypted-part'],
];

function reasonInWords(reason: string): WordId {
  const id = `reason.${reason}`;
  if (hasWords(id)) return id;
  return reasonGroups.find(([form]) => form.test(reason))?.[1] ?? 'reason.other';
}

function finding(f: Finding): Html {
  const place = placeInWords(f.location);
  if (notLookedInto.has(f.category))
    return html`<li><span class="place">${place}</span> <span class="what">${say(reasonInWords(f.reason ?? 'other'))}</span></li>`;
  if (f.category === 'malware')
    return html`<li><span class="place">${place}</span> <span class="what">${say('reason.malware')}</span> <bdi class="masked">${f.masked}</bdi></li>`;
  const what = amount(f, 1).replace(/^1 /, '');
  return html`<li><span class="place">${place}</span> <span class="what">${what}</span> <bdi class="masked">${f.masked}</bdi></li>`;
}

/** The first places, as a list that scrolls inside itself when long, and how many more there are. */
export function findingList(findings: readonly Finding[], tallies: readonly Tally[], most = 50): Html | null {
  if (findings.length === 0) return null;
  const all = Math.max(
    findings.length,
    tallies.reduce((n, t) => n + t.count, 0),
  );
  const rest = all - Math.min(findings.length, most);
  return html`<div class="findings" role="group" tabindex="0" aria-label="${say('found.table')}"><ul>${findings
    .slice(0, most)
    .map(finding)}</ul>${rest > 0 && html`<p class="muted">${phrase('found.more', { n: rest })}</p>`}</div>`;
}

/** What a sender is told of one item. */
interface Seen {
  readonly verdict: Action;
  readonly findings: readonly Marked<Finding>[];
  readonly tallies: readonly Marked<Tally>[];
}

const ledTo = ({ findings, tallies }: Seen, action: Action) => ({
  findings: findings.filter((f) => f.action === action),
  tallies: tallies.filter((t) => t.action === action),
});
const both = ({ findings, tallies }: Pick<Seen, 'findings' | 'tallies'>): Html =>
  html`${tallyList(tallies)}${findingList(findings, tallies)}`;

/**
 * What was found, where and masked: first what the item was blocked or warned for, then what it would also have been warned
 * for, and what was seen and allowed folded away.
 */
export function foundIn(item: Seen): Html {
  const deciding = ledTo(item, item.verdict);
  if (item.verdict === 'allow' || deciding.tallies.length === 0) return both(item);
  const warned = item.verdict === 'block' ? ledTo(item, 'warn') : null;
  const allowed = ledTo(item, 'allow');
  const n = allowed.tallies.reduce((sum, t) => sum + t.count, 0);
  return html`${both(deciding)}${
    warned !== null &&
    warned.tallies.length > 0 &&
    html`<div class="also"><p>${say('found.warned')}</p>${both(warned)}</div>`
  }${n > 0 && html`<details class="more also"><summary>${say('found.allowed', { n })}</summary>${both(allowed)}</details>`}`;
}
