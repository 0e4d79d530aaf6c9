import { inspect } from '../../../src/flow/scanning/inspect.ts';
import type { Room } from '../../../src/formats/index.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Planted, PlantedFile, Spot } from './hiding.ts';
import { shownOf } from './values.ts';

export interface Looked {
  readonly file: string;
  readonly missed: readonly Planted[];
  /** Missed ones that were found at another place. */
  readonly elsewhere: readonly Planted[];
  readonly found: number;
  readonly findings: readonly Finding[];
}

/** Reads a file as an upload is read, and compares what was found with what was planted. */
export async function look(room: Room, bytes: Uint8Array, file: PlantedFile): Promise<Looked> {
  const inspection = inspect(room, { minConfidence: 0.5 });
  await inspection.write(bytes);
  const { findings } = await inspection.end();
  const left = new Set(findings);
  const take = (fits: (finding: Finding) => boolean): boolean => {
    for (const finding of left) if (fits(finding)) return left.delete(finding);
    return false;
  };
  const missed = file.planted.filter((p) => !take((f) => isSame(f, p) && liesAt(f, p.spot)));
  const told = new Set(findings.map((f) => f.reason));
  for (const reason of file.obstacles)
    if (!told.has(reason))
      missed.push({ detector: reason, shown: '', where: `obstacle ${reason}`, spot: {} });
  return {
    file: file.file,
    missed,
    elsewhere: missed.filter((p) => p.shown !== '' && take((f) => isSame(f, p))),
    found: file.planted.length + file.obstacles.length - missed.length,
    findings,
  };
}

const isSame = (finding: Finding, planted: Planted): boolean =>
  finding.detector === planted.detector &&
  (planted.shown === '*' || shownOf(finding.masked) === planted.shown);

function liesAt({ location }: Finding, spot: Spot): boolean {
  for (const [field, wanted] of Object.entries(spot)) {
    const is = location[field as keyof Spot];
    if (field === 'box' && is !== undefined) continue;
    if (typeof wanted === 'string' ? !fits(String(is ?? ''), wanted) : is !== wanted) return false;
  }
  return true;
}

/** `*` stands for anything. */
function fits(text: string, pattern: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 's').test(text);
}
