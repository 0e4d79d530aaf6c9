import type { ItemResult } from '../../model/gateway.ts';
import { moment, nameToShow, sizeInWords, typeInWords } from '../format.ts';
import { type Html, html, type Part } from '../html.ts';
import { phrase, say, type WordId } from '../words.ts';
import { couldNotLook, foundIn } from './found.ts';
import { type IconName, icon } from './icon.ts';

/** What has become of a file on the sender's page: the gateway's answer, or what the sender did since. */
export type ItemState = ItemResult['status'] | 'withdrawn' | 'expired';

const looks: Record<ItemState, { tone: 'ok' | 'warn' | 'stop' | 'wait'; icon: IconName }> = {
  stored: { tone: 'ok', icon: 'ok' },
  'confirmation-needed': { tone: 'warn', icon: 'warn' },
  blocked: { tone: 'stop', icon: 'stop' },
  failed: { tone: 'stop', icon: 'stop' },
  withdrawn: { tone: 'wait', icon: 'back' },
  expired: { tone: 'wait', icon: 'wait' },
};

/** A batch's id in the place of an attachment's means: the subject and description. */
export const isMessage = (item: ItemResult): boolean => item.id.startsWith('bat_');
export const itemName = (item: ItemResult): string =>
  isMessage(item)
    ? say('result.message')
    : item.name === undefined
      ? say('result.yours')
      : nameToShow(item.name);

/** Nothing that counts was found, since nothing could be looked into: a picture, an archive. */
export const isUnread = (item: ItemResult): boolean =>
  item.tallies.length > 0 && item.tallies.every((t) => couldNotLook(t) || t.action === 'allow');

/** A state in words, with an icon and a colour that say the same. */
export const badge = (state: ItemState): Html =>
  html`<span class="badge ${looks[state].tone}">${icon(looks[state].icon)}${say(`status.${state}`)}</span>`;

const facts = (item: ItemResult): string =>
  [item.type === null ? '' : typeInWords(item.type), item.size === null ? '' : sizeInWords(item.size)]
    .filter((s) => s !== '')
    .join(', ');

/** What is harmful is not to be mended and sent again. */
function whyBlocked(item: ItemResult): WordId {
  if (isMessage(item)) return 'blocked.todo.message';
  return item.tallies.some((t) => t.category === 'malware') ? 'blocked.malware' : 'blocked.todo';
}

function explained(item: ItemResult, state: ItemState): Part {
  if (state === 'stored')
    return (
      item.keptUntil !== undefined &&
      html`<p class="muted">${phrase('result.kept', { when: moment(item.keptUntil) })}</p>`
    );
  if (state === 'withdrawn') return html`<p class="muted">${say('result.nothing')}</p>`;
  if (state === 'failed') return html`<p>${say('failed.text')} ${say('result.nothing')}</p>`;
  if (state !== 'blocked') return null;
  return html`<p>${say(whyBlocked(item))}</p>${foundIn(item)}<p class="muted">${say('result.nothing')}</p>`;
}

/** One file on the result page. `more` stands below: the choices, or what the script puts there. */
export function itemCard(item: ItemResult, state: ItemState, more: Part = null): Html {
  const about = facts(item);
  return html`<li class="item ${looks[state].tone}" data-item="${item.id}"><div class="item-head"><h3><bdi>${itemName(
    item,
  )}</bdi></h3>${badge(state)}</div>${about !== '' && html`<p class="muted facts">${about}</p>`}${explained(item, state)}${more}</li>`;
}

/** The heading over a whole answer. */
export function resultTitle(states: readonly ItemState[]): string {
  const has = (s: ItemState) => states.includes(s);
  if (has('confirmation-needed')) return say('result.title.waiting');
  if (states.every((s) => s === 'stored')) return say('result.title.stored');
  if (has('stored')) return say('result.title.mixed');
  return has('blocked') || has('failed') ? say('result.title.blocked') : say('result.title.gone');
}

/** The tag one carries away: the ticket's number. */
export const ticketTag = (ticket: string | undefined): Html | null =>
  ticket === undefined
    ? null
    : html`<div class="tag"><p class="tag-label">${say('result.ticket')}</p><p class="tag-number"><bdi>${ticket}</bdi></p><p class="tag-note">${say('result.ticket.note')}</p></div>`;
