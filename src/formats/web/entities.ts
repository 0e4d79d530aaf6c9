/** Declarations of one document that are looked at, and UTF-16 units of the value of one. */
const declarationsMost = 1_000;
const valueUnits = 4_096;

const declaration = /<!ENTITY\s{1,20}(?:%\s{1,20})?([\w.:-]{1,80})\s{1,20}(?:(?:SYSTEM|PUBLIC)\b|["'])/g;

/**
 * Entities that a document declares itself (XML 1.0 4.2). They are never expanded: that is what entity bombs are made of,
 * and a way to read other files. Their values are told as text, and a document that uses some is read in part.
 */
export class Entities {
  readonly #names = new Set<string>();
  used = false;

  /** The text of `<!DOCTYPE …`, `<!ENTITY …` or what was cut of it; answers lines of values. */
  declare(text: string): string {
    let lines = '';
    const whole = text.startsWith('!') ? `<${text}` : text.includes('<!') ? text : `<!${text}`;
    for (const hit of whole.matchAll(declaration)) {
      if (this.#names.size >= declarationsMost) break;
      this.#names.add(hit[1] as string);
      const quote = hit[0].at(-1) as string;
      const from = hit.index + hit[0].length;
      const to = quote === '"' || quote === "'" ? whole.indexOf(quote, from) : -1;
      if (to > from) lines += `${hit[1]}: ${whole.slice(from, Math.min(to, from + valueUnits))}\n`;
    }
    return lines;
  }

  /** Asks whether text refers to one of them. */
  look(text: string): void {
    if (this.used || this.#names.size === 0 || !text.includes('&')) return;
    for (const hit of text.matchAll(/&([\w.:-]{1,80});/g))
      if (this.#names.has(hit[1] as string)) this.used = true;
  }
}
