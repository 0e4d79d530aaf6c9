import { hasWords, say } from '../words.ts';

/** What went wrong, in words one can act on, and the stable code. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
  readonly code: string;
}

const field = (body: unknown, name: string): string => {
  const value =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Retry-After in seconds (RFC 9110 10.2.3 also allows a date). */
function retryWords(retryAfter: string | null): string {
  if (retryAfter === null || retryAfter === '') return '';
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  if (!(seconds > 0)) return '';
  return seconds < 100
    ? say('send.retry.seconds', { n: seconds })
    : say('send.retry.minutes', { n: Math.ceil(seconds / 60) });
}

/**
 * An answer that is not a result. problem+json (RFC 9457) brings its own sentence in `detail`; a proxy's page does not,
 * and then the status says what is known.
 */
export function troubleOf(status: number, body: string, retryAfter: string | null): Trouble {
  const problem = parsed(body);
  const code = field(problem, 'code') || (status === 413 ? 'file-too-large' : 'internal');
  const todo = `todo.${code}`;
  const known = field(problem, 'detail') || (hasWords(todo) ? say(todo) : say('send.unreadable'));
  const title = field(problem, 'title') || say('send.failed.title');
  return { title, code, text: [known, retryWords(retryAfter)].filter((s) => s !== '').join(' ') };
}

export const lostConnection = (): Trouble => ({
  title: say('send.network.title'),
  text: say('send.network'),
  code: 'client-gone',
});
