import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a request on its way to S3; null lets it pass. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly error: string }
  | { readonly kind: 'reset'; readonly afterBytes: number }
  | { readonly kind: 'reset-answer'; readonly afterBytes: number }
  | { readonly kind: 'lost-reply' }
  | { readonly kind: '200-with-error' }
  | { readonly kind: 'wrong-etag' }
  | { readonly kind: 'alter' }
  | { readonly kind: 'stall' }
  | { readonly kind: 'stall-answer' };

export type Call = 'create' | 'part' | 'complete' | 'abort' | 'get' | 'other';

export interface FaultProxy {
  readonly endpoint: string;
  /** Asked for every request; `nth` counts calls of this kind from 1. */
  fault: (call: Call, nth: number) => Fault | null;
  calls: Partial<Record<Call, number>>;
  stop(): Promise<void>;
}

const errorBody = (code: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>x</Message></Error>`;

function kindOf({ method, url = '' }: IncomingMessage): Call {
  const query = new URL(url, 'http://s3').searchParams;
  if (method === 'POST')
    return query.has('uploads') ? 'create' : query.has('uploadId') ? 'complete' : 'other';
  if (method === 'PUT' && query.has('partNumber')) return 'part';
  if (method === 'DELETE' && query.has('uploadId')) return 'abort';
  return method === 'GET' && query.get('x-id') === 'GetObject' ? 'get' : 'other';
}

/** Milliseconds between two signs of life. */
const signEvery = 300;

/** Says that the request is being worked on (RFC 2518, 102) until the answer begins. Returns what ends it. */
function signsOfLife(response: ServerResponse): () => void {
  const timer = setInterval(() => response.writeProcessing(), signEvery);
  const end = () => clearInterval(timer);
  response.on('close', end);
  return end;
}

/**
 * Passes requests on as they are (signatures stay good), except where `fault` says otherwise. However long S3 takes for
 * one, whoever waits for its answer hears that it will come: only a stall is silence.
 */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const proxy: FaultProxy = { endpoint: '', fault: () => null, calls: {}, stop: async () => undefined };
  const server = createServer((request, response) => {
    const call = kindOf(request);
    const nth = (proxy.calls[call] ?? 0) + 1;
    proxy.calls[call] = nth;
    const fault = proxy.fault(call, nth);
    request.on('error', () => undefined);
    if (before(fault, request, response)) return;
    const begins = signsOfLife(response);
    const onward = send(
      { hostname, port, method: request.method, path: request.url, headers: request.headers, agent: false },
      (answer) => {
        begins();
        after(fault, request, response, answer);
      },
    );
    onward.on('error', () => response.destroy());
    request.on('data', (chunk: Buffer) => {
      if (fault?.kind === 'alter') chunk[0] = (chunk[0] ?? 0) ^ 1;
      onward.write(chunk);
    });
    request.on('end', () => onward.end());
    response.on('close', () => onward.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return Object.assign(proxy, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop,
  });
}

/** True where S3 never sees the request. */
function before(fault: Fault | null, request: IncomingMessage, response: ServerResponse): boolean {
  if (fault?.kind === 'stall') return true;
  if (fault?.kind === 'reset') {
    let seen = 0;
    request.on('data', (chunk: Buffer) => {
      seen += chunk.byteLength;
      if (seen >= fault.afterBytes) request.socket.resetAndDestroy();
    });
    return true;
  }
  if (fault?.kind !== 'status' && fault?.kind !== '200-with-error') return false;
  const [status, error] = fault.kind === 'status' ? [fault.status, fault.error] : [200, 'InternalError'];
  request.resume();
  request.on('end', () => {
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(errorBody(error));
  });
  return true;
}

function after(
  fault: Fault | null,
  request: IncomingMessage,
  response: ServerResponse,
  answer: IncomingMessage,
): void {
  const headers = { ...answer.headers };
  if (fault?.kind === 'wrong-etag') headers.etag = `"${'0'.repeat(32)}"`;
  if (fault?.kind === 'lost-reply') {
    answer.resume();
    answer.on('end', () => request.socket.resetAndDestroy());
    return;
  }
  response.writeHead(answer.statusCode ?? 502, headers);
  let seen = 0;
  answer.on('data', (chunk: Buffer) => {
    seen += chunk.byteLength;
    if (fault?.kind === 'reset-answer' && seen > fault.afterBytes) request.socket.resetAndDestroy();
    else if (fault?.kind !== 'stall-answer' || seen < 100_000) response.write(chunk);
  });
  answer.on('end', () => {
    if (fault?.kind !== 'stall-answer') response.end();
  });
}
