import { moment, sizeInWords } from '../format.ts';
import { attributes, type Html, html, type Part } from '../html.ts';
import { type IconName, icon } from '../parts/icon.ts';
import { alertBox, page, problemBox } from '../parts/layout.ts';
import type { UploadView } from '../views.ts';
import { hasWords, phrase, say } from '../words.ts';

const fact = (name: IconName, title: string, body: Part): Html =>
  html`<div class="fact">${icon(name)}<div><h3>${title}</h3>${body}</div></div>`;

function place({ limits }: UploadView): string {
  if (limits.store === 'embedded') return say('before.where.embedded');
  const id = `region.${limits.region}`;
  return say('before.where.s3', { place: hasWords(id) ? say(id) : limits.region });
}

/** Every kind at once: nobody opens a fold to learn what is read of their file. */
function kinds({ looksFor }: UploadView['limits']): Html {
  const words = looksFor.map((category) => {
    const id = `looks.${category}`;
    return hasWords(id) ? say(id) : category;
  });
  return html`<ul class="kinds">${words.map((w) => html`<li>${w}</li>`)}</ul>`;
}

/** Said before anyone chooses a file: what is looked for, what happens, where it is kept, how long, and the limits. */
function before(view: UploadView): Html {
  const { limits } = view;
  return html`<section class="before" aria-labelledby="before"><h2 id="before">${say('before.title')}</h2><div class="facts-grid">
${fact('search', say('before.looks.title'), html`<p>${say('before.looks.text')}</p>${kinds(limits)}`)}
${fact(
  'steps',
  say('before.happens.title'),
  html`<ul class="outcomes"><li class="ok">${icon('ok')}<span>${say('before.happens.allow')}</span></li><li class="warn">${icon(
    'warn',
  )}<span>${say('before.happens.warn', { minutes: limits.confirmMinutes })}</span></li><li class="stop">${icon('stop')}<span>${say(
    'before.happens.block',
  )}</span></li></ul>`,
)}
${fact('place', say('before.where.title'), html`<p>${place(view)} ${say('before.where.plain')}</p>`)}
${fact('calendar', say('before.long.title'), html`<p>${say('before.long.text', { n: limits.retentionDays })}</p>`)}
${fact(
  'file',
  say('before.limits.title'),
  html`<p>${say('before.limits.text', { n: limits.filesPerBatch, size: sizeInWords(limits.fileBytes) })}</p>`,
)}
</div></section>`;
}

interface Field {
  readonly name: 'name' | 'email' | 'subject' | 'description';
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  readonly extra?: Record<string, string | number>;
}

function field(f: Field): Html {
  const about = `${f.hint === undefined ? '' : `${f.name}-hint `}${f.name}-error`;
  const common = attributes({
    id: f.name,
    name: f.name,
    required: true,
    'aria-describedby': about,
    ...f.extra,
  });
  return html`<div class="field"><label for="${f.name}">${f.label}</label>
${f.hint !== undefined && html`<p class="hint" id="${f.name}-hint">${f.hint}</p>`}${
  f.name === 'description'
    ? html`<textarea${common} rows="4" dir="auto">${html`
`}${f.value}</textarea>`
    : html`<input${common} dir="auto"${attributes({ value: f.value })}>`
}<p class="field-error" id="${f.name}-error" hidden></p></div>`;
}

/** With an invite nothing is asked: the ticket is known, and with it who asks. */
function aboutYou({ typed, invite }: UploadView): Html {
  if (invite !== undefined) return html`<input type="hidden" name="invite" value="${invite.secret}">`;
  const asked = fieldsAboutYou(typed);
  return html`<section aria-labelledby="about"><h2 id="about">${say('form.about.title')}</h2>${asked}</section>`;
}

function fieldsAboutYou(typed: UploadView['typed']): Html {
  return html`<div class="pair">${field({
    name: 'name',
    label: say('form.name'),
    value: typed?.name,
    extra: { autocomplete: 'name' },
  })}${field({
    name: 'email',
    label: say('form.email'),
    value: typed?.email,
    extra: { type: 'email', autocomplete: 'email', inputmode: 'email', spellcheck: 'false' },
  })}</div>${field({
    name: 'subject',
    label: say('form.subject'),
    hint: say('form.subject.hint'),
    value: typed?.subject,
  })}${description(typed?.description)}`;
}

const description = (value: string | undefined): Html =>
  field({
    name: 'description',
    label: say('form.description'),
    hint: say('form.description.hint'),
    value,
  });

/** The file input stands after every text field, because fields must come before files in the request. */
function form(view: UploadView): Html {
  const { limits } = view;
  const size = sizeInWords(limits.fileBytes);
  return html`<form id="upload" method="post" action="/upload" enctype="multipart/form-data"${attributes({
    'data-file-bytes': limits.fileBytes,
    'data-files-per-batch': limits.filesPerBatch,
  })}><input type="hidden" name="form" value="${view.form}">
${aboutYou(view)}
<section aria-labelledby="files"><h2 id="files">${say('form.files.title')}</h2>
<div class="drop" id="drop">${icon('upload')}<label for="file">${say('form.files')}</label>
<p class="hint" id="file-hint"><span data-script hidden>${say('form.files.drop')}</span> ${say(
    'form.files.hint',
    {
      n: limits.filesPerBatch,
      size,
    },
  )}</p>
<input type="file" id="file" name="file" multiple required aria-describedby="file-hint file-error"></div>
<p class="field-error" id="file-error" hidden></p>
<ul class="chosen" id="chosen" aria-label="${say('form.files.list')}" hidden></ul></section>
<div id="running" class="running" hidden><p id="running-title" class="notice-title"></p><progress max="1" aria-labelledby="running-title"></progress><p id="running-text" class="muted"></p></div>
<div id="said"></div>
<div class="send"><button type="submit" id="send">${say('form.send')}</button> <button type="button" id="cancel" class="secondary" hidden>${say(
    'form.cancel',
  )}</button><p class="hint">${say('form.send.hint')}</p></div>
</form>`;
}

const closed = html`${alertBox(
  'wait',
  say('upload.closed.title'),
  html`<p>${say('upload.closed.text')}</p><p><a href="">${say('upload.closed.again')}</a></p>`,
)}`;

/** While closed the form is shown only to keep what someone has typed already. */
export function uploadPage(view: UploadView): string {
  const { invite } = view;
  const showForm = view.closed !== true || view.typed !== undefined;
  return page(view, {
    title: say('upload.title'),
    script: 'upload',
    body: html`<div class="intro"><h1 tabindex="-1">${say('upload.title')}</h1><p class="lede">${say(
      invite === undefined ? 'upload.lede' : 'upload.lede.invite',
    )}</p>${
      invite !== undefined &&
      html`<p class="muted">${phrase('upload.invite.until', { when: moment(invite.expiresAt) })}</p>`
    }</div>
<div id="notice">${view.closed === true && closed}${problemBox(view.problem)}</div>
<div id="stage">${before(view)}${showForm && form(view)}</div>
<div id="outcome" hidden></div>
<p id="live" class="unseen" role="status" aria-live="polite"></p>`,
  });
}
