import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

/** `TLP:AMBER+STRICT`, `"tlp": "red"`; people put spaces and dashes between. */
const label =
  /(?:TLP|Traffic Light Protocol)(?:[")]?\s?[:=>-]\s{0,2}"?|[ _-]{1,2})(RED|AMBER(?:\s?\+\s?STRICT)?|GREEN|CLEAR|WHITE)(?![A-Za-z0-9_])/iy;

function look(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  label.lastIndex = at;
  const match = label.exec(view.text);
  if (match === null) return;
  const colour = (match[1] as string).toUpperCase();
  const end = at + match[0].length;
  // Clear and green may be passed on, within a community at least.
  if (colour === 'CLEAR' || colour === 'WHITE' || colour === 'GREEN') {
    view.claim(tlpMarking, at, end, score(form.bare));
    return;
  }
  const exact = match[0] === `TLP:${match[1]}` && match[1] === colour;
  const named = match[0] === match[0].toUpperCase() || match[0].includes(':');
  view.claim(
    tlpMarking,
    at,
    end,
    score(exact ? form.certain : named ? form.distinct + 0.1 : form.shaped + 0.05),
  );
}

export const tlpMarking: Detector = {
  id: 'tlp-marking',
  category: 'confidential',
  title: 'Traffic Light Protocol: RED, AMBER, AMBER+STRICT',
  source: 'FIRST, Traffic Light Protocol (TLP) 2.0, August 2022; GREEN, CLEAR and WHITE (1.0) are weak',
  words: 'TLP:RED, TLP:AMBER, TLP:AMBER+STRICT',
  rank: ranks.marking + 3,
  gates: [{ on: 'word', words: ['tlp', 'traffic light protocol'], anyCase: true, look }],
  mask: (value) => `${value.slice(0, 3).toUpperCase()}:•••`,
  same: 'lower',
  examples: {
    hit: [
      { text: 'TLP:RED', at: 0.8 },
      { text: 'Advisory 2024-3 (TLP:AMBER+STRICT)', at: 0.8 },
      'TLP: AMBER',
      '"name": "TLP:AMBER"',
      'tags: tlp:red, malware',
      'TLP-RED',
      'TLP AMBER + STRICT',
      '{"tlp": "red"}',
      'Traffic Light Protocol: RED',
    ],
    miss: [
      'TLP:GREEN',
      'TLP:CLEAR',
      'TLP:WHITE',
      'TLP',
      'TLPRED',
      'XTLP:RED',
      'tlp: reduced',
      'TLP:REDIRECT',
    ],
  },
};
