import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

/** Three decimals are a hundred metres: less is a town. */
const latitude = '[-+]?(?:[0-8]?\\d[.,]\\d{3,15}|90[.,]0{3,15})';
const longitude = '[-+]?(?:(?:1[0-7]\\d|\\d?\\d)[.,]\\d{3,15}|180[.,]0{3,15})';
const between =
  '(?:\\s?°)?\\s?[NS]?\\s?(?:[,;/|]|%2C| and | en | und | et )?\\s{0,2}(?:(?:lon|lng|long|longitude)\\b["\':= ]{0,4})?';
const pair = `(?<![\\d.])${latitude}(?=[^\\d])${between}${longitude}(?:\\s?°)?(?:\\s?[EWO]\\b)?(?![\\d.]\\d)`;
const pairHere = new RegExp(pair, 'y');
/** One bracket may stand there, but not as a list of JSON: that is a drawing. */
const pairSoon = new RegExp(`^(?:[^\\d\\r\\n[{-]{0,32}|[^\\d\\r\\n[{":=-]{0,32}\\[ ?)(${pair})`);
const single = new RegExp(`(?:${longitude})(?:\\s?°?\\s?[NSEWO]\\b)?(?![\\d.]\\d)`, 'y');
/** RFC 5870. */
const uri = /geo:-?\d{1,2}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?(?:,-?\d+(?:\.\d+)?)?(?![\d.]\d)/y;
/** ISO 6709, annex H: degrees, or with minutes and seconds, the signs always there. */
const iso = /[+-]\d{2,6}(?:\.\d+)?[+-]\d{3,7}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS[\w:]{1,20})?\//y;
/** `@52.3,4.8,15z`, `q=52.3,4.8`, `#map=15/52.3/4.8`, `mlat=52.3&mlon=4.8`, `!3d52.3!4d4.8`. */
const link =
  /(?:[@=/]|loc:|#map=\d{1,2}\/|!3d|mlat=|lat=)(-?\d{1,2}\.\d{3,15}(?:,|%2C|\/|!4d|&mlon=|&lon=|&lng=)(?:%20|\+)?-?\d{1,3}\.\d{3,15})/i;

const degrees =
  "\\d{1,3}\\s?(?:°|º|deg|˚)\\s?(?:\\d{1,2}(?:[.,]\\d+)?\\s?['′’`´]?\\s?(?:\\d{1,2}(?:[.,]\\d+)?\\s?(?:[\"″”]|'')?)?)?";
const dms = new RegExp(
  `(?:[NS]\\s?${degrees}\\s?[,;/]?\\s?[EWO]\\s?${degrees}|${degrees}\\s?[NS]\\s?[,;/]?\\s{0,2}${degrees}\\s?[EWO](?![\\p{L}\\d]))`,
  'uy',
);
const dmsMost = 48;

const claim = (view: View, start: number, end: number, confidence: number): void =>
  view.claim(gpsPosition, start, end, confidence);

function lookField(view: View, field: Field): void {
  const { codes, text } = view;
  let at = field.start;
  if (codes[at] === 0x28) at++;
  for (const pattern of [pairHere, single]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0].length < 5) continue;
    // A list of numbers is a drawing.
    if (
      /^\s?,\s?-?\d+\.\d/.test(text.slice(at + match[0].length, at + match[0].length + 8)) &&
      pattern === pairHere
    )
      return;
    claim(view, at, at + match[0].length, score(form.bare, words.label));
    return;
  }
  lookDms(view, at);
}

function lookLabel(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  let from = at;
  while (isWord(view.codes[from] as number)) from++;
  let digit = from;
  while (digit - from < 36 && !isDigit(view.codes[digit] as number)) digit++;
  if (digit - from === 36) return;
  const match = pairSoon.exec(view.text.slice(from, from + 96));
  if (match === null) return;
  const end = from + match[0].length;
  claim(view, end - (match[1] as string).length, end, score(form.bare, words.near));
}

/** Degrees that begin at `at`. */
function lookDms(view: View, at: number): void {
  dms.lastIndex = at;
  const match = dms.exec(view.text);
  if (match === null || match[0].length > 2 * dmsMost || isWord(view.codeBefore(at))) return;
  claim(view, at, at + match[0].trimEnd().length, score(form.certain));
}

/** Where the degrees begin that end at `at`. */
function degreesBefore(view: View, at: number): number {
  const { codes } = view;
  const stop = view.lineFrom(at, dmsMost / 2);
  let first = at;
  for (let i = at - 1; i >= stop; i--) {
    const c = codes[i] as number;
    if (isDigit(c)) first = i;
    else if (
      c !== 0x20 &&
      c !== 0x2e &&
      c !== 0x2c &&
      !marks.has(c) &&
      !(c === 0x67 || c === 0x65 || c === 0x64)
    )
      break;
  }
  return first;
}

