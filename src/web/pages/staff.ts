import type { AttachmentView } from '../../model/gateway.ts';
import { day, moment, nameToShow, secondsInWords, sizeInWords, typeInWords } from '../format.ts';
import { type Html, html, type Part, safeUrl } from '../html.ts';
import { findingList, tallyList } from '../parts/found.ts';
import { icon } from '../parts/icon.ts';
import { csrfField, page, problemBox } from '../parts/layout.ts';
import type { StaffHomeView, StaffTicketView } from '../views.ts';
import { phrase, say } from '../words.ts';
import { ticketRows } from './desk.ts';

/** Find a ticket. A GET to /staff/tickets?ticket=…, which leads to the page of the ticket. */
export function staffHomePage(view: StaffHomeView): string {
  return page(view, {
    title: say('staff.title'),
    script: 'staff',
    width: 'wide',
    body: html`<h1>${say('staff.title')}</h1>${problemBox(view.problem)}
<form method="get" action="/staff/tickets" class="find card"><label for="ticket">${say('staff.find.label')}</label><p class="hint" id="ticket-hint">${say(
      'staff.find.hint',
    )}</p>
<div class="row"><input id="ticket" name="ticket" required maxlength="40" autocomplete="off" spellcheck="false" aria-describedby="ticket-hint"><button type="submit">${say(
      'staff.find.button',
    )}</button></div></form>
${
  view.recent !== undefined &&
  view.recent.length > 0 &&
  html`<section aria-labelledby="recent"><h2 id="recent">${say('staff.recent')}</h2>${ticketRows(view.recent, '/staff/tickets/')}</section>`
}`,
  });
}

const term = (name: string, value: Part): Part =>
  value !== null && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function verdictBadge(a: AttachmentView): Part {
  if (a.state !== 'stored')
    return html`<span class="badge wait">${icon('wait')}${say(a.state === 'erased' ? 'attachment.erased' : 'attachment.erasing')}</span>`;
  if (a.verdict === null) return null;
  const tone = { allow: 'ok', warn: 'warn', block: 'stop' } as const;
  const t = tone[a.verdict.action];
  return html`<span class="badge ${t}">${icon(t)}${say(`verdict.${a.verdict.action}`)}</span>`;
}

/** Durations worth offering, within the limits; the suggested one first chosen. */
function durations({ min, max, suggested }: StaffTicketView['linkSeconds']): readonly number[] {
  const wanted = [min, 60, 120, 300, 600, 900, suggested, max];
  return [...new Set(wanted)].filter((s) => s >= min && s <= max).sort((a, b) => a - b);
}

/** An address to copy. Read-only, not disabled, so that the keyboard reaches it. */
const copyField = (id: string, label: string, url: string, more: Part): Html =>
  html`<div class="copy"><label for="${id}">${label}</label><div class="row"><input id="${id}" readonly value="${url}" dir="ltr" spellcheck="false"><button type="button" class="secondary" data-copy="${id}" hidden>${say('link.copy')}</button>${more}</div></div>`;

function link(a: AttachmentView, view: StaffTicketView, i: number): Part {
  if (a.state !== 'stored') return html`<p class="muted">${say('attachment.erased.text')}</p>`;
  const made = view.made?.attachment === a.id ? view.made : undefined;
  const href = made === undefined ? null : safeUrl(made.url);
  return html`${
    made !== undefined &&
    html`<div class="made" role="status">${copyField(
      `made-${i}`,
      say('link.made'),
      made.url,
      href !== null && html`<a role="button" href="${href}" rel="noreferrer">${say('link.open')}</a>`,
    )}<p class="muted">${phrase('link.made.until', { when: moment(made.expiresAt) })} <span data-expires="${made.expiresAt}"></span></p></div>`
  }<form method="post" action="/staff/attachments/${encodeURIComponent(a.id)}/link" class="make-link">${csrfField(view)}<input type="hidden" name="ticket" value="${view.view.ticket}"><div class="row"><div><label for="seconds-${i}">${say(
    'link.seconds',
  )}</label><select id="seconds-${i}" name="seconds">${durations(view.linkSeconds).map(
    (s) =>
      html`<option value="${s}"${s === view.linkSeconds.suggested && html` selected`}>${secondsInWords(s)}</option>`,
  )}</select></div><button type="submit">${say('link.button')}</button></div><small>${say('link.note')}</small></form>`;
}

function attachment(a: AttachmentView, view: StaffTicketView, i: number): Html {
  const { label } = a;
  return html`<li class="item attachment"><div class="item-head"><h3><bdi>${
    label === undefined ? say('attachment.name', { i: i + 1 }) : nameToShow(label.fileName)
  }</bdi></h3>${verdictBadge(a)}</div>
<dl class="small-facts">${term(say('attachment.type'), typeInWords(a.type))}${term(
    say('attachment.size'),
    a.size === null ? null : sizeInWords(a.size),
  )}${term(say('attachment.received'), moment(a.receivedAt))}${term(
    say('attachment.due'),
    a.dueAt === null || a.state === 'erased' ? null : day(a.dueAt),
  )}${term(say('attachment.id'), html`<code>${a.id}</code>`)}</dl>
<h4>${say('attachment.found')}</h4>${tallyList(a.tallies)}
${
  label !== undefined &&
  label.findings.length > 0 &&
  html`<details><summary>${say('attachment.findings')}</summary>${findingList(label.findings, a.tallies)}</details>`
}
${label?.reason !== undefined && html`<h4>${say('attachment.reason')}</h4><blockquote dir="auto">${label.reason}</blockquote>`}
${label === undefined && a.state === 'stored' && html`<p class="muted">${say('attachment.no-label')}</p>`}
${link(a, view, i)}</li>`;
}

const invite = (view: StaffTicketView): Html =>
  html`<section class="card" aria-labelledby="invite"><h2 id="invite">${say('invite.title')}</h2><p>${say('invite.text')}</p>${
    view.invite !== undefined &&
    html`<div class="made" role="status">${copyField('invite-url', say('invite.made'), view.invite.url, null)}<p class="muted">${phrase(
      'invite.until',
      { when: moment(view.invite.expiresAt) },
    )}</p></div>`
  }<form method="post" action="/staff/tickets/${encodeURIComponent(view.view.ticket)}/invite">${csrfField(view)}<button type="submit" class="secondary">${say(
    'invite.button',
  )}</button></form></section>`;

export function staffTicketPage(view: StaffTicketView): string {
  const { ticket, attachments, deskUrl } = view.view;
  const title = say('ticket.title', { ticket });
  const desk = deskUrl === null ? null : safeUrl(deskUrl);
  return page(view, {
    title,
    script: 'staff',
    width: 'wide',
    body: html`<div class="title-row"><h1>${phrase('ticket.title', { ticket: html`<bdi>${ticket}</bdi>` })}</h1>${
      desk !== null && html`<a href="${desk}" rel="noreferrer">${say('ticket.desk')}</a>`
    }</div>${problemBox(view.problem)}
<section aria-labelledby="attachments"><h2 id="attachments">${
      attachments.length === 0 ? say('ticket.none') : say('ticket.count', { n: attachments.length })
    }</h2>${
      attachments.length === 0
        ? html`<p class="muted">${say('ticket.none.text')}</p>`
        : html`<ul class="items">${attachments.map((a, i) => attachment(a, view, i))}</ul>`
    }</section>${invite(view)}`,
  });
}
