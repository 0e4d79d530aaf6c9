/**
 * Markup that may be sent as it is. Only `html` and `attributes` make it, and both escape whatever is not Html already,
 * so a text from outside cannot become markup on its way into a page.
 */
export class Html {
  readonly #markup: string;
  constructor(secret: typeof maker, markup: string) {
    if (secret !== maker) throw new TypeError('Html is made by html`...` only');
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}
const maker = Symbol('html');

export type Part = Html | string | number | null | undefined | false | readonly Part[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
const special = /[&<>"'`]/g;
/** NUL and unpaired surrogates cannot stand in a UTF-8 HTML document (HTML Living Standard, 13.2.3.5). */
const unfit = /\0/g;

/** Text for between tags and for quoted attribute values. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unfit, '\uFFFD')
    .replace(special, (c) => entities[c] ?? '');

function rendered(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (Array.isArray(part)) return part.map(rendered).join('');
  return escaped(String(part));
}

/**
 * html`<p title="${text}">${text}</p>`: every value is escaped unless it is Html; null, undefined and false are left
 * out; lists are joined. Values stand in text or in quoted attributes only, never in a tag name, a script or a style.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = strings[0] ?? '';
  for (let i = 0; i < parts.length; i++) out += rendered(parts[i]) + (strings[i + 1] ?? '');
  return new Html(maker, out);
}

/** ` name="value"` for every value that is not null, undefined or false; `true` gives the bare name. */
export function attributes(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html {
  let out = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    if (!/^[a-z][a-z-]*$/.test(name)) throw new TypeError('attribute name');
    out += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  return new Html(maker, out);
}

/** Only an address with a known scheme may become a link; a script address in data from outside gives null. */
export function safeUrl(url: string): string | null {
  return /^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(url) ? url : null;
}
