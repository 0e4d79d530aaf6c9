import type { Entry } from './file.ts';

/** Streams that say what is embedded, or show a picture of it: only the texts in them are of interest. */
const sides = new Set([
  '\x01CompObj',
  '\x01Ole',
  '\x03ObjInfo',
  '\x03LinkInfo',
  '\x03PRINT',
  '\x03EPRINT',
  '\x03OCXNAME',
  '\x03VBFrame',
  'Current User',
  // [MS-DOC] 2.1.2: authors, names, variables; the one that is not in use has those of an earlier save
  '0Table',
  '1Table',
]);
export const isSide = (name: string): boolean => sides.has(name) || name.startsWith('\x02OlePres');

/** A storage with one of these is a document of its own. */
const documents = new Set([
  '\x01CompObj',
  '\x01Ole10Native',
  'WordDocument',
  'Workbook',
  'Book',
  'PowerPoint Document',
  'Package',
  'CONTENTS',
  'EncryptedPackage',
  '__properties_version1.0',
]);
export const isDocument = (storage: Entry): boolean =>
  !isForm(storage) && storage.children.some((child) => documents.has(child.name));

/** A form of a macro project ([MS-OFORMS] 2.1.2.1): its texts are in streams whose layout is not worth knowing. */
export const isForm = (storage: Entry): boolean =>
  storage.children.some((child) => child.name === '\x03VBFrame' || child.name === 'f');

/** Caches and logs of a workbook ([MS-XLS] 2.1.7): records of which only the texts are of interest. */
export const isRecords = (path: string): boolean => /^_SX_DB_CUR\/|^(?:Revision Log|User Names)$/.test(path);
