import { html } from '../html.ts';
import { alertBox } from '../parts/layout.ts';
import { say } from '../words.ts';
import { allWell, checkAsTyped, mark } from './checks.ts';
import { ChosenFiles } from './chosen.ts';
import { announce, fill, need, show } from './dom.ts';
import { gatherFiles } from './gather.ts';
import { Outcome } from './outcome.ts';
import type { Trouble } from './problem.ts';
import { shares } from './progress.ts';
import { type Answer, newKey, type Sending, send } from './send.ts';
import { localTimes } from './times.ts';

/** The form with script: one request, progress, cancel, the warning in place. Without script the form posts as it is. */
class UploadForm {
  readonly #form = need('form#upload', HTMLFormElement);
  readonly #notice = need('#notice', HTMLElement);
  /** Beside the button, so that trying again is one step away. */
  readonly #said = need('#said', HTMLElement);
  readonly #stage = need('#stage', HTMLElement);
  readonly #running = need('#running', HTMLElement);
  readonly #cancel = need('#cancel', HTMLButtonElement);
  readonly #chosen: ChosenFiles;
  readonly #outcome: Outcome;
  #sending: Sending | null = null;
  /** Made anew whenever what would be sent changes; kept while the same attempt is repeated. */
  #key = '';
  #heard = 0;

  constructor() {
    const { fileBytes, filesPerBatch } = this.#form.dataset;
    this.#chosen = new ChosenFiles({ fileBytes: Number(fileBytes), files: Number(filesPerBatch) }, () => {
      this.#key = '';
      if (this.#chosen.files.length > 0) mark('file', this.#chosen.fault());
    });
    this.#outcome = new Outcome(Number(fileBytes), {
      again: () => this.#again(),
      rewrite: () => this.#rewrite(),
    });
    gatherFiles(this.#chosen, () => this.#sending === null && !this.#stage.hidden);
    checkAsTyped(this.#form);
    this.#form.noValidate = true;
    this.#form.addEventListener('input', () => {
      this.#key = '';
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#sending === null && allWell(this.#form, this.#chosen.fault())) void this.#send();
    });
    this.#cancel.addEventListener('click', () => this.#sending?.cancel());
    window.addEventListener('beforeunload', (event) => {
      if (this.#sending !== null || this.#outcome.waiting) event.preventDefault();
    });
    this.#form.classList.add('scripted');
    for (const hint of document.querySelectorAll<HTMLElement>('[data-script]')) show(hint, true);
  }

  async #send(): Promise<void> {
    this.#key ||= newKey();
    const sizes = this.#chosen.files.map((f) => f.size);
    this.#heard = 0;
    // gathered before the fields are disabled, since a disabled field is not part of the form's data
    const data = this.#data();
    this.#busy(true);
    fill(this.#notice, html``);
    fill(this.#said, html``);
    this.#sending = send(data, this.#key, {
      progress: (loaded, total) => this.#progress(shares(sizes, loaded, total), loaded / total),
      sent: () => this.#looking(),
    });
    const answer = await this.#sending.answer;
    this.#sending = null;
    this.#busy(false);
    // what the page shows next has the focus, and is read out by that
    announce('');
    this.#answered(answer);
  }

  /** Fields first, then files: the gateway refuses a field that comes after a file. */
  #data(): FormData {
    const data = new FormData(this.#form);
    data.delete('file');
    for (const file of this.#chosen.files) data.append('file', file, file.name);
    return data;
  }

  #answered(answer: Answer): void {
    if (answer.kind === 'cancelled') {
      this.#key = '';
      this.#say('wait', say('send.cancelled'), '');
    } else if (answer.kind === 'trouble') {
      if (!answer.lost) this.#key = '';
      this.#trouble(answer.trouble);
    } else {
      this.#key = '';
      show(this.#stage, false);
      show(need('.intro', HTMLElement), false);
      void this.#outcome.show(answer.result);
    }
  }

  #trouble(trouble: Trouble): void {
    if (trouble.code === 'malformed-email') mark('email', say('form.bad.email'));
    this.#say('stop', trouble.title, trouble.text);
  }

  #say(tone: 'stop' | 'wait', title: string, text: string): void {
    fill(this.#said, alertBox(tone, title, text === '' ? null : html`<p>${text}</p>`));
    this.#said.scrollIntoView({ block: 'center' });
    need('#send', HTMLElement).focus({ preventScroll: true });
  }

  #again(): void {
    this.#outcome.hide();
    this.#chosen.clear();
    show(this.#stage, true);
    show(need('.intro', HTMLElement), true);
    need('h1', HTMLElement).focus();
    window.scrollTo(0, 0);
  }

  /** Text and files are still here: only the text is to be changed. */
  #rewrite(): void {
    this.#outcome.hide();
    show(this.#stage, true);
    fill(this.#notice, alertBox('wait', say('replace.title'), html`<p>${say('replace.message')}</p>`));
    const next = need('#description', HTMLElement);
    next.focus();
    next.scrollIntoView({ block: 'center' });
    announce(say('replace.message'));
  }

  #busy(busy: boolean): void {
    this.#form.setAttribute('aria-busy', String(busy));
    show(this.#running, busy);
    show(this.#cancel, busy);
    show(need('#send', HTMLElement), !busy);
    this.#chosen.busy(busy);
    for (const field of this.#form.querySelectorAll<HTMLInputElement>('.field input, .field textarea, #file'))
      field.disabled = busy;
    if (!busy) return;
    this.#running.scrollIntoView({ block: 'center' });
    this.#cancel.focus({ preventScroll: true });
    this.#progress(
      this.#chosen.files.map(() => 0),
      0,
    );
  }

  #progress(each: readonly number[], all: number): void {
    this.#chosen.progress(each);
    const percent = Math.floor(all * 100);
    this.#show(say('send.running'), say('send.running.text', { percent }), all);
    // every quarter is read out, not every step
    const quarter = Math.floor(percent / 25) * 25;
    if (quarter > this.#heard && quarter < 100) announce(say('file.sending', { percent: quarter }));
    this.#heard = Math.max(this.#heard, quarter);
  }

  #looking(): void {
    this.#chosen.progress(this.#chosen.files.map(() => 1));
    this.#show(say('send.looking'), say('send.looking.text'), null);
    announce(say('send.looking'));
  }

  #show(title: string, text: string, share: number | null): void {
    need('#running-title', HTMLElement).textContent = title;
    need('#running-text', HTMLElement).textContent = text;
    const bar = need('progress', HTMLProgressElement, this.#running);
    if (share === null) bar.removeAttribute('value');
    else bar.value = share;
  }
}

localTimes(document);
if (document.querySelector('form#upload') !== null) new UploadForm();
