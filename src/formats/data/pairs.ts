import { stringUnits } from '../web/aside.ts';
import { oneLine } from '../web/escapes.ts';
import type { JsonEvents } from './json-tokens.ts';

/** UTF-16 units of a name, and of a value that is told again behind it. */
const nameUnits = 120;
const valueUnits = 4_096;

const isName = /^(?:name|key|parameter|setting|field|label)$/i;
const isValue = /^(?:value|val|content|defaultvalue)$/i;

/** `name: value`, for a name and a value that stand apart; empty where they are none. */
export const pairLine = (name: string | undefined, value: string | undefined): string =>
  name && value && name.length <= nameUnits && value.length <= valueUnits && value.trim() !== ''
    ? `${oneLine(name)}: ${oneLine(value)}\n`
    : '';

/** The same of attributes or members that are called so: `<add key="password" value="…"/>`. */
export function pairOf(members: Iterable<readonly [string, string, ...unknown[]]>): string {
  let name: string | undefined;
  let value: string | undefined;
  for (const [key, text] of members) {
    if (isName.test(key)) name ??= text;
    else if (isValue.test(key)) value ??= text;
  }
  return pairLine(name, value);
}

/** Units of attributes in which the scanner looks for both. */
const nearMost = 100;
/** Whether the scanner reads both as they stand: `value=` soon behind the name (engine/attributes.ts). */
export function standSo(members: readonly (readonly [string, string, ...unknown[]])[]): boolean {
  const name = members.findIndex(([key]) => isName.test(key));
  const value = members.findIndex(([key], i) => i > name && /^value$/i.test(key));
  const between = members
    .slice(name, value)
    .reduce((sum, [key, text]) => sum + key.length + text.length + 4, 0);
  return name >= 0 && value > name && between < nearMost;
}

/** The name that an element is given by an attribute: `<Data Name="TargetUserName">…</Data>`. */
export function nameOf(attributes: Iterable<readonly [string, string, ...unknown[]]>): string | undefined {
  for (const [key, text] of attributes) if (isName.test(key) && text.length <= nameUnits) return text;
  return undefined;
}

/** Collects pairs of JSON: `{"name": "DB_PASSWORD", "value": "…"}`. */
export class JsonPairs implements JsonEvents {
  lines: string[] = [];
  units = 0;
  #levels: { key: string; members: [string, string][] }[] = [];

  open(): void {
    this.#levels.push({ key: '', members: [] });
  }
  close(): void {
    const line = pairOf(this.#levels.pop()?.members ?? []);
    if (line === '') return;
    this.lines.push(line);
    this.units += line.length + stringUnits;
  }
  key(name: string): void {
    const level = this.#levels.at(-1);
    if (level) level.key = name;
  }
  value(text: string): void {
    const level = this.#levels.at(-1);
    if (level && (isName.test(level.key) || isValue.test(level.key)) && level.members.length < 8)
      level.members.push([level.key, text]);
  }
}
