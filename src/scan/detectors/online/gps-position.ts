import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { valueBefore } from '../linked.ts';
import { ranks } from '../ranks.ts';
import {
  dms,
  dmsMost,
  iso,
  link,
  located,
  oneSide,
  pairBefore,
  pairHere,
  pairSoon,
  plainLabel,
  single,
  uri,
} from './gps-forms.ts';

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
  if (lookDms(view, at)) return;
  lookOne(view, at);
}

function lookOne(view: View, at: number): void {
  oneSide.lastIndex = at;
  const match = oneSide.exec(view.text);
  if (match !== null) claim(view, at, at + match[0].length, score(form.bare, words.label));
}
function lookLocation(view: View, at: number): void {
  located.lastIndex = at;
  const match = located.exec(view.text);
  if (match === null) return;
  const end = at + match[0].length;
  claim(view, end - (match[1] as string).length, end, score(form.bare, words.near));
}

function lookBack(view: View, at: number): void {
  const pair = valueBefore(view, at, pairBefore);
  if (pair !== null) claim(view, pair.start, pair.end, score(form.bare, words.near));
}

function lookLabel(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  let from = at;
  while (isWord(view.codes[from] as number)) from++;
  let digit = from;
  while (digit - from < 36 && !isDigit(view.codes[digit] as number)) digit++;
  const match = digit - from === 36 ? null : pairSoon.exec(view.text.slice(from, from + 96));
  if (match === null) {
    if (plainLabel.test(view.text.slice(from, digit))) lookOne(view, digit);
    else lookBack(view, at);
    return;
  }
  const end = from + match[0].length;
  claim(view, end - (match[1] as string).length, end, score(form.bare, words.near));
}

/** Degrees that begin at `at`. */
function lookDms(view: View, at: number): boolean {
  dms.lastIndex = at;
  const match = dms.exec(view.text);
  if (match === null || match[0].length > 2 * dmsMost || isWord(view.codeBefore(at))) return false;
  const signed = /[°º˚d]/.test(match[0]);
  claim(view, at, at + match[0].trimEnd().length, score(signed ? form.certain : form.distinct));
  return true;
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
  if (marks.has(before) || isDigit(before)) lookDms(view, degreesBefore(view, at));
  else if (isDigit(behind)) {
    const text = view.text.slice(at, at + 8);
    if (/[°º.]|deg/.test(text)) lookDms(view, at);
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

const labels =
  'gps|latit|breiteng|breedteg|koordinat|coördina|coord|geoloc|lat/l|lat,l|lat, l|latlng|lat '.split('|');
const sides = [...'NS'].flatMap((c) =>
  [' ', ',', ';', '/', '\n', '\r', '"', ')', ...'0123456789'].map((next) => c + next),
);

export const gpsPosition: Detector = {
  id: 'gps-position',
  category: 'online',
  title: 'Position (GPS)',
  source: 'ISO 6709; RFC 5870 (geo URI); EXIF 2.32 (GPSLatitude); links of the usual maps',
  words: 'latitude, longitude, GPS, coordinates',
  names: `latitude, lat, gpslatitude, longitude, lon, lng, gpslongitude, breitengrad, längengrad, geographische breite,
    geographische länge, breedtegraad, lengtegraad, latitud, longitud, latitudine, longitudine, gps, gps position,
    coordinates, coords, coordinate, geolocation, geo, latlng, latlong, lat lon, koordinaten, coördinaten, coordonnées, coordenadas, współrzędne, last location`,
  rank: ranks.network - 1,
  gates: [
    { on: 'field', fields: ['gps-position'], look: lookField },
    { on: 'word', words: labels, anyCase: true, look: lookLabel },
    { on: 'word', words: ['location', 'position', 'point"'], anyCase: true, look: lookLocation },
    { on: 'word', words: ['POINT'], look: lookLocation },
    { on: 'word', words: sides, look: lookSide },
    { on: 'word', words: ['geo:'], look: lookUri },
    { on: 'mark', marks: [...'0123456789'].map((next) => `+${next}`), look: lookIso },
    {
      on: 'word',
      words: ['maps.', 'maps/', 'maps?', 'openstreetmap', 'waze.com', 'osm.org'],
      look: lookLink,
    },
  ],
  mask: (value) => value.replace(/[\da-zä]/g, '•'),
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
      '52.37021° N, 4.89516° E',
      'N52.37021, E4.89516',
      'GPS Latitude : 52 deg 22\' 12.34" N',
      '"location":"52.370216,4.895168"',
      '52.370216, 4.895168 is my gps',
      'geo coords 52.370216, 4.895168',
      'Position: 52.370216, 4.895168',
      'Position: 52.370216 / 4.895168',
      '"point": "52.370216°, 4.895168°"',
      '<location>52.370216,4.895168</location>',
      'SRID=4326;POINT(4.895168 52.370216)',
      'https://www.bing.com/maps?cp=52.370216~4.895168',
      'latitud 52.370216, longitud -4.895168',
      'breedtegraad 52.370216 lengtegraad 4.895168',
    ],
    miss: [
      '52.370216, 4.895168',
      '{"type":"LineString","coordinates":[[4.895168,52.370216],[4.9,52.4]]}',
      '"coordinates":[4.895168,52.370216]',
      'lat: 5',
      'Breite: 12.345, Länge: 23.456',
      'M52.3702 4.8951L5.1 6.2',
      'N 52 items',
      '12.345 N at 23.456 E6',
      'location: 1.2345, 2.3456, 3.4567',
      'position: 1.2345, 2.3456, 3.4567',
      'new Point(1.23456, 2.34567)',
      'S 1.234 seconds',
      'latency 12.345, 4.567',
      'geo: Europe',
      '12/Mar/2024:10:11:12 +0000',
    ],
  },
};
