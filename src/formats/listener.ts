import type { Mark } from '../model/mark.ts';

/** What takes the text of a file, in its order. Waits for what is answered. */
export interface Listener {
  text(text: string): Promise<void> | void;
  at(mark: Mark): void;
  part(mark: Mark): void;
}
