/** 0 to 2 are verdicts, the others as in sysexits.h. */
export const exitCodes = {
  allow: 0,
  warn: 1,
  block: 2,
  usage: 64,
  data: 65,
  noInput: 66,
  internal: 70,
  config: 78,
} as const;
