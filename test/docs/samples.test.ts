import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { categories } from '../../src/model/finding.ts';
import { policyFor } from '../../src/model/policy.ts';
import { parsePolicy } from '../../src/scan/policy.ts';
import { readSettings, variableNames } from '../../src/settings.ts';
import { pages, textOf } from './pages.ts';

interface Sample {
  readonly page: string;
  readonly text: string;
}
const fenced = (language: string): Sample[] =>
  pages.flatMap((page) =>
    [...textOf(page).matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((m) => ({
      page,
      text: m[1] ?? '',
    })),
  );
/** Some samples are a member of an object. */
const json = (text: string): unknown => JSON.parse(/^\s*"/.test(text) ? `{${text}}` : text);
const only = (page: string, having: string) =>
  json(fenced('json').find((s) => s.page === page && s.text.includes(having))?.text ?? '') as never;

describe('samples', () => {
  it.each(fenced('json'))('of $page are JSON', ({ text }) => {
    expect(() => json(text)).not.toThrow();
  });

  it.each(fenced('yaml'))('of $page are YAML', ({ text }) => {
    const documents = parseAllDocuments(text);
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) expect(document.errors).toEqual([]);
  });

  it('name variables that exist', () => {
    const known = new Set<string>(variableNames);
    // a shell's variable for the token of the examples, and words with a part left out
    const others = new Set(['CLOAKROOM_TOKEN', 'CLOAKROOM_']);
    const named = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\bCLOAKROOM_[A-Z0-9_]*/g)].map((m) => ({ page, name: m[0] })),
    );
    expect(named.filter(({ name }) => !known.has(name) && !others.has(name))).toEqual([]);
  });
});

describe('docs/policy.md', () => {
  const shipped = JSON.parse(readFileSync(new URL('../../config/policy.json', import.meta.url), 'utf8'));

  it('shows a form that is taken', () => {
    const policy = parsePolicy({ ...shipped, ...(only('docs/policy.md', '"forms"') as object) });
    expect(policyFor(policy, 'billing').retentionDays).toBe(7);
    expect(policyFor(policy, 'default').retentionDays).toBe(shipped.retentionDays);
  });

  it('names every category', () => {
    for (const category of categories) expect(textOf('docs/policy.md')).toContain(`\`${category}\``);
  });
});

describe('docs/operator/kubernetes.md', () => {
  it('gives a configuration that is taken', () => {
    const text = fenced('yaml').find((s) => s.page === 'docs/operator/kubernetes.md')?.text ?? '';
    const env: Record<string, string> = {};
    for (const document of parseAllDocuments(text)) {
      const { kind, data, stringData } = document.toJS() as Record<string, never>;
      if (kind === 'ConfigMap') Object.assign(env, data);
      if (kind === 'Secret') Object.assign(env, stringData);
    }
    const secrets = {
      CLOAKROOM_SECRET: Buffer.alloc(32, 1).toString('base64'),
      CLOAKROOM_ZENDESK_TOKEN: 'a token of an agent',
    };
    expect(Object.keys(env)).toEqual(expect.arrayContaining(Object.keys(secrets)));
    const settings = readSettings({ ...env, ...secrets });
    expect([settings.store.kind, settings.kms, settings.zendesk, settings.oidc]).not.toContain(null);
    expect(settings.host).toBe('0.0.0.0');
  });
});

describe('docs/operator/aws.md', () => {
  interface Statement {
    readonly Sid: string;
    readonly Action: string | readonly string[];
    readonly Condition?: Record<string, Record<string, string | string[]>>;
  }
  const { Statement: statements } = only('docs/operator/aws.md', '"Statement"') as { Statement: Statement[] };
  const allowed = new Set(statements.flatMap((s) => s.Action));

  it('allows what the guard asks for', () => {
    const guard = readFileSync(new URL('../../src/vault/guard.ts', import.meta.url), 'utf8');
    const asked = [...guard.matchAll(/\b(?:s3|kms):[A-Z]\w+/g)].map((m) => m[0]);
    expect(asked.length).toBeGreaterThan(4);
    for (const action of asked) expect(allowed).toContain(action);
  });

  it('allows no more than there are calls for', () => {
    expect([...allowed].filter((a) => a.includes('*'))).toEqual([]);
    expect(allowed.size).toBe(17);
  });

  it('binds the keys to what the gateway puts into the context', () => {
    const kms = readFileSync(new URL('../../src/vault/keys/kms.ts', import.meta.url), 'utf8');
    const keys = /encryptionContext = \(\{ ([a-z, ]+) \}/.exec(kms)?.[1]?.split(', ') ?? [];
    const wrap = statements.find((s) => s.Sid === 'WrapKeys');
    expect(wrap?.Condition?.['ForAllValues:StringEquals']?.['kms:EncryptionContextKeys']).toEqual(keys);
    expect(Object.keys(wrap?.Condition?.['StringEquals'] ?? {})).toEqual(['kms:EncryptionContext:account']);
  });
});
