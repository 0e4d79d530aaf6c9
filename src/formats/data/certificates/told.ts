import { stringsOf } from '../sqlite/leftovers.ts';
import { type Node, octetsOf, oidOf, readWholeDer, rest, stringOf } from './der.ts';
import { generalNames, isEncryption, isKeyAlgorithm, names } from './names.ts';

/** What a certificate, request, key or message says. */
export interface Told {
  /** `commonName: …`, a line each; keys as PEM. */
  readonly lines: string[];
  readonly seen: Set<string>;
  /** Contents that were signed. */
  readonly contents: Uint8Array[];
  encrypted: boolean;
  damaged: boolean;
}

/** Values that hold values of their own as bytes, in one another. */
const layersMost = 8;
const altNames = new Set(['2.5.29.17', '2.5.29.18']);
const signedData = '1.2.840.113549.1.7.1';

/** Tells all strings of a value of ASN.1, each after what it is called. */
export function tell(node: Node): Told {
  const told: Told = { lines: [], seen: new Set(), contents: [], encrypted: false, damaged: false };
  tellNode(node, '', told, 0);
  return told;
}

function tellNode(node: Node, name: string, told: Told, layer: number): void {
  const text = stringOf(node);
  if (text !== null) {
    tellText(told, name, text);
    return;
  }
  // GeneralizedTime: a date of birth; others are of the certificate
  if (node.tag === 0x18 && name === 'dateOfBirth') tellText(told, name, dateOf(node.content));
  if (node.tag === rest) {
    tellRest(node, told, layer);
    return;
  }
  if (node.tag === 4 || node.tag === 0x24) {
    tellOctets(node, name, told, layer);
    return;
  }
  if (node.children.length === 0) {
    tellTagged(node, name, told);
    return;
  }
  if (isKey(node)) {
    tellKey(node, told);
    for (const attribute of node.children.slice(3)) tellNode(attribute, name, told, layer);
    return;
  }
  const oid = oidOf(node.children[0]);
  if (oid === '') {
    for (const child of node.children) tellNode(child, name, told, layer);
    return;
  }
  if (isEncryption(oid)) told.encrypted = true;
  if (oid === signedData && tellContent(node, told)) return;
  const own = altNames.has(oid) ? 'name' : (names.get(oid) ?? name);
  for (const child of node.children.slice(1)) tellNode(child, own, told, layer);
}

function tellText(told: Told, name: string, text: string): void {
  const plain = text.replace(/[\r\n\0]+/g, ' ').trim();
  if (plain === '') return;
  const line = name === '' ? plain : `${name}: ${plain}`;
  // who issued it to himself is named once
  if (told.seen.has(line)) return;
  told.seen.add(line);
  told.lines.push(line);
}

/** Bytes that are a value themselves: extensions, safes. */
function tellOctets(node: Node, name: string, told: Told, layer: number): void {
  const bytes = octetsOf(node);
  if (layer >= layersMost || bytes.length < 4) return;
  const inner = readWholeDer(bytes);
  if (inner) tellNode(inner, name, told, layer + 1);
}

/** A value that is tagged anew, and whose kind nobody says: text where it reads like text. */
function tellTagged({ tag, content }: Node, name: string, told: Told): void {
  if ((tag & 0xc0) !== 0x80 || content.length < 3) return;
  const text = Buffer.from(content).toString('latin1');
  if (/^[\x20-\x7e]+$/.test(text)) tellText(told, generalNames.get(tag) ?? name, text);
}

/** `[0] OCTET STRING`: what was signed, unless it is a safe of PKCS #12. */
function tellContent(node: Node, told: Told): boolean {
  const octets = node.children[1]?.children[0];
  if (octets === undefined || (octets.tag !== 4 && octets.tag !== 0x24)) return false;
  const bytes = octetsOf(octets);
  if (readWholeDer(bytes)) return false;
  told.contents.push(bytes);
  return true;
}

/** PrivateKeyInfo (RFC 5958), RSAPrivateKey (RFC 8017 A.1.2), ECPrivateKey (RFC 5915). */
function isKey({ tag, children }: Node): boolean {
  const [version, second] = children;
  if (tag !== 0x30 || version?.tag !== 2 || version.content.length !== 1 || second === undefined)
    return false;
  if (second.tag === 0x30) return isKeyAlgorithm(oidOf(second.children[0])) && children[2]?.tag === 4;
  if (second.tag === 4) return version.content[0] === 1 && second.content.length >= 20;
  return second.tag === 2 && children.length >= 6 && children.every((child) => child.tag === 2);
}

/** What is no ASN.1. Bytes that only look like it are no damage. */
function tellRest({ content }: Node, told: Told, layer: number): void {
  const text = stringsOf(content);
  if (text !== '') told.lines.push(text.trimEnd());
  if (layer === 0) told.damaged = true;
}

/** As PEM (RFC 7468), which is how the scanner knows it. */
function tellKey(node: Node, told: Told): void {
  const second = node.children[1]?.tag;
  const kind = second === 0x30 ? 'PRIVATE KEY' : second === 4 ? 'EC PRIVATE KEY' : 'RSA PRIVATE KEY';
  const base64 = Buffer.from(node.whole).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  told.lines.push(`-----BEGIN ${kind}-----\n${base64}\n-----END ${kind}-----`);
}

const dateOf = (content: Uint8Array): string => {
  const text = Buffer.from(content).toString('latin1');
  return /^\d{8}/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` : text;
};
