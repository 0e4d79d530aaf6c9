import type { DeskTicketView } from '../../src/model/desk.ts';
import type { Finding, Tally } from '../../src/model/finding.ts';
import type { AttachmentView, BatchResult, ItemResult, LimitsView } from '../../src/model/gateway.ts';
import type { AttachmentId, BatchId } from '../../src/model/ids.ts';
import type { Action } from '../../src/model/policy.ts';
import type { Marked, Verdict } from '../../src/model/verdict.ts';
import type { Frame } from '../../src/web/views.ts';

/** Realistic views of every page, with nobody's data in them. Times are fixed, except those that must lie ahead. */
const at = Date.UTC(2026, 10, 22, 9, 30);
const minutes = 60_000;
const later = 4_102_444_800_000;

export const attachmentId = (n: number) => `att_${String(n).padStart(26, '0')}` as AttachmentId;
export const batchId = 'bat_00000000000000000000000000' as BatchId;

export const frame: Frame = {
  publicUrl: 'http://127.0.0.1',
  nonce: 'nonce',
  hasDesk: true,
  assets: { css: '/assets/style.css', upload: '/assets/upload.js', staff: '/assets/staff.js' },
};
export const staffFrame: Frame = { ...frame, csrf: 'c5rf', signedInAs: 'Operator on this machine' };

export const limits: LimitsView = {
  fileBytes: 2 * 1024 ** 3,
  filesPerBatch: 20,
  confirmMinutes: 30,
  retentionDays: 30,
  region: 'eu-central-1',
  store: 's3',
  looksFor: [
    'contact',
    'person',
    'national-id',
    'financial',
    'special',
    'secret',
    'confidential',
    'online',
    'business',
  ],
};

const text = { mime: 'text/plain', name: 'text', family: 'text' } as const;
const csv = { mime: 'text/csv', name: 'csv', family: 'text' } as const;
const zip = { mime: 'application/zip', name: 'zip', family: 'archive' } as const;

const finding = (
  detector: string,
  category: Finding['category'],
  line: number,
  masked: string,
  action: Action = 'warn',
): Marked<Finding> => ({
  detector,
  category,
  location: { line, column: 18 + (line % 40), start: line * 80, end: line * 80 + 12 },
  confidence: 0.9,
  masked,
  action,
});
export const manyFindings: readonly Marked<Finding>[] = Array.from({ length: 60 }, (_, i) =>
  i % 3 === 2
    ? finding('iban', 'financial', i * 37 + 2, 'NL91 ABNA •••• •••• 00')
    : i % 10 === 3
      ? finding('ipv4', 'online', i * 37 + 2, '203.•.•.17', 'allow')
      : finding('email', 'contact', i * 37 + 2, 'j•••••••@e••••••.org'),
);
const tally = (
  detector: string,
  category: Tally['category'],
  count: number,
  distinct: number,
  action: Action = 'warn',
): Marked<Tally> => ({ detector, category, confidence: 0.9, count, distinct, action });
export const tallies: readonly Marked<Tally>[] = [
  tally('email', 'contact', 312, 4),
  tally('iban', 'financial', 20, 1),
  tally('nl-bsn', 'national-id', 1, 1),
  tally('ipv4', 'online', 1204, 31, 'allow'),
];
const secret = [
  finding('ipv4', 'online', 2, '203.•.•.17', 'allow'),
  finding('iban', 'financial', 4, 'NL91 ABNA •••• •••• 00'),
  finding('private-key', 'secret', 12, '-----BEGIN ••• PRIVATE KEY-----', 'block'),
];
const secretTally: readonly Marked<Tally>[] = [
  tally('ipv4', 'online', 1, 1, 'allow'),
  tally('iban', 'financial', 1, 1),
  tally('private-key', 'secret', 1, 1, 'block'),
];

export const hostileNames = [
  `<img src=x onerror=alert(1)>"'.csv`,
  `invoice\u202Efdp.exe`,
  '../../etc/passwd',
  'قائمة العملاء النهائية ٢٠٢٦.csv',
  `${'a-very-long-name-without-any-space-'.repeat(40)}end.log`,
  'line\r\nbreak\0nul.txt',
  '🧥 cloakroom log.txt',
  '',
];

const item = (n: number, more: Partial<ItemResult>): ItemResult => ({
  id: attachmentId(n),
  status: 'stored',
  verdict: 'allow',
  type: text,
  size: 48_213,
  findings: [],
  tallies: [],
  name: `server-${n}.log`,
  ...more,
});
export const stored = (n: number) => item(n, { keptUntil: at + 30 * 24 * 60 * minutes });
export const warned = (n: number): ItemResult =>
  item(n, {
    status: 'confirmation-needed',
    verdict: 'warn',
    type: csv,
    name: 'customers export.csv',
    findings: manyFindings,
    tallies,
    confirm: { token: `token-${n}`, expiresAt: later },
  });
export const warnedMessage: ItemResult = {
  id: batchId,
  status: 'confirmation-needed',
  verdict: 'warn',
  type: null,
  size: null,
  findings: [
    {
      ...finding('phone', 'contact', 1, '+31 6 •••• ••12'),
      location: { field: 'description', line: 1, column: 20 },
    },
  ],
  tallies: [tally('phone', 'contact', 1, 1)],
  confirm: { token: 'token-m', expiresAt: later },
};
export const blocked = (n: number): ItemResult =>
  item(n, {
    status: 'blocked',
    verdict: 'block',
    name: 'deploy.pem',
    findings: secret,
    tallies: secretTally,
  });
