/** Units of a literal beginning that are looked for at most. */
export const mostLiteral = 12;
/** Different beginnings one pattern may have. */
const mostBeginnings = 64;

/** What one part of a pattern matches. `texts`: how it begins; `open` where the whole part is that text. */
export interface Part {
  readonly least: number;
  readonly most: number;
  readonly texts: readonly { readonly text: string; readonly open: boolean }[];
}

export const empty: Part = { least: 0, most: 0, texts: [{ text: '', open: true }] };
export const closed = (least: number, most: number): Part => ({
  least,
  most,
  texts: [{ text: '', open: false }],
});
export const literal = (text: string): Part => ({
  least: text.length,
  most: text.length,
  texts: [{ text, open: true }],
});

/** Once more and again, from `least` to `most` times. */
export function repeated(part: Part, least: number, most: number): Part {
  let texts: Part['texts'] = [{ text: '', open: false }];
  if (least > 0) {
    let row: Part = { ...part, least: 0, most: 0 };
    for (let i = 1; i < Math.min(least, mostLiteral); i++) row = joined(row, part);
    texts = row.texts.map(({ text, open }) => ({
      text,
      open: open && least === most && least < mostLiteral,
    }));
  }
  return { least: part.least * least, most: part.most * most, texts };
}

/** One behind the other. */
export function joined(a: Part, b: Part): Part {
  const texts = a.texts.flatMap(({ text, open }) =>
    open && text.length < mostLiteral
      ? b.texts.map((next) => ({ text: text + next.text, open: next.open }))
      : [{ text, open: false }],
  );
  return { least: a.least + b.least, most: a.most + b.most, texts: few(texts) };
}

/** Too many beginnings are none. */
const few = (texts: Part['texts']): Part['texts'] =>
  texts.length > mostBeginnings ? [{ text: '', open: false }] : texts;

/** One or the other. */
export const either = (a: Part, b: Part): Part => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
  texts: few([...a.texts, ...b.texts]),
});
