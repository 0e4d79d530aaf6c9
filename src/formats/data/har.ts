import type { Format, OpenFile } from '../format.ts';
import { stringUnits } from '../web/aside.ts';
import { decodedText } from '../web/decoded.ts';
import { oneLine, unescapePercent } from '../web/escapes.ts';
import { type JsonEvents, JsonReader } from './json-tokens.ts';

/** UTF-16 units of lines that wait for their part. */
const linesUnits = 1024 * 1024;

interface Body {
  readonly name: string;
  readonly bytes: Uint8Array;
}
type Item = { readonly part: string; readonly text: string } | Body;

/** An object that is open: pairs of `name` and `value` are one line. */
interface Level {
  readonly list: boolean;
  key: string;
  name: string | null;
  value: string | null;
}

/** Requests and answers of a browser (HAR 1.2), in their order: lines of each, bodies as files of their own. */
class Requests implements JsonEvents {
  items: Item[] = [];
  #levels: Level[] = [];
  #lines: string[] = [];
  #units = 0;
  #entry = 0;
  /** Of the entry that is open. */
  #url = '';
  #text: string | null = null;
  #encoding = '';

  open(list: boolean): void {
    const path = this.#path();
    this.#levels.push({ list, key: '', name: null, value: null });
    if (!list && path === 'log.entries') {
      this.#flush();
      this.#entry++;
      this.#url = '';
    }
  }

  close(): void {
    const level = this.#levels.pop();
    if (!level) return;
    if (level.name !== null) this.#line(level.name, level.value ?? '');
    else if (level.value !== null) this.#line('value', level.value);
    if (!level.list && this.#text !== null) this.#body(this.#levels.at(-1)?.key ?? '');
  }

  key(name: string): void {
    const level = this.#levels.at(-1);
    if (level) level.key = name;
  }

  value(text: string): void {
    const level = this.#levels.at(-1);
    if (!level) {
      this.#line('', text);
      return;
    }
    const { key } = level;
    if (key === 'name' && !level.list) level.name = text;
    else if (key === 'value' && !level.list) level.value = text;
    else if (key === 'text' && isBody.test(this.#levels.at(-2)?.key ?? '')) this.#text = text;
    else if (key === 'encoding') this.#encoding = text;
    else if (text !== '' && !dull.has(key)) this.#line(key, text);
    if (key === 'url') this.#url = text;
  }

  /** Names of the objects around, lists left out: `log.entries`. */
  #path(): string {
    return this.#levels
      .filter((level) => !level.list)
      .slice(0, 3)
      .map((level) => level.key)
      .join('.');
  }

  #line(key: string, text: string): void {
    this.#lines.push(key === '' ? `${text}\n` : `${key}: ${oneLine(text)}\n`);
    this.#units += text.length + stringUnits;
    if (this.#units > linesUnits) this.#flush();
  }

  #body(where: string): void {
    const text = this.#text ?? '';
    const isBase64 = this.#encoding === 'base64';
    this.#text = null;
    this.#encoding = '';
    if (text === '') return;
    // a form as it was sent: its fields are listed as `params` as a rule, but not always
    if (!isBase64 && where === 'postData' && /^[\w.%+[\]-]{1,200}=/.test(text) && !/[\n{]/.test(text)) {
      for (const pair of text.split('&')) {
        const [name = '', ...rest] = pair.split('=');
        this.#line(plus(name), plus(rest.join('=')));
      }
      return;
    }
    this.#flush();
    const bytes = Buffer.from(text, isBase64 ? 'base64' : 'utf8');
    this.items.push({ name: nameOf(this.#url, where), bytes });
  }

  #flush(): void {
    if (this.#lines.length > 0)
      this.items.push({
        part: this.#entry === 0 ? 'log' : `entry ${this.#entry}`,
        text: this.#lines.join(''),
      });
    this.#lines = [];
    this.#units = 0;
  }

  end(): void {
    while (this.#levels.length > 0) this.close();
    this.#flush();
  }
}

const isBody = /^(?:content|postData)$/;
const plus = (text: string): string => unescapePercent(text.replaceAll('+', ' '));
/** Sizes, times and other measures: numbers of nobody. */
const dull = new Set(
  `startedDateTime time blocked dns connect ssl send wait receive headersSize bodySize size compression onContentLoad
  onLoad status httpVersion _blocked_queueing _transferSize expires lastAccess eTag hitCount`.split(/\s+/),
);

/** The end of the path of a URL: `request body of login`, `index.html`. */
function nameOf(url: string, where: string): string {
  const path = (url.split(/[?#]/, 1)[0] ?? '').replace(/\/+$/, '');
  const last = unescapePercent(path.slice(path.lastIndexOf('/') + 1)) || 'body';
  return where === 'postData' ? `request of ${last}` : last;
}

export const har: Format = {
  id: 'har',
  accepts: ({ how, type }) => how === 'text' && type.name === 'har',
  read: async (file) => {
    const requests = new Requests();
    const reader = new JsonReader(requests);
    try {
      for await (const text of decodedText(file)) {
        reader.write(text);
        await give(file, requests);
      }
      reader.end();
    } finally {
      requests.end();
      await give(file, requests);
    }
  },
};

async function give(file: OpenFile, requests: Requests): Promise<void> {
  const { items } = requests;
  requests.items = [];
  for (const item of items) {
    if ('bytes' in item) {
      file.unpacked(item.bytes.length);
      await file.inside(item.name, item.bytes);
    } else {
      file.out.part({ part: item.part });
      await file.out.text(item.text);
    }
  }
}
