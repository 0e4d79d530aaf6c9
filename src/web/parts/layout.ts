import { type Html, html, type Part } from '../html.ts';
import type { Frame } from '../views.ts';
import { language, say } from '../words.ts';
import { icon, logo, logoAddress } from './icon.ts';

/** Staff pages show the way around and who is signed in; senders see the wordmark alone. */
function staffNav(frame: Frame): Html | null {
  if (frame.signedInAs === undefined) return null;
  return html`<nav aria-label="${say('nav.label')}"><ul>
<li><a href="/staff">${say('nav.tickets')}</a></li>
${frame.hasDesk && html`<li><a href="/desk">${say('nav.desk')}</a></li>`}
<li><a href="/docs">${say('nav.docs')}</a></li></ul>
<form class="sign-out" method="post" action="/staff/sign-out">${csrfField(frame)}<span class="who" title="${say(
    'nav.signed-in',
    { label: frame.signedInAs },
  )}"><bdi>${frame.signedInAs}</bdi></span> <button type="submit" class="quiet">${say('nav.sign-out')}</button></form></nav>`;
}

/** Every staff form carries this field. */
export const csrfField = (frame: Frame): Html | null =>
  frame.csrf === undefined ? null : html`<input type="hidden" name="csrf" value="${frame.csrf}">`;

export interface PageParts {
  readonly title: string;
  readonly body: Part;
  /** `reading` is one calm column; `wide` is for tables. */
  readonly width?: 'reading' | 'wide';
  readonly script: 'upload' | 'staff';
}

/** A whole HTML document. */
export function page(frame: Frame, parts: PageParts): string {
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<title>${parts.title} – ${say('app.name')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<link rel="icon" href="${logoAddress}">
<link rel="stylesheet" href="${frame.assets.css}">
<script type="module" src="${frame.assets[parts.script]}"></script>
</head>
<body class="${parts.width ?? 'reading'}">
<header><a class="skip" href="#main">${say('app.skip')}</a>
<div class="bar"><a class="wordmark" href="${frame.signedInAs === undefined ? '/' : '/staff'}">${logo}<span>${say(
    'app.name',
  )}</span></a>${staffNav(frame)}</div></header>
<main id="main" tabindex="-1">
${parts.body}
</main>
<footer><p>${icon('lock')} <span>${say('app.footer')}</span></p></footer>
</body>
</html>
`.toString();
}

/** A message that must not be missed; read out at once. */
export const alertBox = (tone: 'warn' | 'stop' | 'ok' | 'wait', title: string, text: Part): Html =>
  html`<div class="notice ${tone}" role="${tone === 'stop' ? 'alert' : 'status'}">${icon(tone)}<div><p class="notice-title">${title}</p>${text}</div></div>`;

export const problemBox = (problem: { code: string; message: string } | undefined): Html | null =>
  problem === undefined ? null : alertBox('stop', say('app.problem'), html`<p>${problem.message}</p>`);
