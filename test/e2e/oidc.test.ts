import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Browser } from 'playwright-core';
import { describeWith } from '../services/index.ts';
import { openBrowser, openPage } from '../web/browser.ts';
import { eventually, upload } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';
import { clientId, clientSecret, type Forged, type Issuer, startIssuer } from './harness/issuer.ts';
import { PersonAtABrowser } from './harness/person.ts';

const harmless = 'Nothing about anybody, by a line nobody reads.\n'.repeat(3_000);
/** What must be in no row, file, object or log line: all that names a person begins with it. */
const marker = `person${randomBytes(9).toString('hex')}`;
const person = (name: string, groups: string[]) => ({
  sub: `${marker}-${name}`,
  email: `${marker}-${name}@acme.test-mail.eu`,
  name: `${marker} ${name}`,
  groups,
});
const agent = person('agent', ['support', 'all']);
const colleague = { ...person('colleague', ['support']), email: agent.email };
const seller = person('seller', ['sales', 'support-not']);

interface Entry {
  readonly kind: string;
  readonly actor: string;
  readonly data: string | null;
}

/** The gateway in a process of its own, the issuer a real one; both on loopback by http, as the guide allows. */
describe('staff by OpenID Connect', () => {
  let issuer: Issuer;
  let gateway: Running;
  let someone: PersonAtABrowser;
  beforeAll(async () => {
    // the issuer warns that it runs with its development defaults, which is what is wanted here
    for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => {});
    issuer = await startIssuer([agent, colleague, seller]);
    gateway = await prepareGateway({
      CLOAKROOM_OIDC_ISSUER: issuer.url,
      CLOAKROOM_OIDC_CLIENT_ID: clientId,
      CLOAKROOM_OIDC_CLIENT_SECRET: clientSecret,
      CLOAKROOM_OIDC_STAFF_CLAIM: 'groups=support',
      CLOAKROOM_TRUSTED_PROXIES: '127.0.0.1',
      CLOAKROOM_TICKETS_PER_HOUR: '1000',
    });
    issuer.open(gateway.url);
    // it must start, and take uploads, while nobody can sign in
    issuer.be('away');
    await gateway.start();
  });
  afterAll(async () => {
    await gateway.remove();
    await issuer.close();
  });
  beforeEach(() => {
    someone = new PersonAtABrowser();
  });

  const begin = (who: PersonAtABrowser) => who.post(`${gateway.url}/staff/sign-in`, {});
  const begun = async (who: PersonAtABrowser) =>
    (await begin(who)).headers.get('refresh')?.replace('0; url=', '') ?? '';
  /** Up to the address the issuer sends the browser back to. */
  const sentBack = async (who: PersonAtABrowser, sub: string) =>
    who.atIssuer(await begun(who), sub, gateway.url);
  const signedIn = async (who: PersonAtABrowser, sub: string) => {
    const answer = await who.go(await sentBack(who, sub));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff']);
  };
  const codeOf = async (answer: Response) => [
    answer.status,
    /<dd><code>([a-z-]+)<\/code>/.exec(await answer.text())?.[1],
  ];
  const entries = (): Entry[] => {
    const ledger = new Database(join(gateway.dataDir, 'ledger.sqlite'), { readonly: true });
    try {
      return ledger.prepare('select kind, actor, data from entries order by seq').all() as Entry[];
    } finally {
      ledger.close();
    }
  };
  const sessions = (): number => {
    const ledger = new Database(join(gateway.dataDir, 'ledger.sqlite'), { readonly: true });
    try {
      return (ledger.prepare('select count(*) as n from sessions').get() as { n: number }).n;
    } finally {
      ledger.close();
    }
  };
  const inTheLog = (line: object) =>
    eventually(
      async () =>
        gateway
          .output()
          .split('\n')
          .slice(0, -1) // the last line may have come in half
          .filter((l) => l.startsWith('{'))
          .map((l) => JSON.parse(l) as object),
      (lines) =>
        lines.some((l) => Object.entries(line).every(([k, v]) => (l as Record<string, unknown>)[k] === v)),
    );

  afterEach(() => {
    issuer.be('well');
    issuer.forge(null);
  });

  it('an issuer that is away stops nobody but staff, who are told so; it is asked again', async () => {
    const { body } = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    expect(body.attachments[0]).toMatchObject({ status: 'stored' });
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
    expect((await someone.go(`${gateway.url}/staff`)).status).toBe(401);
    for (const how of ['away', 'ill', 'other'] as const) {
      issuer.be(how);
      expect(await codeOf(await begin(someone))).toEqual([503, 'sign-in-unavailable']);
    }
    const told = await (await begin(someone)).text();
    expect(/<a role="button" href="([^"]+)"/.exec(told)?.[1]).toBe('/staff');
    const json = await fetch(`${gateway.url}/staff/sign-in`, {
      method: 'POST',
      headers: { accept: 'application/json' },
    });
    expect([json.status, json.headers.get('content-type')]).toEqual([503, 'application/problem+json']);
    expect((await gateway.command('doctor')).out).toMatch(/^WRONG +sign-in:/m);
    issuer.be('well');
    expect((await gateway.command('doctor')).out).toMatch(/^ok +sign-in:/m);
    expect((await begin(someone)).status).toBe(200);
  });

  it('an agent signs in, sees the files of a ticket, makes a link, downloads by it, and signs out', async () => {
    const sent = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    const [file] = sent.body.attachments;
    const before = entries().length;

    const ticketPage = `${gateway.url}/staff/tickets/${sent.body.ticket}`;
    expect((await someone.go(ticketPage)).status).toBe(401);
    const back = await sentBack(someone, agent.sub);
    const entered = await someone.go(back);
    // where they wanted to go, not the start page
    expect([entered.status, entered.headers.get('location')]).toEqual([
      303,
      `/staff/tickets/${sent.body.ticket}`,
    ]);
    const page = await (await someone.go(ticketPage)).text();
    expect(page).toContain(file?.id);
    // their own name is shown to them, though it lies nowhere
    expect(page).toContain(agent.email);

    const csrf = /name="csrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    const made = await someone.post(`${gateway.url}/staff/attachments/${file?.id}/link`, {
      csrf,
      ticket: sent.body.ticket ?? '',
      seconds: '60',
    });
    const link = /value="(http:[^"]+\/d\/[^"]+)"/.exec(await made.text())?.[1] ?? '';
    expect(link.startsWith(`${gateway.url}/d/`)).toBe(true);
    const got = await someone.go(link);
    expect([got.status, got.headers.get('content-disposition')?.split(';')[0]]).toEqual([200, 'attachment']);
    expect((await got.text()) === harmless).toBe(true);

    const other = new PersonAtABrowser();
    await signedIn(other, colleague.sub);
    expect((await other.go(link, { headers: { accept: 'application/json' } })).status).toBe(404);

    const cookie = new Map(someone.jar);
    const out = await someone.post(`${gateway.url}/staff/sign-out`, { csrf });
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, '"cache", "storage"']);
    expect(someone.jar.has('cloakroom')).toBe(false);
    // the cookie is worth nothing afterwards, even to who kept it
    for (const [name, value] of cookie) someone.jar.set(name, value);
    expect((await someone.go(ticketPage)).status).toBe(401);
    expect((await someone.go(link, { headers: { accept: 'application/json' } })).status).toBe(401);

    const chain = await eventually(
      async () => entries().slice(before),
      (all) => all.some((e) => e.kind === 'signed-out'),
    );
    const me = chain.find((e) => e.kind === 'signed-in')?.actor ?? '';
    expect(me).toMatch(/^agt_[\w-]{10,}$/);
    const mine = chain.filter((e) => e.actor === me).map((e) => e.kind);
    expect(mine).toEqual(
      expect.arrayContaining([
        'signed-in',
        'attachments-listed',
        'link-made',
        'link-used',
        'download-ended',
        'signed-out',
      ]),
    );
    const theirs = chain.filter((e) => e.actor !== me && e.actor.startsWith('agt_'));
    // the same e-mail address is not the same person; the subject is
    expect(theirs.map((e) => e.kind)).toEqual(['signed-in', 'link-refused']);
    expect(await gateway.command('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('the same person is the same pseudonym at every sign-in', async () => {
    const before = entries().length;
    for (let i = 0; i < 2; i++) await signedIn(new PersonAtABrowser(), agent.sub);
    const actors = entries()
      .slice(before)
      .filter((e) => e.kind === 'signed-in')
      .map((e) => e.actor);
    expect(actors).toHaveLength(2);
    expect(new Set(actors).size).toBe(1);
  });

  it('an office behind one address signs in within a minute', async () => {
    for (let i = 0; i < 20; i++) await signedIn(new PersonAtABrowser('10.250.0.1'), agent.sub);
  });

  it('a session that was there before is ended by the next sign-in, not carried over', async () => {
    await signedIn(someone, agent.sub);
    const first = someone.jar.get('cloakroom') ?? '';
    await signedIn(someone, agent.sub);
    expect(someone.jar.get('cloakroom')).not.toBe(first);
    const old = await fetch(`${gateway.url}/staff`, {
      headers: { cookie: `cloakroom=${first}`, accept: 'text/html' },
    });
    expect(old.status).toBe(401);
  });

  it('who lacks the claim stays outside', async () => {
    const before = { sessions: sessions(), entries: entries().length };
    const answer = await someone.go(await sentBack(someone, seller.sub));
    expect(await codeOf(answer)).toEqual([403, 'forbidden']);
    expect((await someone.go(`${gateway.url}/staff`)).status).toBe(401);
    expect(sessions()).toBe(before.sessions);
    expect(
      entries()
        .slice(before.entries)
        .map(({ kind, actor, data }) => [kind, actor, JSON.parse(data ?? '{}')]),
    ).toEqual([['sign-in-refused', 'gateway', { why: 'not-staff' }]]);
  });

  it.each<[string, (back: URL) => void]>([
    ['altered state', (u) => u.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (u) => u.searchParams.delete('state')],
    ['altered code', (u) => u.searchParams.set('code', 'x'.repeat(43))],
    ['no code', (u) => u.searchParams.delete('code')],
    ['two codes', (u) => u.searchParams.append('code', 'x'.repeat(43))],
    ['another issuer', (u) => u.searchParams.set('iss', 'https://other.example')],
    ['no issuer, though it says that it names itself', (u) => u.searchParams.delete('iss')],
    ['an error of nobody', (u) => u.searchParams.set('error', 'access_denied')],
  ])('%s in what comes back: refused, and used up', async (_what, alter) => {
    const before = { sessions: sessions(), entries: entries().length };
    const back = await sentBack(someone, agent.sub);
    const altered = new URL(back);
    alter(altered);
    expect(await codeOf(await someone.go(altered.href))).toEqual([401, 'sign-in-failed']);
    expect(await codeOf(await someone.go(back))).toEqual([401, 'sign-in-failed']);
    expect(sessions()).toBe(before.sessions);
    expect(
      new Set(
        entries()
          .slice(before.entries)
          .map((e) => e.kind),
      ),
    ).toEqual(new Set(['sign-in-refused']));
  });

  it('another browser cannot end what this one began', async () => {
    const back = await sentBack(someone, agent.sub);
    const thief = new PersonAtABrowser();
    await begun(thief);
    expect(await codeOf(await thief.go(back))).toEqual([401, 'sign-in-failed']);
    expect(await codeOf(await new PersonAtABrowser().go(back))).toEqual([401, 'sign-in-failed']);
  });

  const past = Math.floor(Date.now() / 1000) - 7_200;
  it.each<[string, Forged]>([
    ['the nonce of another sign-in', { claims: { nonce: 'x'.repeat(43) } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://other.example' } }],
    ['for another client', { claims: { aud: 'other' } }],
    ['for several clients, ours not the one', { claims: { aud: [clientId, 'other'], azp: 'other' } }],
    ['expired', { claims: { iat: past - 60, exp: past } }],
    ['without end', { claims: { exp: undefined } }],
    ['without subject', { claims: { sub: undefined } }],
    ['signed by a stranger', { by: 'stranger' }],
    ['changed, and signed by a stranger', { claims: { groups: ['support'] }, by: 'stranger' }],
    ['not signed', { header: { alg: 'none' }, by: 'none' }],
    ['signed by a key nobody knows', { header: { kid: 'second' }, by: 'stranger' }],
  ])('an ID token %s: refused', async (_what, how) => {
    const before = sessions();
    issuer.forge(how);
    try {
      const back = await sentBack(someone, agent.sub);
      expect(await codeOf(await someone.go(back))).toEqual([401, 'sign-in-failed']);
    } finally {
      issuer.forge(null);
    }
    expect(sessions()).toBe(before);
    expect((await someone.go(`${gateway.url}/staff`)).status).toBe(401);
  });

  it('the forger itself can make an ID token that is taken', async () => {
    issuer.forge({ claims: { email: agent.email } });
    try {
      await signedIn(someone, agent.sub);
    } finally {
      issuer.forge(null);
    }
  });

  it.each(['away', 'ill'] as const)(
    'an issuer that is %s when the person comes back: told so, nobody is in',
    async (how) => {
      const before = { sessions: sessions(), entries: entries().length };
      const back = await sentBack(someone, agent.sub);
      issuer.be(how);
      try {
        expect(await codeOf(await someone.go(back))).toEqual([503, 'sign-in-unavailable']);
      } finally {
        issuer.be('well');
      }
      expect([sessions(), entries().length]).toEqual([before.sessions, before.entries]);
      await signedIn(new PersonAtABrowser(), agent.sub);
    },
  );

  it('staff links are no way in', async () => {
    expect((await gateway.command('staff-link')).code).not.toBe(0);
    expect(await readdir(gateway.dataDir)).not.toContain('staff-link');
    expect((await someone.go(`${gateway.url}/staff/link/${'x'.repeat(43)}`)).status).toBe(404);
  });

  it('a refusal of the issuer is in the log by its own word', async () => {
    const back = new URL(await sentBack(someone, agent.sub));
    back.searchParams.set('code', 'x'.repeat(43));
    await someone.go(back.href);
    await inTheLog({ msg: 'sign-in refused', word: 'invalid_grant' });
  });

  it('no subject, address, name, code, state or secret of anybody lies in a row, object, file or log line', async () => {
    expect(await gateway.stop()).toBe(0);
    const needles = [marker, Buffer.from(marker).toString('base64').slice(0, 20), clientSecret].map((n) =>
      Buffer.from(n),
    );
    const files = await readdir(gateway.dataDir, { recursive: true, withFileTypes: true });
    const looked = files.filter((f) => f.isFile());
    expect(looked.map((f) => f.name)).toContain('ledger.sqlite');
    for (const file of looked) {
      const bytes = await readFile(join(file.parentPath, file.name));
      expect([file.name, needles.findIndex((n) => bytes.includes(n))]).toEqual([file.name, -1]);
    }
    expect(sessions()).toBeGreaterThan(0);
    const log = gateway.output();
    expect(log).toContain('/staff/callback');
    for (const needle of [marker, clientSecret, 'code=', 'state=']) expect(log).not.toContain(needle);
    await gateway.start();
  });
});

