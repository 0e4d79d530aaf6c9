import type { FieldId } from './fields.ts';
import { Words } from './stems.ts';

/** What the fields that several detectors share are called in running text, small letters. */
export const spokenFields: ReadonlyMap<FieldId, Words> = new Map([
  [
    'national-id',
    new Words(
      /national[ _-]?(?:id\b(?! card)|identi(?!ty card))|identity (?:no|nu|code)|identification n|personal[ _](?:id\b|code|n(?:o\b|umber)|identi)|citizen[ _]?(?:id\b|number)|government id|my id\b(?! card)|your id\b(?! card)|his id\b|her id\b/,
    ),
  ],
  ['tax-id', new Words(/tax[ _-]?(?:id|nu|no\b|ref|pay)|\btin\b|fiscal (?:nu|no\b|code|id\b)/)],
  [
    'social-security',
    new Words(/social[ _-]?(?:security|insurance)|\bssn\b|insurance[ _](?:nu|no\b|id\b)|insured n/),
  ],
  ['identity-card', new Words(/identity[ _]card|\bid[ _-]card/)],
]);
