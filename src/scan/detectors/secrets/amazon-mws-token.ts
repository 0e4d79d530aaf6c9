import type { Token } from './token.ts';
import { seededUuid } from './tokens.ts';

export const amazonMwsToken: Token = {
  id: 'amazon-mws-token',
  title: 'Amazon MWS token',
  source: 'Amazon Marketplace Web Service: authorization tokens (amzn.mws. and a UUID)',
  form: /amzn\.mws\.[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y,
  samples: [`amzn.mws.${seededUuid()}`],
};
