import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { BatchResult, ItemResult } from '../model/gateway.ts';
import type { MalwareCounts } from '../model/malware.ts';

export interface Metrics {
  readonly registry: Registry;
  /** Counts every request by its pattern. */
  readonly observe: RequestHandler;
  uploadStarted(): void;
  uploadEnded(bytes: number): void;
  judged(result: BatchResult): void;
  judgedItem(item: Pick<ItemResult, 'verdict' | 'status'>): void;
}

/** Labels are patterns, methods, statuses and verdicts: never an id, a name or an address. `malware`: null where it is off. */
export function createMetrics(
  malware: (() => MalwareCounts) | null = null,
  readers: (() => Readonly<Record<string, number>>) | null = null,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'cloakroom_http_requests_total',
    help: 'Requests by method, route pattern and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'cloakroom_http_request_seconds',
    help: 'Time to the end of the answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2, 10, 60, 600],
    registers,
  });
  const bytes = new Counter({
    name: 'cloakroom_upload_bytes_total',
    help: 'Bytes of upload bodies',
    registers,
  });
  const running = new Gauge({ name: 'cloakroom_uploads_running', help: 'Uploads being read', registers });
  const verdicts = new Counter({
    name: 'cloakroom_verdicts_total',
    help: 'Judged files and messages by verdict and status',
    labelNames: ['verdict', 'status'],
    registers,
  });
  if (malware) countMalware(registry, malware);
  if (readers) countReaders(registry, readers);
  const judgedItem = (item: Pick<ItemResult, 'verdict' | 'status'>) =>
    verdicts.inc({ verdict: item.verdict, status: item.status });
  return {
    registry,
    observe(req, res, next) {
      const started = performance.now();
      const method = ['GET', 'HEAD', 'POST', 'DELETE'].includes(req.method) ? req.method : 'other';
      res.once('close', () => {
        const route = String(res.locals['route'] ?? 'none');
        requests.inc({ method, route, status: String(res.statusCode) });
        seconds.observe({ method, route }, (performance.now() - started) / 1000);
      });
      next();
    },
    uploadStarted: () => running.inc(),
    uploadEnded(count) {
      running.dec();
      bytes.inc(count);
    },
    judged(result) {
      for (const item of result.attachments) judgedItem(item);
      if (result.message) judgedItem(result.message);
    },
    judgedItem,
  };
}

function countReaders(registry: Registry, counts: () => Readonly<Record<string, number>>): void {
  new Counter({
    name: 'cloakroom_readers_total',
    help: 'Processes that read one file each, by how they ended: done, aborted, too-much-memory, reader-crashed, reader-silent',
    labelNames: ['how'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [how, count] of Object.entries(counts())) this.inc({ how }, count);
    },
  });
}

function countMalware(registry: Registry, counts: () => MalwareCounts): void {
  new Counter({
    name: 'cloakroom_malware_answers_total',
    help: 'Files by what the malware scanner said of them: clean, hit, over-limit, nothing',
    labelNames: ['said'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [said, count] of Object.entries(counts())) this.inc({ said }, count);
    },
  });
}
