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

export function createReadiness(probes: Readonly<Record<string, () => Promise<void>>>): ReadinessBook {
  const parts: Record<string, 'up' | 'down'> = {};
  for (const name of Object.keys(probes)) parts[name] = 'down';
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const view = (): Readiness => {
    const ready = Object.values(parts).every((p) => p === 'up');
    return { ready, parts: { ...parts }, ...(ready ? {} : { retryAfter: 15 }) };
  };
  const ask = async () => {
    await Promise.all(
      Object.entries(probes).map(async ([name, probe]) => {
        try {
          await probe();
          parts[name] = 'up';
        } catch {
          parts[name] = 'down';
        }
      }),
    );
  };
  const loop = async () => {
    await ask();
    if (stopped) return;
    timer = setTimeout(loop, view().ready ? askEvery : askAgain);
    timer.unref();
  };
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
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(loop, askAgain).unref();
    },
    start() {
      timer = setTimeout(loop, askEvery).unref();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
