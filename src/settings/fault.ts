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
