import type { ItemResult } from '../../model/gateway.ts';
import { moment } from '../format.ts';
import { type Html, html, type Part } from '../html.ts';
import { phrase, say } from '../words.ts';
import { isMessage } from './item.ts';

/** Characters of a reason, as flow bounds it by default. */
export const longestReason = 2000;

const until = (item: ItemResult): Part =>
  item.confirm !== undefined &&
  html`<p class="until">${phrase('warn.until', { when: moment(item.confirm.expiresAt) })}</p>`;

/** What a sender must know before deciding. */
export const calmWords = (item: ItemResult): Html => html`<p>${say('warn.calm')}</p>${until(item)}`;

/** The reason, and the button that sends in spite of the warning. */
export const reasonFields = (id: string, most: number): Html =>
  html`<p class="choice-title">${say('warn.send.title')}</p><label for="reason-${id}">${say('warn.reason')}</label>
<textarea id="reason-${id}" name="reason" rows="2" required aria-describedby="reason-hint-${id}" maxlength="${most}"></textarea>
<small id="reason-hint-${id}">${say('warn.reason.hint')} ${say('warn.send.text')}</small>`;

const otherText = html`<div class="choice"><a role="button" class="secondary" href="/">${say('warn.replace.message')}</a><p class="hint">${say('warn.replace.hint.message')}</p></div>`;

/** Fields before the file, as in every upload. In a tab of its own: a copy may be refused, and then the first file still waits. */
const cleanedCopy = (item: ItemResult): Html =>
  html`<form method="post" action="/upload" target="_blank" enctype="multipart/form-data" class="choice">${namedBy(item, 'replaces')}
<label for="copy-${item.id}">${say('warn.replace.file')}</label><input type="file" id="copy-${item.id}" name="file" required>
<button type="submit" class="secondary">${say('warn.replace')}</button><p class="hint">${say('warn.replace.text')} ${say('warn.replace.tab')}</p></form>`;

/** Which item is meant, and the proof that it is its sender who asks. */
const namedBy = (item: ItemResult, name: 'id' | 'replaces'): Html =>
  html`<input type="hidden" name="${name}" value="${item.id}"><input type="hidden" name="token" value="${item.confirm?.token}">`;

/**
 * The choices as forms that work without script; the token travels in the body only. The buttons name their act, since
 * a form without script sends the button that was pressed. Where others wait too, a decision opens a tab of its own: an
 * answer to a post that may not be stored cannot be gone back to, and with it the others' tokens would be lost.
 */
export function choiceForms(item: ItemResult, others: boolean): Html | null {
  if (item.confirm === undefined) return null;
  const tab = others && html` target="_blank"`;
  const hidden = namedBy(item, 'id');
  const message = isMessage(item);
  return html`<div class="choices">
<form method="post" action="/upload/confirm"${tab} class="choice">${hidden}<button type="submit" name="act" value="withdraw">${say('warn.withdraw')}</button><p class="hint">${say('warn.withdraw.text')}</p></form>
${message ? otherText : cleanedCopy(item)}
<form method="post" action="/upload/confirm"${tab} class="choice" autocomplete="off">${hidden}${reasonFields(item.id, longestReason)}
<button type="submit" name="act" value="confirm" class="secondary">${say('warn.send')}</button></form>
</div>`;
}
