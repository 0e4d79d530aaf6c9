/** Characters of the columns of a readable report. */
export interface Widths {
  readonly place: number;
  readonly title: number;
  readonly masked: number;
}

export const noWidths: Widths = { place: 0, title: 0, masked: 0 };

export const wider = (a: Widths, b: Widths): Widths => ({
  place: Math.max(a.place, b.place),
  title: Math.max(a.title, b.title),
  masked: Math.max(a.masked, b.masked),
});
