import { CannotRead, type Format } from '../format.ts';
import { ByteReader } from './byte-reader.ts';
import { entry, hiddenName } from './entry.ts';
import { tarText } from './tar-header.ts';

const magic = '!<arch>\n';
/** A member's header (ar(5)): name (16), numbers, size (10, at 48), "`\n". */
const headerBytes = 60;
/** Bytes of the table of long names, and of a name that stands before its data (BSD). */
const namesBytes = 1024 * 1024;

/** ar: libraries, and packages of Debian (deb(5)). Streams. */
export const ar: Format = {
  id: 'ar',
  accepts: (identity) => identity.how === 'no-reader' && /^(?:ar|deb)$/.test(identity.type.name),
  read: async (file) => {
    const reader = new ByteReader(file.source.stream());
    if (tarText(await reader.read(magic.length)) !== magic) throw new CannotRead('unscannable', 'damaged');
    let longNames = '';
    for (;;) {
      const head = tarText(await reader.read(headerBytes));
      if (head === '') return;
      const size = Number(head.slice(48, 58));
      if (!head.endsWith('`\n') || !Number.isSafeInteger(size) || size < 0) {
        await entry(file, hiddenName, () => reader.rest());
        throw new CannotRead('partly-scanned', 'damaged');
      }
      let name = head.slice(0, 16).trimEnd();
      let left = size;
      const before = Number(/^#1\/(\d{1,7})$/.exec(name)?.[1] ?? 0);
      if (before > 0 && before <= Math.min(size, namesBytes)) {
        name = tarText(await reader.read(before)).replace(/\0+$/, '');
        left -= before;
      }
      const from = reader.taken;
      const place = /^\/(\d{1,9})$/.exec(name)?.[1];
      if (place !== undefined) name = longNames.slice(Number(place)).split('\n', 1)[0] as string;
      if (name === '//' && size <= namesBytes) longNames = tarText(await reader.read(size));
      else await entry(file, name.replace(/\/$/, ''), () => reader.take(left));
      // whoever read it may have stopped before its end; members begin at even places
      const end = from + left + (size % 2);
      await reader.skip(end - reader.taken).catch(() => {
        if (reader.taken < from + left) throw new CannotRead('partly-scanned', 'damaged');
      });
    }
  },
};
