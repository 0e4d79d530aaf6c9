/** Elements of one name that come in great numbers, in one parent, and are mostly of a simple form. */
export interface Cut {
  readonly element: string;
  /** The parser stands between two of them: it has just told the end of one. */
  readonly between: boolean;
  /** Reads all of one element, `from` its `<` to behind its `>`; false where it is of another form, and nothing was taken. */
  read(text: string, from: number, until: number): boolean;
}

/** UTF-16 units of one element that is cut out; longer ones go through the parser. */
const elementUnitsMax = 256 * 1024;

/**
 * Takes such elements out of the text that goes to a parser of XML, and reads them in one go: most of a sheet's time is the
 * parser's. What it leaves is what the parser would have found without them. Only where the parser itself has told the end
 * of one, and nothing but blanks follows, the next is taken: so none is looked for in comments or elsewhere.
 */
export class Cutter {
  readonly #cut: () => Cut | undefined;
  readonly #feed: (text: string) => void;
  #carry = '';
  #between = false;

  constructor(cut: () => Cut | undefined, feed: (text: string) => void) {
    this.#cut = cut;
    this.#feed = feed;
  }

  take(chunk: string): void {
    const cut = this.#cut();
    const text = this.#carry + chunk;
    this.#carry = '';
    const rest = cut ? this.#elements(text, cut) : 0;
    if (rest < text.length) this.#feed(rest === 0 ? text : text.slice(rest));
  }

  close(): void {
    if (this.#carry !== '') this.#feed(this.#carry);
    this.#carry = '';
  }

  /** Gives the place from which on the text is the parser's. */
  #elements(text: string, cut: Cut): number {
    const begin = `<${cut.element}`;
    const end = `</${cut.element}>`;
    for (let at = 0; ; ) {
      const start = this.#between ? skipBlanks(text, at) : at;
      if (this.#between && !text.startsWith(begin, start)) {
        if (begin.startsWith(text.slice(start, start + begin.length))) return this.#keep(text, start);
        this.#between = false;
        return at;
      }
      const close = text.indexOf(end, start);
      if (close === -1) {
        if (this.#between && text.length - start < elementUnitsMax) return this.#keep(text, start);
        this.#between = false;
        return at;
      }
      const until = close + end.length;
      if (!this.#between || !cut.read(text, start, until)) {
        this.#feed(text.slice(at, until));
        this.#between = this.#cut() === cut && cut.between;
      }
      at = until;
    }
  }

  #keep(text: string, from: number): number {
    this.#carry = text.slice(from);
    return text.length;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; )
    code = text.charCodeAt(++at);
  return at;
}
