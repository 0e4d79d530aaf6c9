import type { Token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const nugetKey: Token = {
  id: 'nuget-key',
  title: 'NuGet API key',
  source: 'NuGet documentation: API keys (oy2 and 43 small letters and digits)',
  long: true,
  form: /oy2[a-z0-9]{43}/y,
  samples: [`oy2${seeded(43, SMALL)}`],
};
