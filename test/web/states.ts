import { pages } from '../../src/web/pages/index.ts';
import type { Frame, UploadView } from '../../src/web/views.ts';
import { openapi } from './openapi-sample.ts';
import * as s from './samples.ts';

/** Every page in every state worth looking at, by name. */
export function states(given: Frame = s.frame): Readonly<Record<string, string>> {
  const assets = { assets: given.assets };
  const frame = { ...s.frame, ...assets };
  const staff = { ...s.staffFrame, ...assets };
  const upload: UploadView = { ...frame, limits: s.limits, form: 'default' };
  const linkSeconds = { min: 60, max: 900, suggested: 300 };
  const ticket = {
    ...staff,
    linkSeconds,
    view: { ticket: '48213', deskUrl: 'https://desk.example/48213', attachments: s.attachments },
  };
  const later = 4_102_444_800_000;
  const problem = { code: 'malformed-email', message: 'The e-mail address is not valid.' };
  const first = s.attachmentId(1);
  return {
    upload: pages.upload(upload),
    'upload-embedded': pages.upload({
      ...upload,
      limits: {
        ...s.limits,
        store: 'embedded',
        region: 'local',
        looksFor: ['financial'],
        fileBytes: 50_000_000,
      },
    }),
    'upload-invite': pages.upload({ ...upload, invite: { secret: 'inv1te', expiresAt: later } }),
    'upload-problem': pages.upload({
      ...upload,
      problem,
      typed: { name: 'Robin <Example>', email: 'robin@', subject: 'Export', description: 'It stops.\n' },
    }),
    'upload-closed': pages.upload({ ...upload, closed: true }),
    ...Object.fromEntries(
      Object.entries(s.results).map(([name, result]) => [
        `result-${name}`,
        pages.result({ ...frame, limits: s.limits, result }),
      ]),
    ),
    confirmed: pages.confirmed({ ...frame, item: { ...s.stored(1), ticket: '48213' }, withdrawn: false }),
    withdrawn: pages.confirmed({ ...frame, item: null, withdrawn: true }),
    'sign-in': pages.signIn({ ...frame, mode: 'link' }),
    'sign-in-link': pages.signIn({ ...frame, mode: 'link', linkSecret: 's3cret' }),
    'sign-in-oidc': pages.signIn({
      ...frame,
      mode: 'oidc',
      problem: { code: 'sign-in-failed', message: 'You could not be signed in.' },
    }),
    'sign-in-onward': pages.signIn({
      ...frame,
      mode: 'oidc',
      onward: 'https://login.example/auth?state=x&nonce=y',
    }),
    'staff-home': pages.staffHome({ ...staff, recent: s.deskTickets }),
    'staff-home-problem': pages.staffHome({
      ...staff,
      problem: { code: 'unknown-ticket', message: 'There is no such ticket.' },
    }),
    'staff-ticket': pages.staffTicket({
      ...ticket,
      made: {
        attachment: first,
        url: 'http://127.0.0.1:8080/d/0123456789abcdefghjkmnpqrstvwxyz0123456789abcdef',
        expiresAt: later,
      },
      invite: { url: 'http://127.0.0.1:8080/t/0123456789abcdefghjkmnpqrst', expiresAt: later },
    }),
    'staff-ticket-empty': pages.staffTicket({
      ...ticket,
      view: { ticket: '7', deskUrl: null, attachments: [] },
    }),
    'desk-list': pages.deskList({ ...staff, tickets: s.deskTickets }),
    'desk-empty': pages.deskList({ ...staff, tickets: [] }),
    'desk-ticket': pages.deskTicket({ ...staff, ticket: s.deskTicket(3) }),
    'desk-ticket-bare': pages.deskTicket({
      ...staff,
      ticket: s.deskTicket(3, {
        status: 'closed',
        notes: [],
        tags: [],
        field: '',
        subject: '',
        description: '',
      }),
    }),
    'problem-gone': pages.problem({
      ...frame,
      status: 410,
      code: 'confirmation-expired',
      title: 'Confirmation expired',
      message: 'The time to confirm has passed. Nothing was kept.',
      id: 'req-1',
    }),
    'problem-internal': pages.problem({
      ...staff,
      status: 500,
      code: 'internal',
      title: 'Something went wrong',
      message: 'Something went wrong on our side.',
      id: '0f4a3c',
    }),
    docs: pages.docs({ ...frame, openapi }),
  };
}
