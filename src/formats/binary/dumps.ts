import type { FileType } from '../../model/file-type.ts';

interface Magic {
  readonly name: string;
  readonly mime: string;
  readonly at: number;
  /** Latin-1 text of the bytes. */
  readonly bytes: string;
  readonly family: FileType['family'];
}

const octets = 'application/octet-stream';

const magics: readonly Magic[] = [
  // heap dump of a Java machine (hprof_b_spec.h): the name of the format, ended by zero
  { name: 'hprof', mime: octets, at: 0, bytes: 'JAVA PROFILE 1.0', family: 'data' },
  // Windows event log (MS-EVEN6, 2.2.17): the header of the file
  { name: 'evtx', mime: octets, at: 0, bytes: 'ElfFile\0', family: 'data' },
  // minidump (MINIDUMP_HEADER): signature and version
  { name: 'mdmp', mime: octets, at: 0, bytes: 'MDMP\x93\xa7', family: 'data' },
  // hive of the Windows registry
  { name: 'regf', mime: octets, at: 0, bytes: 'regf', family: 'data' },
  // ELF core file: e_type 4 behind e_ident, of both byte orders
  { name: 'core', mime: 'application/x-coredump', at: 16, bytes: '\x04\0', family: 'data' },
  { name: 'core', mime: 'application/x-coredump', at: 16, bytes: '\0\x04', family: 'data' },
  // cpio (POSIX.1-2017, pax, and the "new" formats of SVR4)
  { name: 'cpio', mime: 'application/x-cpio', at: 0, bytes: '070701', family: 'archive' },
  { name: 'cpio', mime: 'application/x-cpio', at: 0, bytes: '070702', family: 'archive' },
  { name: 'cpio', mime: 'application/x-cpio', at: 0, bytes: '070707', family: 'archive' },
  // compress(1)
  { name: 'Z', mime: 'application/x-compress', at: 0, bytes: '\x1f\x9d', family: 'archive' },
];

/** Bytes of the head in which a file that is no text has a zero. */
const zeroWithin = 512;

/** Types that file-type does not tell; null for everything else. */
export function dumpOf(head: Uint8Array): FileType | null {
  const found = magics.find((magic) => startsWith(head, magic));
  if (!found || (found.name === 'core' && !isElf(head))) return null;
  if (!head.subarray(0, zeroWithin).includes(0) && found.name !== 'Z') return null;
  return { mime: found.mime, name: found.name, family: found.family };
}

const isElf = (head: Uint8Array): boolean =>
  head[0] === 0x7f && head[1] === 0x45 && head[2] === 0x4c && head[3] === 0x46;

function startsWith(head: Uint8Array, { at, bytes }: Magic): boolean {
  if (head.length < at + bytes.length) return false;
  for (let i = 0; i < bytes.length; i++) if (head[at + i] !== bytes.charCodeAt(i)) return false;
  return true;
}
