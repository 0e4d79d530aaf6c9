import type { ItemResult } from '../../model/gateway.ts';
import { type Html, html } from '../html.ts';
import { foundIn } from '../parts/found.ts';
import { say } from '../words.ts';
import { faultOf, same } from './chosen.ts';
import { fill, need, show } from './dom.ts';
import { newKey, type Sending, send } from './send.ts';

/** The second choice of a warned file: its button opens the picker, and what is picked is sent at once. */
export const copyChoice: Html = html`<div class="choice"><button type="button" id="copy-pick" class="secondary">${say('warn.replace')}</button><input type="file" id="copy" aria-label="${say('warn.replace.file')}" hidden><p class="hint">${say('warn.replace.text')}</p></div>
<div class="choice wide" id="copy-running" hidden><p id="copy-said"></p><progress max="1" value="0" aria-labelledby="copy-said"></progress><button type="button" class="secondary" data-cancel>${say('form.cancel')}</button></div>
<div class="notice stop wide" id="copy-refused" role="alert" hidden></div>`;

export interface CopyTo {
  busy(busy: boolean): void;
  fault(text: string): void;
  taken(copy: ItemResult): void;
}

/** Sends a cleaned copy in place of the item the dialogue is about. One that is refused changes nothing for the first. */
export class CleanedCopy {
  readonly #within: HTMLElement;
  readonly #item: ItemResult;
  readonly #fileBytes: number;
  readonly #to: CopyTo;
  #sending: Sending | null = null;
  /** The same file sent again after a lost answer must not be judged twice. */
  #last: { readonly file: File; readonly key: string } | null = null;

  constructor(within: HTMLElement, item: ItemResult, fileBytes: number, to: CopyTo) {
    this.#within = within;
    this.#item = item;
    this.#fileBytes = fileBytes;
    this.#to = to;
    const input = need('#copy', HTMLInputElement, within);
    need('#copy-pick', HTMLButtonElement, within).addEventListener('click', () => input.click());
    need('[data-cancel]', HTMLButtonElement, within).addEventListener('click', () => this.#sending?.cancel());
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined && this.#sending === null) void this.#send(file);
      input.value = '';
    });
  }

  async #send(file: File): Promise<void> {
    const fault = faultOf(file, this.#fileBytes);
    this.#to.fault(fault ?? '');
    show(need('#copy-refused', HTMLElement, this.#within), false);
    if (fault !== null) return;
    const key = this.#last !== null && same(this.#last.file, file) ? this.#last.key : newKey();
    this.#last = { file, key };
    this.#running(true);
    this.#sending = send(this.#data(file), key, {
      progress: (loaded, total) =>
        this.#say(say('send.running.text', { percent: Math.floor((loaded / total) * 100) }), loaded / total),
      sent: () => this.#say(say('send.looking'), null),
    });
    const answer = await this.#sending.answer;
    this.#sending = null;
    this.#running(false);
    if (answer.kind === 'trouble' && answer.lost) return this.#to.fault(answer.trouble.text);
    this.#last = null;
    if (answer.kind === 'trouble') return this.#to.fault(answer.trouble.text);
    if (answer.kind === 'cancelled') return need('#copy-pick', HTMLButtonElement, this.#within).focus();
    const { attachments, ticket } = answer.result;
    const [copy] = attachments;
    if (copy === undefined) return this.#to.fault(say('send.unreadable'));
    if (copy.status === 'blocked') this.#refused(copy);
    else this.#to.taken(ticket === undefined ? copy : { ...copy, ticket });
  }

  #data(file: File): FormData {
    const data = new FormData();
    data.append('replaces', this.#item.id);
    data.append('token', this.#item.confirm?.token ?? '');
    data.append('file', file, file.name);
    return data;
  }

  #refused(copy: ItemResult): void {
    const box = need('#copy-refused', HTMLElement, this.#within);
    fill(box, html`<div><p>${say('warn.replace.refused')}</p>${foundIn(copy)}</div>`);
    show(box, true);
    box.scrollIntoView({ block: 'nearest' });
    need('#copy-pick', HTMLButtonElement, this.#within).focus({ preventScroll: true });
  }

  #running(running: boolean): void {
    this.#to.busy(running);
    const row = need('#copy-running', HTMLElement, this.#within);
    show(row, running);
    if (!running) return;
    this.#say(say('send.running'), 0);
    row.scrollIntoView({ block: 'nearest' });
    need('[data-cancel]', HTMLButtonElement, row).focus({ preventScroll: true });
  }

  #say(text: string, share: number | null): void {
    need('#copy-said', HTMLElement, this.#within).textContent = text;
    const bar = need('#copy-running progress', HTMLProgressElement, this.#within);
    if (share === null) bar.removeAttribute('value');
    else bar.value = share;
  }
}
