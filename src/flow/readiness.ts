import { isGatewayError } from '../model/errors.ts';
import type { Readiness } from '../model/gateway.ts';

/** How often each outside thing is asked, and how much sooner again while it is down. Milliseconds. */
export const askEvery = 15_000;
export const askAgain = 2_000;

/** Knows which outside things answer, so that an upload is refused before its body is read. */
export interface ReadinessBook {
  view(): Readiness;
  /** Tells of a failure seen in passing; the next successful call of its probe clears it. */
  saw(error: unknown): void;
  set(part: string, up: boolean): void;
  /** Asks every probe once. */
  ask(): Promise<void>;
  start(): void;
  stop(): void;
}

/** Detail of a `scanner-unavailable` that the scanner for malware is the cause of. */
export const malwareSilent = 'the malware scanner does not answer';

const partOf: Readonly<Record<string, string>> = {
  'store-unavailable': 'store',
  'ledger-unavailable': 'ledger',
  'desk-unavailable': 'desk',
  'keys-unavailable': 'keys',
  'scanner-unavailable': 'scanner',
};

/** One loop asks; whatever else happens only moves its next turn. `waits`: other waits, for tests. */
export function createReadiness(
  probes: Readonly<Record<string, () => Promise<void>>>,
  waits = { every: askEvery, again: askAgain },
): ReadinessBook {
  const parts: Record<string, 'up' | 'down'> = {};
  const failuresSeen: Record<string, number> = {};
  for (const name of Object.keys(probes)) {
    parts[name] = 'down';
    failuresSeen[name] = 0;
  }
  const view = (): Readiness => {
    const ready = Object.values(parts).every((p) => p === 'up');
    return { ready, parts: { ...parts }, ...(ready ? {} : { retryAfter: 15 }) };
  };
  const ask = async () => {
    await Promise.all(
      Object.entries(probes).map(async ([name, probe]) => {
        const before = failuresSeen[name];
        let up = true;
        try {
          await probe();
        } catch {
          up = false;
        }
        // a failure seen since it was asked is the newer knowledge
        if (before === failuresSeen[name]) parts[name] = up ? 'up' : 'down';
      }),
    );
  };
  const turns = takeTurns(async () => {
    await ask();
    return view().ready ? waits.every : waits.again;
  });
  return {
    view,
    ask,
    set(part, up) {
      parts[part] = up ? 'up' : 'down';
    },
    saw(error) {
      if (!isGatewayError(error)) return;
      const part = error.detail === malwareSilent ? 'malware' : partOf[error.code];
      if (!part || !(part in probes)) return;
      parts[part] = 'down';
      failuresSeen[part] = (failuresSeen[part] ?? 0) + 1;
      turns.within(waits.again);
    },
    start: () => turns.within(waits.every),
    stop: turns.stop,
  };
}

/** Does `work` again and again, never twice at a time; it answers how long to wait afterwards, in milliseconds. */
function takeTurns(work: () => Promise<number>): { within(millis: number): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let working = false;
  let stopped = false;
  /** The next turn comes then, or sooner where it is due sooner. */
  const within = (millis: number) => {
    const then = performance.now() + millis;
    if (stopped || working || then >= due) return;
    due = then;
    clearTimeout(timer);
    timer = setTimeout(turn, millis).unref();
  };
  const turn = async () => {
    due = Number.POSITIVE_INFINITY;
    working = true;
    const wait = await work();
    working = false;
    within(wait);
  };
  return {
    within,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
