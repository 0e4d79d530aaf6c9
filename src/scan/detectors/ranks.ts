/**
 * Who wins where claims of 0.5 or more overlap: the form that hardly anything else has, over the form it may hold or be
 * taken for. Equal ranks are settled by confidence, so that words decide between numbers of the same length.
 */
export const ranks = {
  /** Keys in armour, tokens with a prefix of their own. */
  privateKey: 100,
  token: 95,
  iban: 90,
  /** Machine-readable zones hold names, dates and numbers. */
  machineReadable: 88,
  /** Passwords in URLs and headers, over the addresses and values they stand beside. */
  credential: 85,
  card: 80,
  /** Bitcoin addresses and the like, device numbers with a check digit. */
  crypto: 78,
  device: 76,
  /** National person identifiers, all alike. */
  nationalId: 70,
  tax: 69,
  /** Passport, identity card, driving licence: form and words. */
  paper: 68,
  bank: 67,
  business: 66,
  dateOfBirth: 65,
  /** Network addresses. */
  network: 55,
  /** Passwords and keys by their label. */
  labelled: 50,
  email: 45,
  phone: 40,
  /** Names and addresses by their field. */
  person: 30,
  special: 20,
  marking: 10,
} as const;
