/** Flat OpenDocument (ODF 1.3, part 3): one XML file with everything, from which LibreOffice makes all the others. */

const namespaces = [
  ['office', 'office'],
  ['style', 'style'],
  ['text', 'text'],
  ['table', 'table'],
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
  ['number', 'datastyle'],
  ['presentation', 'presentation'],
  ['form', 'form'],
  ['meta', 'meta'],
  ['script', 'script'],
].map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);

const others =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ooo="http://openoffice.org/2004/office" xmlns:ooow="http://openoffice.org/2004/writer" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:officeooo="http://openoffice.org/2009/office" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:dom="http://www.w3.org/2001/xml-events"';

export interface Flat {
  readonly kind: 'text' | 'spreadsheet' | 'presentation';
  /** Inside of `office:meta`. */
  readonly meta: string;
  /** Inside of `office:automatic-styles`: the page layout `page` must be among them. */
  readonly styles: string;
  /** Inside of `office:master-styles`. */
  readonly masters: string;
  readonly body: string;
  /** `office:scripts`, where there are any. */
  readonly scripts?: string;
}

export const flatXml = (flat: Flat): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces.join(' ')} ${others} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${flat.kind}">
<office:meta>${flat.meta}</office:meta>${flat.scripts ?? ''}
<office:automatic-styles>${flat.styles}</office:automatic-styles>
<office:master-styles>${flat.masters}</office:master-styles>
<office:body><office:${flat.kind}>${flat.body}</office:${flat.kind}></office:body>
</office:document>`;

export const paragraph = (text: string): string => `<text:p>${text}</text:p>`;

/** A word put in runs of its own, as an editor leaves it behind. */
export const inRuns = (value: string): string => {
  const third = Math.ceil(value.length / 3);
  return `<text:span text:style-name="bold">${value.slice(0, third)}</text:span>${value.slice(third, 2 * third)}<text:span text:style-name="bold">${value.slice(2 * third)}</text:span>`;
};

export const boldStyle =
  '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';

export const picture = (bytes: Uint8Array, size: string, description = ''): string =>
  `<draw:frame text:anchor-type="paragraph" ${size}><draw:image><office:binary-data>${Buffer.from(bytes).toString('base64')}</office:binary-data></draw:image>${description}</draw:frame>`;

export const when = '<dc:date>2026-03-04T10:00:00</dc:date>';

/** A spreadsheet inside of a document. */
export const embedded = (text: string): string =>
  `<draw:frame text:anchor-type="paragraph" svg:width="8cm" svg:height="2cm"><draw:object><office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Inner"><table:table-column/><table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document></draw:object></draw:frame>`;
