import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { languagesOf } from '../tools/ocr-args.ts';

/** Where programs are looked for: never along a PATH that somebody may have set. */
const systemFolders = ['/usr/bin', '/bin', '/usr/local/bin', '/opt/homebrew/bin'];
const askMillis = 5_000;

/** What this machine has. Empty strings: not there. */
export interface Programs {
  readonly prlimit: string;
  /** Only where it ends its child with whoever started it. */
  readonly setpriv: string;
  /** Only where an unprivileged process may take the network away from its child. */
  readonly unshare: string;
  /** What it is run with: a network of its own, and processes of its own where the kernel gives them. */
  readonly apart: readonly string[];
  readonly pdftotext: string;
  readonly pdftoppm: string;
  readonly tesseract: string;
  /** Languages tesseract has of those that are asked for. */
  readonly languages: readonly string[];
}

/** unshare(1): a network namespace of its own, in which there is not even a loopback device that is up. */
const noNetwork = ['--map-root-user', '--net', '--'];
/**
 * And a namespace of processes: no signal reaches any other, and all of them end with the first. That is a shell, which
 * says how its child ended, as the first one itself hears no SIGXCPU.
 */
const ownProcesses = [
  ...['--map-root-user', '--net', '--pid', '--fork', '--kill-child', '--'],
  ...['/bin/sh', '-c', 'unset PWD OLDPWD SHLVL _; "$@"; exit $?', 'sh'],
];
/** setpriv(1): the kernel ends it when the thread that started it ends, however that goes. */
export const endsWithUs = ['--pdeathsig', 'KILL', '--'];

/**
 * Looks for programs, and asks those it finds what they may do here. Answers the same object until it has learned more: a
 * question that got no answer, because the machine was too busy, is not a no, and is asked again at the next look.
 */
export function lookFor(folders: readonly string[], millis: number): () => Programs {
  const said = new Map<string, string | null>();
  let found: Programs | null = null;
  let settled = false;
  /** What it says; null where it failed, or gave no answer this time. */
  const output = (file: string, args: readonly string[]): string | null => {
    const question = [file, ...args].join('\0');
    const known = said.get(question);
    if (known !== undefined) return known;
    const answer = ask(file, args, millis);
    if (answer === undefined) settled = false;
    else said.set(question, answer);
    return answer ?? null;
  };
  const find = (name: string): string =>
    folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path)) ?? '';
  const works = (file: string, words: readonly string[]): boolean =>
    file !== '' && output(file, [...words, '/bin/true']) !== null;
  const look = (): Programs => {
    const unshare = find('unshare');
    const setpriv = find('setpriv');
    const apart = [ownProcesses, noNetwork].find((words) => works(unshare, words));
    const tesseract = find('tesseract');
    const languages = tesseract === '' ? [] : languagesOf(output(tesseract, ['--list-langs']) ?? '');
    return {
      prlimit: find('prlimit'),
      setpriv: works(setpriv, endsWithUs) ? setpriv : '',
      unshare: apart === undefined ? '' : unshare,
      apart: apart ?? [],
      pdftotext: find('pdftotext'),
      pdftoppm: find('pdftoppm'),
      tesseract: languages.length === 0 ? '' : tesseract,
      languages,
    };
  };
  return () => {
    if (found !== null && settled) return found;
    settled = true;
    const now = look();
    if (JSON.stringify(now) !== JSON.stringify(found)) found = now;
    return found ?? now;
  };
}

/** What this machine has, as far as it is known by now. */
export const programs = lookFor(systemFolders, askMillis);

/** Errors of a start that say that it will never work; all others are a matter of the moment. */
const never = ['ENOENT', 'EACCES', 'EPERM', 'ENOEXEC'];
/** What the C library says for EAGAIN and ENOMEM: unshare(1) had no process or memory to be had. */
const shortOf = /temporarily unavailable|Cannot allocate memory|Out of memory/;

/** What a program says that ends well; null where it fails; undefined where nobody can know by this. */
function ask(file: string, args: readonly string[], millis: number): string | null | undefined {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    env: {},
    timeout: millis,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  });
  if (error) return never.includes((error as NodeJS.ErrnoException).code ?? '') ? null : undefined;
  if (status === 0) return `${stdout}\n${stderr}`;
  return status === null || shortOf.test(stderr) ? undefined : null;
}
