import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const yandexKey: Token = {
  id: 'yandex-key',
  title: 'Yandex Cloud key',
  source:
    'Yandex Cloud documentation: API keys (AQVN), IAM tokens (t1.), static keys (YCA, YCM, YCP), OAuth (y0_)',
  starts: ['AQVN', 't1.', 'YCA', 'YCM', 'YCP', 'y0_'],
  form: /(?:AQVN[\w-]{35,38}|t1\.[A-Za-z0-9_-]{20,600}\.[\w-]{86}(?:={0,2})|YCAJE[\w-]{20}|YC[AMP][\w-]{36,40}|y0_[\w-]{50,70})/y,
  bits: 3.2,
  samples: [`AQVN${seeded(36)}`, `t1.${seeded(120)}.${seeded(86)}`, `YCA${seeded(37)}`, `YCAJE${seeded(20)}`],
};
