import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ServiceName, serviceNames } from './names.ts';

const uses = /\b(?:useService|describeWith)\s*\(\s*(\[[^\]]{0,200}\]|'[a-z]{1,20}')/g;
const imports = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']{1,200}\.ts)'/g;

function testFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(root, name));
}

/**
 * The services that the selected test files name in `useService('x')` or `describeWith(['x'], ...)`, in themselves or in
 * a file under test/ that they import. `patterns` are Jest's test path patterns (none: every file).
 */
export function wantedServices(root: string, patterns: readonly string[]): ServiceName[] {
  const matchers = patterns.map((pattern) => new RegExp(pattern, 'i'));
  const chosen = testFiles(root).filter((f) => matchers.length === 0 || matchers.some((m) => m.test(f)));
  const wanted = new Set<ServiceName>();
  const seen = new Set<string>();
  const services = join(root, 'services');
  const visit = (file: string) => {
    const ours = file.startsWith(root) && (!file.startsWith(services) || file.endsWith('.test.ts'));
    if (seen.has(file) || !ours) return;
    seen.add(file);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return; // Jest says better what is wrong with an import that is not there
    }
    for (const [, named = ''] of text.matchAll(uses))
      for (const name of serviceNames) if (named.includes(`'${name}'`)) wanted.add(name);
    for (const [, path = ''] of text.matchAll(imports)) visit(resolve(dirname(file), path));
  };
  chosen.forEach(visit);
  return serviceNames.filter((name) => wanted.has(name));
}
