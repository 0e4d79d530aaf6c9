import { describe, expect, it } from '@jest/globals';
import { fuzz } from './fuzz.ts';

/** How often each family has its turn: the readers of what is packed have the most to lose. */
const weights = { checked: 8, pdf: 1, compound: 3, picture: 4, rtf: 1, data: 3, mail: 2, packed: 2, flat: 1 };
const rounds = 2_000;

describe('files of real producers, changed at random', () => {
  it(`${rounds} times: nothing is thrown, takes long, or is left out in silence`, async () => {
    expect(await fuzz(rounds, weights)).toEqual([]);
  });
});
