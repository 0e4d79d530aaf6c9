/**
 * A list of names in order, a line for each first letter: a figure says how many letters of the name before a name keeps
 * (`aage2re` are `aage` and `aare`). A third less for a page to load; `build/name-list.ts` writes it.
 */
export function unfold(list: string): string[] {
  const names: string[] = [];
  for (const line of list.trim().split('\n')) {
    let last = '';
    for (const [, kept = '0', rest = ''] of line.matchAll(/(\d?)([^\d]+)/g)) {
      last = last.slice(0, Number(kept)) + rest;
      names.push(last);
    }
  }
  return names;
}
