import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scanCommand } from '../../src/cli/scan.ts';
import { until } from '../waiting.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const clean = 'A sentence that says nothing about anybody.\n';
// the specimen IBAN of the Dutch registration in the SWIFT IBAN registry
const iban = 'NL91ABNA0417164300';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloakroom-scan-'));
  await mkdir(at('tree', 'b', 'c'), { recursive: true });
  await writeFile(at('clean.txt'), clean);
  await writeFile(at('warn.txt'), `€ refund\n to ${iban} please\n`);
  await writeFile(at('locked.age'), 'age-encryption.org/v1\n-> x\n');
  await writeFile(at('tree', 'z.txt'), clean);
  await writeFile(at('tree', 'b', 'c', 'deep.txt'), `IBAN ${iban}\n`);
  await symlink(at('locked.age'), at('tree', 'link'));
  await symlink(at('tree'), at('tree', 'b', 'loop'));
  await writeFile(at('many.txt'), `IBAN ${iban}\n`.repeat(3000));
  await writeFile(at('\u001b[2Jname.txt'), clean);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

class Sink extends Writable {
  text = '';
  isTTY = false;
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

async function run(args: string[], input: string | Buffer = '') {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const code = await scanCommand(args, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  const json = () =>
    stdout.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  return { code, out: stdout.text, err: stderr.text, json };
}

describe('exit codes', () => {
  const table: [string, () => string[], number][] = [
    ['clean', () => [at('clean.txt')], 0],
    ['warn', () => [at('warn.txt')], 1],
    ['block', () => [at('locked.age')], 2],
    ['the worst of several', () => [at('locked.age'), at('warn.txt'), at('clean.txt')], 2],
    ['a folder', () => [at('tree')], 1],
    ['no path', () => [], 64],
    ['an unknown option', () => ['--nosuch', at('clean.txt')], 64],
    ['a confidence that is no number', () => ['--min-confidence', 'x', at('clean.txt')], 64],
    ['a confidence above 1', () => ['--min-confidence', '2', at('clean.txt')], 64],
    ['lines and paths', () => ['--jsonl', at('clean.txt')], 64],
    ['no such file', () => [at('nosuch')], 66],
    ['no such file beside another', () => [at('nosuch'), at('locked.age')], 66],
    ['a policy that is none', () => ['--policy', at('clean.txt'), at('clean.txt')], 78],
    ['no such policy', () => ['--policy', at('nosuch'), at('clean.txt')], 78],
    ['help', () => ['--help'], 0],
  ];
  it.each(table)('%s', async (_name, args, code) => {
    expect((await run(args())).code).toBe(code);
  });
});

describe('--json', () => {
  it('gives the place in the decoded text', async () => {
    const { code, json } = await run(['--json', at('warn.txt')]);
    const found = json().find((f) => f.detector === 'iban');
    expect(code).toBe(1);
    expect(found).toMatchObject({ file: at('warn.txt'), category: 'financial' });
    expect(found.location).toEqual({ line: 2, column: 5, start: 13, end: 31 });
    expect(found.masked).not.toContain(iban);
    expect(found.confidence).toBeGreaterThanOrEqual(0.5);
  });

  it('is the same for UTF-16 on standard input', async () => {
    const { json } = await run(
      ['--json', '-'],
      Buffer.from(`\ufeff€ refund\n to ${iban} please\n`, 'utf16le'),
    );
    expect(json().find((f) => f.detector === 'iban')).toMatchObject({
      file: '-',
      location: { line: 2, column: 5, start: 13, end: 31 },
    });
  });

  it('shows every finding, more than a file keeps', async () => {
    const { json } = await run(['--json', at('many.txt')]);
    expect(json().filter((f) => f.detector === 'iban')).toHaveLength(3000);
  });

  it('says why something could not be looked into', async () => {
    const { json } = await run(['--json', at('locked.age')]);
    expect(json()).toMatchObject([{ detector: 'encrypted', category: 'encrypted', reason: 'encrypted' }]);
  });

  it('goes through folders, not through symbolic links', async () => {
    const { json } = await run(['--json', at('tree')]);
    expect(json().map((f) => f.file)).toEqual([at('tree', 'b', 'c', 'deep.txt')]);
  });

  it('judges the same whatever is shown', async () => {
    const { code, json } = await run(['--json', '--min-confidence', '1', at('warn.txt')]);
    expect([code, json()]).toEqual([1, []]);
  });
});

describe('what a person reads', () => {
  it('has first what must go, and says of each finding what it leads to', async () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;
    const text = `jo@kunde.test-mail.eu\n${iban}\n${key}`;
    const { out } = await run(['-'], Buffer.from(text));
    const said = [...out.matchAll(/ (blocks|warns|allowed)$/gm)].map((m) => m[1]);
    expect(said).toEqual(['blocks', 'warns', 'allowed']);
  });

  it('has place, kind and verdict, and no value', async () => {
    const { out } = await run([at('warn.txt')]);
    expect(out).toContain('2:5');
    expect(out).toContain('warn');
    expect(out).not.toContain(iban);
    expect(out).not.toContain('\u001b');
  });

  it('lists very many findings', async () => {
    const { out, err } = await run(['-'], Buffer.from('81.2.69.142\n'.repeat(150_000)));
    expect(err).toBe('');
    expect(out.split('\n').length).toBeGreaterThan(150_000);
  });

  it('lets no escape sequence of a name through', async () => {
    const { out } = await run([at('\u001b[2Jname.txt')]);
    expect(out).not.toContain('\u001b');
  });

  it('has colours on a terminal', async () => {
    const stdout = new Sink();
    stdout.isTTY = true;
    await scanCommand([at('warn.txt')], { stdin: Readable.from([]), stdout, stderr: new Sink() });
    expect(stdout.text).toContain('\u001b[33m');
  });
});

describe('--policy and --form', () => {
  it('judges by them', async () => {
    const { readFile } = await import('node:fs/promises');
    const policy = JSON.parse(await readFile('config/policy.json', 'utf8'));
    policy.forms = { refunds: { categories: { financial: [] }, detectors: { iban: [] } } };
    await writeFile(at('policy.json'), JSON.stringify(policy));
    expect((await run(['--policy', at('policy.json'), at('warn.txt')])).code).toBe(1);
    expect((await run(['--policy', at('policy.json'), '--form', 'refunds', at('warn.txt')])).code).toBe(0);
  });
});

describe('--jsonl', () => {
  it('answers every line in order', async () => {
    const lines = [
      JSON.stringify({ id: 1, text: 'nothing' }),
      '',
      JSON.stringify({ id: 'b', text: `IBAN ${iban}` }),
      `{"id": null, "text": "a\u2028b"}`,
    ];
    const { code, json } = await run(['--jsonl'], lines.join('\n'));
    expect(code).toBe(1);
    expect(json().map((l) => [l.id, l.verdict, l.findings.length > 0])).toEqual([
      [1, 'allow', false],
      ['b', 'warn', true],
      [null, 'allow', false],
    ]);
    expect(json()[1].findings[0]).toMatchObject({
      detector: 'iban',
      location: { line: 1, start: 5, end: 23 },
    });
  });

  it('answers a malformed line and goes on', async () => {
    const { code, json } = await run(['--jsonl'], '{"id": 1}\n{\n{"id": 2, "text": "x"}');
    expect(code).toBe(65);
    expect(json().map((l) => l.error ?? l.verdict)).toEqual(['malformed-line', 'malformed-line', 'allow']);
  });

  it('answers before the next line comes, wherever the bytes are cut', async () => {
    const stdin = new PassThrough();
    const stdout = new Sink();
    const done = scanCommand(['--jsonl'], { stdin, stdout, stderr: new Sink() });
    const line = Buffer.from('{"id": "é", "text": "x"}\n');
    for (let i = 0; i < line.length; i++) {
      stdin.write(line.subarray(i, i + 1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => stdout.text !== '');
    expect(JSON.parse(stdout.text)).toEqual({ id: 'é', verdict: 'allow', findings: [] });
    stdin.end();
    expect(await done).toBe(0);
  });

  it('answers thousands of lines, each in its place', async () => {
    const lines = Array.from({ length: 3000 }, (_, id) =>
      JSON.stringify({ id, text: `${clean}IBAN ${iban}` }),
    );
    const { json } = await run(['--jsonl'], lines.join('\n'));
    expect(json().map((answer) => answer['id'])).toEqual(lines.map((_, id) => id));
  });
});

describe('as a process', () => {
  const entry = `import { scanCommand } from ${JSON.stringify(new URL('../../src/cli/scan.ts', import.meta.url).href)};
    process.exitCode = await scanCommand(process.argv.slice(1), process);`;
  const args = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', entry, '--'];

  it('reads standard input and ends with the verdict', () => {
    const { status, stdout } = spawnSync(process.execPath, [...args, '--json', '-'], {
      input: `IBAN ${iban}`,
    });
    expect([status, stdout.toString().trim().split('\n').length]).toEqual([1, 1]);
  });

  it('ends quietly when its reader goes away', async () => {
    const files = Array.from({ length: 20 }, () => at('many.txt'));
    const child = spawn(process.execPath, [...args, '--json', ...files], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, errors]).toEqual([1, '']);
  });
});
