import { errorCodes } from '../../model/errors.ts';
import { type Html, html, type Part } from '../html.ts';
import { page } from '../parts/layout.ts';
import type { DocsView } from '../views.ts';
import { hasWords, say } from '../words.ts';
import { list, type Node, node, resolved, schemaInWords, text } from './openapi.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;
interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly of: Node;
  readonly parameters: readonly Node[];
}

function operations(doc: Node): readonly Operation[] {
  const found: Operation[] = [];
  for (const [path, value] of Object.entries(node(doc.paths))) {
    const item = resolved(doc, value);
    for (const method of methods) {
      if (item[method] === undefined) continue;
      const of = resolved(doc, item[method]);
      const parameters = [...list(item.parameters), ...list(of.parameters)].map((p) => resolved(doc, p));
      found.push({ id: `op-${found.length + 1}`, method, path, of, parameters });
    }
  }
  return found;
}

const rows = (heads: readonly string[], body: readonly Html[]): Html =>
  html`<div class="scroll" role="group" tabindex="0" aria-label="${heads.join(', ')}"><table><thead><tr>${heads.map(
    (h) => html`<th scope="col">${h}</th>`,
  )}</tr></thead><tbody>${body}</tbody></table></div>`;

const parameter = (doc: Node, p: Node): Html =>
  html`<tr><td><code>${text(p.name)}</code>${p.required === true && html` <small>${say('docs.required')}</small>`}</td><td>${text(
    p.in,
  )}</td><td><code>${schemaInWords(doc, p.schema)}</code></td><td>${text(p.description)}</td></tr>`;

function content(doc: Node, of: Node): Part {
  return Object.entries(node(of.content)).map(
    ([type, media]) => html`<code>${type}</code> ${properties(doc, node(media).schema)}`,
  );
}

/** A named schema leads to where it is described. */
function named(doc: Node, schema: unknown): Html {
  const words = html`<code>${schemaInWords(doc, schema)}</code>`;
  return node(schema).$ref === undefined
    ? words
    : html`<a href="#schema-${schemaInWords(doc, schema)}">${words}</a>`;
}

/** The fields of an object schema, or the name of what it is. */
function properties(doc: Node, schema: unknown): Html {
  const fields = Object.entries(node(resolved(doc, schema).properties));
  if (fields.length === 0 || node(schema).$ref !== undefined) return named(doc, schema);
  const required = list(resolved(doc, schema).required);
  return html`<ul class="fields">${fields.map(
    ([name, value]) =>
      html`<li><code>${name}</code>: <code>${schemaInWords(doc, value)}</code>${
        required.includes(name) && html` <small>${say('docs.required')}</small>`
      } ${text(resolved(doc, value).description)}</li>`,
  )}</ul>`;
}

function operation(doc: Node, op: Operation): Html {
  const body = resolved(doc, op.of.requestBody);
  const responses = Object.entries(node(op.of.responses));
  return html`<section class="card operation" aria-labelledby="${op.id}"><h3 id="${op.id}"><span class="method ${op.method}">${op.method.toUpperCase()}</span> <code>${op.path}</code></h3>
<p>${text(op.of.summary)}</p><p>${text(op.of.description)}</p>
${security(op.of.security ?? doc.security)}
${
  op.parameters.length > 0 &&
  html`<h4>${say('docs.parameters')}</h4>${rows(
    [say('docs.name'), say('docs.in'), say('docs.type'), say('docs.meaning')],
    op.parameters.map((p) => parameter(doc, p)),
  )}`
}
${Object.keys(body).length > 0 && html`<h4>${say('docs.body')}</h4><p>${text(body.description)}</p>${content(doc, body)}`}
${
  responses.length > 0 &&
  html`<h4>${say('docs.responses')}</h4>${rows(
    [say('docs.status'), say('docs.meaning'), say('docs.schema')],
    responses.map(([status, value]) => {
      const r = resolved(doc, value);
      return html`<tr><td><code>${status}</code></td><td>${text(r.description)}</td><td>${content(doc, r)}</td></tr>`;
    }),
  )}`
}</section>`;
}

function security(value: unknown): Part {
  const names = list(value).flatMap((s) => Object.keys(node(s)));
  return (
    names.length > 0 &&
    html`<p class="muted">${say('docs.security')}: ${names.map((n, i) => html`${i > 0 && ', '}<code>${n}</code>`)}</p>`
  );
}

const schemas = (doc: Node): Part => {
  const all = Object.entries(node(node(doc.components).schemas));
  return (
    all.length > 0 &&
    html`<section aria-labelledby="schemas"><h2 id="schemas">${say('docs.schemas')}</h2>${all.map(
      ([name, schema]) =>
        html`<details class="card" id="schema-${name}"><summary><code>${name}</code></summary><p>${text(node(schema).description)}</p>${properties(doc, schema)}</details>`,
    )}</section>`
  );
};

/** `x-error-codes: {code: {status, title}}` of the document says statuses and sentences; without it the codes stand alone. */
function codes(doc: Node): Html {
  const described = node(doc['x-error-codes']);
  const heads = [say('docs.status'), say('docs.meaning')].slice(Object.keys(described).length > 0 ? 0 : 2);
  return html`<section aria-labelledby="codes"><h2 id="codes">${say('docs.codes')}</h2><p>${say('docs.codes.text')}</p>${rows(
    [say('docs.code'), ...heads, say('docs.todo')],
    errorCodes.map((code) => {
      const about = node(described[code]);
      const todo = `todo.${code}`;
      return html`<tr id="${code}"><td><code>${code}</code></td>${
        heads.length > 0 && html`<td>${text(about.status)}</td><td>${text(about.title)}</td>`
      }<td>${hasWords(todo) && say(todo)}</td></tr>`;
    }),
  )}</section>`;
}

export function docsPage(view: DocsView): string {
  const doc: Node = view.openapi;
  const info = node(doc.info);
  const ops = operations(doc);
  return page(view, {
    title: say('docs.title'),
    script: 'staff',
    width: 'wide',
    body: html`<h1>${text(info.title) || say('docs.title')}</h1><p class="lede">${text(info.description)}</p>
<p class="muted">${say('docs.version', { version: text(info.version) })} · <a href="/openapi.json">${say('docs.raw')}</a></p>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">${say('docs.contents')}</h2>${
      ops.length === 0
        ? html`<p>${say('docs.nothing')}</p>`
        : html`<ul>${ops.map(
            (op) =>
              html`<li><a href="#${op.id}"><span class="method ${op.method}">${op.method.toUpperCase()}</span> <code>${op.path}</code></a> <span class="muted">${text(op.of.summary)}</span></li>`,
          )}<li><a href="#codes">${say('docs.codes')}</a></li></ul>`
    }</nav>
${ops.map((op) => operation(doc, op))}${schemas(doc)}${codes(doc)}`,
  });
}
