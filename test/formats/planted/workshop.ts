import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { MadeFile } from './hiding.ts';

/** A folder to work in, and the programs of this machine that make files. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'planted-'));
  readonly made: MadeFile[] = [];
  #folders = 0;

  path(name: string): string {
    return join(this.folder, name);
  }

  /** An empty folder of its own. */
  newFolder(): string {
    const path = this.path(`folder${this.#folders++}`);
    mkdirSync(path);
    return path;
  }

  write(name: string, bytes: Uint8Array | string): string {
    const path = this.path(name);
    writeFileSync(path, bytes);
    return path;
  }

  read(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  run(
    program: string,
    args: readonly string[],
    options: { input?: Uint8Array | string; cwd?: string } = {},
  ): Buffer {
    return execFileSync(program, args, {
      cwd: options.cwd ?? this.folder,
      input: options.input ?? '',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, TZ: 'UTC', HOME: this.folder },
      timeout: 240_000,
    });
  }

  /** Text drawn black on white, in a size that is easy to read. */
  picture(name: string, lines: readonly string[], options: readonly string[] = []): string {
    const path = this.path(name);
    const text = ['-font', 'DejaVu-Sans', '-pointsize', '22', '-background', 'white', '-fill', 'black'];
    this.run('convert', [
      ...text,
      '-bordercolor',
      'white',
      `label:${lines.join('\n')}`,
      '-border',
      '16',
      '-strip',
      '+set',
      'label',
      '+set',
      'comment',
      ...options,
      path,
    ]);
    return path;
  }

  /** Many files to one format by one start of LibreOffice: the paths of what came out, by the name without its end. */
  office(filter: string, sources: readonly string[]): Map<string, string> {
    const out = this.newFolder();
    const profile = `-env:UserInstallation=file://${this.path('office-profile')}`;
    this.run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, ...sources]);
    const end = filter.split(':')[0];
    return new Map(
      sources.map((source) => {
        const name = basename(source).replace(/\.[^.]+$/, '');
        return [name, join(out, `${name}.${end}`)];
      }),
    );
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
