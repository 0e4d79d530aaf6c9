import { afterEach, describe, expect, it } from '@jest/globals';
import { createScanning, inspect, type ScanningOptions } from '../../../src/flow/scanning/index.ts';
import type { Scanning } from '../../../src/model/scanning.ts';
import { noRoom } from '../../formats/no-room.ts';
import { until } from '../../waiting.ts';

const faulty = new URL('./faulty-worker.ts', import.meta.url);
const open: Scanning[] = [];
const scanning = (options: ScanningOptions = {}): Scanning => {
  const made = createScanning(options);
  open.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((s) => s.close()));
});

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const sentence = 'A sentence that says nothing about anybody.\n';
const failedReasons = ['scanner-failed'];
/** How long a worker is waited for that hangs: a busy machine must not make a healthy one wait as long. */
const hangs = 3_000;
const patient = 60_000;

async function scan(scanner: Scanning, text: string, chunk = 1 << 20) {
  const session = scanner.open();
  const all = bytes(text);
  for (let at = 0; at < all.length; at += chunk) await session.write(all.subarray(at, at + chunk));
  return session.end();
}

describe('scanning in worker threads', () => {
  it('reports the same as in this thread', async () => {
    const text = `${sentence.repeat(5000)}mail: someone@firm.nl, NL91ABNA0417164300\n`;
    const here = inspect(noRoom, { minConfidence: 0.5 });
    await here.write(bytes(text));
    const expected = await here.end();
    const scanner = scanning({ workers: 2 });
    for (const chunk of [1 << 20, 65_536, 1000]) expect(await scan(scanner, text, chunk)).toEqual(expected);
    expect(expected.findings.length).toBeGreaterThan(0);
    expect(scanner.healthy()).toBe(true);
  });

  it('keeps the caller’s bytes, and takes views and buffers', async () => {
    const scanner = scanning({ workers: 1 });
    const session = scanner.open();
    const buffer = Buffer.from(`__${sentence}__`);
    await session.write(buffer.subarray(2, -2));
    buffer.fill(0);
    const report = await session.end();
    expect([report.size, report.scannedChars, report.findings]).toEqual([
      sentence.length,
      sentence.length,
      [],
    ]);
    expect(buffer.length).toBe(sentence.length + 4);
  });

  it('names the field that a finding is in', async () => {
    const report = await scanning({ workers: 1 }).text('IBAN NL91ABNA0417164300', 'subject');
    expect(report.findings.length).toBeGreaterThan(0);
    for (const finding of report.findings) expect(finding.location.field).toBe('subject');
  });

  it('says what an empty file is', async () => {
    const report = await scan(scanning({ workers: 1 }), '');
    expect([report.type.family, report.size]).toEqual(['empty', 0]);
  });

  it('lets small files through while a big one is read', async () => {
    const scanner = scanning({ workers: 1 });
    const big = scanner.open();
    let bigDone = false;
    const writing = big.write(bytes(sentence.repeat(1_000_000))).then(() => {
      bigDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 1));
    for (let i = 0; i < 5; i++) expect((await scan(scanner, sentence)).findings).toEqual([]);
    expect(bigDone).toBe(false);
    big.abort();
    await writing;
  });

  it('forgets a file that is given up', async () => {
    const scanner = scanning({ workers: 1 });
    const session = scanner.open();
    await session.write(bytes(sentence));
    session.abort();
    await session.write(bytes(sentence));
    expect((await session.end()).findings.map((f) => f.reason)).toEqual(failedReasons);
    expect((await scan(scanner, sentence)).findings).toEqual([]);
  });
});

describe('a worker that fails', () => {
  const faults = ['throw', 'exit', 'hang', 'memory'];
  it.each(faults)('%s: its files are unscannable, later ones are read', async (fault) => {
    const scanner = scanning({
      workers: 1,
      script: faulty,
      answerMillis: fault === 'hang' ? hangs : patient,
    });
    const healthy = await scan(scanner, 'fine');
    expect(healthy.findings).toEqual([]);
    const [broken, beside] = [scanner.open(), scanner.open()];
    await beside.write(bytes('fine'));
    await broken.write(bytes(fault));
    for (const session of [broken, beside]) {
      const report = await session.end();
      expect(report.findings.map((f) => [f.category, f.reason])).toEqual([['unscannable', 'scanner-failed']]);
      expect(report.tallies.map((t) => [t.category, t.count])).toEqual([['unscannable', 1]]);
      expect(report.size).toBe(session === broken ? fault.length : 4);
    }
    expect((await scan(scanner, 'fine')).findings).toEqual([]);
  });

  it('harms no file on another worker', async () => {
    const scanner = scanning({ workers: 2, script: faulty, answerMillis: patient });
    const [broken, other] = [scanner.open(), scanner.open()];
    await other.write(bytes('fine'));
    await broken.write(bytes('exit'));
    expect((await broken.end()).findings).toHaveLength(1);
    expect((await other.end()).findings).toEqual([]);
  });

  it('ends one file alone when only that one failed', async () => {
    const scanner = scanning({ workers: 1, script: faulty });
    const [broken, other] = [scanner.open(), scanner.open()];
    await other.write(bytes('fine'));
    await broken.write(bytes('refuse'));
    expect((await broken.end()).findings.map((f) => f.reason)).toEqual(failedReasons);
    expect((await other.end()).findings).toEqual([]);
  });

  it('does not leave a writer waiting', async () => {
    const scanner = scanning({ workers: 1, script: faulty, answerMillis: hangs });
    const session = scanner.open();
    await session.write(bytes(`hang${'.'.repeat(5_000_000)}`));
    expect((await session.end()).findings.map((f) => f.reason)).toEqual(failedReasons);
  });

  it('fails a field that could not be scanned', async () => {
    const scanner = scanning({ workers: 1, script: faulty, answerMillis: patient });
    const report = await scanner.text('exit', 'description');
    expect(report.findings.map((f) => [f.reason, f.location.field])).toEqual([
      ['scanner-failed', 'description'],
    ]);
  });

  it('is unhealthy while none can be started', async () => {
    const scanner = scanning({ workers: 1, script: new URL('./no-such-worker.ts', import.meta.url) });
    await until(() => !scanner.healthy());
    expect((await scan(scanner, 'fine')).findings.map((f) => f.reason)).toEqual(failedReasons);
    expect((await scanner.text('fine', 'subject')).findings).toHaveLength(1);
  });

  it('ends what is open when it is closed', async () => {
    const scanner = scanning({ workers: 1 });
    const session = scanner.open();
    const ending = session.end();
    await scanner.close();
    expect((await ending).findings.map((f) => f.reason)).toEqual(failedReasons);
    expect(scanner.healthy()).toBe(false);
  });
});
