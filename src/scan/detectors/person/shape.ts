import { isPlaceholder } from '../../engine/placeholders.ts';
import { knownParts } from './known.ts';
import { startsTall } from './tall.ts';

/** Longest name, in UTF-16 units. */
export const maxName = 80;

const nameShape = /^\p{L}[\p{L}\p{M}'’.-]*(?:,? [\p{L}(][\p{L}\p{M}'’.)-]*){0,6}\.?$/u;

/** Words that begin no person's name. */
export const technical: ReadonlySet<string> = new Set(
  'varchar nvarchar serial label name first last full user admin root system guest test default public private input div span field column key id type class text main localhost server client service application google github error info debug warn warning trace the this self any all not is was new old male female optional string'.split(
    ' ',
  ),
);
/** Words that stand in no person's name: of programs, devices, firms and headings. */
const things: ReadonlySet<string> = new Set(
  `access account action active activity adapter admin administrator administrators admins advanced agent alert analytics android api app apple application applications archive article asset assistant audio audit auth authority auto
  backend backup bank bar base basic batch beta binary block board body bot box browser bucket buffer bug build builtin business button ca cache calendar call camera card cart cell center central centre certificate channel chart chat check child cli client clients cloud cluster code
  collection column command common communications community company component computer config configuration connect connection connector console consulting container content control controller controllers core corp corporation counter country course cpu creator credential credentials custom customer customers
  daemon dashboard data database default demo department desktop detail details dev developer device devices dialog digital directory discovery disk display division document documentation documents domain download driver drivers
  edge editor education element email end endpoint energy engine engineering english enterprise entity entry environment error event events example exchange explorer express extension external factory fast feature field file files filter finance firewall first flash folder font foo foods form foundation frame framework free full function
  gateway general generator generic get global gmbh google graph graphics green group groups guest guide handler hardware hdmi head header health hello help helper high home host hosting hotel html http hub icon id image import inc index industries industry info information initial input install installer institute integration intel interface internal international internet ios island item items
  java job jobs json kernel key keyboard kit label language last layer layout legacy level library license limited line link linux list listener live llc load loader local location lock log logger logging login logo long low ltd mac machine mail main maintenance manage management manager map market marketing master media member members memory menu message messages meta method microsoft mobile mock mode model module monitor mouse multi my
  name native net network networks new news node none note notification number object office official online open operation operations option options oracle order orders organization output owner package page panel parent part partner password path pay payment pdf phone photo pipeline plan platform player plugin point policy pool port portal post power premium primary print printer private pro process processor product production products profile program project properties property protocol provider proxy public publisher push python
  query queue quick random rate read reader real record recovery red redis regular release remote report reports request research resource resources response rest result results review role root router rule rules run runner runtime sales sample scheduler schema school script sdk search second section secure security self send sensor server servers service services session set setting settings setup shared shell shop short show signal simple single site size smart snapshot social software solutions source space special speed sql stack staging standard start state station status step storage store stream string studio style subject submit support switch sync system systems
  table tag task team tech technologies technology template terminal test tests text theme thread time timer title token tool toolbar tools top total touch tracker tracking trading traffic transaction transfer translation tree trigger trust tutorial type ui unit universal university unknown update updater upload url usb user users utility value vendor version video view viewer virtual visual volume wallet watch web webhook website widget wifi window windows wireless word work worker workflow workspace world write writer xml year your zone`
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
  // `user.lastName`: code; `J.R. Smith`: a name.
  if (/\p{L}{2,}\.\p{L}/u.test(value) || /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|^\p{Ll}{2,}\p{Lu}/u.test(value))
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
    if (lists && !son && (things.has(lower) || firm.test(part))) thing = true;
  }
  return { words: parts.length, tall: tall > 0 && small < tall, known: lists ? knownParts(value) : 0, thing };
}
