import { html, safeUrl } from '../html.ts';
import { csrfField, page, problemBox } from '../parts/layout.ts';
import type { SignInView } from '../views.ts';
import { say } from '../words.ts';

/** The way in for staff. A link is used up by POST alone, since mail scanners follow links; OIDC starts by the same POST. */
export function signInPage(view: SignInView): string {
  const onward = view.onward === undefined ? null : safeUrl(view.onward);
  const body =
    onward !== null
      ? html`<p>${say('sign-in.onward.text')}</p><p><a role="button" href="${onward}" rel="noreferrer">${say('sign-in.onward.link')}</a></p>`
      : view.mode === 'oidc'
        ? html`<p>${say('sign-in.oidc.text')}</p><form method="post" action="/staff/sign-in">${csrfField(view)}<button type="submit">${say('sign-in.oidc.button')}</button></form>`
        : view.linkSecret === undefined
          ? html`<p>${say('sign-in.link.none')}</p><p class="muted">${say('sign-in.link.how')}</p><pre><code>npm run -s cloakroom -- staff-link</code></pre>`
          : html`<p>${say('sign-in.link.text')}</p><form method="post" action="/staff/sign-in">${csrfField(view)}<input type="hidden" name="secret" value="${view.linkSecret}"><button type="submit">${say('sign-in.link.button')}</button></form>`;
  return page(view, {
    title: say('sign-in.title'),
    script: 'staff',
    body: html`<div class="narrow card"><h1>${say('sign-in.title')}</h1>${problemBox(view.problem)}${body}</div>`,
  });
}
