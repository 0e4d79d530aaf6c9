import { LimitReached, type OpenFile } from '../format.ts';

/**
 * Reads one part of a file; where that fails it is an obstacle, and the parts behind it are read on. A bound of the whole
 * upload is thrown again by whatever is read next.
 */
export async function attempt(file: OpenFile, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    file.out.obstacle('partly-scanned', error instanceof LimitReached ? error.reason : 'damaged');
  }
}
