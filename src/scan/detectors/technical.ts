import type { Shaped } from '../engine/shapes.ts';
import type { View } from '../engine/view.ts';
import { isCounted } from './counters.ts';
import { isDigits } from './digits.ts';

/** How programs write their numbers: a value between two `§`, with some units before and behind it. */
const writings = [
  // `opendkim[24952]: E357345039: s=mail`
  /: §[A-F\d]+§:/,
  // `queued as E810450814`, `[C554750196]`
  /as §\d*[A-F][A-F\d]*§|\[§\d*[A-F][A-F\d]*§\]/,
  // `Memory: 74268618K/21869594K available`
  /K§\/|\/§[^§]*K§/,
  // `static:1720176346322 77`, `[1714283536386-67]`: a moment and something behind it.
  /[:[]§1[5-8]\d{11}[^\d§]/,
  // `crc=694122996 80`: what a key holds without quotes ends at the space.
  /=§[^§]* /,
  // `25496845 B`: an amount and its unit; `.336 6136 8978 E dex2oat`: a process, its thread, the level of what it logs.
  /§\w*\d [A-Za-z]+§|\d §\d+ \d+ [A-Z]§/,
  // `1562.061037`, `0.000 200 200 399`, `3952.228 ST`: one dot alone makes decimals.
  /§\d+\.\d+(?: [\dA-Z.]+)*§/,
  // `660192 30881    229`: more numbers, further apart.
  /[^\w§][^§]*§ {2,11}\d/,
  // `{6230954A-E31A-416A-`: a UUID begins so.
  /§-[\dA-Fa-f]{4}-/,
  // `INV-2025-261599`
  /[A-Za-z]-§[^A-Za-z]+§/,
  // `404405034;17018145766`, `WAIT #44891854609`, `/rest/63032607669`
  /\d[,;|\t] ?§\d+§|[#/_-]§\d+§/,
  /§\d+§ bytes/,
  // `Radeon RX 460/560D`, `HD 4330/4350/4550`
  /\d{3}\/\d{3,4}(?:\/\d{4}|[A-Z])§/,
];
const written = new RegExp(writings.map(({ source }) => source).join('|'));

/** Whether a value stands as programs write their numbers; asked where no word says that it is a person's. */
export const isTechnical = (view: View, { start, end, value, joints }: Shaped): boolean =>
  written.test(
    `${view.text.slice(Math.max(0, start - 3), start)}§${view.text.slice(start, end)}§${view.text.slice(end, end + 12)}`,
  ) ||
  (joints === 0 && isDigits(value) && isCounted(view, start));
