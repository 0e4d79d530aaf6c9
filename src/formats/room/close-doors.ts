import os from 'node:os';

/**
 * Takes away what a process may do to others of its user and no reader does: Node's permission model leaves signals and
 * priorities open. Where the kernel gives a reader a namespace of its own this is the second lock, elsewhere the only one.
 */
export function closeDoors(): void {
  for (const name of ['kill', '_kill', '_debugProcess', '_debugEnd', 'dlopen', 'binding', '_linkedBinding'])
    Object.defineProperty(process, name, { value: undefined, writable: false, configurable: false });
  Object.defineProperty(os, 'setPriority', { value: undefined, writable: false, configurable: false });
}
