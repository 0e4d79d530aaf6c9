import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const databricksToken: Token = {
  id: 'databricks-token',
  title: 'Databricks personal access token',
  source: 'Databricks documentation: personal access tokens (dapi and 32 hexadecimal digits)',
  long: true,
  form: /dapi[0-9a-f]{32}(?:-\d)?/y,
  samples: [`dapi${seeded(32, HEX)}`, `dapi${seeded(32, HEX)}-2`],
};
