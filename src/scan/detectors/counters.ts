import type { View } from '../engine/view.ts';

/** What programs count, as the key of a number: `offset=`, `blocks `, `"cpuTime":`, `d_ino=`, `duration(ns): `, `hash=-`. */
const measured =
  'off(?:set)?|ino(?:de)?|[nmu]s(?:ec)?|nanos?|micros|ticks?|cycles|seq|l[cs]n|scn|ptr|addr(?:ess)?|sum|total|count(?:er)?\\d*|tim|rows|hash|checksum|crc|bytes|size|len(?:gth)?|time|stamp|cpu|memory|elapsed|observed|duration|latency|free|used|read|blocks|cursor|v?sync|start|completed|buffers|rss|ttl|ert';
/** Names that people's numbers have as well, where a space follows: `id: `. */
const named = 'cursor|ts|id|key|handle|token|values?|update|version|number|index|pos|identifier';

/** And the labels of a metric: `{device="sda"} `. */
const counters = new RegExp(
  `(?:(?:${measured}|up|point at|\\})(?:\\([nmu]?s\\))?(?: to| is|:)? |(?:${measured}|${named})(?:\\([nmu]?s\\))?(?:=-?|"?:|\\[))$`,
  'i',
);

/** Units of such a key. */
const most = 24;

/** Whether the key of something that programs count stands right before the number at `start`. */
export const isCounted = ({ text }: View, start: number): boolean =>
  counters.test(text.slice(Math.max(0, start - most), start));
