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

/** Units of a name that the scanner reads in an attribute. */
const readMost = 48;
/** Whether the scanner reads both as they stand: `value=` right behind the name (engine/attributes.ts). */
export const standSo = (members: readonly (readonly [string, string, ...unknown[]])[]): boolean =>
  members.some(
    ([key, name], i) =>
      isName.test(key) && name.length <= readMost && /^value$/i.test(members[i + 1]?.[0] ?? ''),
  );

/** Units behind a name, up to the end of its tag, over which the scanner looks back. */
const behindMost = 48;
/** Whether the scanner reads the name of an element in its attributes, if it has one there, right before the text. */
export function isNear(attributes: readonly (readonly [string, string, ...unknown[]])[]): boolean {
  const at = attributes.findIndex(([key]) => isName.test(key));
  if (at < 0) return true;
  const behind = attributes.slice(at + 1).reduce((sum, [key, text]) => sum + key.length + text.length + 4, 0);
  return (attributes[at]?.[1].length ?? 0) <= readMost && behind <= behindMost;
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
