import type { RequestHandler } from 'express';
import type { Metrics } from './metrics.ts';
import type { AppParts, Rates } from './options.ts';
import type { UploadGate } from './upload/gate.ts';

/** What the route files share. */
export interface Context {
  readonly parts: AppParts;
  readonly metrics: Metrics;
  readonly gate: UploadGate;
  readonly rates: Readonly<Record<keyof Rates, RequestHandler>>;
}
