/** Reading an OpenAPI 3.1 document that may hold anything: what is not there or not of the right kind is left out. */
export interface Node {
  readonly [key: string]: unknown;
  readonly $ref?: unknown;
  readonly allOf?: unknown;
  readonly anyOf?: unknown;
  readonly components?: unknown;
  readonly const?: unknown;
  readonly content?: unknown;
  readonly description?: unknown;
  readonly enum?: unknown;
  readonly format?: unknown;
  readonly in?: unknown;
  readonly info?: unknown;
  readonly items?: unknown;
  readonly name?: unknown;
  readonly oneOf?: unknown;
  readonly parameters?: unknown;
  readonly paths?: unknown;
  readonly properties?: unknown;
  readonly required?: unknown;
  readonly requestBody?: unknown;
  readonly responses?: unknown;
  readonly schema?: unknown;
  readonly schemas?: unknown;
  readonly security?: unknown;
  readonly status?: unknown;
  readonly summary?: unknown;
  readonly title?: unknown;
  readonly type?: unknown;
  readonly version?: unknown;
}

export const node = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Follows one local `$ref` (RFC 6901 pointer); a reference that leads nowhere gives an empty node. */
export function resolved(doc: Node, value: unknown): Node {
  const ref = text(node(value).$ref);
  if (!ref.startsWith('#/')) return node(value);
  let at: unknown = doc;
  for (const step of ref.slice(2).split('/')) at = node(at)[step.replace(/~1/g, '/').replace(/~0/g, '~')];
  return node(at);
}

const mostNesting = 4;

/** A schema in one line: `string (email)`, `ItemResult[]`, `"stored" | "failed"`. */
export function schemaInWords(doc: Node, schema: unknown, depth = 0): string {
  const s = node(schema);
  const ref = text(s.$ref);
  if (ref !== '') return ref.split('/').at(-1) ?? '';
  if (depth > mostNesting) return '…';
  const deeper = (of: unknown) => schemaInWords(doc, of, depth + 1);
  const either = [...list(s.anyOf), ...list(s.oneOf)];
  if (either.length > 0) return either.map(deeper).join(' | ');
  const both = list(s.allOf);
  if (both.length > 0) return both.map(deeper).join(' & ');
  if (s.const !== undefined) return JSON.stringify(s.const);
  const values = list(s.enum);
  if (values.length > 6)
    return `${values
      .slice(0, 4)
      .map((v) => JSON.stringify(v))
      .join(' | ')} | …`;
  if (values.length > 0) return values.map((v) => JSON.stringify(v)).join(' | ');
  const types = Array.isArray(s.type) ? list(s.type).map(text) : [text(s.type)];
  return types.map((t) => typeInWords(t, s, deeper)).join(' | ') || 'any';
}

function typeInWords(type: string, s: Node, deeper: (of: unknown) => string): string {
  if (type === 'array') return `${deeper(s.items)}[]`;
  const format = text(s.format);
  return format === '' ? type : `${type} (${format})`;
}
