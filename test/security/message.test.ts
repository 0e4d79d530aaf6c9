import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { descriptionBytes, plainText as deskText, plainLine } from '../../src/desk/plain-text.ts';
import { networkOf } from '../../src/flow/network.ts';
import { plainText } from '../../src/flow/plain-text.ts';
import { type Opened, openDefault, request, send } from './house.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDefault({ CLOAKROOM_TICKETS_PER_HOUR: '1000' });
});
afterAll(() => opened.close());

/** A made-up number that passes the eleven test, in three parts. */
const parts = ['111', '222', '333'] as const;
const hidden: Readonly<Record<string, string>> = {
  'U+200E left-to-right mark': '\u200e',
  'U+202A embedding, as Windows dialogs copy it': '\u202a',
  'U+202C pop': '\u202c',
  'U+FEFF byte order mark': '\ufeff',
  'U+200B zero width space': '\u200b',
  'U+00AD soft hyphen': '\u00ad',
  'U+2060 word joiner': '\u2060',
  'U+200D joiner': '\u200d',
  'U+061C Arabic letter mark': '\u061c',
  'U+0085 next line': '\u0085',
};

describe('what is scanned is what the ticket gets', () => {
  it.each(Object.entries(hidden))('%s between digits hides no number in the description', async (_, mark) => {
    const result = await send(opened.house.gateway, {
      ...request,
      description: `My BSN is ${parts.join(mark)}.`,
    });
    expect(result.message?.status).toBe('blocked');
  });

  it.each(['subject', 'name'] as const)('%s is looked through too', async (field) => {
    const result = await send(opened.house.gateway, { ...request, [field]: `BSN ${parts.join('\u202a')}` });
    expect(result.message?.status).toBe('blocked');
    expect(result.message?.findings[0]?.location.field).toBe(field);
  });

  const marks = Object.values(hidden);
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...marks,
        '\r\n',
        '\r',
        '\u2028',
        '\t',
        '\u0000',
        '\u009f',
        '\ud800',
        'e\u0301',
        '👩‍👩‍👧',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('1', 'a', ' '),
    ),
    { maxLength: 30 },
  );
  it('a desk finds nothing left to take out', () => {
    fc.assert(
      fc.property(typed, (pieces) => {
        const text = plainText(pieces.join('')).trim().replaceAll(/[{}]/g, '');
        expect(deskText(text, descriptionBytes)).toBe(text);
        const line = text.replace(/\s+/gu, ' ');
        expect(plainLine(line, 10_000)).toBe(line.trim());
      }),
      { numRuns: 500 },
    );
  });

  it('joiners that mean something stay', () => {
    expect(plainText('👩\u200d👩\u200d👧 می\u200cخواهم')).toBe('👩\u200d👩\u200d👧 می\u200cخواهم');
  });
});

describe('whose address', () => {
  it.each(['ａnna@agent.test-mail.eu', 'anna@agent.teſt-mail.eu', 'anna@ﬁrma.test-mail.eu'])(
    'a look-alike is refused: %#',
    async (email) => {
      await expect(opened.house.gateway.openBatch({ ...request, email })).rejects.toMatchObject({
        code: 'malformed-email',
      });
    },
  );

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
    ['', ''],
    ['not:an:address', 'not:an:address'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('one IPv6 customer has one quota, whatever address of theirs is used', async () => {
    const { gateway, deps } = opened.house;
    const open = [];
    for (let i = 0; i < deps.limits.uploadsPerAddress; i++)
      open.push(await gateway.openBatch({ ...request, address: `2001:db8:9:9::${i + 1}` }));
    await expect(gateway.openBatch({ ...request, address: '2001:db8:9:9:a::1' })).rejects.toMatchObject({
      code: 'too-many-uploads',
    });
    for (const intake of open) await intake.abort('client-gone');
  });
});
