import { dateLanguage } from '../words.ts';

const forms = {
  moment: new Intl.DateTimeFormat(dateLanguage, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }),
  day: new Intl.DateTimeFormat(dateLanguage, { day: 'numeric', month: 'long', year: 'numeric' }),
};

/** Pages carry times in UTC, for those without script; here they become the reader's own. */
export function localTimes(within: ParentNode): void {
  for (const time of within.querySelectorAll<HTMLTimeElement>('time[data-local]')) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime()))
      time.textContent = forms[time.getAttribute('data-local') === 'day' ? 'day' : 'moment'].format(at);
  }
}
