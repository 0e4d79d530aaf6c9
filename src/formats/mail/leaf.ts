import type { OpenFile } from '../format.ts';
import { identify, identifyHeadBytes } from '../identify.ts';
import { readHtml } from '../web/html.ts';
import { attempt } from './attempt.ts';
import { type Decoder, decoderOf, isMixed, mixedDecoder } from './charset.ts';
import type { Entity } from './entity.ts';
import { Lines } from './lines.ts';
import { isPkcs7, readPkcs7 } from './smime.ts';
import { readTextBody } from './text-body.ts';

/** Parts that are text in the mail itself, beside text/plain. */
const textTypes = new Set([
  'text',
  'text/enriched',
  'text/rfc822-headers',
  'message/delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
  'message/global-headers',
  'message/global-delivery-status',
  'message/external-body',
  'message/partial',
  'application/pgp-encrypted',
]);
const mails = /^message\/(?:rfc822|global|news)$/;

/** Reads one part that has no parts: text, a mail of its own, or a file. `number` names one that has no name. */
export async function readLeaf(
  file: OpenFile,
  entity: Entity,
  bytes: AsyncGenerator<Uint8Array>,
  number: number,
): Promise<void> {
  const { type, name, params } = entity;
  const charset = params.get('charset') ?? '';
  const attached = entity.disposition === 'attachment' || name !== '';
  if (isPkcs7(entity)) return readPkcs7(file, params, name, bytes);
  // protected by rights management
  if (type === 'application/x-microsoft-rpmsg-message') file.out.obstacle('encrypted', 'encrypted');
  if (mails.test(type)) return file.inside(name || 'message.eml', bytes);
  if (type === 'text/html' && !attached) return readHtmlBody(file, bytes, charset);
  const isText = type === 'text/plain' || textTypes.has(type);
  if (!isText || attached) return file.inside(name || `part ${number}`, asUtf8(file, entity, bytes));
  if (type === 'message/partial') file.out.obstacle('partly-scanned', 'partial-message');
  const { head, all } = await opened(bytes);
  if (isMixed(charset) && !plainly(head) && (await identify(head)).how !== 'text')
    return file.inside(`part ${number}`, all);
  file.out.part({});
  await readTextBody(file, new Lines(all), charset);
}

/** Clean text that opens no container of printable characters. */
const plainly = (head: Buffer): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none
  !/[\0-\x08\x0e-\x1f]|^\s{0,64}(?:%!|%PDF|\{\\rtf|-----BEGIN|U2FsdGVk|\$ANSIBLE)/.test(
    head.toString('latin1'),
  );

/** The first bytes, and all of them. */
async function opened(bytes: AsyncGenerator<Uint8Array>) {
  const seen: Uint8Array[] = [];
  let have = 0;
  while (have < identifyHeadBytes) {
    const { done, value } = await bytes.next();
    if (done) break;
    seen.push(value);
    have += value.length;
  }
  const all = async function* () {
    yield* seen.splice(0);
    yield* bytes;
  };
  return { head: Buffer.concat(seen).subarray(0, identifyHeadBytes), all: all() };
}

/** Text in a charset that only its part names: the file alone would not tell. */
async function* asUtf8(
  file: OpenFile,
  { type, params }: Entity,
  bytes: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const charset = params.get('charset') ?? '';
  const decoder = type.startsWith('text/') && !isMixed(charset) ? decoderOf(charset) : null;
  if (!decoder) {
    if (type.startsWith('text/') && !isMixed(charset)) file.out.obstacle('partly-scanned', 'unknown-charset');
    return yield* bytes;
  }
  for await (const chunk of bytes) yield Buffer.from(decoder.write(chunk), 'utf8');
  yield Buffer.from(decoder.end(), 'utf8');
}

/** What an HTML body says about itself (HTML, 4.2.5), for mails that say nothing. */
const metaCharset = /<meta[^>]{1,200}charset\s{0,8}=\s{0,8}["']?([\w:.+-]{1,40})/i;

async function readHtmlBody(
  file: OpenFile,
  bytes: AsyncGenerator<Uint8Array>,
  charset: string,
): Promise<void> {
  const { head, all } = await opened(bytes);
  const name = charset || (metaCharset.exec(head.subarray(0, 2048).toString('latin1'))?.[1] ?? '');
  const decoder = decoderOf(name);
  if (!decoder) file.out.obstacle('partly-scanned', 'unknown-charset');
  file.out.part({});
  await attempt(file, () =>
    readHtml(textsOf(all, decoder ?? mixedDecoder()), file.out, (inner, data) => file.inside(inner, data)),
  );
}

async function* textsOf(bytes: AsyncIterable<Uint8Array>, decoder: Decoder): AsyncGenerator<string> {
  for await (const chunk of bytes) yield decoder.write(chunk);
  yield decoder.end();
}
