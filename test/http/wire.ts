import { once } from 'node:events';
import { connect } from 'node:net';

export const boundary = 'specimen-boundary';
export const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
export const file = (name: string, body: string, fieldName = 'file') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${fieldName}"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${body}\r\n`;
export const end = `--${boundary}--\r\n`;
export const good =
  field('name', 'Requester') +
  field('email', 'r@example.org') +
  field('subject', 's') +
  field('description', 'd');
export const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };

/** How long a connection that nobody ends may last. */
const answerMillis = 45_000;

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  readonly code: string | undefined;
  /** The connection was reset instead of closed. */
  readonly reset: boolean;
  /** The sender's port, by which the server knows the connection. */
  readonly from: number;
}

/** Writes these pieces to a plain socket, half-closes it if asked, and reads what comes until the connection ends. */
export async function raw(
  port: number,
  pieces: (string | Buffer)[],
  options: { halfClose?: boolean; destroyAfter?: boolean } = {},
): Promise<Answer> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const chunks: Buffer[] = [];
  let reset = false;
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => {
    reset = true;
  });
  await once(socket, 'connect');
  const from = socket.localPort ?? 0;
  for (const piece of pieces) {
    if (socket.destroyed) break;
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    await new Promise((r) => setImmediate(r));
  }
  if (options.destroyAfter) socket.resetAndDestroy();
  else if (options.halfClose) socket.end();
  const timer = setTimeout(() => socket.destroy(), answerMillis);
  socket.once('end', () => socket.end());
  if (!socket.closed) await once(socket, 'close');
  clearTimeout(timer);
  return { ...answerOf(Buffer.concat(chunks).toString()), reset, from };
}

function answerOf(text: string): Omit<Answer, 'reset' | 'from'> {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const headers: Record<string, string> = {};
  for (const l of lines)
    headers[l.slice(0, l.indexOf(':')).toLowerCase()] = l.slice(l.indexOf(':') + 1).trim();
  const code = /"code":"([a-z-]+)"/.exec(body)?.[1];
  return { status: Number(line.split(' ')[1] ?? 0), headers, text: body, code };
}

/** Head of a request by hand; the connection ends with it. */
export const head = (path: string, headers: Record<string, string>, method = 'POST'): string =>
  [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close']
    .concat(Object.entries(headers).map(([k, v]) => `${k}: ${v}`))
    .join('\r\n')
    .concat('\r\n\r\n');
