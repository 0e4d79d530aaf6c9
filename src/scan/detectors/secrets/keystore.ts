import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { matchAt, seeded } from './tokens.ts';

/** PKCS #12 is a SEQUENCE of more than 256 bytes; a Java keystore begins with FE ED FE ED, one of type JCEKS with CE CE CE CE. */
const store = /(?:MI[IJKLM][A-Z]|\/u3\+7Q|zs7Ozg)[A-Za-z0-9+/]{80,8000}={0,2}/y;

function look(view: View, { start }: Field): void {
  const match = matchAt(store, view, start);
  if (match !== null) view.claim(keystore, start, start + match[0].length, score(form.certain));
}

export const keystore: Detector = {
  id: 'keystore',
  category: 'secret',
  title: 'Keystore with private keys',
  source: 'RFC 7292 (PKCS #12), Java keystores (JKS, JCEKS); in base 64 beside their name',
  rank: ranks.token,
  names: `keystore, key store, keystore.jks, keystore data, keystore base64, keystorebase64, pkcs12, pkcs12 data, p12, p12 base64, p12 data, pfx, pfx base64,
    pfx data, certificate p12, signing keystore, android keystore, keystore file content`,
  gates: [{ on: 'field', fields: ['keystore'], look }],
  mask: () => 'keystore ••••',
  examples: {
    hit: [
      `PFX_BASE64=MIIK${seeded(400)}`,
      `"keystore": "/u3+7QAAAAIAAAAB${seeded(300)}"`,
      `p12: MIIJ${seeded(200)}==`,
    ],
    miss: ['keystore: /etc/app/keystore.jks', 'pfx=cert.pfx', `certificate: MIIK${seeded(400)}`],
  },
};
