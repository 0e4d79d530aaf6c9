import { detectors } from '../../src/scan/detectors/index.ts';

const cell = (text: string) => text.replace(/\|/g, '\\|');

/**
 * The page docs/detectors.md, made from the list of detectors. To write it anew after a change:
 * `node test/docs/detectors-page.ts > docs/detectors.md`
 */
export function detectorsPage(): string {
  const rows = detectors.map(
    (d) => `| \`${d.id}\` | ${cell(d.title)} | ${d.category} | ${d.country ?? ''} | ${cell(d.source)} |`,
  );
  return `# Detectors

What the scanner looks for. A pattern proposes, a checksum confirms, and the words around decide: the three together
make the confidence, from 0 to 1. What follows from a finding is decided by the [policy](policy.md), by category, by
detector, by confidence and by count. Published specimens and reserved names that a detector knows (test cards,
\`example.com\`) are found as \`test-data\`.

Beside these, what could not be looked into is a finding too: \`unscannable\` (no reader for this format, unknown bytes,
the scanner failed), \`partly-scanned\` (a part of it, or a limit was reached) and \`encrypted\`.

| Detector | Finds | Category | Country | Standard or publisher |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

This page is made from \`src/scan/detectors/index.ts\` by \`node test/docs/detectors-page.ts > docs/detectors.md\`; a test
compares them.
`;
}

if (import.meta.main) process.stdout.write(detectorsPage());
