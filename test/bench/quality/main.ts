// npm run bench:quality: what is found of planted values, per detector. Fails where a detector falls below its floor.
import { scanText } from '../../../src/scan/index.ts';
import { plant } from './corpus.ts';
import { kinds } from './kinds.ts';

/** Values of each kind in running text, and as many again in a column. */
const times = process.argv.includes('--quick') ? 20 : 100;
/** The goals for detectors with a check digit. */
const leastRecall = 0.98;
const leastPrecision = 0.9;

export interface Score {
  planted: number;
  found: number;
  exact: number;
  /** Found at 0.5 or more where nothing of the kind was planted. */
  strange: number;
}

export function measure(perKind: number): ReadonlyMap<string, Score> {
  const { text, planted } = plant(perKind);
  const report = scanText(text, { findingsPerDetector: 1e6 });
  const spans = report.findings.flatMap(({ detector, location: { start = 0, end = 0 } }) => [
    { detector, start, end },
  ]);
  const scores = new Map<string, Score>();
  const scoreOf = (detector: string): Score => {
    const known = scores.get(detector) ?? { planted: 0, found: 0, exact: 0, strange: 0 };
    scores.set(detector, known);
    return known;
  };
  for (const { detector } of kinds) scoreOf(detector);
  const used = new Set<(typeof spans)[number]>();
  for (const value of planted) {
    const score = scoreOf(value.detector);
    score.planted++;
    const overlapping = spans.filter(
      (s) => s.detector === value.detector && s.start < value.end && s.end > value.start,
    );
    for (const s of overlapping) used.add(s);
    if (overlapping.length > 0) score.found++;
    if (overlapping.some((s) => s.start === value.start && s.end === value.end)) score.exact++;
  }
  for (const s of spans) if (!used.has(s)) scoreOf(s.detector).strange++;
  return scores;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;

if (import.meta.main) {
  const scores = measure(times);
  const lines = [
    '| Detector | Planted | Found | Exact span | Precision | Checked by |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  let missed = 0;
  for (const [id, s] of [...scores].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const by = [...new Set(kinds.filter((k) => k.detector === id).map((k) => k.checkedBy))].join(', ');
    const low =
      s.planted > 0 &&
      (s.found / s.planted < leastRecall || s.found / (s.found + s.strange) < leastPrecision);
    if (low) missed++;
    lines.push(
      `| ${id} | ${s.planted} | ${share(s.found, s.planted)} | ${share(s.exact, s.planted)} | ${share(s.found, s.found + s.strange)}${low ? ' **low**' : ''} | ${by || 'not planted'} |`,
    );
  }
  process.stdout.write(`${lines.join('\n')}

The values were made here and checked by other validators than the ones that find them; texts and labels are our own. Such
a corpus proves only that nothing got worse: how well the scanner does on other people's files it cannot tell.
`);
  process.exitCode = missed === 0 ? 0 : 1;
}
