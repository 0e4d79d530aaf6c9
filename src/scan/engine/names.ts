import { address } from './names/address.ts';
import { birth } from './names/birth.ts';
import { contact } from './names/contact.ts';
import { owners as ownersWritten } from './names/owners.ts';
import { papers } from './names/papers.ts';
import { person } from './names/person.ts';
import { secrets } from './names/secrets.ts';
import { spelled } from './names/spelling.ts';

/**
 * What columns, keys and labels are called, in the 24 official languages of the EU, Norwegian and Icelandic. Case,
 * spaces, `_`, `-` and `.` do not matter; a name may end a longer one (`customer_first_name`); names with diacritics are
 * known without them too. `weak` names count only where they stand alone or after a word for a person, and need a value
 * of the right shape.
 */
const written = { ...person, ...address, ...birth, ...contact, ...papers, ...secrets } as const;

export type FieldId = keyof typeof written | (string & {});

export const fieldNames = Object.fromEntries(
  Object.entries(written).map(([id, { strong, weak }]) => [
    id,
    { strong: spelled(strong), weak: spelled(weak) },
  ]),
) as Readonly<Record<keyof typeof written, { readonly strong: string; readonly weak: string }>>;

/** Fields that hold words: what programs compare with them is mostly a word of their own. */
export const wordFields: ReadonlySet<string> = new Set(Object.keys({ ...person, ...address, ...birth }));

/** Words for a person before a weak name: `customer_name`, `kunde.name`. */
export const owners: string = spelled(ownersWritten);

export { nobody } from './names/owners.ts';
