import type { Token } from './token.ts';
import { crc32, seeded } from './tokens.ts';

/** Little-endian hexadecimal CRC-32 of what stands before the last `_`. */
function sumOf(text: string): string {
  const sum = crc32(text);
  return [0, 8, 16, 24].map((shift) => ((sum >>> shift) & 255).toString(16).padStart(2, '0')).join('');
}
const sealed = (): string => {
  const key = `glsa_${seeded(32)}`;
  return `${key}_${sumOf(key)}`;
};

export const grafanaServiceToken: Token = {
  id: 'grafana-service-token',
  title: 'Grafana service account token',
  source: 'Grafana, service account tokens: glsa_, 32 characters, CRC-32 as eight hexadecimal digits',
  checksum: 'CRC-32',
  long: true,
  form: /glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}/y,
  valid: (value) => (sumOf(value.slice(0, 37)) === value.slice(38) ? 0 : -0.45),
  samples: [sealed()],
  miss: [`${sealed().slice(0, -1)}z`, `glsa_${seeded(32)}_00000000`],
};
