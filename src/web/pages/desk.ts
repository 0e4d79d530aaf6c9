import type { DeskTicketView } from '../../model/desk.ts';
import { moment } from '../format.ts';
import { type Html, html, type Part, safeUrl } from '../html.ts';
import { icon } from '../parts/icon.ts';
import { page } from '../parts/layout.ts';
import type { DeskListView, DeskTicketPageView } from '../views.ts';
import { say } from '../words.ts';

const status = (t: DeskTicketView): Html =>
  t.status === 'open'
    ? html`<span class="badge ok">${icon('ok')}${say('desk.open')}</span>`
    : html`<span class="badge wait">${icon('lock')}${say('desk.closed')}</span>`;

/** Tickets as a table that becomes cards on a narrow screen. `to` is the folder of their pages. */
export const ticketRows = (tickets: readonly DeskTicketView[], to: string): Html =>
  html`<table class="tickets"><thead><tr><th scope="col">${say('desk.ticket')}</th><th scope="col">${say('desk.subject')}</th><th scope="col">${say(
    'desk.requester',
  )}</th><th scope="col">${say('desk.created')}</th><th scope="col">${say('desk.status')}</th></tr></thead><tbody>${tickets.map(
    (t) =>
      html`<tr><th scope="row"><a href="${to}${encodeURIComponent(t.ticket)}">${t.ticket}</a></th><td><bdi>${
        t.subject || say('desk.untitled')
      }</bdi></td><td><bdi>${t.requester.name}</bdi></td><td>${moment(t.createdAt)}</td><td>${status(t)}</td></tr>`,
  )}</tbody></table>`;

export function deskListPage(view: DeskListView): string {
  return page(view, {
    title: say('desk.title'),
    script: 'staff',
    width: 'wide',
    body: html`<h1>${say('desk.title')}</h1><p class="lede">${say('desk.lede')}</p>${
      view.tickets.length === 0
        ? html`<div class="card"><p>${say('desk.none')}</p><p><a role="button" href="/">${say('desk.form')}</a></p></div>`
        : ticketRows(view.tickets, '/desk/tickets/')
    }`,
  });
}

const note = (n: DeskTicketView['notes'][number]): Html => {
  const href = n.url === null ? null : safeUrl(n.url);
  return html`<li class="note"><p class="muted">${moment(n.at)}</p><p class="as-typed" dir="auto">${n.text}</p>${
    href !== null && html`<p><a href="${href}">${say('desk.note.open')}</a></p>`
  }</li>`;
};

const words = (list: readonly string[]): Part =>
  list.length === 0
    ? html`<span class="muted">${say('desk.empty')}</span>`
    : html`<ul class="chips">${list.map((w) => html`<li><bdi>${w}</bdi></li>`)}</ul>`;

export function deskTicketPage(view: DeskTicketPageView): string {
  const { ticket: t } = view;
  return page(view, {
    title: say('ticket.title', { ticket: t.ticket }),
    script: 'staff',
    width: 'wide',
    body: html`<p class="muted overline">${say('ticket.title', { ticket: t.ticket })}</p><div class="title-row"><h1 dir="auto"><bdi>${
      t.subject || say('desk.untitled')
    }</bdi></h1>${status(t)}</div>
<dl class="small-facts"><div><dt>${say('desk.requester')}</dt><dd><bdi>${t.requester.name}</bdi><br><bdi>${t.requester.email}</bdi></dd></div><div><dt>${say(
      'desk.created',
    )}</dt><dd>${moment(t.createdAt)}</dd></div></dl>
<p><a role="button" href="/staff/tickets/${encodeURIComponent(t.ticket)}">${say('desk.attachments')}</a></p>
<section class="card" aria-labelledby="description"><h2 id="description">${say('desk.description')}</h2>${
      t.description === ''
        ? html`<p class="muted">${say('desk.description.none')}</p>`
        : html`<p class="as-typed" dir="auto">${t.description}</p>`
    }</section>
<section aria-labelledby="notes"><h2 id="notes">${say('desk.notes')}</h2>${
      t.notes.length === 0
        ? html`<p class="muted">${say('desk.notes.none')}</p>`
        : html`<ul class="notes">${t.notes.map(note)}</ul>`
    }</section>
<section aria-labelledby="tags"><h2 id="tags">${say('desk.tags')}</h2>${words(t.tags)}</section>
<section aria-labelledby="field"><h2 id="field">${say('desk.field')}</h2>${words(t.field.split(/\s+/).filter((w) => w !== ''))}</section>`,
  });
}
