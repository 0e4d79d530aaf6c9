/** Words for so many of a thing. `{n}` is the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** `2 Polish identity numbers (PESEL)`: a thing whose plural takes an s, and what it is called for short where it comes from. */
export function counted(thing: string, short?: string): Counted {
  const end = short === undefined ? '' : ` (${short})`;
  return { one: `{n} ${thing}${end}`, other: `{n} ${thing}s${end}` };
}
