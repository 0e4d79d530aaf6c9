import { html } from '../html.ts';
import { calmWords, choiceForms } from '../parts/choices.ts';
import { foundIn } from '../parts/found.ts';
import { itemCard, resultTitle, ticketTag } from '../parts/item.ts';
import { alertBox, page } from '../parts/layout.ts';
import type { ConfirmedView, ResultView } from '../views.ts';
import { say } from '../words.ts';

/** What a sender without script gets as the answer to the form. */
export function resultPage(view: ResultView): string {
  const { result } = view;
  const items = [...(result.message === undefined ? [] : [result.message]), ...result.attachments];
  const waiting = items.filter((i) => i.status === 'confirmation-needed').length;
  const title = resultTitle(items.map((i) => i.status));
  return page(view, {
    title,
    script: 'staff',
    body: html`<h1>${title}</h1>
${waiting > 0 && html`<p class="lede">${say('result.waiting.count', { n: waiting })}${waiting > 1 && html` ${say('result.waiting.tabs')}`}</p>`}
${ticketTag(result.ticket)}
<section aria-labelledby="each"><h2 id="each">${say('result.files')}</h2><ul class="items">${items.map(
      (item) =>
        itemCard(
          item,
          item.status,
          item.status === 'confirmation-needed' &&
            html`${calmWords(item)}<h4>${say('warn.found')}</h4>${foundIn(item)}<h4>${say('warn.choices')}</h4>${choiceForms(item, waiting > 1)}`,
        ),
    )}</ul></section>
${view.replacement === true && html`<p class="muted">${say('confirmed.other')}</p>`}<p><a href="/">${say('result.again')}</a></p>`,
  });
}

/** Answer to a decision made without script. */
export function confirmedPage(view: ConfirmedView): string {
  const id = view.withdrawn ? 'confirmed.withdrawn' : 'confirmed';
  const title = say(`${id}.title`);
  return page(view, {
    title,
    script: 'staff',
    body: html`<h1>${title}</h1>
${alertBox(view.withdrawn ? 'wait' : 'ok', title, html`<p>${say(`${id}.text`)}</p>`)}
${view.item !== null && html`${ticketTag(view.item.ticket)}<section aria-labelledby="each"><h2 id="each">${say('result.files')}</h2><ul class="items">${itemCard(view.item, view.withdrawn ? 'withdrawn' : view.item.status)}</ul></section>`}
<p class="muted">${say('confirmed.other')}</p><p><a href="/">${say('result.again')}</a></p>`,
  });
}
