import type { View } from '../engine/view.ts';

/** What programs count, as a key right before a number: `offset=`, `"cpuTime":`, `d_ino=`. */
const counters =
  /(?:off(?:set)?|ino(?:de)?|[nm]s|nanos?|micros|ticks?|cycles|seq|cursor|l[cs]n|scn|ptr|addr(?:ess)?|sum|total|count(?:er)?|hash|checksum|crc|bytes|size|len(?:gth)?|time|stamp|ts|id|key|handle|token|values?|update|cpu|memory|elapsed|duration|latency|version|number|index|pos)(?:=|"?:)$/i;

/** Units of such a key. */
const most = 24;

/** Whether the key of something that programs count stands right before the number at `start`. */
export const isCounted = ({ text }: View, start: number): boolean =>
  counters.test(text.slice(Math.max(0, start - most), start));
