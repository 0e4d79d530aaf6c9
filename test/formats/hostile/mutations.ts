import { type Original, originals } from './corpus.ts';
import { type Kind, kinds, mutated, seeded } from './mutate.ts';

/** So many files of any family but pictures (each takes seconds of OCR), changed. */
export function mutations(rounds: number): Buffer[] {
  const files = originals().filter(({ family }) => family !== 'picture' && family !== 'pdf');
  return Array.from({ length: rounds }, (_, seed) => {
    const below = seeded(90_000 + seed);
    const [one, other] = [0, 1].map(() => files[below(files.length)] as Original) as [Original, Original];
    return mutated(kinds[below(kinds.length)] as Kind, one.bytes, other.bytes, below);
  });
}
