import { spawn } from 'node:child_process';
import { inspect } from '../../src/flow/scanning/inspect.ts';
import { identify, identifyHeadBytes } from '../../src/formats/identify.ts';
import { createRoom, type Listener, type Room } from '../../src/formats/index.ts';
import { programs } from '../../src/formats/room/programs.ts';
import { zipOf } from '../formats/archives-writers.ts';
import { plainLogs } from './corpus.ts';
import { benchLargeArchive, type LargeArchive, watched } from './large-archive.ts';
import { largePdf } from './pdf.ts';
import { bareSheetRead, largeSheet } from './sheet.ts';
import { median } from './timing.ts';

export interface FormatsBench {
  /** Milliseconds of the text of a PDF through the room ÷ those of bare `pdftotext`; null without it. */
  readonly pdf: number | null;
  /** The same of rows of a workbook ÷ a bare yauzl and saxes read. */
  readonly sheet: number;
  /** MB/s of logs in a ZIP ÷ those of the same logs as a plain file: bytes in, report out. */
  readonly zip: number;
  readonly zipMBs: number;
  /** Most that a reader's process held over all of these, MB. */
  readonly readerMB: number;
  /** Logs of 2 GiB in a ZIP; null in the quick run. */
  readonly large: LargeArchive | null;
  /** Milliseconds that the room adds to a small file, 95th of 100. */
  readonly smallMs: number;
}

const deaf: Listener = { text: () => undefined, at: () => undefined, part: () => undefined };
const since = (from: number): number => performance.now() - from;

/** One after the other, in turns: the machine's own speed changes. */
export async function benchFormats(quick: boolean): Promise<FormatsBench> {
  const rounds = quick ? 3 : 5;
  const room = createRoom({ spares: 2 });
  try {
    const pdf = largePdf(quick ? 500 : 3_000);
    const sheet = largeSheet(quick ? 20_000 : 100_000);
    const text = plainLogs(quick ? 10e6 : 40e6);
    const plain = Buffer.from(text);
    const archive = zipOf([{ name: 'server.log', data: plain }]);
    const ratios = { pdf: [] as number[], sheet: [] as number[], zip: [] as number[], zipMs: [] as number[] };
    const { pdftotext } = programs();
    await read(room, sheet);
    const { readerMB } = await watched(async () => {
      for (let round = 0; round < rounds; round++) {
        if (pdftotext !== '') ratios.pdf.push((await read(room, pdf)) / (await bareText(pdftotext, pdf)));
        ratios.sheet.push((await read(room, sheet)) / (await bareSheetRead(sheet)));
        const whole = await scanned(room, archive);
        ratios.zip.push((await scanned(room, plain)) / whole);
        ratios.zipMs.push(whole);
      }
    });
    return {
      pdf: ratios.pdf.length === 0 ? null : median(ratios.pdf),
      sheet: median(ratios.sheet),
      zip: median(ratios.zip),
      zipMBs: text.length / 1e3 / median(ratios.zipMs),
      readerMB,
      large: quick ? null : await benchLargeArchive(room, 32),
      smallMs: await small(room),
    };
  } finally {
    await room.close();
  }
}

/** Milliseconds until all of a file is read. */
async function read(room: Room, bytes: Uint8Array): Promise<number> {
  const identity = await identify(bytes.subarray(0, identifyHeadBytes));
  const from = performance.now();
  const reading = room.open(identity, deaf);
  await reading.write(bytes);
  const findings = await reading.end();
  if (findings.length > 0) throw new Error(`read in part only: ${findings[0]?.reason}`);
  return since(from);
}

async function scanned(room: Room, bytes: Uint8Array): Promise<number> {
  const from = performance.now();
  const inspection = inspect(room);
  await inspection.write(bytes);
  await inspection.end();
  return since(from);
}

async function bareText(file: string, bytes: Uint8Array): Promise<number> {
  const from = performance.now();
  const child = spawn(file, ['-q', '-layout', '-enc', 'UTF-8', '-', '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.end(bytes);
  for await (const _ of child.stdout);
  return since(from);
}

/** A mail of some lines: what is left is the process, its pipes and its answers. */
async function small(room: Room): Promise<number> {
  const mail = Buffer.from('From: a@b.example\nTo: c@d.example\nSubject: x\n\nHello\n');
  const times: number[] = [];
  for (let i = 0; i < 100; i++) {
    times.push(await read(room, mail));
    // a spare is there again: what is measured is an upload, not the start of a process
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return times.toSorted((a, b) => a - b)[94] as number;
}

if (import.meta.main) console.log(await benchFormats(process.argv.includes('--quick')));