/** At a letter for a side of the world: degrees stand before or behind it. */
function lookSide(view: View, at: number): void {
  const { codes } = view;
  const before = view.codeBefore(at) === 0x20 ? (codes[at - 2] as number) : view.codeBefore(at);
  const behind = codes[at + 1] === 0x20 ? (codes[at + 2] as number) : (codes[at + 1] as number);
  if (marks.has(before)) lookDms(view, degreesBefore(view, at));
  else if (isDigit(behind)) {
    const text = view.text.slice(at, at + 8);
    if (text.includes('°') || text.includes('º') || text.includes('deg')) lookDms(view, at);
  }
}
const marks = new Set([...'°º\'′’`´"″”˚'].map((c) => c.charCodeAt(0)));

function lookUri(view: View, at: number): void {
  uri.lastIndex = at;
  const match = uri.exec(view.text);
  if (match !== null) claim(view, at, at + match[0].length, score(form.certain));
}

function lookIso(view: View, at: number): void {
  const { codes } = view;
  // A point behind two, four or six digits; time zones have none.
  if (codes[at + 3] !== 0x2e && codes[at + 5] !== 0x2e && codes[at + 7] !== 0x2e) return;
  if (isWord(view.codeBefore(at))) return;
  iso.lastIndex = at;
  const match = iso.exec(view.text);
  // `+31-2010/`: whole numbers without decimals may be anything.
  if (match?.[0].includes('.')) claim(view, at, at + match[0].length, score(form.certain));
}

function lookLink(view: View, at: number): void {
  let end = at;
  const stop = Math.min(view.length, at + 200);
  while (end < stop && (view.codes[end] as number) > 0x20) end++;
  const match = link.exec(view.text.slice(at, end));
  if (match === null) return;
  const last = at + match.index + match[0].length;
  claim(view, last - (match[1] as string).length, last, score(form.certain));
}

const labels = [
  'GPS',
  'gps',
  'Gps',
  'latitude',
  'Latitude',
  'LATITUDE',
  'coordinate',
  'Coordinate',
  'COORDINATE',
  'koordinat',
  'Koordinat',
  'coördina',
  'Coördina',
  'coordina',
  'coordonn',
  'Coordonn',
  'coordenad',
  'Coordenad',
  'geoloc',
  'Geoloc',
  'lat/l',
  'Lat/L',
  'lat,l',
  'Lat,L',
  'lat, l',
  'Lat, L',
  'latlng',
  'LatLng',
  'latLng',
  'lat ',
  'Lat ',
];
const sides = [...'NS'].flatMap((c) =>
  [' ', ',', ';', '/', '\n', '\r', '"', ')', ...'0123456789'].map((next) => c + next),
);

export const gpsPosition: Detector = {
  id: 'gps-position',
  category: 'online',
  title: 'Position (GPS)',
  source: 'ISO 6709; RFC 5870 (geo URI); EXIF 2.32 (GPSLatitude); links of the usual maps',
  words: 'latitude, longitude, GPS, coordinates',
  names: `latitude, lat, gpslatitude, gps lat, gps latitude, longitude, lon, lng, gpslongitude, gps lon, gps lng, gps longitude, breitengrad, längengrad, geographische breite, geographische länge, breedtegraad, lengtegraad,
    latitud, longitud, latitudine, longitudine, gps, gps position, gpsposition, gps location, gpslocation, gps coordinates, gpscoordinates, coordinates, coords, coordinate, geolocation, geo location, geo, latlng, latlong, lat long,
    lat lng, lat lon, latitude longitude, koordinaten, gps-koordinaten, coördinaten, coordonnées, coordonnées gps, coordenadas, coordinate gps, współrzędne, last location, current location`,
  rank: ranks.network - 1,
  gates: [
    { on: 'field', fields: ['gps-position'], look: lookField },
    { on: 'word', words: labels, look: lookLabel },
    { on: 'word', words: sides, look: lookSide },
    { on: 'word', words: ['geo:'], look: lookUri },
    { on: 'mark', marks: [...'0123456789'].map((next) => `+${next}`), look: lookIso },
    { on: 'word', words: ['maps.', 'maps/', 'openstreetmap', 'waze.com', 'osm.org'], look: lookLink },
  ],
  mask: (value) => value.replace(/\d/g, '•'),
  same: 'digits',
  examples: {
    hit: [
      'GPS: 52.370216, 4.895168',
      '{"lat":52.370216,"lng":4.895168}',
      'lat=52.370216&lon=4.895168',
      'id;latitude;longitude\n1;52.370216;4.895168',
      '52°22\'12.3"N 4°53\'42.5"E',
      'N 52° 22.205 E 004° 53.708',
      '52 deg 22\' 12.34" N, 4 deg 53\' 42.60" E',
      'geo:52.370216,4.895168;u=35',
      'https://www.google.com/maps/@52.370216,4.895168,15z',
      'https://www.openstreetmap.org/#map=15/52.3702/4.8952',
      'com.apple.quicktime.location.ISO6709: +52.3702+004.8952+012.345/',
      'coordinates are 52.370216, 4.895168',
    ],
    miss: [
      '52.370216, 4.895168',
      '{"type":"LineString","coordinates":[[4.895168,52.370216],[4.9,52.4]]}',
      '"coordinates":[4.895168,52.370216]',
      'lat: 5',
      'M52.3702 4.8951L5.1 6.2',
      'N 52 items',
      'latency 12.345, 4.567',
      'geo: Europe',
      '12/Mar/2024:10:11:12 +0000',
    ],
  },
};
