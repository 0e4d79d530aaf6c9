import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { linkedTo, valueBefore } from '../linked.ts';
import { ranks } from '../ranks.ts';

const id = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const uuid = new RegExp(`^\\{?${id}\\}?$`, 'i');
/** Android's own, and identifiers written without dashes. */
const plain = /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40})$/i;
/** What a device answers whose owner said no. */
const refused = /^[0-]+$/;

function look(view: View, field: Field): void {
  const value = view.text.slice(field.start, field.end);
  if (value.length < 16 || value.length > 40 || refused.test(value)) return;
  if (uuid.test(value) || plain.test(value))
    view.claim(advertisingId, field.start, field.end, score(form.shaped, words.near));
}

const linked = linkedTo(id);
/** `IDFA 6D92...`, `my IDFA is 6D92...` */
const named = new RegExp(
  `(?:idf[av]|gaid|advertising[ _]id)\\b[^\\d\\r\\n]{0,24}?(?<![\\w-])(${id})(?![\\w-])`,
  'iy',
);
function lookName(view: View, at: number): void {
  named.lastIndex = at;
  const match = named.exec(view.text);
  const start =
    match === null
      ? valueBefore(view, at, linked)?.start
      : at + match[0].length - (match[1] as string).length;
  if (start !== undefined && !refused.test(view.text.slice(start, start + uuidLength)))
    view.claim(advertisingId, start, start + uuidLength, score(form.shaped, words.near));
}
const uuidLength = 36;

export const advertisingId: Detector = {
  id: 'advertising-id',
  category: 'online',
  title: 'Advertising or device identifier',
  source: 'Apple: ASIdentifierManager, identifierForVendor; Google: advertising ID, ANDROID_ID',
  words: 'IDFA, IDFV, GAID, advertising id, device id',
  names: `idfa, idfv, gaid, aaid, adid, advertising id, advertising identifier, android id, device uuid, vendor id,
    identifier for vendor, maid, rida, rdid, ifa, udid, device id, device identifier`,
  rank: ranks.network,
  gates: [
    { on: 'field', fields: ['advertising-id'], look },
    {
      on: 'word',
      words: ['idfa', 'idfv', 'gaid', 'advertising id', 'advertising_id'],
      anyCase: true,
      look: lookName,
    },
  ],
  mask: (value) => maskTail(value, 4),
  same: 'alphanumeric',
  examples: {
    hit: [
      'idfa=6D92078A-8246-4BA4-AE5B-76104861E7DC',
      '"advertisingId":"38400000-8cf0-11bd-b23e-10b96e40000d"',
      'GAID: cdda802e-fb9c-47ad-9866-0794d394c912',
      'android_id=9774d56d682e549c',
      'ifa=cdda802e-fb9c-47ad-9866-0794d394c912',
      '6D92078A-8246-4BA4-AE5B-76104861E7DC is my IDFA',
      'My IDFA is 6D92078A-8246-4BA4-AE5B-76104861E7DC',
      'UDID: 2b6f0cc904d137be2e1730235f5664094b831186',
    ],
    miss: [
      'request 6D92078A-8246-4BA4-AE5B-76104861E7DC',
      'idfa=00000000-0000-0000-0000-000000000000',
      'device id: 12',
      'idfa: none',
    ],
  },
};
