import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { answer, pour, refuse } from './answers.ts';
import { control } from './control.ts';
import { checker } from './description.ts';
import { type Fault, Faults } from './faults.ts';
import { type Answer, type Call, handlers } from './handlers.ts';
import { type Route, routeOf } from './routes.ts';
import { type FakeState, later, newState } from './state.ts';

export interface FakeZendeskOptions {
  /** Any free one where left out. */
  readonly port?: number;
  readonly subdomain: string;
  readonly user: string;
  readonly token: string;
  readonly field: number;
}

export interface FakeZendesk {
  /** The endpoint to give to the adapter: `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly state: FakeState;
  readonly faults: Faults;
  /** Whether requests are checked against Zendesk's own description, too. */
  readonly official: boolean;
  stop(): Promise<void>;
}

/** A Zendesk account on loopback, in this process's memory. Control and inspection from outside under `/__fake/`. */
export async function startFakeZendesk(options: FakeZendeskOptions): Promise<FakeZendesk> {
  const fake = new Fake(options);
  const server = createServer((req, res) => void fake.serve(req, res));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  fake.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: fake.origin,
    state: fake.state,
    faults: fake.faults,
    official: checker().official,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

class Fake {
  origin = '';
  readonly state: FakeState;
  readonly faults = new Faults();
  readonly #authorization: string;
  readonly #replays: Call['replays'] = new Map();

  constructor({ user, token, field }: FakeZendeskOptions) {
    this.state = newState(user, field);
    this.#authorization = `Basic ${Buffer.from(`${user}/token:${token}`).toString('base64')}`;
  }

  async serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    res.on('error', () => {});
    try {
      const url = new URL(req.url ?? '/', this.origin);
      const sent = await text(req);
      if (url.pathname.startsWith('/__fake/')) {
        answer(res, control(this, req.method ?? 'GET', url, sent));
        return;
      }
      const found = routeOf(req.method ?? 'GET', url.pathname.replace(/\.json$/, ''));
      if (!found) {
        this.state.violations.push(`${req.method} to a path of no call`);
        answer(res, { status: 404, body: { error: 'InvalidEndpoint', description: 'Not found' } });
        return;
      }
      await this.#call(found, url, sent, req, res);
    } catch (e) {
      this.state.violations.push(`the fake failed: ${e instanceof Error ? e.stack : String(e)}`);
      res.destroy();
    }
  }

  async #call(
    { route, id }: { route: Route; id: number },
    url: URL,
    sent: string,
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void> {
    const signedIn = req.headers.authorization === this.#authorization;
    const body = this.#check(route, url, sent, req);
    const call: Call = {
      state: this.state,
      id,
      query: url.searchParams,
      body,
      idempotencyKey: (req.headers['idempotency-key'] as string | undefined) ?? null,
      origin: this.origin,
      me: signedIn ? 900 : 0,
      replays: this.#replays,
    };
    const work = (): Answer => {
      if (!signedIn && route.call !== 'me') {
        return { status: 401, body: { error: "Couldn't authenticate you" } };
      }
      const made = handlers[route.call](call);
      if (made.status < 300) this.state.violations.push(...checker().reply(route, made.status, made.body));
      return made;
    };
    const fault = this.faults.take(route.call);
    const status = await this.#answer(res, fault, id, work);
    this.state.calls.push({ call: route.call, status });
  }

  #check(route: Route, url: URL, sent: string, req: IncomingMessage): Record<string, unknown> {
    const say = (what: string) => this.state.violations.push(`${route.call}: ${what}`);
    if (req.headers['x-on-behalf-of'] !== undefined) say('acts on behalf of somebody');
    if (route.call === 'create-ticket' && !req.headers['idempotency-key']) say('no Idempotency-Key');
    let body: unknown;
    if (sent !== '') {
      if (!req.headers['content-type']?.startsWith('application/json')) say('the body is not called JSON');
      body = JSON.parse(sent);
    }
    this.state.violations.push(...checker().request(route, url.searchParams, body));
    return (body ?? {}) as Record<string, unknown>;
  }

  /** Answers, or does what the fault says instead; gives the status sent, 0 for none. */
  async #answer(res: ServerResponse, fault: Fault | null, id: number, work: () => Answer): Promise<number> {
    switch (fault?.kind) {
      case 'hang':
        return 0;
      case 'reset':
        res.destroy();
        return 0;
      case 'silent-success':
        work();
        return 0;
      case 'reset-success':
        work();
        res.destroy();
        return 0;
      case 'blind':
        return answer(res, { status: 200, body: { tickets: [], count: 0 } });
      case 'endless':
        res.writeHead(200, { 'content-type': 'application/json' });
        pour(res);
        return 200;
      case 'slow':
        await sleep(fault.millis ?? 100);
        return answer(res, work());
      case 'text-plain':
        return answer(res, work(), 'text/plain; charset=utf-8');
      case 'conflict':
      case 'close': {
        const ticket = this.state.tickets.find((t) => t.id === id);
        if (ticket) {
          ticket.updated_at = later(ticket.updated_at, 1);
          if (fault.kind === 'close') ticket.status = 'closed';
          else ticket.tags = [...new Set([...ticket.tags, 'by_an_agent'])];
        }
        return answer(res, work());
      }
      default:
        return fault ? refuse(res, fault) : answer(res, work());
    }
  }
}
