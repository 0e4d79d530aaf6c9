import { token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const nugetKey = token({
  id: 'nuget-key',
  title: 'NuGet API key',
  source: 'NuGet documentation: API keys (oy2 and 43 small letters and digits)',
  starts: ['oy2'],
  long: true,
  form: /oy2[a-z0-9]{43}/y,
  bits: 3,
  samples: [`oy2${seeded(43, SMALL)}`],
});
