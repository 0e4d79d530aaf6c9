/** Every bound on what a stranger may send. Bytes, milliseconds and counts; defaults in settings.ts. */
export interface Limits {
  readonly fileBytes: number;
  readonly filesPerBatch: number;
  readonly nameChars: number;
  readonly emailChars: number;
  readonly subjectChars: number;
  readonly descriptionChars: number;
  readonly reasonChars: number;
  readonly fileNameChars: number;
  readonly uploadsPerAddress: number;
  readonly uploadsInAll: number;
  /** Bytes received but not yet stored or dropped (running and waiting for confirmation). */
  readonly pendingBytesPerAddress: number;
  readonly pendingBytesInAll: number;
  /** A sender that stays below this many bytes a second for `slowMillis` is dropped. */
  readonly minBytesPerSecond: number;
  readonly slowMillis: number;
  readonly confirmMillis: number;
  readonly linkSecondsMin: number;
  readonly linkSecondsMax: number;
  readonly inviteDays: number;
  /** Tickets one address, or one typed e-mail, may open in an hour. */
  readonly ticketsPerHour: number;
}
