import type { Format } from './format.ts';
import { innerText } from './inner-text.ts';

/** Every format that is read in the room of its own, in the order they are asked. A new format is one file and one line. */
export const readers: readonly Format[] = [innerText];
