import { type Html, html } from '../html.ts';

const paths = {
  ok: 'M20 6 9 17l-5-5',
  warn: 'M12 4 2.5 20h19L12 4ZM12 10v4.5M12 17.4v.1',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5ZM9 9l6 6M15 9l-6 6',
  wait: 'M12 3a9 9 0 1 0 .01 0ZM12 7.5V12l3 2',
  back: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  search: 'M11 4a7 7 0 1 0 .01 0ZM16.2 16.2 21 21',
  steps: 'M5 6h14M5 12h14M5 18h9',
  place: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.500C5 14.8 12 21 12 21ZM12 7.500a2.2 2.2 0 1 0 .01 0Z',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8.5 3.500V7M15.5 3.500V7',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  upload: 'M12 16V5M7 9.5 12 4.500l5 5M5 19.500h14',
} as const;
export type IconName = keyof typeof paths;

/** Drawn with strokes in the colour of the text beside it; says nothing to a screen reader, the text does. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="${paths[name]}"/></svg>`;

/** The numbered tag one carries away. */
export const logo: Html = html`<svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><path class="logo-string" d="M16 7C16 3 20 1.5 23 3" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/><path d="M11.5 6h9l4.5 5v16a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3V11l4.5-5Z" fill="currentColor"/><circle class="logo-hole" cx="16" cy="11.5" r="2.1"/><path class="logo-mark" d="M11.5 19.500h9M11.5 24h5.5" fill="none" stroke-width="2.2" stroke-linecap="round"/></svg>`;

/** As a picture of its own (img-src data:). */
export const logoAddress = `data:image/svg+xml,${encodeURIComponent(
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path d='M11.5 5h9l4.5 5v17a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3V10l4.5-5Z' fill='#1a6b63'/><circle cx='16' cy='11' r='2.2' fill='#fff'/><path d='M11.5 19h9M11.5 24h5.5' fill='none' stroke='#fff' stroke-width='2.2' stroke-linecap='round'/></svg>",
)}`;
