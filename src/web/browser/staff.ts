import { secondsInWords } from '../format.ts';
import { say } from '../words.ts';
import { show } from './dom.ts';
import { localTimes } from './times.ts';

/** Copies an address; where the browser refuses, the text is selected so that the keyboard can do it. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const field = document.getElementById(button.getAttribute('data-copy') ?? '');
  if (!(field instanceof HTMLInputElement)) return;
  field.select();
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = say('link.copied');
  } catch {
    button.textContent = say('link.copy.failed');
  }
  window.setTimeout(() => {
    button.textContent = label;
  }, 3_000);
}

function countdown(element: HTMLElement): void {
  const until = Number(element.getAttribute('data-expires'));
  if (!Number.isFinite(until)) return;
  const tick = (): void => {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    element.textContent =
      seconds > 0
        ? say('link.left', { time: secondsInWords(seconds < 120 ? seconds : Math.ceil(seconds / 60) * 60) })
        : say('link.expired');
    if (seconds > 0) return;
    window.clearInterval(clock);
    element.closest('.made')?.classList.add('over');
  };
  const clock = window.setInterval(tick, 1_000);
  tick();
}

localTimes(document);
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  show(button, true);
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => void copy(button));
}
for (const element of document.querySelectorAll<HTMLElement>('[data-expires]')) countdown(element);
