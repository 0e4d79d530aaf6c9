import type { Format } from './format.ts';
import { openText } from './text.ts';

/** Text inside another file: read like an upload of text. */
export const innerText: Format = {
  id: 'text',
  accepts: (identity) => identity.how === 'text',
  read: async ({ identity, source, out }) => {
    let pending: string[] = [];
    const reader = openText(identity, (text) => pending.push(text));
    const give = async () => {
      const texts = pending;
      pending = [];
      for (const text of texts) await out.text(text);
    };
    try {
      for await (const bytes of source.stream()) {
        reader.write(bytes);
        await give();
      }
    } finally {
      // where the bytes break off, what came before is read
      const { reasons } = reader.end();
      await give();
      for (const reason of reasons) out.obstacle('partly-scanned', reason);
    }
  },
};
