import { isValidIBAN } from 'ibantools';
import { seededRandom } from './corpus.ts';
import { fill, int, of, type Random, valid } from './quality/makers.ts';

/** A screen as support gets it: values beside their labels, in the look of some program. */
export interface Screen {
  readonly style: 'terminal' | 'desktop' | 'web';
  readonly dark: boolean;
  /** Pixels of the device for one of the page. */
  readonly ratio: 1 | 2;
  /** CSS pixels of the letters. */
  readonly font: number;
  readonly jpeg: boolean;
  readonly seed: number;
}

export type Planted = { readonly detector: 'email' | 'phone' | 'iban' | 'nl-bsn'; readonly value: string };

const first = [
  'anna',
  'j.devries',
  'lukas',
  'marie-claire',
  'o.illig',
  'piet',
  'sofia',
  'b.oberhuber',
  'ilse',
  'tom',
];
const last = ['kovacs', 'jansen', 'weber', 'moreau', 'illner', 'novak', 'rossi', 'vandijk', 'olsen', 'huber'];
const hosts = [
  'firma-muster.de',
  'kpn-post.nl',
  'muster.at',
  'travail.fr',
  'bolig.dk',
  'post.lu',
  'web-mail.eu',
  'ufficio.it',
];
const ibans = [
  'DE####################',
  'NL##ABNA0#########',
  'AT##################',
  'FR#########################',
  'BE##############',
];
const phones = [
  '+49 30 23125 ###',
  '+31 20 794 ####',
  '030 / 23125 ###',
  '+43 1 58858 ###',
  '+32 2 555 ## ##',
  '+31 6 1234 ####',
  '0151 234 56###',
];

const bsnHolds = (value: string): boolean => {
  const digits = [...value].map(Number);
  const sum = digits.reduce((n, digit, i) => n + digit * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
};

const grouped = (value: string): string => value.replace(/(.{4})(?=.)/g, '$1 ');

const makers: Record<Planted['detector'], (r: Random) => string> = {
  email: (r) => `${of(r, first)}.${of(r, last)}${int(r, 3) ? '' : int(r, 90)}@${of(r, hosts)}`,
  phone: (r) => fill(r, of(r, phones)),
  iban: (r) => {
    const value = valid(r, [of(r, ibans)], isValidIBAN);
    return int(r, 3) ? grouped(value) : value;
  },
  'nl-bsn': (r) => valid(r, ['1########', '2########'], bsnHolds),
};

const labels: Record<Planted['detector'], readonly string[]> = {
  email: ['E-Mail', 'Contact', 'Email address', 'Kontakt'],
  phone: ['Telefon', 'Phone', 'Mobiel', 'Tel.'],
  iban: ['IBAN', 'Kontonummer', 'Bankrekening'],
  'nl-bsn': ['BSN', 'Burgerservicenummer'],
};

const idle = [
  'Ticket 48213 wartet auf Antwort',
  'Last sync finished without errors',
  'Bestelling ontvangen, wordt verwerkt',
  'Status: offen, Priorität: hoch',
  'GET /api/v2/tickets.json 200 OK',
];

/** Rows of a screen, each with what is planted in it or null. */
export function rowsOf(
  seed: number,
  each: number,
): { label: string; text: string; planted: Planted | null }[] {
  const r = seededRandom(seed);
  const rows = [];
  for (let i = 0; i < each; i++) {
    for (const detector of ['email', 'phone', 'iban', 'nl-bsn'] as const) {
      const value = makers[detector](r);
      rows.push({ label: of(r, labels[detector]), text: value, planted: { detector, value } });
    }
    rows.push({ label: '', text: of(r, idle), planted: null });
  }
  return rows;
}

const faces: Record<Screen['style'], string> = {
  terminal: 'DejaVu Sans Mono, monospace',
  desktop: 'DejaVu Sans, sans-serif',
  web: 'Liberation Sans, Arial, sans-serif',
};

const colours = (screen: Screen): string[] => {
  const { style, dark } = screen;
  if (style === 'terminal')
    return dark ? ['#1e1e1e', '#d4d4d4', '#7ec699', '#252526'] : ['#fffff0', '#222', '#07a', '#eee'];
  if (style === 'desktop')
    return dark ? ['#2d2d30', '#e6e6e6', '#9cdcfe', '#3e3e42'] : ['#f0f0f0', '#000', '#333', '#fff'];
  return dark ? ['#0d1117', '#c9d1d9', '#8b949e', '#161b22'] : ['#fff', '#24292f', '#57606a', '#f6f8fa'];
};

/** The page of a screen; `width` CSS pixels across. */
export function pageOf(screen: Screen, each: number): { html: string; planted: Planted[] } {
  const rows = rowsOf(screen.seed, each);
  const [ground, ink, faint, panel] = colours(screen);
  const { font, style } = screen;
  const cell = (row: (typeof rows)[number]): string => {
    if (style === 'terminal') return `<div>${row.label ? `<b>${row.label}:</b> ` : '$ '}${row.text}</div>`;
    if (style === 'desktop')
      return row.label
        ? `<div class=f><label>${row.label}:</label><span class=i>${row.text}</span></div>`
        : `<div class=f>${row.text}</div>`;
    return row.label
      ? `<tr><th>${row.label}</th><td>${row.text}</td></tr>`
      : `<tr><td colspan=2>${row.text}</td></tr>`;
  };
  const body = rows.map(cell).join('');
  const html = `<!doctype html><meta charset=utf-8><style>
body{margin:0;padding:12px;background:${ground};color:${ink};font:${font}px ${faces[style]};line-height:1.45}
b,th,label{color:${faint};font-weight:${style === 'terminal' ? 'bold' : 'normal'};text-align:left}
.f{margin:3px 0}label{display:inline-block;width:${font * 13}px}
.i{display:inline-block;background:${panel};border:1px solid ${faint};padding:1px 4px;min-width:${font * 22}px}
table{border-collapse:collapse}td,th{border-bottom:1px solid ${panel};padding:3px 8px}tr:nth-child(2n){background:${panel}}
</style>${style === 'web' ? `<table>${body}</table>` : body}`;
  return { html, planted: rows.flatMap((row) => (row.planted ? [row.planted] : [])) };
}

export const nameOf = ({ font, style, dark, ratio, jpeg, seed }: Screen): string =>
  `${font}-${style}-${dark ? 'dark' : 'light'}-${ratio}x-${seed}.${jpeg ? 'jpg' : 'png'}`;

/** Of each kind of value on a screen of the fixtures. */
export const rowsEach = 4;

/** The screens that are kept as fixtures: every look, both ratios, both forms, from 11 pixels up. */
export const fixtureScreens: readonly Screen[] = [
  { font: 11, style: 'terminal', dark: true, ratio: 1, jpeg: false, seed: 101 },
  { font: 11, style: 'desktop', dark: false, ratio: 1, jpeg: false, seed: 102 },
  { font: 11, style: 'web', dark: true, ratio: 1, jpeg: true, seed: 103 },
  { font: 12, style: 'desktop', dark: true, ratio: 1, jpeg: true, seed: 104 },
  { font: 12, style: 'web', dark: false, ratio: 2, jpeg: true, seed: 105 },
  { font: 13, style: 'terminal', dark: false, ratio: 1, jpeg: true, seed: 106 },
  { font: 14, style: 'web', dark: false, ratio: 1, jpeg: false, seed: 107 },
];
