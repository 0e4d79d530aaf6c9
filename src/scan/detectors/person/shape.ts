import { isPlaceholder } from '../../engine/placeholders.ts';
import { knownParts } from './known.ts';
import { startsTall } from './tall.ts';

/** Longest name, in UTF-16 units. */
export const maxName = 80;

const nameShape = /^\p{L}[\p{L}\p{M}'’.-]*(?:,? [\p{L}(][\p{L}\p{M}'’.)-]*){0,6}\.?$/u;

/** Words that begin no person's name. */
export const technical: ReadonlySet<string> = new Set(
  'varchar nvarchar serial label name first last full user admin root system guest test default public private input div span field column key id type class text main localhost server client service application google github error info debug warn warning trace the this self any all not is was new old male female optional string option vec focus'.split(
    ' ',
  ),
);
/** Words that stand in no person's name, an `s` behind or not: of programs, devices, firms and headings. */
const things: ReadonlySet<string> = new Set(
  `access account action active admin administrator advanced agent android api app apple application archive assistant audit authority backend backup bank bar
  base basic beta body bot box browser buffer bug build business ca calendar call camera card center central centre channel chat check cli client cloud
  cluster code command common communications community company component computer config configuration connect connection console consulting content control
  controller core corp corporation credentials custom customer dashboard data database default demo department desktop details dev developer device digital
  discovery division document domain download driver education element email end energy engineering english enterprise entry error event exchange explorer
  express external feature file filter finance first foo foods form foundation frame framework free function gateway general generator generic get global gmbh
  google graph green group guest handler hardware hdmi head header health hello help home host hosting hotel html http icon id image inc index industries
  industry information input install institute interface internal international internet island item java job json kernel lake key keyboard label language last
  legacy limited line linux list llc load local location lock log login long low ltd mac mail main manage management manager market marketing master media
  member memory messages method microsoft mock mode module mouse multi my name net network new node number object office online open options organization
  output package page part password path payment phone photo policy port post power premium print printer private pro product production profile program
  project properties property protocol proxy public push python query rate real red release remote report request research result review role room root router
  run runtime sales school script sdk search second secure security send server service session set settings setup shared shop short simple site size smart
  social software solutions source space special speed sql stack standard start state station status storage store stream string studio style subject submit
  support switch sync system table task team tech technologies technology template terminal test text theme thread time title token tool top tracker traffic
  transaction trust type ui unit universal university unknown update updater url user value version video visual volume wallet watch web webhook website
  widget window word work worker workflow workspace world write xml zone vuitton deere schwab hilfiger boss sprinter boots dress lamp shirt jacket chair sofa
  shoes blazer runner`
    .trim()
    .split(/\s+/),
);
/** Legal forms of firms. */
const firm =
  /^(?:S\.?A\.?(?:S|RL|U)?\.?|S\.?L\.?U?\.?|S\.?p\.?A\.?|S\.?[rR]\.?[lL]\.?|AB|s\.?r\.?o\.?|B\.?V\.?|N\.?V\.?|A\.?G\.?|K\.?G\.?|KGaA|UG|PLC|plc|Oyj?|A\/?S|ApS|Kft\.?|Zrt\.?|d\.?o\.?o\.?|OÜ|SIA|UAB|EOOD|Ltda\.?|Co\.?|C\.V\.)$/;
/** Small words inside names. */
const particles: ReadonlySet<string> = new Set(
  'van de der den het ter ten te von zu zum zur vom und da das do dos di del della dello dei degli la le les los las du des el al bin ibn ben y e i af av of ó ní mac mc san santa st'.split(
    ' ',
  ),
);

export interface Shape {
  readonly words: number;
  /** Written with capitals. */
  readonly tall: boolean;
  /** How many parts are common names. */
  readonly known: number;
  /** A word in it belongs to things. */
  readonly thing: boolean;
}

export const oneWord: Shape = { words: 1, tall: true, known: 0, thing: false };

/** The look of a text that may be a person's name, or null. `lists`: whether the lists of names are asked. */
export function nameOf(written: string, lists: boolean): Shape | null {
  if (written.length > maxName) return null;
  let [a, b] = [written.length, Number(lists)];
  for (let i = 0; i < written.length; i++) {
    const c = written.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    a ^= a >>> 15;
    b = Math.imul(b + c, 1597334677);
    b ^= b >>> 13;
  }
  const slot = asked[a & 15] as Asked;
  if (slot.a !== a || slot.b !== b) {
    slot.shape = read(written, lists);
    slot.a = a;
    slot.b = b;
  }
  return slot.shape;
}
interface Asked {
  a: number;
  b: number;
  shape: Shape | null;
}
/**
 * What was asked last, by hashes of 64 bits: a name often stands in several lines, and in a record under several keys.
 * The names themselves are not kept.
 */
const asked: readonly Asked[] = Array.from({ length: 16 }, () => ({ a: 0, b: 0, shape: null }));

function read(written: string, lists: boolean): Shape | null {
  const value = written.includes("\\'") || written.includes("''") ? written.replace(/\\'|''/g, "'") : written;
  if (value.length < 2 || value.length > maxName || !nameShape.test(value) || isPlaceholder(value))
    return null;
  // `user.lastName`, `filename`: code; `J.R. Smith`: a name.
  if (/\p{L}{2,}\.\p{L}/u.test(value) || /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|^\p{Ll}{2,}(?:\p{Lu}|name$)/u.test(value))
    return null;
  const parts = value.split(/[ ,]+/);
  if (technical.has((parts[0] as string).toLowerCase())) return null;
  let tall = 0;
  let small = 0;
  let thing = false;
  for (const part of parts) {
    const lower = part.toLowerCase();
    if (startsTall.test(part)) tall++;
    else if (!particles.has(lower)) small++;
    // `Pádraig Mac Gearailt`
    const son = part === 'Mac' && part !== parts[0] && part !== parts.at(-1);
    if (lists && !son && (things.has(lower) || things.has(lower.replace(/s$/, '')) || firm.test(part)))
      thing = true;
  }
  return { words: parts.length, tall: tall > 0 && small < tall, known: lists ? knownParts(value) : 0, thing };
}
