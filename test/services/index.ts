import { describe, it } from '@jest/globals';
import { type Outcomes, type ServiceName, type Services, variable } from './names.ts';

export type { ServiceName, Services } from './names.ts';

function outcome(name: ServiceName) {
  const all = JSON.parse(process.env[variable] ?? '{}') as Outcomes;
  const one = all[name];
  if (one === undefined)
    throw new Error(`no set-up for ${name}: name it literally in useService('...') or describeWith(['...'])`);
  return one;
}

/**
 * Connection data of a service, or null where it is missing on this machine. Write the name as a literal, in the test
 * file or in a file under test/ that it imports: the set-up reads it there and starts nothing that nobody names.
 */
export function useService<N extends ServiceName>(name: N): Services[N] | null {
  const one = outcome(name);
  return 'info' in one ? (one.info as Services[N]) : null;
}

/**
 * `describe` with these services. Where one is missing the suite counts as skipped, and its title says why; `suite` is
 * then not called.
 */
export function describeWith<const N extends readonly ServiceName[]>(
  names: N,
  title: string,
  suite: (services: Pick<Services, N[number]>) => void,
): void {
  const missing = names.flatMap((name) => {
    const one = outcome(name);
    return 'missing' in one ? [`${name}: ${one.missing}`] : [];
  });
  if (missing.length === 0) {
    const found = Object.fromEntries(names.map((name) => [name, useService(name)]));
    describe(title, () => suite(found as unknown as Pick<Services, N[number]>));
  } else {
    describe(title, () => it.skip(`skipped, missing ${missing.join('; ')}`, () => {}));
  }
}
