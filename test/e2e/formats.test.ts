import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../services/index.ts';
import { upload } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';

const fixture = (path: string) => ({
  name: 'attached',
  content: readFileSync(new URL(`../formats/fixtures/${path}`, import.meta.url)),
});

describeWith(['poppler', 'tesseract'], 'what people attach, through the running gateway', () => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await prepareGateway({ CLOAKROOM_TICKETS_PER_HOUR: '1000' });
    await gateway.start();
  });
  afterAll(() => gateway.remove());

  const table: [string, string, number, object][] = [
    [
      'a workbook',
      'office/list.xlsx',
      422,
      { detector: 'nl-bsn', location: { sheet: 'Kunden', cell: 'B2' } },
    ],
    ['a PDF', 'pdf/libreoffice-document.pdf', 202, { detector: 'iban', location: { page: 1, line: 9 } }],
    ['a message of Outlook', 'compound/message.msg', 422, { detector: 'nl-bsn', action: 'block' }],
    ['an encrypted archive', 'archives/secret.zip', 422, { category: 'encrypted', reason: 'encrypted' }],
    [
      'a QR code',
      'pictures/qr.png',
      201,
      { detector: 'email', location: { part: 'bar code', box: { x: 212 } } },
    ],
    ['words on a picture', 'pictures/text.png', 201, { detector: 'email', location: { box: { y: 24 } } }],
  ];
  it.each(table)('%s is looked into', async (_name, path, status, finding) => {
    const { status: answered, body } = await upload(gateway.url, [fixture(path)]);
    expect(body.attachments[0]?.findings).toEqual(
      expect.arrayContaining([expect.objectContaining(deep(finding))]),
    );
    expect(answered).toBe(status);
  });

  it('says in its metrics how readers ended', async () => {
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toMatch(new RegExp(`cloakroom_readers_total\\{how="done"\\} ${table.length}\\n`));
  });
});

/** Fields of fields, too, are those that must be there. */
function deep(shape: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, value]) => [
      key,
      typeof value === 'object' ? expect.objectContaining(deep(value as object)) : value,
    ]),
  );
}
