import type { Room } from '../../src/formats/index.ts';

/** For tests of text alone, which is read where it comes in: whatever asks for a process fails the test. */
export const noRoom: Room = {
  open() {
    throw new Error('this was to be read as text');
  },
  close: async () => undefined,
};
