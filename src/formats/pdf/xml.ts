import { SaxesParser } from 'saxes';

/** Elements inside each other. */
const depthMax = 200;
/** Elements of XHTML that end a line. */
const blocks = new Set(['p', 'br', 'div', 'li', 'tr']);
/** Elements of RDF that only wrap values, and attributes that name no thing. */
const wrappers = new Set([
  'rdf:Alt',
  'rdf:Bag',
  'rdf:Seq',
  'rdf:li',
  'rdf:Description',
  'rdf:RDF',
  'value',
  'text',
]);
const dull = /^xmlns|^xml:(?!id)|^rdf:(?:about|parseType)$/;

/** Rich text as lines, one a paragraph. What is not well-formed stays as it is. */
export function paragraphsOfXml(xml: string): string {
  let text = '';
  const parser = new SaxesParser({ fragment: true });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (blocks.has(name)) text += '\n';
  });
  return parsed(parser, xml) ? text.trimEnd() : xml;
}

/**
 * XML of metadata and forms as lines `name: value`, the name being that of the nearest element that says something.
 * Document types are not followed (entities of their own are an error). What is not well-formed stays as it is.
 */
export function linesOfXml(xml: string): string {
  const names: string[] = [];
  let out = '';
  let text = '';
  const flush = () => {
    const value = text.replace(/[ \t\r]*\n\s*/g, '\n').trim();
    text = '';
    const name = names.findLast((n) => !wrappers.has(n));
    if (value !== '') out += name ? `${bare(name)}: ${value}\n` : `${value}\n`;
  };
  const parser = new SaxesParser({ fragment: true });
  parser.on('opentag', ({ name, attributes }) => {
    flush();
    if (names.length >= depthMax) throw new Error('too deep');
    names.push(name);
    for (const [key, value] of Object.entries(attributes))
      if (!dull.test(key) && value !== '') out += `${bare(key)}: ${value}\n`;
  });
  const add = (piece: string) => {
    text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('comment', (piece) => {
    out += `${piece.trim()}\n`;
  });
  parser.on('closetag', () => {
    flush();
    names.pop();
  });
  return parsed(parser, xml) ? out : xml;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

function parsed(parser: SaxesParser<{ fragment: true }>, xml: string): boolean {
  let failed = false;
  parser.on('error', () => {
    failed = true;
  });
  try {
    parser.write(xml.replace(/<\?xpacket[^>]*>/g, '')).close();
  } catch {
    failed = true;
  }
  return !failed;
}
