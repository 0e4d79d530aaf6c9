import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { freePorts, type Leashed, leash } from './leash.ts';
import type { ServiceName, Services } from './names.ts';

export interface Started<N extends ServiceName> {
  info: Services[N];
  leashed?: Leashed;
}

function onPath(name: string, more: readonly string[] = []): string | null {
  const { PATH = '' } = process.env;
  for (const folder of [...PATH.split(delimiter), ...more]) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {}
  }
  return null;
}

const sbin = ['/usr/bin', '/usr/sbin', '/usr/local/bin'];

/** The folder of initdb, postgres and pg_isready: PATH, then Debian's versioned folders, newest first. */
export function postgresFolder(): string | null {
  const versioned = (() => {
    try {
      return readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
    } catch {
      return [];
    }
  })().map((version) => `/usr/lib/postgresql/${version}/bin`);
  const initdb = onPath('initdb', versioned);
  return initdb === null ? null : dirname(realpathSync(initdb));
}

/** Debian's clamav-testfiles: one harmless program in every packing and container that ClamAV opens. */
const clamavSamples = '/usr/share/clamav-testfiles';

/** Debian keeps tesseract's languages in a folder for each major version. */
function speaks(language: string): boolean {
  const folder = '/usr/share/tesseract-ocr';
  return (
    existsSync(folder) &&
    readdirSync(folder).some((version) =>
      existsSync(join(folder, version, 'tessdata', `${language}.traineddata`)),
    )
  );
}

/** What each service is made of, and Debian's packages that bring it (null: not in Debian 12). */
export const parts: { [N in ServiceName]: { found: () => boolean; packages: readonly string[] | null } } = {
  ceph: {
    found: () =>
      ['radosgw', 'radosgw-admin', 'ceph-mon', 'ceph-osd', 'ceph', 'ceph-authtool', 'monmaptool'].every(
        (name) => onPath(name, sbin) !== null,
      ),
    packages: ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph-common'],
  },
  postgres: { found: () => postgresFolder() !== null, packages: ['postgresql'] },
  kms: { found: () => onPath('moto_server') !== null, packages: null },
  chromium: { found: () => onPath('chromium', sbin) !== null, packages: ['chromium'] },
  clamd: {
    found: () => onPath('clamd', sbin) !== null && existsSync(clamavSamples),
    packages: ['clamav-daemon', 'clamav', 'clamav-testfiles'],
  },
  poppler: {
    found: () => ['pdftotext', 'pdftoppm'].every((name) => onPath(name, sbin) !== null),
    packages: ['poppler-utils'],
  },
  tesseract: {
    found: () => onPath('tesseract', sbin) !== null && speaks('eng') && speaks('deu'),
    packages: ['tesseract-ocr', 'tesseract-ocr-deu'],
  },
};

/** A folder of our own for each try; removed again when the try fails. A lost race for a port gets two more tries. */
async function inFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const folder = mkdtempSync(join(tmpdir(), `cloakroom-${name}-`));
    try {
      return await work(folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      if (attempt === 3) throw error;
    }
  }
}

export const start: { [N in ServiceName]: () => Promise<Started<N>> } = {
  ceph: () =>
    inFolder('ceph', async (folder) => {
      const [mon, rgw] = await freePorts(2);
      const accessKeyId = `GATEWAY${randomBytes(6).toString('hex').toUpperCase()}`;
      const secretAccessKey = randomBytes(20).toString('hex');
      const args = [folder, String(mon), String(rgw), accessKeyId, secretAccessKey];
      const leashed = await leash('ceph.sh', args, { readySeconds: 400 });
      const info = {
        endpoint: `http://127.0.0.1:${rgw}`,
        region: 'eu-central-1',
        accessKeyId,
        secretAccessKey,
      };
      return { info, leashed };
    }),

  postgres: () =>
    inFolder('pg', async (folder) => {
      const [port] = await freePorts(1);
      const who = unprivileged();
      if (who !== null) chownSync(folder, who.uid, who.gid);
      const leashed = await leash('postgres.sh', [postgresFolder() ?? '', folder, String(port)], {
        readySeconds: 200,
        ...who,
      });
      const stop = () => leashed.stop().then(() => rmSync(folder, { recursive: true, force: true }));
      return { info: { url: `postgres://cloakroom@127.0.0.1:${port}/postgres` }, leashed: { stop } };
    }),

  kms: () =>
    inFolder('kms', async (folder) => {
      const [port] = await freePorts(1);
      const endpoint = `http://127.0.0.1:${port}`;
      const command = [onPath('moto_server') ?? '', '-H', '127.0.0.1', '-p', String(port)];
      const leashed = await leash('leash.sh', command, { readySeconds: 60 });
      rmSync(folder, { recursive: true, force: true });
      try {
        await answers(`${endpoint}/moto-api/`, 120_000);
      } catch (error) {
        await leashed.stop();
        throw error;
      }
      return { info: { endpoint, region: 'eu-central-1' }, leashed };
    }),

  chromium: async () => ({ info: { path: onPath('chromium', sbin) ?? '' } }),

  clamd: () =>
    inFolder('clamd', async (folder) => {
      const [port] = await freePorts(1);
      const leashed = await leash('clamd.sh', [folder, String(port)], { readySeconds: 200 });
      const limits = { streamBytes: 8 * 1024 ** 2, fileBytes: 4 * 1024 ** 2 };
      const info = { host: '127.0.0.1', port: port ?? 0, socket: join(folder, 'clamd.sock'), ...limits };
      return { info: { ...info, samples: clamavSamples }, leashed };
    }),

  poppler: async () => ({ info: { installed: true } }),
  tesseract: async () => ({ info: { installed: true } }),
};

/** PostgreSQL refuses to run as root: the package's user, else nobody. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string, user: string) => Number(execFileSync('id', [flag, user], { stdio: 'pipe' }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {}
  }
  return null;
}

async function answers(url: string, millis: number): Promise<void> {
  const until = Date.now() + millis;
  for (;;) {
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok) return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((done) => setTimeout(done, 150));
  }
}
