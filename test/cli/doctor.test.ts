import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareGateway, type Running } from '../e2e/harness/gateway.ts';
import { type Outside, openOutside } from '../e2e/harness/outside.ts';
import { describeWith } from '../services/index.ts';

describe('doctor on the embedded default', () => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await prepareGateway();
  });
  afterAll(() => gateway.remove());

  it('says what is not for production, running or not', async () => {
    const idle = await gateway.command('doctor');
    expect(idle).toMatchObject({ code: 0, err: '' });
    for (const variable of [
      'CLOAKROOM_S3_BUCKET',
      'CLOAKROOM_KMS_KEY',
      'CLOAKROOM_ZENDESK_SUBDOMAIN',
      'CLOAKROOM_OIDC_ISSUER',
      'CLOAKROOM_CLAMD',
    ])
      expect(idle.out).toContain(variable);
    await gateway.start();
    const running = await gateway.command('doctor');
    expect(running).toMatchObject({ code: 0 });
    expect(running.out).toContain('running gateway, store: up');
  });
});

describeWith(['ceph', 'postgres'], 'doctor on S3, PostgreSQL and Zendesk', (services) => {
  let outside: Outside;
  beforeAll(async () => {
    outside = await openOutside(services);
  });
  afterAll(() => outside.close());

  const doctor = async (env: Record<string, string>) => {
    const gateway = await prepareGateway({ ...outside.env, ...env });
    try {
      return await gateway.command('doctor');
    } finally {
      await gateway.remove();
    }
  };

  it('finds nothing wrong, and shows what was waived', async () => {
    const { code, out } = await doctor({});
    expect(out).toContain('public-access: Waived');
    expect(out).toContain('replication: The bucket is not copied anywhere.');
    expect(code).toBe(0);
  });

  it.each([
    ['a bucket that is not there', { CLOAKROOM_S3_BUCKET: 'no-such-bucket-anywhere' }, /WRONG/],
    ['a region that is not the bucket’s', { CLOAKROOM_S3_REGION: 'eu-west-3' }, /WRONG.*location/],
    ['a country outside the EU', { CLOAKROOM_S3_COUNTRY: 'US' }, /WRONG.*endpoint.*CLOAKROOM_S3_COUNTRY/],
    ['a wrong Zendesk token', { CLOAKROOM_ZENDESK_TOKEN: 'not-the-token' }, /WRONG.*desk/],
    ['a field that end users see', { CLOAKROOM_ZENDESK_FIELD: '360002' }, /WRONG.*desk field/],
  ])('names %s and the mend, never a secret', async (_title, env, line) => {
    const { code, out, err } = await doctor(env);
    expect(out).toMatch(line);
    expect(code).toBe(1);
    expect(out + err).not.toContain('not-the-token');
    expect(out + err).not.toContain(services.ceph.secretAccessKey);
  });

  it('a start outside the EU is refused with 78 and the reason', async () => {
    const gateway = await prepareGateway({ ...outside.env, CLOAKROOM_S3_COUNTRY: 'US' });
    try {
      const { code, err } = await gateway.command('serve');
      expect(code).toBe(78);
      expect(err).toContain('CLOAKROOM_S3_COUNTRY');
    } finally {
      await gateway.remove();
    }
  });
});
