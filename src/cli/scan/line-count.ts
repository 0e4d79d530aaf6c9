/** Counts lines of a text that comes in pieces; they end at LF, CR or CR LF, as in the scanner. */
export class LineCount {
  /** Of what comes next, from 1. */
  line = 1;
  #afterReturn = false;

  add(text: string): void {
    if (text === '') return;
    // the CR was counted already
    let i = this.#afterReturn && text.startsWith('\n') ? 0 : -1;
    for (i = text.indexOf('\n', i + 1); i !== -1; i = text.indexOf('\n', i + 1)) this.line++;
    for (i = text.indexOf('\r'); i !== -1; i = text.indexOf('\r', i + 1))
      if (text.charCodeAt(i + 1) !== 10) this.line++;
    this.#afterReturn = text.endsWith('\r');
  }

  /** The line behind `text`, which is not added. */
  behind(text: string): number {
    const copy = new LineCount();
    copy.line = this.line;
    copy.#afterReturn = this.#afterReturn;
    copy.add(text);
    return copy.line;
  }
}
