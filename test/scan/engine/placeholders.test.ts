import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPlaceholder, isPlainWord, refusedWords } from '../../../src/scan/engine/placeholders.ts';
import { View } from '../../../src/scan/engine/view.ts';

const refused = refusedWords(['Service']);
const view = new View(256, 0.5);

function isPlain(word: string): boolean {
  const text = `x,${word},y`;
  view.load(text, 0, 0, text.length);
  return isPlainWord(view, 2, 2 + word.length, refused);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

describe('the quick yes for names and towns', () => {
  it.each(['Anna', 'Jansen', 'Dorpsstraat', 'Kerkweg', 'Utrecht', 'Smith', 'Garcia', 'Ng', 'Hermann', 'Valentin'])(
    'says yes to %s',
    (word) => expect(isPlain(word)).toBe(true),
  ); // biome-ignore format: a table

  it.each(['anna', 'A', 'ANNA', 'McDonald', 'Null', 'None', 'Example', 'Changeme', 'Yourname', 'Mypassword', 'Notset', 'Goeshere', 'Xavier', 'Anna1', 'Zoë'])(
    'leaves %s to those who look closer',
    (word) => expect(isPlain(word)).toBe(false),
  ); // biome-ignore format: a table

  it('never says yes where a placeholder stands', () => {
    const said =
      'change me it this placeholder your own pass secret token api key name email value example redacted dummy sample insert replace with enter goes here not set fake my password null undefined anonymous xxx';
    const piece = fc.oneof(fc.constantFrom(...said.split(' ')), fc.stringMatching(/^[a-z]{0,4}$/));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const word = capital(pieces.join(''));
        if (isPlain(word)) expect(isPlaceholder(word)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
