import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

/** Base64, hexadecimal, or numbers of a vector: at least so much that it can be a template. */
const blob =
  /^(?:data:[a-z]{3,16}\/[a-z0-9.+-]{2,40};base64,|base64:|0x)?(?=[^\s]{0,200}[A-F0-9+/])[A-Za-z0-9+/=_-]{20,}$|^(?:0x)?(?=\D{0,16}\d)[A-Fa-f0-9]{16,}$|^[0-9a-f]{2}(?:[ :-][0-9a-f]{2}){8,}|^\[?-?\d+\.\d+(?:[ ,;]\s?-?\d+\.\d+){3,}|^[A-Za-z]{2,6}[-_](?=(?:\D*\d){5})[\w-]{6,40}$/;
const algorithm = /^(?:sha|md5|ssh|spki|pin|v\d)[-\w]*[:=]/i;

function lookField(view: View, field: Field): void {
  const value = view.text.slice(field.start, field.end).replace(/\.$/, '');
  if (
    value.length < 9 ||
    !blob.test(value) ||
    algorithm.test(value) ||
    (value[0] !== '[' && isPlaceholder(value))
  )
    return;
  view.claim(biometricData, field.start, field.end, score(form.bare - 0.05, words.label));
}

/** `face_embedding: [0.12, -0.03, ...]`: a list is no value of a field. */
const vector =
  /(?:(?:face|facial|voice|iris|palm|fingerprint|biometric)[ _-]?(?:embedding|encoding|descriptor|vector|template|feature|signature)s?|faceprint|voiceprint|iris[ _-]?code|minutiae)["']?\s{0,2}[:=]\s{0,2}(?:\[|\(|np\.array\(\[|array\(\[|\{\s?"?values"?:\s?\[)\s{0,8}(-?\d+(?:\.\d+)?(?:e-?\d+)?(?:\s{0,8},\s{0,8}-?\d+(?:\.\d+)?(?:e-?\d+)?){3,8})/iy;
function lookVector(view: View, at: number): void {
  vector.lastIndex = at;
  const match = vector.exec(view.text);
  if (match === null) return;
  const numbers = match[1] as string;
  const end = at + match[0].length;
  view.claim(biometricData, end - numbers.length, end, score(form.bare - 0.05, words.label));
}

/** Records of ISO/IEC 19794 in base64: `FMR`, `FAC`, `FIR` and `IIR`, a zero, the version, a zero. */
const record =
  /(?:Rk1SAC[AD]y|Rk1SADAz|RkFDADAx|RkFDADAy|RklSADAx|RklSADAy|SUlSADAx|SUlSADAy)[A-Za-z0-9+/]{8,}/y;
function lookRecord(view: View, at: number): void {
  record.lastIndex = at;
  const match = record.exec(view.text);
  if (match !== null) view.claim(biometricData, at, at + match[0].length, score(form.distinct + 0.1));
}

export const biometricData: Detector = {
  id: 'biometric-data',
  category: 'special',
  title: 'Biometric data: fingerprint, face, iris, voice',
  source:
    'GDPR, articles 4 (14) and 9; ISO/IEC 19794-2:2005 (FMR), 19794-5 (FAC), 19794-4 (FIR), 19794-6 (IIR)',
  words: 'fingerprint template, iris code, face embedding',
  names: `fingerprint template, fingerprint data, fingerprint image, minutiae, fingerprint scan, iris code, iris template, iris scan, retina scan, face embedding, face embeddings, face template, facial template, face encoding, face descriptor, facial image,
    voice print, voice template, biometric, biometrics, biometric data, biometric template, biometric id, palm print,
    fingerabdruckdaten, gesichtsscan, gabarit biométrique, empreintes digitales, huella dactilar, huellas dactilares, impronte digitali, szablon biometryczny, odcisk palca, odciski palców, amprente, amprentă digitală, fingeravtryck, fingeraftryk, sormenjälki, sormenjäljet, otisk prstu, otisky prstů, ujjlenyomat, δακτυλικό αποτύπωμα, пръстов отпечатък, otisak prsta, prstni odtis, sõrmejälg, pirkstu nospiedumi`,
  rank: ranks.special,
  gates: [
    { on: 'field', fields: ['biometric-data'], look: lookField },
    {
      on: 'word',
      words: 'face|facial|voice|iris|palm|fingerprint|biometric|minutiae'.split('|'),
      anyCase: true,
      look: lookVector,
    },
    { on: 'word', words: ['Rk1SAC', 'Rk1SAD', 'RkFDADA', 'RklSADA', 'SUlSADA'], look: lookRecord },
  ],
  mask: () => '•••',
  examples: {
    hit: [
      { text: 'fingerprint_template=Rk1SACAyMAAAAADkAAABPAFiAMUAxQEAAAAoI0CDAGhrAEBW', at: 0.7 },
      '"irisCode": "9f3A6c0271bD5e8842fC07a1993e5bd2"',
      'face_embedding: [0.0123, -0.4412, 0.1190, 0.0071, 0.2]',
      '"faceEncoding": "0.1203 -0.0391 0.4410 0.2219 -0.1102"',
      'name;fingerprint data\nAnna;QkJBQTEyMzQ1Njc4OTBhYmNkZWZn',
      'Rk1SACAyMAABCgAzAAAAAAEsAZAAxQDFAQAAABkj',
      'huella dactilar: 4B6F3A9912DD80CE7710AB34EF5561C2',
      'Fingerprint template: 464d520020323000',
      'Biometric ID: FPT-7731-09214',
      'Gesichtsscan: a81f09cc7e3d41b2',
      '"faceEmbedding": "[0.0132, -0.2217, 0.0981, 0.4410, -0.0312]"',
      'voiceprint = "3e8aFF01c4b27d95aa10e6420bd9c7f5"',
    ],
    miss: [
      'fingerprint: SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8',
      'fingerprint_template = None',
      'face: [0.1, 0.2, 0.3, 0.4]',
      'fingerprint=16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48',
      'biometric: enabled',
      'iris code: TODO',
      'face_embedding: [1]',
      'the face template is loaded from disk',
    ],
  },
};
