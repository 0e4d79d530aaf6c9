import type { Detector } from '../detector.ts';
import { BlockScanner } from '../engine/scanner.ts';

/** Joints that one shape may be written with. */
const joints = [' ', '-', '.', '/'];
const sample = '7382946158273649';

/** Whether the one pass stops at a shape, tried out with a value of it: only the scanner knows. */
export const opens = (shape: string): boolean => joints.some((joint) => opensWith(shape, joint));

function opensWith(shape: string, joint: string): boolean {
  let opened = false;
  const probe: Detector = {
    id: 'probe',
    category: 'business',
    title: '',
    source: '',
    rank: 0,
    mask: () => '',
    gates: [
      {
        on: 'shape',
        shapes: [shape],
        look: () => {
          opened = true;
        },
      },
    ],
    examples: { hit: [], miss: [] },
  };
  let n = 0;
  const value = [...shape]
    .map((c) => (c === '-' ? joint : c === 'A' ? 'K' : sample[n++ % sample.length]))
    .join('');
  try {
    const scanner = new BlockScanner([probe], {});
    scanner.write(`is ${value} .`);
    scanner.end();
  } catch {
    return false;
  }
  return opened;
}