/** Findings of many kinds at once, with the longest words among them. */
const assorted: readonly (readonly [string, Finding['category'], string, number, Action])[] = [
  ['at-svnr', 'national-id', '1237 ••••80', 14, 'block'],
  ['stripe-key', 'secret', 'sk_live_••••', 1, 'block'],
  ['mrz', 'national-id', 'P<UTO••••••••••••••••••••••••••••••••••••••<', 1, 'block'],
  ['ch-ahv', 'national-id', '756.••••.••••.97', 2, 'block'],
  ['cloudinary-url', 'secret', 'cloudinary://••••', 1, 'block'],
  ['health-words', 'special', 'd•••••••', 3, 'warn'],
  ['privileged-marking', 'confidential', 'P••••••••• & C•••••••••••', 1, 'warn'],
  ['iban', 'financial', 'NL91 ABNA •••• •••• 00', 20, 'warn'],
  ['own-order', 'confidential', '18-•••-•••', 2, 'warn'],
  ['payment-card', 'test-data', '4111 •••• •••• 1111', 5, 'allow'],
  ['vat-number', 'business', 'NL••••••••B01', 9, 'allow'],
  ['ipv6', 'online', '2001:db8:•:•::1', 1_204, 'allow'],
];
const assortedOf = (worst: Action) => {
  const seen = assorted.map(
    (a) => [...a.slice(0, 4), a[4] === 'block' ? worst : a[4]] as unknown as typeof a,
  );
  return {
    findings: seen.map(([detector, category, masked, , action], i) =>
      finding(detector, category, i * 41 + 3, masked, action),
    ),
    tallies: seen.map(([detector, category, , count, action]) =>
      tally(detector, category, count, count, action),
    ),
  };
};
const warnedAssorted: ItemResult = { ...warned(1), name: 'crm export.csv', ...assortedOf('warn') };
const blockedAssorted: ItemResult = { ...blocked(2), name: 'support dump.log', ...assortedOf('block') };
export const unreadable = (n: number): ItemResult =>
  item(n, {
    status: 'blocked',
    verdict: 'block',
    type: zip,
    name: 'backup.zip',
    findings: [
      {
        ...finding('encrypted', 'encrypted', 1, '', 'block'),
        location: { path: 'inner/secret.xlsx' },
        reason: 'encrypted',
      },
    ],
    tallies: [tally('encrypted', 'encrypted', 1, 1, 'block')],
  });
export const failed = (n: number): ItemResult => item(n, { status: 'failed', code: 'store-unavailable' });

const batch = (attachments: readonly ItemResult[], more: Partial<BatchResult> = {}): BatchResult => ({
  id: batchId,
  ticket: '48213',
  attachments,
  ...more,
});
export const results = {
  stored: batch([stored(1), stored(2)]),
  warned: batch([warned(1), stored(2)]),
  'warned-message': batch([stored(1)], { message: warnedMessage }),
  blocked: { id: batchId, attachments: [blocked(1), unreadable(2)] } as BatchResult,
  mixed: batch([stored(1), warned(2), blocked(3), failed(4)]),
  assorted: batch([warnedAssorted, blockedAssorted]),
  twenty: batch(
    hostileNames
      .concat(Array.from({ length: 12 }, (_, i) => `log-${i}.txt`))
      .map((name, i) => ({ ...stored(i), name })),
  ),
} as const;

const verdict = (action: Verdict['action']): Verdict => ({ action, policyVersion: '1', because: [] });
const attachment = (n: number, more: Partial<AttachmentView> = {}): AttachmentView => ({
  id: attachmentId(n),
  state: 'stored',
  type: text,
  size: 482_130,
  verdict: verdict('allow'),
  tallies: [],
  receivedAt: at,
  dueAt: at + 30 * 24 * 60 * minutes,
  ...more,
});
export const attachments: readonly AttachmentView[] = [
  attachment(1, {
    type: csv,
    verdict: verdict('warn'),
    tallies,
    label: {
      fileName: 'customers export.csv',
      findings: manyFindings,
      reason: 'You asked for the full list.\nIt shows which rows fail.',
    },
  }),
  attachment(2, {
    tallies: [tally('ipv4', 'online', 1204, 31, 'allow')],
  }),
  attachment(3, { label: { fileName: hostileNames[4] ?? '', findings: [] } }),
  attachment(4, {
    label: { fileName: hostileNames[3] ?? '', findings: [] },
    state: 'erased',
    dueAt: null,
    size: null,
  }),
];

export const deskTicket = (n: number, more: Partial<DeskTicketView> = {}): DeskTicketView => ({
  ticket: String(n),
  status: 'open',
  createdAt: at,
  requester: { name: 'Robin Example', email: 'robin@example.org' },
  subject: 'The export stops half-way',
  description:
    'Since this morning the export stops after 200 rows.\n\nSteps:\n1. Open the report\n2. Press export',
  tags: ['cloakroom', 'cloakroom_unverified'],
  field: `${attachmentId(1)} ${attachmentId(2)}`,
  notes: [
    {
      at,
      text: 'Two files were handed over for this ticket.\nThey are kept until 22 December 2026.',
      url: `http://127.0.0.1/staff/tickets/${n}`,
    },
  ],
  ...more,
});
export const deskTickets: readonly DeskTicketView[] = [
  deskTicket(3),
  deskTicket(2, {
    subject: 'لا أستطيع تسجيل الدخول',
    requester: { name: 'مثال', email: 'm@example.org' },
    status: 'closed',
  }),
  deskTicket(1, { subject: `<b>${'long subject '.repeat(20)}</b>` }),
];
