import ssf from 'ssf';

/** Formats of one workbook that are kept. */
const formatsMost = 4_096;

/** How numbers of a workbook are shown: its formats, and which cell style has which. */
export class XlsNumbers {
  readonly #formats = new Map<number, string>();
  /** The format of each style, in the order of the styles. */
  readonly #styles: number[] = [];
  date1904 = false;

  addFormat(id: number, format: string): void {
    if (this.#formats.size < formatsMost) this.#formats.set(id, format);
  }

  addStyle(format: number): void {
    if (this.#styles.length < 65_536) this.#styles.push(format);
  }

  /** As a person sees it; numbers that the format would hide or round to a power of ten are given in full. */
  show(value: number, style: number): string {
    const id = this.#styles[style] ?? 0;
    // the short date of each country ([ECMA-376] 18.8.30): year first is read by everybody
    const format =
      id === 14 ? 'yyyy-mm-dd' : id === 22 ? 'yyyy-mm-dd hh:mm' : (this.#formats.get(id) ?? builtIn(id));
    if (format === null || /^(?:general|@)$/i.test(format)) return plain(value);
    try {
      const shown = ssf.format(format, value, { date1904: this.date1904 }).trim();
      return shown === '' || /\dE[+-]|#/.test(shown) ? plain(value) : shown;
    } catch {
      return plain(value);
    }
  }
}

const table: Readonly<Record<number, string>> = ssf.get_table() as Readonly<Record<number, string>>;
const builtIn = (id: number): string | null => (Object.hasOwn(table, id) ? (table[id] as string) : null);

/** All digits of an integer, fifteen digits of others, as Excel keeps them. */
const plain = (value: number): string => {
  if (!Number.isFinite(value)) return '';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
};
