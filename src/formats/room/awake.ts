/** Milliseconds between looks at what is waited for. */
export const lookMillis = 100;

/**
 * Milliseconds since the last look, as far as they count. After a pause of this whole process (a stopped job, a paused
 * container) timers run before anything that came in meanwhile is read: what we slept through is nobody's silence.
 */
export const awake = (millis: number): number => Math.min(millis, 2 * lookMillis);

/** Calls `over` once so many milliseconds were waited awake. Returns what ends the wait. */
export function afterAwake(millis: number, over: () => void): () => void {
  let waited = 0;
  let lastLook = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    waited += awake(now - lastLook);
    lastLook = now;
    if (waited < millis) return;
    clearInterval(timer);
    over();
  }, lookMillis).unref();
  return () => clearInterval(timer);
}
