import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameToShow, sizeInWords } from '../../src/web/format.ts';
import { attributes, html, safeUrl } from '../../src/web/html.ts';
import { pages } from '../../src/web/pages/index.ts';
import { openapi } from './openapi-sample.ts';
import * as s from './samples.ts';
import { states } from './states.ts';

const marker = 'xq7marker';
const attacks = [
  `<script>${marker}</script>`,
  `"><img src=x onerror=${marker}>`,
  `'><svg onload=${marker}>`,
  `</textarea><b ${marker}>`,
  `</title></style><i ${marker}>`,
  `<!--${marker}-->`,
  `\u2028<a ${marker}>\0`,
  `&lt;u ${marker}&gt;&#60;`,
  `javascript:${marker}`,
  `\`-${marker}-\``,
];
const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '`', '=', '/', '\0', ' ', marker, 'onload'))
    .map((a) => a.join('')),
);

/** Puts a hostile text into every string of a view, down to the last, except what is a closed union or made by us. */
const ours = new Set([
  'status',
  'state',
  'verdict',
  'action',
  'mode',
  'family',
  'detector',
  'category',
  'store',
  'assets',
  'field',
]);
function poisoned<T>(value: T, text: string): T {
  if (typeof value === 'string') return text as T;
  if (Array.isArray(value)) return value.map((v) => poisoned(v, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([k, v]) => [
    k,
    ours.has(k) && k !== 'field' ? v : poisoned(v, text),
  ]);
  return Object.fromEntries(entries) as T;
}

/** The tags of a document, without their attribute values; none of them may come from a value. */
const skeleton = (document: string): string =>
  (document.match(/<(?:[a-z!/][^>"]*(?:"[^"]*"[^>"]*)*)>/gi) ?? [])
    .map((tag) => tag.replace(/"[^"]*"/g, '""'))
    .join('\n');

describe('what people typed never becomes markup', () => {
  const upload = { ...s.frame, form: 'default', limits: s.limits };
  const typed = { name: 'a', email: 'a', subject: 'a', description: 'a' };
  const problem = { code: 'a', message: 'a' };
  const view = { ticket: 'a', deskUrl: 'a', attachments: s.attachments };
  const linkSeconds = { min: 60, max: 900, suggested: 300 };
  const made = { attachment: s.attachmentId(1), url: 'a', expiresAt: 1 };
  const documents: Record<string, (text: string) => string> = {
    upload: (t) =>
      pages.upload(poisoned({ ...upload, typed, problem, invite: { secret: 'a', expiresAt: 1 } }, t)),
    typed: (t) => pages.upload(poisoned({ ...upload, typed, problem }, t)),
    result: (t) => pages.result(poisoned({ ...s.frame, limits: s.limits, result: s.results.mixed }, t)),
    message: (t) =>
      pages.result(poisoned({ ...s.frame, limits: s.limits, result: s.results['warned-message'] }, t)),
    confirmed: (t) => pages.confirmed(poisoned({ ...s.frame, item: s.stored(1), withdrawn: false }, t)),
    'sign-in': (t) => pages.signIn(poisoned({ ...s.frame, mode: 'link', linkSecret: 'a', problem }, t)),
    'staff-home': (t) => pages.staffHome(poisoned({ ...s.staffFrame, recent: s.deskTickets, problem }, t)),
    'staff-ticket': (t) =>
      pages.staffTicket(poisoned({ ...s.staffFrame, view, linkSeconds, made, invite: made, problem }, t)),
    'desk-list': (t) => pages.deskList(poisoned({ ...s.staffFrame, tickets: s.deskTickets }, t)),
    'desk-ticket': (t) => pages.deskTicket(poisoned({ ...s.staffFrame, ticket: s.deskTicket(1) }, t)),
    problem: (t) =>
      pages.problem(poisoned({ ...s.frame, status: 500, code: 'a', title: 'a', message: 'a', id: 'a' }, t)),
    docs: (t) => pages.docs(poisoned({ ...s.frame, openapi }, t)),
  };

  it.each(Object.keys(documents))('%s: hostile text makes no tag and no attribute', (name) => {
    const document = documents[name];
    if (document === undefined) throw new Error('no such document');
    fc.assert(
      fc.property(hostile, (text) => {
        const out = document(text);
        expect(skeleton(out)).not.toContain(marker);
        expect(out).not.toMatch(/<(?:script|img|svg|a|b|i|u)[^>"]* (?:xq7marker|onload|onerror)/);
        expect(out).not.toContain('\0');
        expect(out.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('an address from outside becomes a link only with a known scheme', () => {
    for (const bad of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      ' javascript:x',
      'data:text/html,x',
      '//evil.example',
      'vbscript:x',
      '',
    ])
      expect(safeUrl(bad)).toBeNull();
    for (const good of ['https://a.example/', 'http://127.0.0.1/d/x', '/staff/tickets/1'])
      expect(safeUrl(good)).toBe(good);
  });
});

describe('html', () => {
  it('escapes every value in text and attributes, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const out = html`<p title="${text}">${text}${html`<b>${text}</b>`}</p>`.toString();
        const inner = html`${text}`.toString();
        expect(out).toBe(`<p title="${inner}">${inner}<b>${inner}</b></p>`);
        expect(inner).not.toMatch(/[<>"'`]/);
      }),
    );
  });

  it('refuses an attribute name that is not a plain word', () => {
    expect(() => attributes({ 'a onload': 'x' })).toThrow(TypeError);
    expect(attributes({ a: true, b: false, c: null, d: '"' }).toString()).toBe(' a d="&quot;"');
  });
});

describe('names and sizes', () => {
  it('shows no character that deceives, and bounds the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (name) => {
        const shown = nameToShow(name);
        expect(shown).not.toMatch(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(Array.from(shown).length).toBeLessThanOrEqual(96);
        expect(shown.length).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps the end of a long name, where its kind stands', () => {
    expect(nameToShow(`${'a'.repeat(500)}.tar.gz`).endsWith('.tar.gz')).toBe(true);
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1 KB'],
    [1536, '1.5 KB'],
    [1024 * 1024 - 1, '1 MB'],
    [2 * 1024 ** 3, '2 GB'],
  ])('%d bytes', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});

describe('every page', () => {
  it.each(Object.entries(states()))(
    '%s: holds no inline script, style or handler, and one main heading',
    (_, document) => {
      expect(document).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script(?![^>]*\ssrc=)/i);
      expect(document.match(/<h1[\s>]/g)).toHaveLength(1);
      expect(document).toMatch(/^<!doctype html>\n<html lang="en"/);
    },
  );

  it('repeats no id', () => {
    for (const document of Object.values(states())) {
      const ids = [...document.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]);
      expect(ids).toHaveLength(new Set(ids).size);
    }
  });
});
