import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { createLog } from '../src/log.ts';
import { errorKind } from '../src/model/error-kind.ts';
import { GatewayError } from '../src/model/errors.ts';

function logged(fields: Record<string, unknown>): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  createLog('info', sink).info(fields, 'message');
  return text;
}

describe('the log', () => {
  it('drops what could hold a person or a secret, at the top and one level down', () => {
    const canary = 'canary-in-the-log';
    for (const key of ['email', 'fileName', 'token', 'password', 'authorization', 'cookie'])
      for (const fields of [{ [key]: canary }, { inner: { [key]: canary } }])
        expect(logged(fields)).not.toContain(canary);
    expect(logged({ req: { headers: { cookie: canary }, url: canary } })).not.toContain(canary);
    expect(logged({ batch: 'bat_1', code: 'store-unavailable' })).toContain('store-unavailable');
  });

  it('says the kind and the code of an error and of its causes, never a message', () => {
    const cause = Object.assign(new Error('connect to 10.0.0.7 as secret-user'), { code: 'ECONNREFUSED' });
    const text = logged({ err: new GatewayError('ledger-unavailable', { cause }) });
    expect(text).toContain('ledger-unavailable');
    expect(text).toContain('ECONNREFUSED');
    expect(text).not.toContain('secret-user');
    expect(errorKind('a string that was thrown')).toEqual({ kind: 'string' });
  });
});
