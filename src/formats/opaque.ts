import { compoundFileWatch, pdfWatch, rarWatch, sevenZipWatch, zipWatch } from './encrypted/containers.ts';
import type { EncryptionWatch } from './encrypted/watch.ts';
import { obstacle } from './format.ts';
import type { Identity } from './identify.ts';

/** Signs of encryption that belong to one type; a ZIP is looked for in everything, as it may hang on any other file. */
const watches: Readonly<Record<string, () => EncryptionWatch>> = {
  pdf: pdfWatch,
  cfb: compoundFileWatch,
  '7z': sevenZipWatch,
  rar: rarWatch,
};

/** What has no reader: it is only asked whether it is encrypted, and ends as a finding whatever the answer. */
export function openOpaque(identity: Identity) {
  const { type } = identity;
  const own = Object.hasOwn(watches, type.name) ? watches[type.name]?.() : undefined;
  const looking = identity.how === 'encrypted' ? [] : own ? [own, zipWatch()] : [zipWatch()];
  return {
    write: (bytes: Uint8Array) => {
      const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (const watch of looking) watch.write(view);
    },
    end: () => {
      const encrypted = identity.how === 'encrypted' || looking.some((watch) => watch.end());
      const finding = encrypted
        ? obstacle('encrypted', 'encrypted', type)
        : obstacle('unscannable', identity.how === 'no-reader' ? 'no-reader' : 'unknown-type', type);
      return { type, findings: [finding] };
    },
  };
}
