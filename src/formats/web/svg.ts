import type { Format } from '../format.ts';
import { Aside } from './aside.ts';
import { decodedText } from './decoded.ts';
import { Entities } from './entities.ts';
import { type Attribute, type MarkupEvents, openMarkup } from './markup.ts';
import { DrawnLines } from './svg-lines.ts';
import { Visible } from './visible.ts';

/** UTF-16 units of what is not drawn that wait. */
const asideUnits = 4 * 1024 * 1024;
/** UTF-16 units of one script or style that are kept together. */
const pieceUnits = 1024 * 1024;
/** Elements around a text whose size and place count. */
const nestedMost = 64;
/** Size of letters where none is given (CSS Fonts 4, `medium`). */
const usualSize = 16;

interface Around {
  readonly name: string;
  readonly size: number;
  readonly dx: number;
  readonly dy: number;
}

/** Reads a drawing (SVG 2): text as lines, `title`, `desc` and `metadata`, pages in `foreignObject`, files in addresses. */
class Drawing implements MarkupEvents {
  readonly drawn = new DrawnLines();
  readonly page = new Visible();
  readonly aside = new Aside();
  readonly entities = new Entities();
  #around: Around[] = [];
  #deeper = 0;
  #x: number | null = null;
  #y: number | null = null;
  #foreign = 0;
  #texts = 0;
  #pending = '';

  open(name: string, attributes: readonly Attribute[], closed: boolean): void {
    this.#giveOther();
    const local = localName(name);
    this.#place(local, attributes);
    for (const [key, value] of attributes) if (!key.startsWith('xmlns')) this.entities.look(value);
    this.aside.attributes(attributes.filter(([key]) => !key.startsWith('xmlns')));
    if (closed) return;
    if (this.#around.length >= nestedMost) {
      this.#deeper++;
      return;
    }
    const outer = this.#around.at(-1);
    const values = new Map(attributes.map(([key, value]) => [key, value]));
    const { dx, dy } = moved(values.get('transform') ?? '');
    const size = sizeOf(values) ?? outer?.size ?? usualSize;
    this.#around.push({ name: local, size, dx: (outer?.dx ?? 0) + dx, dy: (outer?.dy ?? 0) + dy });
    if (local === 'foreignObject') this.#foreign++;
    if (local === 'text') this.#texts++;
    if (this.#foreign > 0 && blocks.test(local)) this.page.breakLine();
  }

  /** Where text of this element begins, in the drawing. */
  #place(name: string, attributes: readonly Attribute[]): void {
    if (name !== 'text' && name !== 'tspan' && name !== 'flowPara') return;
    const values = new Map(attributes.map(([key, value]) => [key, value]));
    const outer = this.#around.at(-1);
    const { dx, dy } = moved(values.get('transform') ?? '');
    const x = first(values.get('x'));
    const y = first(values.get('y'));
    if (name === 'text' || x !== null) this.#x = (x ?? 0) + dx + (outer?.dx ?? 0);
    if (name === 'text' || y !== null) this.#y = (y ?? 0) + dy + (outer?.dy ?? 0);
    else {
      const down = first(values.get('dy'));
      if (down !== null && Math.abs(down) > 0.6 && values.has('x'))
        this.#y =
          (this.#y ?? this.#lastY) +
          down * (/em/.test(values.get('dy') ?? '') ? (outer?.size ?? usualSize) : 1);
    }
  }
  #lastY = 0;

  close(name: string): void {
    this.#giveOther();
    if (this.#deeper > 0) {
      this.#deeper--;
      return;
    }
    const local = localName(name);
    if (this.#around.at(-1)?.name === local) this.#around.pop();
    if (local === 'foreignObject' && this.#foreign > 0) this.#foreign--;
    if (local === 'text' && this.#texts > 0) this.#texts--;
    if (this.#foreign > 0 && blocks.test(local)) this.page.breakLine();
  }

  text(text: string): void {
    this.entities.look(text);
    if (this.#foreign > 0) this.page.text(text);
    else if (this.#texts > 0) {
      const size = this.#around.at(-1)?.size ?? usualSize;
      this.drawn.add({ x: this.#x, y: this.#y, size, text });
      this.#lastY = this.#y ?? this.#lastY;
      this.#x = this.#y = null;
    } else if (text.trim() !== '') {
      this.#pending += text;
      if (this.#pending.length > pieceUnits) this.#giveOther();
    }
  }

  /** What is written in other elements. */
  #giveOther(): void {
    const text = this.#pending;
    this.#pending = '';
    if (text === '') return;
    const name = this.#around.at(-1)?.name ?? '';
    if (name === 'script') this.aside.script(text);
    else if (name === 'style') this.aside.style(text);
    else
      this.aside.add(
        'metadata',
        `${name}: ${this.aside
          .cut(text)
          .trim()
          .replace(/\s*[\r\n]+\s*/g, ' ')}\n`,
      );
  }

  comment(text: string): void {
    this.aside.add('comment', `${text}\n`);
  }
  cdata(text: string): void {
    this.text(text);
  }
  declaration(text: string): void {
    const lines = this.entities.declare(text);
    if (lines !== '') this.aside.add('metadata', lines);
  }
  end(): void {
    this.#giveOther();
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const blocks = /^(?:p|div|li|tr|td|th|br|h[1-6]|table|body|section|label|button|pre|ul|ol)$/;

const first = (value: string | undefined): number | null => {
  const hit = /^\s{0,8}(-?\d{0,9}\.?\d{1,9})/.exec(value ?? '');
  return hit ? Number(hit[1]) : null;
};

function sizeOf(values: ReadonlyMap<string, string>): number | null {
  const given =
    values.get('font-size') ?? /font-size\s{0,4}:\s{0,4}([\d.]{1,12})/.exec(values.get('style') ?? '')?.[1];
  const size = first(given);
  return size !== null && size > 0 ? size : null;
}

/** `translate(x,y)` and `matrix(a,b,c,d,x,y)` (CSS Transforms 1); turned and stretched text is placed as if it were not. */
function moved(transform: string): { dx: number; dy: number } {
  const hit = /(translate|matrix)\(([^)]{1,200})\)/.exec(transform);
  const numbers = (hit?.[2] ?? '').split(/[\s,]+/).map(Number);
  const [dx = 0, dy = 0] = hit?.[1] === 'matrix' ? numbers.slice(4) : numbers;
  return { dx: Number.isFinite(dx) ? dx : 0, dy: Number.isFinite(dy) ? dy : 0 };
}

export const svg: Format = {
  id: 'svg',
  accepts: ({ how, type }) => how === 'text' && type.name === 'svg',
  read: async (file) => {
    const drawing = new Drawing();
    const markup = openMarkup(drawing, true);
    const give = async (all: boolean) => {
      await file.out.text(drawing.drawn.take(all) + drawing.page.take(all));
      if (!all && drawing.aside.weight < asideUnits) return;
      if (await drawing.aside.write(file.out, (name, bytes) => file.inside(name, bytes), {}))
        file.out.part({});
    };
    try {
      for await (const text of decodedText(file)) {
        markup.write(text);
        await give(false);
      }
      markup.end();
      drawing.end();
    } finally {
      await give(true);
      if (drawing.entities.used) file.out.obstacle('partly-scanned', 'xml-entities');
    }
  },
};
