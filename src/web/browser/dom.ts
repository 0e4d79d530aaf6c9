import type { Html } from '../html.ts';

/** The element a page of ours is known to have; a page without it is a fault of ours, so it throws. */
export function need<E extends Element>(
  selector: string,
  kind: { new (): E },
  within: ParentNode = document,
): E {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`page without ${selector}`);
  return found;
}

/** The one place where markup enters the page by script: it takes Html only, in which everything is escaped. */
export function fill(into: Element, markup: Html): void {
  into.innerHTML = markup.toString();
}

export function show(element: HTMLElement, visible: boolean): void {
  element.hidden = !visible;
}

/** Read out when a screen reader is idle. The same sentence twice is read out twice. */
export function announce(text: string): void {
  const live = need('#live', HTMLElement);
  live.textContent = live.textContent === text ? `${text}\u00A0` : text;
}
