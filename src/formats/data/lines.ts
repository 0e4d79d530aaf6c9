/** Cuts a text that comes in pieces into lines, which end at LF or CR LF. A line longer than `most` units is cut there. */
export class Lines {
  readonly #most: number;
  #held: string[] = [];
  #units = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The lines that end in this piece. */
  write(text: string): string[] {
    this.#held.push(text);
    this.#units += text.length;
    if (!text.includes('\n') && this.#units < this.#most) return [];
    const lines = this.#held.join('').split('\n');
    const open = this.#units < this.#most ? (lines.pop() ?? '') : '';
    this.#held = [open];
    this.#units = open.length;
    return lines.map(withoutReturn);
  }

  /** The last line. */
  end(): string {
    return withoutReturn(this.#held.join(''));
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
