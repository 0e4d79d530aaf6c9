// The lists of names in src/scan/detectors/person/lists: `node build/name-list.ts given` prints one, a name a line;
// `node build/name-list.ts given --write < names.txt` writes the names it is given instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { unfold } from '../src/scan/detectors/person/lists/unfold.ts';

const [, , which = 'given', write] = process.argv;
const file = new URL(`../src/scan/detectors/person/lists/${which}.ts`, import.meta.url);
const source = readFileSync(file, 'utf8');
const held = /`\n([^`]*)`/.exec(source)?.[1] ?? '';

function fold(names: readonly string[]): string {
  let last = '';
  let out = '';
  for (const name of [...new Set(names)].sort()) {
    let kept = 0;
    while (kept < last.length && last[kept] === name[kept] && kept < 9) kept++;
    out += kept === 0 ? `${out === '' ? '' : '\n'}${name}` : `${kept}${name.slice(kept)}`;
    last = name;
  }
  return out;
}

if (write !== '--write') process.stdout.write(`${unfold(held).join('\n')}\n`);
else {
  const names = (await text(process.stdin)).split(/\s+/).filter((name) => name !== '');
  if (names.length === 0) throw new Error('no names were given');
  writeFileSync(
    file,
    source.replace(/`\n[^`]*`/, () => `\`\n${fold(names)}\n\``),
  );
}
