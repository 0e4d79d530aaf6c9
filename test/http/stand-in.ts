import type { BuiltinDesk, DeskTicketView } from '../../src/model/desk.ts';
import { GatewayError } from '../../src/model/errors.ts';
import type { BatchRequest, BatchResult, Download, Gateway, ItemResult } from '../../src/model/gateway.ts';
import { type AttachmentId, agentId, newAttachmentId, newBatchId } from '../../src/model/ids.ts';
import type { Limits } from '../../src/model/limits.ts';
import type { Agent } from '../../src/model/people.ts';
import type { StaffSessions } from '../../src/model/staff.ts';
import type { Pages } from '../../src/web/views.ts';

export const limits: Limits = {
  fileBytes: 1024 * 1024,
  filesPerBatch: 3,
  nameChars: 100,
  emailChars: 254,
  subjectChars: 150,
  descriptionChars: 5000,
  reasonChars: 500,
  fileNameChars: 200,
  uploadsPerAddress: 5,
  uploadsInAll: 50,
  pendingBytesPerAddress: 1e9,
  pendingBytesInAll: 1e9,
  minBytesPerSecond: 1000,
  // as in production: who tests slow senders says so
  slowMillis: 60_000,
  confirmMillis: 1_800_000,
  linkSecondsMin: 60,
  linkSecondsMax: 900,
  inviteDays: 7,
  ticketsPerHour: 10,
};

/** What one upload did to flow. */
export interface Recorded {
  readonly request: BatchRequest;
  readonly files: { name: string; bytes: number; done: boolean; failed: boolean }[];
  readonly aborts: string[];
  finished: boolean;
}

export const agent: Agent = { id: agentId('agent-of-the-tests'), kind: 'person', label: 'Agent Label' };
export const client: Agent = { id: agentId('client-of-the-tests'), kind: 'client', label: 'API client' };
export const apiToken = 'api-token-of-the-tests';
export const linkToken = 'link-token-of-the-tests';

export class StandIn {
  readonly batches: Recorded[] = [];
  readonly staffCalls: string[] = [];
  readonly sessions = new Map<string, Agent>();
  readonly downloads: { bytes: number; whole: boolean }[] = [];
  readonly links: { token: string; range: string | undefined; method: string }[] = [];
  ready = true;
  mode: 'link' | 'oidc' = 'link';
  /** Called for every chunk of a file: a test may wait or throw here. */
  onChunk: (size: number) => Promise<void> = async () => {};
  beforeOpen: () => Promise<void> = async () => {};
  beforeScan: () => Promise<void> = async () => {};
  result: (batch: Recorded) => BatchResult = storedResult;
  replay: BatchResult | null = null;
  download: (range: string | undefined) => Omit<Download, 'ended'> = () =>
    content(Buffer.from('content'), undefined);
  confirmError: GatewayError | null = null;
  limits: Limits = limits;

  get last(): Recorded | undefined {
    return this.batches.at(-1);
  }

  gateway(): Gateway {
    const self = this;
    return {
      get limits() {
        return self.limits;
      },
      limitsView: () => ({
        fileBytes: limits.fileBytes,
        filesPerBatch: limits.filesPerBatch,
        confirmMinutes: 30,
        retentionDays: 30,
        region: 'embedded',
        store: 'embedded',
        looksFor: ['contact', 'financial'],
      }),
      readiness: () => ({
        ready: this.ready,
        parts: { store: this.ready ? 'up' : 'down' },
        ...(this.ready ? {} : { retryAfter: 17 }),
      }),
      viewInvite: async (secret) => {
        if (secret !== 'good-invite') throw new GatewayError('invite-invalid');
        return { expiresAt: Date.now() + 1000 };
      },
      openBatch: (request) => this.open(request),
      confirm: async (id, token) => {
        if (this.confirmError) throw this.confirmError;
        if (token !== 'good-token') throw new GatewayError('confirmation-invalid');
        return { ...item('stored'), id };
      },
      withdraw: async (_id, token) => {
        if (token !== 'good-token') throw new GatewayError('confirmation-invalid');
      },
      scanOnly: async (_agent, stream, form) => {
        await this.beforeScan();
        let size = 0;
        for await (const chunk of stream) size += chunk.length;
        return {
          type: { mime: 'text/plain', name: form === 'hr' ? 'hr' : 'text', family: 'text' },
          size,
          findings: [],
          tallies: [],
          scannedChars: size,
          verdict: { action: 'allow', policyVersion: '1', because: [] },
        };
      },
      ticketAttachments: async (_agent, ticket) => {
        if (ticket === '404') throw new GatewayError('unknown-ticket');
        return {
          ticket,
          deskUrl: null,
          attachments: [
            {
              id: newAttachmentId(),
              state: 'stored',
              type: null,
              size: 3,
              verdict: { action: 'allow', policyVersion: '1', because: [] },
              tallies: [],
              receivedAt: 0,
              dueAt: null,
            },
          ],
        };
      },
      makeLink: async (_agent, _attachment, seconds) => ({
        token: linkToken,
        expiresAt: Date.now() + seconds * 1000,
      }),
      openLink: async (_agent, token, range, method) => {
        this.links.push({ token, range, method });
        if (token !== linkToken) throw new GatewayError('link-invalid');
        const made = this.download(range);
        return {
          ...made,
          body: method === 'HEAD' ? (async function* () {})() : made.body,
          ended: async (bytes: number, whole: boolean) => {
            this.downloads.push({ bytes, whole });
          },
        };
      },
      makeInvite: async () => ({ secret: 'good-invite', expiresAt: Date.now() + 1000 }),
      erase: async () => {},
    };
  }

