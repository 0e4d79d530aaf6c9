// A fake Zendesk as a process of its own, for tests that kill the gateway:
//   FAKE_ZENDESK_PORT=8099 FAKE_ZENDESK_USER=… FAKE_ZENDESK_TOKEN=… FAKE_ZENDESK_FIELD=360001 node test/fakes/zendesk/main.ts
// Prints one line of JSON, {"url": "http://127.0.0.1:8099"}, when it is ready, and ends on SIGTERM.
import { startFakeZendesk } from './index.ts';

const env = process.env;
const fake = await startFakeZendesk({
  port: Number(env['FAKE_ZENDESK_PORT'] ?? 0),
  subdomain: env['FAKE_ZENDESK_SUBDOMAIN'] ?? 'acme',
  user: env['FAKE_ZENDESK_USER'] ?? 'gateway@example.com',
  token: env['FAKE_ZENDESK_TOKEN'] ?? 'fake-token',
  field: Number(env['FAKE_ZENDESK_FIELD'] ?? 360001),
});
process.stdout.write(`${JSON.stringify({ url: fake.url })}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void fake.stop());
