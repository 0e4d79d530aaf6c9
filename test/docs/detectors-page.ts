import { readFileSync } from 'node:fs';
import type { Category } from '../../src/model/finding.ts';
import type { PolicyRule } from '../../src/model/policy.ts';
import type { Detector } from '../../src/scan/detector.ts';
import { detectors } from '../../src/scan/detectors/index.ts';
import { scanText } from '../../src/scan/index.ts';
import { parsePolicy } from '../../src/scan/policy.ts';

const cell = (text: string) => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');

const policy = parsePolicy(
  JSON.parse(readFileSync(new URL('../../config/policy.json', import.meta.url), 'utf8')),
);

/** `block from 0.8, warn from 0.5`: what the policy that is shipped makes of a finding. */
function action({ id, category }: Detector): string {
  const rules: readonly PolicyRule[] = policy.detectors[id] ?? policy.categories[category];
  const told = rules
    .filter((rule) => rule.action !== 'allow')
    .map(
      (rule) =>
        `${rule.action} from ${rule.minConfidence}${rule.minCount > 1 ? `, ${rule.minCount} of them` : ''}${rule.minDistinct > 1 ? `, ${rule.minDistinct} different ones` : ''}`,
    );
  return told.join('; ') || 'allow';
}

/** What a person sees of the first example. */
function masked({ id, examples }: Detector): string {
  const [first] = examples.hit;
  const text = typeof first === 'string' ? first : (first?.text ?? '');
  const found = scanText(text).findings.find((f) => f.detector === id);
  return found === undefined ? '' : `\`${found.masked.replace(/`/g, "'")}\``;
}

const headings: Readonly<Partial<Record<Category, string>>> = {
  contact: 'Contact',
  person: 'Persons',
  'national-id': 'National person identifiers and identity papers',
  business: 'Business numbers',
  financial: 'Money',
  online: 'Online',
  special: 'Special categories (GDPR, articles 9 and 10)',
  secret: 'Secrets',
  confidential: 'Confidentiality markings',
};

const row = (d: Detector): string =>
  `| ${[
    `\`${d.id}\``,
    d.title,
    d.country ?? '',
    d.source,
    d.checksum ?? '',
    d.words ?? '',
    action(d),
    masked(d),
  ].map(cell).join(' | ')} |`; // biome-ignore format: a column a line

const table = (category: string, heading: string): string => `## ${heading}

| Detector | Finds | Country | Standard or publisher | Check digit | Words around it | By default | Masked |
| --- | --- | --- | --- | --- | --- | --- | --- |
${detectors
  .filter((d) => d.category === category)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  .map(row)
  .join('\n')}
`;

/**
 * The page docs/detectors.md, made from the list of detectors and the policy that is shipped. To write it anew after a
 * change: `node test/docs/detectors-page.ts > docs/detectors.md`
 */
export function detectorsPage(): string {
  return `# Detectors

What the scanner looks for: ${detectors.length} kinds. A pattern proposes, a checksum confirms, and the words around decide: the
three together make the confidence, from 0 to 1 (\`src/scan/confidence.ts\` holds the one table). Bare short numbers stay
below 0.5 until a label, a column, a key or a word near by says what they are. Where claims overlap, one is kept:
\`src/scan/engine/overlap.ts\` says which. What follows from a finding is decided by the [policy](policy.md), by category,
by detector, by confidence and by count; the column *By default* is the policy that is shipped. Published specimens and
reserved names that a detector knows (test cards, \`example.com\`) are found as \`test-data\` and are allowed.

The words are the main ones; columns, keys and labels are known in the official languages of the EU. Your own patterns,
word lists and numbers are described in [own detectors](own-detectors.md).

Beside these, what could not be looked into is a finding too: \`unscannable\` (no reader for this format, unknown bytes,
the scanner failed), \`partly-scanned\` (a part of it, or a limit was reached) and \`encrypted\`.

${Object.entries(headings)
  .map(([category, heading]) => table(category, heading))
  .join('\n')}
This page is made from \`src/scan/detectors/index.ts\` and \`config/policy.json\` by
\`node test/docs/detectors-page.ts > docs/detectors.md\`; a test compares them.
`;
}

if (import.meta.main) process.stdout.write(detectorsPage());
