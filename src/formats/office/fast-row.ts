/** Cells of one row, as they stand there; each list has one element for each. */
export interface RawRow {
  /** From 1; NaN where the row does not say. */
  row: number;
  readonly references: string[];
  readonly types: string[];
  readonly styles: number[];
  readonly values: string[];
  readonly inlines: string[];
  readonly formulas: string[];
}

export const rawRow = (): RawRow => ({
  row: Number.NaN,
  references: [],
  types: [],
  styles: [],
  values: [],
  inlines: [],
  formulas: [],
});

const quote = 34;
const slash = 47;
const greater = 62;

/**
 * Reads `<row>` with all its cells (ISO/IEC 29500-1, 18.3.1.73 and 18.3.1.4) where it is of the form that all producers
 * write: no references to characters, no comments, no runs, no extensions. False for everything else.
 */
export function readRow(text: string, from: number, until: number, out: RawRow): boolean {
  clear(out);
  const tag = tagEnd(text, from + 4, (name, value) => {
    if (name === 'r') out.row = Number(value);
  });
  if (tag === -1 || text.charCodeAt(tag - 1) === slash) return false;
  let at = tag + 1;
  const end = until - '</row>'.length;
  while (at < end) {
    at = readCell(text, at, out);
    if (at === -1) return false;
  }
  return at === end;
}

function clear(out: RawRow): void {
  out.row = Number.NaN;
  for (const list of [out.references, out.types, out.styles, out.values, out.inlines, out.formulas])
    list.length = 0;
}

/** Gives the place behind the cell; -1 where it is of another form. */
function readCell(text: string, from: number, out: RawRow): number {
  if (!text.startsWith('<c ', from) && !text.startsWith('<c>', from)) return -1;
  let reference = '';
  let type = '';
  let style = 0;
  const tag = tagEnd(text, from + 2, (name, value) => {
    if (name === 'r') reference = value;
    else if (name === 't') type = value;
    else if (name === 's') style = Number(value);
  });
  if (tag === -1) return -1;
  let value = '';
  let inline = '';
  let formula = '';
  let at = tag + 1;
  if (text.charCodeAt(tag - 1) !== slash) {
    if (text.startsWith('<f', at)) {
      const open = tagEnd(text, at + 2, ignore);
      if (open === -1) return -1;
      at = open + 1;
      if (text.charCodeAt(open - 1) !== slash) {
        const close = textEnd(text, at, '</f>');
        if (close === -1) return -1;
        formula = text.slice(at, close);
        at = close + 4;
      }
    }
    if (text.startsWith('<v>', at)) {
      const close = textEnd(text, at + 3, '</v>');
      if (close === -1) return -1;
      value = text.slice(at + 3, close);
      at = close + 4;
    } else if (text.startsWith('<is><t>', at)) {
      const close = textEnd(text, at + 7, '</t></is>');
      if (close === -1) return -1;
      inline = text.slice(at + 7, close);
      at = close + 9;
    }
    if (!text.startsWith('</c>', at)) return -1;
    at += 4;
  }
  out.references.push(reference);
  out.types.push(type);
  out.styles.push(style);
  out.values.push(value);
  out.inlines.push(inline);
  out.formulas.push(formula);
  return at;
}

const ignore = (): void => {};

/** Reads attributes, each behind one blank. Gives the place of the tag's `>`; -1 where it is of another form. */
function tagEnd(text: string, from: number, take: (name: string, value: string) => void): number {
  let at = from;
  while (text.charCodeAt(at) === 32) {
    const equals = text.indexOf('=', at);
    if (equals === -1 || equals - at > 40 || text.charCodeAt(equals + 1) !== quote) return -1;
    const close = text.indexOf('"', equals + 2);
    if (close === -1 || close - equals > 200) return -1;
    const value = text.slice(equals + 2, close);
    const name = text.slice(at + 1, equals);
    if ((name.length > 1 && !attributeName.test(name)) || notPlain.test(value)) return -1;

    take(name, value);
    at = close + 1;
  }
  if (text.charCodeAt(at) === slash) at++;
  return text.charCodeAt(at) === greater ? at : -1;
}
const attributeName = /^[\w:.-]+$/;
const notPlain = /[<&\t\r\n]/;

/** The place of `closing`, where only plain text stands before it; else -1. */
export function textEnd(text: string, from: number, closing: string): number {
  const at = text.indexOf('<', from);
  if (at === -1 || !text.startsWith(closing, at)) return -1;
  for (let i = from; i < at; i++) {
    const code = text.charCodeAt(i);
    // references to characters, line ends to be made one, and what XML does not allow
    if (code === 38 || code < 32 || code >= 0xfffe) return -1;
  }
  return at;
}
