import { chmod, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { join } from 'node:path';
import { GatewayError, isGatewayError } from '../model/errors.ts';
import type { Operator } from './operator.ts';

/** The running gateway's ear for its operator: HTTP over a Unix socket that only its own user may open. */
const socketOf = (dataDir: string) => join(dataDir, 'control.sock');
/** Longest path a Unix socket may have on Linux, less the closing NUL (unix(7)). */
const longestPath = 107;
const bodyBytes = 4096;
const patienceMillis = 10 * 60_000;

type Call = keyof Operator;
const calls: readonly Call[] = ['staffLink', 'erase', 'audit', 'status'];

/** Listens until closed. A socket that a crash left behind is replaced. Throws `configuration` for a path that is too long. */
export async function listenForOperator(dataDir: string, operator: Operator): Promise<Server> {
  const path = socketOf(dataDir);
  if (Buffer.byteLength(path) > longestPath)
    throw new GatewayError('configuration', {
      detail: `CLOAKROOM_DATA_DIR: its path must be shorter than ${longestPath - 13} bytes`,
    });
  await rm(path, { force: true });
  const server = createServer((req, res) => {
    void answer(operator, req.url ?? '', req).then(({ status, body }) => {
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  } finally {
    process.umask(before);
  }
  await chmod(path, 0o600);
  return server;
}

async function answer(
  operator: Operator,
  url: string,
  req: AsyncIterable<Uint8Array>,
): Promise<{ status: number; body: unknown }> {
  try {
    const call = calls.find((c) => url === `/${c}`);
    if (!call) throw new GatewayError('not-found');
    let text = '';
    for await (const chunk of req) {
      text += Buffer.from(chunk).toString('utf8');
      if (text.length > bodyBytes) throw new GatewayError('bad-request');
    }
    const id = text === '' ? '' : String((JSON.parse(text) as { id?: unknown }).id ?? '');
    return { status: 200, body: (await operator[call](id)) ?? {} };
  } catch (error) {
    const known = isGatewayError(error);
    return {
      status: 400,
      body: {
        code: known ? error.code : 'internal',
        ...(known && error.detail ? { detail: error.detail } : {}),
      },
    };
  }
}

/** Speaks to a running gateway; null where none listens. */
export async function reachOperator(dataDir: string): Promise<Operator | null> {
  const socketPath = socketOf(dataDir);
  const ask = <T>(call: Call, body?: unknown) => post<T>(socketPath, call, body);
  try {
    await ask('status');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ECONNREFUSED'].includes(String(error.code)))
      return null;
    throw error;
  }
  return {
    staffLink: () => ask('staffLink'),
    erase: async (id) => {
      await ask('erase', { id });
    },
    audit: () => ask('audit'),
    status: () => ask('status'),
  };
}

function post<T>(socketPath: string, call: Call, body: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const req = request({ socketPath, path: `/${call}`, method: 'POST', timeout: patienceMillis }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('error', reject);
      res.on('end', () => {
        const reply = JSON.parse(text) as T & { code?: string; detail?: string };
        if (res.statusCode === 200) resolve(reply);
        else
          reject(
            new GatewayError(
              (reply.code as GatewayError['code']) ?? 'internal',
              reply.detail ? { detail: reply.detail } : {},
            ),
          );
      });
    });
    req.on('timeout', () =>
      req.destroy(new GatewayError('internal', { detail: 'the gateway does not answer' })),
    );
    req.on('error', reject);
    req.end(body === undefined ? '' : JSON.stringify(body));
  });
}
