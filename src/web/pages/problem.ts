import { html } from '../html.ts';
import { icon } from '../parts/icon.ts';
import { page } from '../parts/layout.ts';
import type { ProblemView } from '../views.ts';
import { hasWords, say } from '../words.ts';

/** Somebody whose sign-in failed is staff on their way in; everybody else without a session sends files. */
function wayOn(view: ProblemView): 'home' | 'tickets' | 'sign-in' {
  if (view.signedInAs !== undefined) return 'tickets';
  return view.code.startsWith('sign-in-') ? 'sign-in' : 'home';
}

/** Any error: what happened, what to do about it, the stable code, and the id by which the log can be searched. */
export function problemPage(view: ProblemView): string {
  const todo = `todo.${view.code}`;
  const way = wayOn(view);
  return page(view, {
    title: view.title,
    script: 'staff',
    body: html`<div class="problem"><p class="problem-icon">${icon(view.status >= 500 ? 'wait' : 'warn')}</p><h1>${view.title}</h1>
<section aria-labelledby="happened"><h2 id="happened">${say('problem.happened')}</h2><p>${view.message}</p></section>
<section aria-labelledby="todo"><h2 id="todo">${say('problem.todo')}</h2><p>${say(hasWords(todo) ? todo : 'todo.internal')}</p>
<p><a role="button" href="${way === 'home' ? '/' : '/staff'}">${say(`problem.${way}`)}</a></p></section>
<dl class="small-facts"><div><dt>${say('problem.code')}</dt><dd><code>${view.code}</code></dd></div>${
      view.id !== undefined && html`<div><dt>${say('problem.id')}</dt><dd><code>${view.id}</code></dd></div>`
    }</dl></div>`,
  });
}
