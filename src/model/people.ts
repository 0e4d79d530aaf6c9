import type { AgentId } from './ids.ts';

/** Who asks for support. Typed by a stranger: hostile input until a desk has verified it. */
export interface Requester {
  readonly name: string;
  readonly email: string;
}

/** A signed-in member of staff or an API client. `label` is shown to themselves only, never logged. */
export interface Agent {
  readonly id: AgentId;
  readonly kind: 'person' | 'client';
  readonly label: string;
}
