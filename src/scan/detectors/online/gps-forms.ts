import { linkedTo } from '../linked.ts';

/** Three decimals are a hundred metres: less is a town. */
const latitude = '[-+]?(?:[0-8]?\\d[.,]\\d{3,15}|90[.,]0{3,15})';
const longitude = '[-+]?(?:(?:1[0-7]\\d|\\d?\\d)[.,]\\d{3,15}|180[.,]0{3,15})';
const between =
  '(?:\\s?°)?\\s?[NS]?\\s?(?:[,;/|]|%2C| and | en | und | et )?\\s{0,2}(?:[Ll][a-zä]{1,10}\\b["\':= ]{0,4})?';
const pair = `(?<![\\d.])${latitude}(?=[^\\d])${between}${longitude}(?:\\s?°)?(?:\\s?[EWO]\\b)?(?![\\d.]\\d)`;
export const pairHere = new RegExp(pair, 'y');
/** One bracket may stand there, but not as a list of JSON: that is a drawing. */
export const pairSoon = new RegExp(`^(?:[^\\d\\r\\n[{-]{0,32}|[^\\d\\r\\n[{":=-]{0,32}\\[ ?)(${pair})`);
export const single = new RegExp(`(?:${longitude})(?:\\s?°?\\s?[NSEWO]\\b)?(?![\\d.]\\d)`, 'y');
/** RFC 5870. */
export const uri = /geo:-?\d{1,2}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?(?:,-?\d+(?:\.\d+)?)?(?![\d.]\d)/y;
/** ISO 6709, annex H: degrees, or with minutes and seconds, the signs always there. */
export const iso = /[+-]\d{2,6}(?:\.\d+)?[+-]\d{3,7}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS[\w:]{1,20})?\//y;
/** `@52.3,4.8,15z`, `q=52.3,4.8`, `#map=15/52.3/4.8`, `mlat=52.3&mlon=4.8`, `!3d52.3!4d4.8`, `cp=52.3~4.8`. */
export const link =
  /(?:[@=/]|loc:|#map=\d{1,2}\/|!3d|mlat=|lat=)(-?\d{1,2}\.\d{3,15}(?:,|%2C|~|\/|!4d|&mlon=|&lon=|&lng=)(?:%20|\+)?-?\d{1,3}\.\d{3,15})/i;

/** With decimals the sign may be left out. */
const degrees =
  "(?:\\d{1,3}[.,]\\d{3,15}\\s?[°º˚]?|\\d{1,3}\\s?(?:°|º|deg|˚)\\s?(?:\\d{1,2}(?:[.,]\\d+)?\\s?['′’`´]?\\s?(?:\\d{1,2}(?:[.,]\\d+)?\\s?(?:[\"″”]|'')?)?)?)";
export const dms = new RegExp(
  `(?:[NS]\\s?${degrees}\\s?[,;/]?\\s?[EWO]\\s?${degrees}|${degrees}\\s?[NS]\\s?[,;/]?\\s{0,2}${degrees}\\s?[EWO](?![\\p{L}\\d]))`,
  'uy',
);
export const dmsMost = 48;
/** One of the two, as programs print it: `48 deg 51' 12.28" N`. */
export const oneSide = new RegExp(`${degrees}\\s?[NSEW](?![\\p{L}\\d])`, 'uy');
/** `Location: 52.520008,13.404954`, `POINT(13.404954 52.520008)`: a word for many things, and nothing between. */
export const located =
  /(?:location|position|point ?)["'\s:=>([]{1,6}(-?\d{1,2}\.\d{4,15}°?(?:,| \/) ?-?\d{1,3}\.\d{4,15}|-?\d{1,3}\.\d{4,15} -?\d{1,2}\.\d{4,15})(?!\d|[.,] ?-?\d)/iy;
export const pairBefore = linkedTo(pair);
/** `GPS Latitude         : ` */
export const plainLabel = /^(?: L\w{3,9})? {0,24}[:=] ?$/i;
