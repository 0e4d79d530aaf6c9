/** Far longer than anything takes on a busy machine, and still shorter than a test may: a wait says itself what it lacks. */
const bound = 60_000;
const between = 10;

const pause = () => new Promise((resolve) => setTimeout(resolve, between));

/** Waits until it holds. Throws when it never does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const last = Date.now() + bound;
  while (!(await holds())) {
    if (Date.now() > last) throw new Error(`never held: ${holds}`);
    await pause();
  }
}

/**
 * Waits until a number stays the same for so many turns of the event loop, and answers it. Turns, not time: on a machine
 * that stands still, what is watched stands still as well.
 */
export async function steady(value: () => number, turns = 30): Promise<number> {
  let last = value();
  for (let same = 0; same < turns; ) {
    await pause();
    same = value() === last ? same + 1 : 0;
    last = value();
  }
  return last;
}
