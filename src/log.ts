import { type DestinationStream, type Logger, pino } from 'pino';
import { errorKind } from './model/error-kind.ts';

/**
 * Operations, not evidence: codes, ids, counts. What could hold a person's data or a secret is removed by name, as a
 * second guard behind not logging it in the first place. Errors are cut to their kind and code: messages and stacks of
 * libraries quote what they were given.
 */
const removed = [
  'req.headers',
  'req.remoteAddress',
  'req.remotePort',
  'req.url',
  'req.query',
  'req.params',
  'res.headers',
  'email',
  'name',
  'fileName',
  'subject',
  'description',
  'reason',
  'token',
  'secret',
  'password',
  'authorization',
  'cookie',
  '*.email',
  '*.name',
  '*.fileName',
  '*.token',
  '*.secret',
  '*.password',
  '*.authorization',
  '*.cookie',
];

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: removed, remove: true },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorKind, error: errorKind },
  };
  return destination ? pino(options, destination) : pino(options, pino.destination({ dest: 2, sync: false }));
}
