/** Kind, code, and the same of what caused it; never a message: libraries quote in them what they were given. */
export function errorKind(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 60) : undefined;
  const cause = error.cause !== undefined && depth < 4 ? errorKind(error.cause, depth + 1) : undefined;
  return { kind: error.name.slice(0, 60), ...(code ? { code } : {}), ...(cause ? { cause } : {}) };
}
