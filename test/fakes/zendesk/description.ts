import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { ownBodies, ownQueries } from './own-schemas.ts';
import type { Route } from './routes.ts';

const file = new URL('../../../../shared/zendesk/support-api-2025-04.yaml', import.meta.url);

type Json = Record<string, unknown>;
interface Operation {
  readonly description?: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: unknown;
  readonly responses: Record<string, unknown>;
}

/**
 * Checks requests and replies against our own small schemas, and against Zendesk's description of its Support API where
 * that lies beside the repository. Answers with sentences; none means that all is well.
 */
export interface Checker {
  /** Whether Zendesk's own description is used. */
  readonly official: boolean;
  request(route: Route, query: URLSearchParams, body: unknown): string[];
  reply(route: Route, status: number, body: unknown): string[];
}

let kept: Checker | undefined;
/** Parsing the description takes half a second: once a process. */
export function checker(): Checker {
  kept ??= existsSync(file) ? both(parse(readFileSync(file, 'utf8')) as Json) : own();
  return kept;
}

const problems = (validate: ValidateFunction, value: unknown, what: string) =>
  validate(value) ? [] : (validate.errors ?? []).map((e) => `${what} ${e.instancePath || '/'} ${e.message}`);

function own(): Checker {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const compiled = new Map(Object.entries(ownBodies).map(([call, schema]) => [call, ajv.compile(schema)]));
  return {
    official: false,
    request(route, query, body) {
      const validate = compiled.get(route.call);
      const unknown = [...query.keys()].filter((k) => !ownQueries[route.call].includes(k));
      return [
        ...unknown.map((k) => `${route.call}: parameter ${k}`),
        ...(validate ? problems(validate, body, `${route.call}: own schema`) : []),
      ];
    },
    reply: () => [],
  };
}

function both(doc: Json): Checker {
  const first = own();
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    logger: false,
    formats: { 'date-time': dateTime, email: /.@./ },
  });
  const components = doc['components'] as Record<string, Record<string, Json>>;
  ajv.addSchema(forAjv({ $id: 'zendesk', components: { schemas: components['schemas'] } }) as Json);
  const validators = new Map<string, ValidateFunction>();
  const validator = (schema: unknown) => {
    const name = JSON.stringify(schema);
    const made = validators.get(name) ?? ajv.compile(forAjv(schema) as Json);
    validators.set(name, made);
    return made;
  };
  const operation = (route: Route) => {
    const path = (doc['paths'] as Record<string, Record<string, unknown>>)[route.template] ?? {};
    const op = path[route.method.toLowerCase()] as Operation | undefined;
    if (op === undefined) return null;
    const all = [...((path['parameters'] as Json[] | undefined) ?? []), ...(op.parameters ?? [])];
    const parameters = all.map((p) =>
      typeof p['$ref'] === 'string' ? components['parameters']?.[p['$ref'].split('/').at(-1) ?? ''] : p,
    );
    return { op, parameters: parameters.filter((p) => p !== undefined) };
  };
  return {
    official: true,
    request(route, query, body) {
      const found = operation(route);
      if (found === null) return [`${route.call}: not in the description`];
      const { op, parameters } = found;
      const schema = json(op.requestBody);
      return [
        ...first.request(route, query, body),
        ...queryProblems(route, query, parameters, op.description ?? ''),
        ...(schema ? problems(validator(schema), forgiven(body), `${route.call}: description`) : []),
        ...(schema === null && body !== undefined ? [`${route.call}: a body where none is described`] : []),
      ];
    },
    reply(route, status, body) {
      const response = operation(route)?.op.responses[String(status)];
      if (response === undefined) return [`${route.call}: status ${status} is not described`];
      const schema = json(response);
      // The description knows few nulls; real tickets are full of them.
      return schema ? problems(validator(schema), withoutNulls(body), `${route.call}: reply`) : [];
    },
  };
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function queryProblems(route: Route, query: URLSearchParams, parameters: Json[], prose: string): string[] {
  const named = parameters.filter((p) => p['in'] === 'query');
  const known = new Set(named.map((p) => p['name']));
  // Paging stands in the description's prose only.
  if (prose.includes('Cursor pagination'))
    for (const p of ['page[size]', 'page[after]', 'sort']) known.add(p);
  const size = Number(query.get('page[size]') ?? 100);
  return [
    ...[...query.keys()].filter((k) => !known.has(k)).map((k) => `${route.call}: undescribed parameter ${k}`),
    ...named
      .filter((p) => p['required'] === true && !query.has(String(p['name'])))
      .map((p) => `${route.call}: parameter ${p['name']} is missing`),
    ...(size >= 1 && size <= 100 ? [] : [`${route.call}: page size`]),
  ];
}

const json = (holder: unknown) =>
  (holder as { content?: { 'application/json'?: { schema?: unknown } } } | undefined)?.content?.[
    'application/json'
  ]?.schema ?? null;

/**
 * Errata of the description: it gives a ticket's `custom_fields` the shape of a field's definition (key, type and title
 * required), against its own prose and examples (`{"id": 27642, "value": "745"}`).
 */
function forgiven(body: unknown): unknown {
  const ticket = (body as { ticket?: Json } | undefined)?.ticket;
  if (!ticket || !('custom_fields' in ticket)) return body;
  const { custom_fields: _, ...rest } = ticket;
  return { ticket: rest };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== null)
      .map(([k, v]) => [k, withoutNulls(v)]),
  );
}

/** OpenAPI 3.0 to JSON Schema: references into the added document, `nullable`, and no examples. */
function forAjv(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forAjv);
  if (typeof schema !== 'object' || schema === null) return schema;
  const out: Json = {};
  for (const [k, v] of Object.entries(schema)) {
    if (['example', 'examples', 'nullable', 'discriminator', 'xml', 'externalDocs'].includes(k)) continue;
    out[k] = k === '$ref' && typeof v === 'string' ? v.replace(/^#/, 'zendesk#') : forAjv(v);
  }
  const nullable = (schema as Json)['nullable'] === true;
  if (nullable && typeof out['type'] === 'string') out['type'] = [out['type'], 'null'];
  return out;
}
