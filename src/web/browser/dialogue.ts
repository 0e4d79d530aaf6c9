import type { ItemResult } from '../../model/gateway.ts';
import { type Html, html, type Part } from '../html.ts';
import { calmWords, longestReason, reasonFields } from '../parts/choices.ts';
import { foundIn } from '../parts/found.ts';
import { isMessage, isUnread, itemName } from '../parts/item.ts';
import { phrase, say } from '../words.ts';
import { CleanedCopy, copyChoice } from './copy.ts';
import { fill, need, show } from './dom.ts';
import { confirmItem, isTrouble, withdrawItem } from './send.ts';
import { localTimes } from './times.ts';

/** What came of showing a warning. `later`: closed without a decision. */
export type Decision =
  | { readonly act: 'later' | 'withdrawn' }
  /** The message was taken back, to be written anew. */
  | { readonly act: 'rewritten' }
  /** `item` is the same one, or the copy that took its place. */
  | { readonly act: 'sent' | 'replaced'; readonly item: ItemResult };

const choice = (act: string, label: string, text: string, tone: Part = null): Html =>
  html`<div class="choice"><button type="button" data-act="${act}"${tone}>${label}</button><p class="hint">${text}</p></div>`;

function contents(item: ItemResult, count: string): Html {
  const message = isMessage(item);
  const title = message
    ? html`${say('warn.title.message')}`
    : phrase(isUnread(item) ? 'warn.title.unread' : 'warn.title', {
        name: html`<bdi>${itemName(item)}</bdi>`,
      });
  return html`<article><header>${count !== '' && html`<p class="muted overline">${count}</p>`}<h2 id="warning-title" tabindex="-1" autofocus>${title}</h2></header>
${calmWords(item)}<p class="muted left"><strong data-left></strong></p>
<h3>${say('warn.found')}</h3>${foundIn(item)}
<h3>${say('warn.choices')}</h3>
<div class="choices">${choice('withdraw', say('warn.withdraw'), say('warn.withdraw.text'))}${
    message
      ? choice('rewrite', say('warn.replace.message'), say('warn.withdraw.text'), html` class="secondary"`)
      : copyChoice
  }<form class="choice" data-act="confirm" novalidate autocomplete="off">${reasonFields('dialogue', longestReason)}<p class="field-error" id="reason-error" hidden></p><button type="submit" class="secondary">${say(
    'warn.send',
  )}</button></form></div>
<p class="field-error" id="warning-error" role="alert" hidden></p>
<footer><button type="button" class="quiet" data-act="later">${say('warn.later')}</button></footer></article>`;
}

/** Shows one warning and carries the decision out. Resolves when it is made, put off (Escape too), or too late. */
export class WarningDialogue {
  readonly #dialog: HTMLDialogElement;
  readonly #fileBytes: number;
  #item: ItemResult | null = null;
  #decided: ((decision: Decision) => void) | null = null;
  #clock = 0;

  constructor(fileBytes: number) {
    this.#fileBytes = fileBytes;
    this.#dialog = document.createElement('dialog');
    this.#dialog.id = 'warning';
    this.#dialog.setAttribute('aria-labelledby', 'warning-title');
    document.body.append(this.#dialog);
    // it comes a moment after the closing: by then the next warning may be open
    this.#dialog.addEventListener('close', () => !this.#dialog.open && this.#end({ act: 'later' }));
    // While a decision is on its way, Escape must not make it look undone.
    this.#dialog.addEventListener('cancel', (e) => this.#dialog.ariaBusy === 'true' && e.preventDefault());
    this.#dialog.addEventListener('click', (event) => this.#clicked(event.target));
    this.#dialog.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#confirm();
    });
  }

  ask(item: ItemResult, count: string): Promise<Decision> {
    this.#item = item;
    fill(this.#dialog, contents(item, count));
    localTimes(this.#dialog);
    if (!isMessage(item)) this.#offerCopy(item);
    this.#tick();
    this.#clock = window.setInterval(() => this.#tick(), 5_000);
    this.#dialog.showModal();
    this.#dialog.scrollTop = 0;
    return new Promise((resolve) => {
      this.#decided = resolve;
    });
  }

  close(): void {
    if (this.#dialog.open) this.#dialog.close();
  }

  #end(decision: Decision): void {
    window.clearInterval(this.#clock);
    const decided = this.#decided;
    this.#decided = null;
    this.#dialog.ariaBusy = 'false';
    this.close();
    decided?.(decision);
  }

  #clicked(target: EventTarget | null): void {
    const act = target instanceof HTMLButtonElement ? target.getAttribute('data-act') : undefined;
    if (act === 'later') this.#end({ act: 'later' });
    if (act === 'withdraw') void this.#withdraw('withdrawn');
    if (act === 'rewrite') void this.#withdraw('rewritten');
  }

  #offerCopy(item: ItemResult): void {
    new CleanedCopy(this.#dialog, item, this.#fileBytes, {
      busy: (busy) => this.#busy(busy),
      fault: (text) => this.#fault('#warning-error', text),
      taken: (copy) => this.#end({ act: 'replaced', item: copy }),
    });
  }

  async #withdraw(act: 'withdrawn' | 'rewritten'): Promise<void> {
    if (this.#item === null) return;
    this.#busy(true);
    const trouble = await withdrawItem(this.#item);
    this.#busy(false);
    if (trouble === null) this.#end({ act });
    else this.#fault('#warning-error', trouble.text);
  }

  async #confirm(): Promise<void> {
    const reason = need('textarea', HTMLTextAreaElement, this.#dialog);
    if (reason.value.trim() === '') {
      this.#fault('#reason-error', say('warn.reason.missing'));
      reason.setAttribute('aria-invalid', 'true');
      reason.setAttribute('aria-describedby', 'reason-error reason-hint-dialogue');
      reason.focus();
      return;
    }
    if (this.#item === null) return;
    this.#busy(true);
    const answer = await confirmItem(this.#item, reason.value.trim());
    this.#busy(false);
    if (isTrouble(answer)) this.#fault('#warning-error', answer.text);
    else this.#end({ act: 'sent', item: answer });
  }

  #fault(where: string, text: string): void {
    const error = need(where, HTMLElement, this.#dialog);
    error.textContent = text;
    show(error, text !== '');
    if (text !== '') error.scrollIntoView({ block: 'nearest' });
  }

  #busy(busy: boolean): void {
    this.#dialog.ariaBusy = String(busy);
    for (const control of this.#dialog.querySelectorAll<HTMLButtonElement>('button:not([data-cancel])'))
      control.disabled = busy;
  }

  #tick(): void {
    const until = this.#item?.confirm?.expiresAt;
    const left = this.#dialog.querySelector('[data-left]');
    if (until === undefined || left === null) return;
    const text = say('warn.left', { n: Math.max(0, Math.ceil((until - Date.now()) / 60_000)) });
    if (left.textContent !== text) left.textContent = text;
  }
}
