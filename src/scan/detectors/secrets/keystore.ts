import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { matchAt, seeded } from './tokens.ts';

/** PKCS #12 is a SEQUENCE of more than 256 bytes; a Java keystore begins with FE ED FE ED, one of type JCEKS with CE CE CE CE. */
const store = /(?:MI[IJKLM][A-Z]|\/u3\+7Q|zs7Ozg)[A-Za-z0-9+/]{80,8000}={0,2}/y;

/** Version 3 and pkcs7-data, at their places; the magic words of Java. */
const plain = /MI[IJKLM][A-Z]\w{2}IBAzCC.{2,3}GCSqGSIb3|zs7OzgAAAAI|\/u3\+7QAAAAI/y;

function look(view: View, { start }: { readonly start: number }): void {
  const match = matchAt(store, view, start);
  if (match !== null) view.claim(keystore, start, start + match[0].length, score(form.certain));
}

function lookPlain(view: View, start: number): void {
  if (matchAt(plain, view, start) !== null) look(view, { start });
}

export const keystore: Detector = {
  id: 'keystore',
  category: 'secret',
  title: 'Keystore with private keys',
  source: 'RFC 7292 (PKCS #12), Java keystores (JKS, JCEKS); in base 64 beside their name',
  rank: ranks.token,
  names: 'keystore, keystore data, pkcs12, p12, p12 data, pfx, pfx data',
  gates: [
    { on: 'field', fields: ['keystore'], look },
    { on: 'mark', marks: ['/u3+7QAAAAI'], look: lookPlain },
    { on: 'long', starts: ['MII', 'zs7OzgAAAAI'], look: lookPlain },
  ],
  mask: () => 'keystore ••••',
  examples: {
    hit: [
      `PFX_DATA=MIIK${seeded(400)}`,
      `"keystore": "/u3+7QAAAAIAAAAB${seeded(300)}"`,
      `p12: MIIJ${seeded(200)}==`,
      `<data>MIIJ7wIBAzCCCaUGCSqGSIb3DQEHAaCC${seeded(200)}</data>`,
      `x = "/u3+7QAAAAIAAAAB${seeded(300)}"`,
    ],
    miss: ['keystore: /etc/app/keystore.jks', 'pfx=cert.pfx', `certificate: MIIK${seeded(400)}`],
  },
};
