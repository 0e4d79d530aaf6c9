import { describe, expect, it } from '@jest/globals';
import { defaultRates } from '../../src/http/options.ts';
import { readSettings } from '../../src/settings.ts';
import { textOf } from './pages.ts';

const GiB = 1024 ** 3;
const table = textOf('SECURITY.md').split('\n## Limits\n')[1]?.split('\n## ')[0] ?? '';
const row = (begin: string) => table.split('\n').find((line) => line.startsWith(`| ${begin}`)) ?? '';
const { limits } = readSettings({});
const n = (value: number) => value.toLocaleString('en');

describe('limits of SECURITY.md are those of the code', () => {
  it.each([
    ['Bytes a file', `${limits.fileBytes / GiB} GiB`],
    ['Files an upload', `| ${limits.filesPerBatch} |`],
    ['Running uploads', `${limits.uploadsPerAddress}, ${limits.uploadsInAll}`],
    ['Bytes on the way', `${limits.pendingBytesPerAddress / GiB} GiB, ${limits.pendingBytesInAll / GiB} GiB`],
    ['Tickets an hour', `| ${limits.ticketsPerHour} |`],
    ['Slowest sender', `${n(limits.minBytesPerSecond)} bytes a second`],
    [
      'Text fields',
      `name ${limits.nameChars}, e-mail ${limits.emailChars}, subject ${limits.subjectChars}, description ${n(limits.descriptionChars)}`,
    ],
    ['Reason, file name', `${n(limits.reasonChars)}, ${limits.fileNameChars} characters`],
    [
      'Requests a minute',
      `sign-in ${defaultRates.signIn}, confirmations ${defaultRates.confirm}, invitations ${defaultRates.invites}, uploads ${defaultRates.uploads}, scans ${defaultRates.scans}`,
    ],
    ['Confirmation', `${limits.confirmMillis / 60_000} minutes`],
  ])('%s', (begin, says) => {
    expect(row(begin)).toContain(says);
  });
});
