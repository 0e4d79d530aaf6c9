import { readdirSync, readFileSync } from 'node:fs';

/** Small files of real producers, by the family they are mixed in. */
export interface Original {
  readonly name: string;
  readonly family: Family;
  readonly bytes: Buffer;
}

/**
 * `checked`: sums over all that is text in it, so that no change of it goes unseen. `framed`: it says where it ends, so that
 * nothing is cut off unseen. `loose`: neither.
 */
export type Family = keyof typeof folders;
type Trust = 'checked' | 'framed' | 'loose';

const folders = {
  checked: /\.(?:zip|docx|xlsx|pptx|docm|xlsm|od[tsp]|ott|gz|xz|bz2|7z)$/,
  pdf: /\.pdf$/,
  compound: /\.(?:doc|xls|ppt|msg)$/,
  picture: /\.(?:png|jpg|gif|webp|bmp|tif|heic|avif)$/,
  rtf: /\.rtf$/,
  data: /\.(?:der|p12|p7b|p7m|jks|plist)$/,
  mail: /\.(?:eml|mbox)$/,
  packed: /\.(?:zst|tar|cpio|deb|bin)$/,
  flat: /\.(?:fod[tsgp]|pem)$/,
};
export const trust: Readonly<Record<Family, Trust>> = {
  checked: 'checked',
  pdf: 'framed',
  compound: 'framed',
  picture: 'framed',
  rtf: 'framed',
  data: 'framed',
  mail: 'loose',
  packed: 'loose',
  flat: 'loose',
};

/** What stands in front of its archive, or in its header, has no sum. */
const unsummed = /^(?:installer\.zip|named\.gz|aes\.zip|info\.zip)$/;
/** Bytes of a file that is taken. */
const most = 40_000;

const under = (path: string, names: readonly string[]): Original[] =>
  names.flatMap((folder) => {
    const place = new URL(`${path}${folder}/`, import.meta.url);
    return readdirSync(place, { withFileTypes: true })
      .filter((file) => file.isFile())
      .flatMap(({ name }): Original[] => {
        const family = (Object.keys(folders) as Family[]).find((key) => folders[key].test(name));
        const bytes = readFileSync(new URL(name, place));
        return family && !unsummed.test(name) && bytes.length > 0 && bytes.length <= most
          ? [{ name: `${folder}/${name}`, family, bytes }]
          : [];
      });
  });

export const originals = (): Original[] => [
  ...under('../planted/', ['files']),
  ...under('../fixtures/', ['archives', 'compound', 'data', 'mail', 'office', 'pdf', 'pictures']),
];
