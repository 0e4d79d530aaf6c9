import { nameToShow, sizeInWords } from '../format.ts';
import { attributes, html } from '../html.ts';
import { icon } from '../parts/icon.ts';
import { say } from '../words.ts';
import { announce, fill, need, show } from './dom.ts';

interface Chosen {
  readonly file: File;
  readonly row: HTMLLIElement;
}

/** The files somebody has chosen, as a list that can be seen, heard and changed. */
export class ChosenFiles {
  readonly #list = need('#chosen', HTMLUListElement);
  readonly #limits: { readonly fileBytes: number; readonly files: number };
  readonly #changed: () => void;
  #chosen: Chosen[] = [];
  #serial = 0;

  constructor(limits: { readonly fileBytes: number; readonly files: number }, changed: () => void) {
    this.#limits = limits;
    this.#changed = changed;
  }

  get files(): readonly File[] {
    return this.#chosen.map((c) => c.file);
  }

  add(files: Iterable<File>): void {
    const before = this.#chosen.length;
    let twice = '';
    for (const file of files) {
      if (this.#chosen.some((c) => same(c.file, file))) twice = nameToShow(file.name);
      else this.#chosen.push({ file, row: this.#row(file) });
    }
    const n = this.#chosen.length - before;
    if (n > 0) announce(say('file.added', { n }));
    else if (twice !== '') announce(say('file.twice', { name: twice }));
    this.#update();
  }

  clear(): void {
    for (const c of this.#chosen) c.row.remove();
    this.#chosen = [];
    this.#update();
  }

  /** What keeps the files from being sent, or null. */
  fault(): string | null {
    const { files, fileBytes } = this.#limits;
    if (this.#chosen.length === 0) return say('form.missing.file');
    if (this.#chosen.length > files) return say('file.many', { n: files });
    const bad = this.#chosen.find((c) => faultOf(c.file, fileBytes) !== null);
    return bad === undefined ? null : `${nameToShow(bad.file.name)}: ${faultOf(bad.file, fileBytes) ?? ''}`;
  }

  /** While sending: a bar for each file. `shares` from 0 to 1. */
  progress(shares: readonly number[]): void {
    this.#chosen.forEach(({ row }, i) => {
      const share = shares[i] ?? 0;
      const bar = need('progress', HTMLProgressElement, row);
      bar.value = share;
      const percent = Math.floor(share * 100);
      need('.state', HTMLElement, row).textContent =
        share >= 1 ? say('file.sent') : share === 0 ? say('file.waits') : say('file.sending', { percent });
    });
  }

  busy(busy: boolean): void {
    for (const { row, file } of this.#chosen) {
      show(need('progress', HTMLProgressElement, row), busy);
      show(need('button', HTMLButtonElement, row), !busy);
      if (!busy) need('.state', HTMLElement, row).textContent = faultOf(file, this.#limits.fileBytes) ?? '';
    }
  }

  #row(file: File): HTMLLIElement {
    const row = document.createElement('li');
    const name = nameToShow(file.name);
    const fault = faultOf(file, this.#limits.fileBytes);
    const id = `file-${++this.#serial}`;
    if (fault !== null) row.className = 'bad';
    fill(
      row,
      html`${icon(fault === null ? 'file' : 'stop')}<div class="about"><bdi class="file-name" id="${id}">${name}</bdi><span class="muted">${sizeInWords(
        file.size,
      )}</span> <span class="state">${fault}</span><progress hidden max="1" value="0"${attributes({
        'aria-label': say('file.progress', { name }),
      })}></progress></div><button type="button" class="quiet"${attributes({
        'aria-label': say('file.remove.named', { name }),
      })}>${say('file.remove')}</button>`,
    );
    need('button', HTMLButtonElement, row).addEventListener('click', () => this.#remove(row, name));
    this.#list.append(row);
    return row;
  }

  /** The focus goes to the next file's button, so that the keyboard does not start again at the top. */
  #remove(row: HTMLLIElement, name: string): void {
    const at = this.#chosen.findIndex((c) => c.row === row);
    this.#chosen.splice(at, 1);
    row.remove();
    const next = this.#chosen[Math.min(at, this.#chosen.length - 1)]?.row.querySelector('button');
    (next ?? need('#file', HTMLInputElement)).focus();
    announce(say('file.removed', { name }));
    this.#update();
  }

  #update(): void {
    show(this.#list, this.#chosen.length > 0);
    this.#changed();
  }
}

export const same = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** Said before anything is sent, so that nobody waits for an upload that is bound to fail. */
export function faultOf(file: File, most: number): string | null {
  if (file.size === 0) return say('file.empty');
  return file.size > most ? say('file.large', { size: sizeInWords(most) }) : null;
}
