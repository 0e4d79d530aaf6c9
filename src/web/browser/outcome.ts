import type { BatchResult, ItemResult } from '../../model/gateway.ts';
import { html } from '../html.ts';
import { calmWords } from '../parts/choices.ts';
import { type ItemState, isMessage, itemCard, itemName, resultTitle, ticketTag } from '../parts/item.ts';
import { say } from '../words.ts';
import { WarningDialogue } from './dialogue.ts';
import { announce, fill, need, show } from './dom.ts';
import { localTimes } from './times.ts';

/** What the form does next: it starts anew, or asks for another message. */
export interface AfterOutcome {
  again(): void;
  /** The message was taken back, and with it every file. */
  rewrite(): void;
}

/** The answer to an upload, in place of the form: each file's fate, and the decisions that are still to be made. */
export class Outcome {
  readonly #panel = need('#outcome', HTMLElement);
  readonly #dialogue: WarningDialogue;
  readonly #after: AfterOutcome;
  #items: ItemResult[] = [];
  #states = new Map<string, ItemState>();
  #ticket: string | undefined;
  #timers: number[] = [];

  constructor(fileBytes: number, after: AfterOutcome) {
    this.#dialogue = new WarningDialogue(fileBytes);
    this.#after = after;
    this.#panel.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.id === 'again') this.#after.again();
      const id = button?.getAttribute('data-decide') ?? '';
      const item = this.#items.find((i) => i.id === id);
      if (item !== undefined) void this.#decide(item);
    });
  }

  /** Whether leaving the page now would throw a file away that waits for a decision. */
  get waiting(): boolean {
    return this.#waiting().length > 0;
  }

  async show(result: BatchResult): Promise<void> {
    this.#items = [...(result.message === undefined ? [] : [result.message]), ...result.attachments];
    this.#states = new Map(this.#items.map((i) => [i.id, i.status]));
    this.#ticket = result.ticket;
    for (const timer of this.#timers) window.clearTimeout(timer);
    this.#timers = this.#waiting().map((i) => this.#expire(i));
    show(this.#panel, true);
    this.#draw();
    need('h1', HTMLElement, this.#panel).focus();
    window.scrollTo(0, 0);
    const waiting = this.#waiting();
    for (const [i, item] of waiting.entries())
      if (!(await this.#decide(item, say('warn.count', { i: i + 1, n: waiting.length })))) return;
  }

  hide(): void {
    show(this.#panel, false);
  }

  #waiting(): ItemResult[] {
    return this.#items.filter((i) => this.#states.get(i.id) === 'confirmation-needed');
  }

  /** False where the decision was put off. */
  async #decide(item: ItemResult, count = ''): Promise<boolean> {
    if (this.#states.get(item.id) !== 'confirmation-needed') return true;
    const decision = await this.#dialogue.ask(item, this.#waiting().length > 1 ? count : '');
    if (decision.act === 'later') {
      this.#panel.querySelector<HTMLButtonElement>(`[data-decide="${CSS.escape(item.id)}"]`)?.focus();
      return false;
    }
    const now = 'item' in decision ? decision.item : item;
    if ('item' in decision) this.#exchange(item, decision.item);
    else this.#gone(item);
    this.#draw();
    announce(`${itemName(now)}: ${say(`status.${this.#states.get(now.id) ?? 'failed'}`)}`);
    need('h1', HTMLElement, this.#panel).focus();
    if (decision.act === 'rewritten') this.#after.rewrite();
    // a copy may draw a warning of its own
    return decision.act === 'replaced' ? this.#decide(now, count) : true;
  }

  #exchange(old: ItemResult, item: ItemResult): void {
    this.#items = this.#items.map((i) =>
      i.id === old.id ? (i.id === item.id ? { ...i, ...item } : item) : i,
    );
    this.#states.delete(old.id);
    this.#states.set(item.id, item.status);
    this.#ticket ??= item.ticket;
    if (item.confirm !== undefined && item.status === 'confirmation-needed')
      this.#timers.push(this.#expire(item));
  }

  /** Without its message there is no ticket: every file goes with it. */
  #gone(item: ItemResult): void {
    for (const i of isMessage(item) ? this.#items : [item])
      if (['stored', 'confirmation-needed'].includes(this.#states.get(i.id) ?? ''))
        this.#states.set(i.id, 'withdrawn');
  }

  #expire(item: ItemResult): number {
    const left = (item.confirm?.expiresAt ?? 0) - Date.now();
    return window.setTimeout(
      () => {
        if (this.#states.get(item.id) !== 'confirmation-needed') return;
        this.#states.set(item.id, 'expired');
        this.#dialogue.close();
        this.#draw();
        announce(`${itemName(item)}: ${say('status.expired')}`);
      },
      Math.max(0, left),
    );
  }

  #draw(): void {
    const states = this.#items.map((i) => this.#states.get(i.id) ?? 'failed');
    const sent = states.includes('stored');
    fill(
      this.#panel,
      html`<h1 tabindex="-1">${resultTitle(states)}</h1>${sent && ticketTag(this.#ticket)}
<section aria-labelledby="each"><h2 id="each">${say('result.files')}</h2><ul class="items">${this.#items.map(
        (item) => this.#card(item),
      )}</ul></section>
<p><button type="button" id="again" class="secondary"${this.waiting && html` hidden`}>${say('result.again')}</button></p>`,
    );
    localTimes(this.#panel);
  }

  #card(item: ItemResult) {
    const state = this.#states.get(item.id) ?? 'failed';
    const decide =
      state === 'confirmation-needed' &&
      html`${calmWords(item)}<p><button type="button" data-decide="${item.id}" aria-label="${say('warn.decide.named', { name: itemName(item) })}">${say('warn.decide')}</button></p>`;
    return itemCard(item, state, decide);
  }
}
