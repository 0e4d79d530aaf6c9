import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import { entropy } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { begins, closes, seeded } from './tokens.ts';

/** Characters of a key of 64 bytes in base 64, and of one of 32, without `=`. */
const LONG = 86;
/** Of 40 bytes: function keys, which have their mark at place 44. */
const MIDDLE = 54;
const middle = /^.{44}AzFu/;
const SHORT = 43;
/** What Azure writes at place 76 of a long and at 33 of a short key, for it to be recognised. */
const signed = /^.{76}(?:AzFu|\+ASt|ACDb|\+ABa|\+AMC)|^.{33}(?:\+ASb|\+AEh|\+ASR|AIoT|AzCa|AzSe|\+AEG|AzEG)/;
/** Keys of 84 letters and digits: JQQJ99 at place 52, the service at 76. */
const COMMON = 84;
const common = /^[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}[A-Z][A-Za-z0-9]{7}$/;
/** Keys of 52: the service at place 42. */
const brief = /^[A-Za-z0-9+/]{42}(?:AzSe|\+ACR)[A-Za-z0-9+/]{6}$/;
const named =
  /account.?key|shared.?access.?key|azure|storage.?key|cosmos|eventhub|service.?bus|primary.?key|secondary.?key|\.windows\.net|;endpoint|iothub|authkey|x-functions-key|code$/;
const devops = /^[a-z2-7]{52}$/;

/** In the usual alphabet or in that of URLs. */
const isBase64 = (c: number): boolean =>
  c < 128 && (isWord(c) || c === 0x2b || c === 0x2f || c === 0x2d || c === 0x5f);

/** `==` ends 64 bytes in base 64. */
function lookEnd(view: View, at: number): void {
  const { codes } = view;
  let i = at;
  while (i > 0 && at - i <= LONG && isBase64(codes[i - 1] as number)) i--;
  if ((at - i !== LONG && at - i !== MIDDLE) || codes[at + 2] === 0x3d) return;
  const value = view.text.slice(i, at + 2);
  if (entropy(value) < 4.2) return;
  if (at - i === MIDDLE) {
    if (middle.test(value)) view.claim(azureKey, i, at + 2, score(form.certain, 0.1));
  } else if (signed.test(value)) view.claim(azureKey, i, at + 2, score(form.certain, 0.1));
  else if (named.test(view.before(i))) view.claim(azureKey, i, at + 2, score(form.certain));
}

function lookLong(view: View, at: number): void {
  const { codes } = view;
  if (codes[at + 52] !== 0x4a || codes[at + 53] !== 0x51 || !begins(view, at) || !closes(view, at + COMMON))
    return;
  if (common.test(view.text.slice(at, at + COMMON)))
    view.claim(azureKey, at, at + COMMON, score(form.certain, 0.1));
}

function lookField(view: View, { start, end }: Field): void {
  const value = view.text.slice(start, end);
  const short = end - start === SHORT + 1 && /^[A-Za-z0-9+/]{43}=$/.test(value);
  if (short && entropy(value) > 4 && (signed.test(value) || named.test(view.before(start))))
    view.claim(azureKey, start, end, score(form.certain));
  else if (brief.test(value)) view.claim(azureKey, start, end, score(form.certain, 0.1));
  else if (devops.test(value) && /azure|devops|az?do[_ .]|vsts|tfs|system_access/.test(view.before(start)))
    view.claim(azureKey, start, end, score(form.certain));
}

export const azureKey: Detector = {
  id: 'azure-key',
  category: 'secret',
  title: 'Azure key',
  source:
    'Microsoft: connection strings (AccountKey, SharedAccessKey), identifiable keys of Azure (JQQJ99, +ASt, AzFu ...), personal access tokens of Azure DevOps',
  rank: ranks.token,
  gates: [
    { on: 'mark', marks: ['=='], look: lookEnd },
    { on: 'long', look: lookLong },
    { on: 'field', fields: ['secret', 'secret-value', 'azure-key'], look: lookField },
  ],
  mask: () => '••••',
  examples: {
    hit: [
      `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${seeded(86)}==;EndpointSuffix=core.windows.net`,
      `Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${seeded(43)}=`,
      `${seeded(52)}JQQJ99${seeded(18)}AZDO${seeded(4)}`,
      `AZURE_DEVOPS_PAT=${seeded(52).toLowerCase().replace(/[189]/g, 'k')}`,
      `x_functions_key: ${seeded(44)}AzFu${seeded(6)}==`,
      `"key": "${seeded(20)}-_${seeded(22)}AzFu${seeded(6)}=="`,
      `https://x.azurewebsites.net/api/f?code=${seeded(76)}AzFu${seeded(6)}==`,
      `AccountEndpoint=https://x.documents.azure.com:443/;AccountKey=${seeded(86)}==;`,
      `"key": "${seeded(76)}+ASt${seeded(6)}=="`,
    ],
    miss: [
      `"integrity": "sha512-${seeded(86)}=="`,
      `data: ${seeded(86)}==`,
      `AccountKey=${'A'.repeat(86)}==`,
      'a == b',
      `${seeded(52)}JQQJ00${seeded(18)}AZDO${seeded(4)}`,
    ],
  },
};
