/** Exit code of a configuration that is refused (sysexits.h, EX_CONFIG). */
export const exitConfiguration = 78;

/** One thing that is wrong: which variable, and the mend. Never the value. */
export interface Fault {
  readonly variable: string;
  readonly mend: string;
}

export class SettingsError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super('configuration');
    this.faults = faults;
  }
}