  private async open(request: BatchRequest) {
    await this.beforeOpen();
    const batch: Recorded = { request, files: [], aborts: [], finished: false };
    this.batches.push(batch);
    return {
      id: newBatchId(),
      replay: this.replay,
      receive: async (incoming: { name: string; stream: AsyncIterable<Uint8Array> }) => {
        const file = { name: incoming.name, bytes: 0, done: false, failed: false };
        batch.files.push(file);
        try {
          for await (const chunk of incoming.stream) {
            file.bytes += chunk.length;
            await this.onChunk(chunk.length);
          }
          file.done = true;
        } catch (error) {
          file.failed = true;
          throw error;
        }
      },
      finish: async () => {
        batch.finished = true;
        return this.result(batch);
      },
      abort: async (code: string) => {
        batch.aborts.push(code);
      },
    };
  }

  staff(): StaffSessions {
    const self = this;
    const enter = (who: Agent) => {
      const cookie = `session-cookie-${this.sessions.size}-${'x'.repeat(20)}`;
      this.sessions.set(cookie, who);
      return { cookie, agent: who };
    };
    return {
      get mode() {
        return self.mode;
      },
      makeStaffLink: async () => ({ secret: 'staff-secret', expiresAt: 0 }),
      signInByLink: async (secret) => {
        if (secret !== 'staff-secret') throw new GatewayError('unauthenticated');
        return enter(agent);
      },
      signInByOidc: async (subject, label) => {
        this.staffCalls.push(`oidc ${subject.sub}`);
        return enter({ ...agent, label });
      },
      bySession: async (cookie) => this.sessions.get(cookie) ?? null,
      byApiToken: (token) => (token === apiToken ? client : null),
      signOut: async (cookie) => {
        this.sessions.delete(cookie);
      },
      refused: async (why) => {
        this.staffCalls.push(`refused ${why}`);
      },
    };
  }

  /** A session as after a sign-in; what to send as Cookie, and the value itself. */
  signIn(): { cookie: string; header: string } {
    const cookie = `session-cookie-${this.sessions.size}-${'y'.repeat(20)}`;
    this.sessions.set(cookie, agent);
    return { cookie, header: `cloakroom=${cookie}` };
  }
}

export function item(status: ItemResult['status'], more: Partial<ItemResult> = {}): ItemResult {
  return {
    id: newAttachmentId() as AttachmentId,
    status,
    verdict: status === 'stored' ? 'allow' : status === 'blocked' ? 'block' : 'warn',
    type: { mime: 'text/plain', name: 'text', family: 'text', encoding: 'utf-8' },
    size: 3,
    findings: [],
    tallies: [],
    ...more,
  };
}

export const storedResult = (batch: Recorded): BatchResult => ({
  id: newBatchId(),
  ticket: '7',
  attachments: batch.files.map((f) => item('stored', { name: f.name, size: f.bytes })),
});

/** A download of these bytes, cut by a plain `bytes=a-b`. */
export function content(bytes: Buffer, range: string | undefined, name = 'a.txt'): Omit<Download, 'ended'> {
  const asked = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
  const part = asked ? { start: Number(asked[1]), end: Math.min(bytes.length, Number(asked[2]) + 1) } : null;
  if (part && part.start >= bytes.length)
    throw new GatewayError('range-not-satisfiable', { size: bytes.length });
  const cut = part ? bytes.subarray(part.start, part.end) : bytes;
  return {
    fileName: name,
    size: bytes.length,
    range: part,
    body: (async function* () {
      for (let at = 0; at < cut.length; at += 65_536) yield cut.subarray(at, at + 65_536);
    })(),
  };
}

/** Pages that say what they were given, so that a test can ask. */
export const pages: Pages = new Proxy({} as Pages, {
  get: (_target, name) => (view: unknown) =>
    `<!doctype html><title>${String(name)}</title><!--${JSON.stringify(view)}-->`,
});

export const deskTicket: DeskTicketView = {
  ticket: '7',
  status: 'open',
  createdAt: 0,
  requester: { name: 'Requester', email: 'r@example.org' },
  subject: 's',
  description: 'd',
  tags: [],
  field: '',
  notes: [],
};

export const desk = {
  kind: 'builtin',
  list: async () => [deskTicket],
  view: async (_account: unknown, ticket: string) => (ticket === '7' ? deskTicket : null),
} as unknown as BuiltinDesk;