describeWith(['chromium'], 'staff by OpenID Connect in the browser', ({ chromium }) => {
  let issuer: Issuer;
  let gateway: Running;
  let browser: Browser;
  beforeAll(async () => {
    for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => {});
    issuer = await startIssuer([agent]);
    gateway = await prepareGateway({
      CLOAKROOM_OIDC_ISSUER: issuer.url,
      CLOAKROOM_OIDC_CLIENT_ID: clientId,
      CLOAKROOM_OIDC_CLIENT_SECRET: clientSecret,
    });
    issuer.open(gateway.url);
    await gateway.start();
    browser = await openBrowser(chromium.path);
  });
  afterAll(async () => {
    await browser.close();
    await gateway.remove();
    await issuer.close();
  });

  // an issuer may lead to another origin on the way, which no form-action of ours could name
  it.each([true, false])('in, past another origin, and out again; script %p', async (javaScriptEnabled) => {
    const { context, page, faults } = await openPage(browser, { javaScriptEnabled });
    page.setDefaultTimeout(60_000);
    await page.goto(`${gateway.url}/staff`);
    await page.click('form[action="/staff/sign-in"] button');
    await page.fill('[name=login]', agent.sub);
    await page.fill('[name=password]', 'x');
    await page.click('[type=submit]');
    // the issuer asks for consent by a form of its own
    await page.click('[type=submit]');
    await page.waitForURL(`${gateway.url}/staff`);
    expect(await page.innerText('body')).toContain(agent.email);
    await page.click('form[action="/staff/sign-out"] button');
    await page.waitForSelector('form[action="/staff/sign-in"]');
    expect((await page.goto(`${gateway.url}/staff`))?.status()).toBe(401);
    expect(faults).toEqual([]);
    await context.close();
  });
});
