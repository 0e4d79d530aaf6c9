import { afterEach, describe, expect, it } from '@jest/globals';
import { createReadiness, type ReadinessBook } from '../../src/flow/readiness.ts';
import { GatewayError } from '../../src/model/errors.ts';
import { steady, until } from '../waiting.ts';

const failure = new GatewayError('store-unavailable');
const days = 1e9;

/** One part whose answers come when they are let go. */
function held(waits: { every: number; again: number }) {
  let asked = 0;
  const letGo: (() => void)[] = [];
  const store = () => {
    asked++;
    return new Promise<void>((resolve) => {
      letGo.push(resolve);
    });
  };
  const book = createReadiness({ store }, waits);
  books.push(book);
  const answer = () => {
    for (const resolve of letGo.splice(0)) resolve();
  };
  return { book, asked: () => asked, answer };
}
const books: ReadinessBook[] = [];
afterEach(() => {
  for (const book of books.splice(0)) book.stop();
});

describe('which outside things answer', () => {
  it('is asked by one loop, however many failures are seen while it asks', async () => {
    const { book, asked, answer } = held({ every: 5, again: 5 });
    book.start();
    for (let turn = 1; turn <= 3; turn++) {
      await until(() => asked() >= turn);
      for (let n = 0; n < 3; n++) book.saw(failure);
      expect(await steady(asked)).toBe(turn);
      answer();
    }
  });

  it('is asked by one loop, also where a failure was seen before the start', async () => {
    const { book, asked } = held({ every: 5, again: 5 });
    book.saw(failure);
    book.start();
    await until(() => asked() > 0);
    expect(await steady(asked)).toBe(1);
  });

  it('is asked soon, however fast failures follow one another', async () => {
    const { book, asked } = held({ every: days, again: 200 });
    book.start();
    await until(() => {
      book.saw(failure);
      return asked() > 0;
    });
  });

  it('is not known from an answer to a question older than the failure', async () => {
    const { book, answer } = held({ every: days, again: days });
    const first = book.ask();
    book.saw(failure);
    answer();
    await first;
    expect(book.view().parts).toEqual({ store: 'down' });
    const second = book.ask();
    answer();
    await second;
    expect(book.view().parts).toEqual({ store: 'up' });
  });

  it('is asked no more once stopped', async () => {
    const { book, asked, answer } = held({ every: 5, again: 5 });
    book.start();
    await until(() => asked() > 0);
    book.saw(failure);
    book.stop();
    answer();
    book.saw(failure);
    expect(await steady(asked)).toBe(1);
  });
});
