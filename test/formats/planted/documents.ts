import { readFileSync } from 'node:fs';
import { boldStyle, embedded, flatXml, inRuns, paragraph, picture, when } from './flat.ts';
import { type Family, Hiding, type Spot } from './hiding.ts';
import { basic, withMacro } from './macro.ts';
import type { Workshop } from './workshop.ts';

/** Where a kind of document puts what was hidden in it. */
interface Spots {
  readonly [where: string]: Spot;
}

interface Target {
  readonly file: string;
  readonly family: Family;
  readonly filter: string;
  readonly end: string;
  readonly spots: Spots;
  /** Hiding places that the format does not have. */
  readonly without: readonly string[];
}

const parts: Spots = {
  header: { part: 'header' },
  footer: { part: 'footer' },
  footnote: { part: 'footnote' },
  endnote: { part: 'endnote' },
  comment: { part: 'comment' },
  deleted: { part: 'deleted' },
  title: { part: 'metadata' },
  keywords: { part: 'metadata' },
  custom: { part: 'metadata' },
  basic: { part: 'script' },
};

const open: Target[] = [
  {
    file: 'letter.docx',
    family: 'office',
    filter: 'docx',
    end: 'docx',
    spots: { ...parts, picture: { path: 'word/media/*' }, object: { path: 'word/embeddings/*' } },
    without: ['basic'],
  },
  {
    file: 'letter.docm',
    family: 'office',
    filter: 'docm:MS Word 2007 XML VBA',
    end: 'docm',
    spots: { ...parts, picture: { path: 'word/media/*' }, object: { path: 'word/embeddings/*' } },
    without: ['basic'],
  },
  {
    file: 'letter.odt',
    family: 'office',
    filter: 'odt',
    end: 'odt',
    spots: { ...parts, picture: { path: 'Pictures/*' }, object: { sheet: 'Inner', cell: 'A1' } },
    without: [],
  },
  {
    file: 'letter.ott',
    family: 'office',
    filter: 'ott',
    end: 'ott',
    spots: { ...parts, picture: { path: 'Pictures/*' }, object: { sheet: 'Inner', cell: 'A1' } },
    without: [],
  },
  {
    file: 'letter.doc',
    family: 'old-office',
    filter: 'doc',
    end: 'doc',
    spots: parts,
    without: ['picture', 'object', 'basic'],
  },
  {
    file: 'letter.rtf',
    family: 'old-office',
    filter: 'rtf',
    end: 'rtf',
    spots: parts,
    without: ['object', 'basic'],
  },
];

const pageStyles = `<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.5cm"/></style:footer-style></style:page-layout>`;
const hiddenStyle =
  '<style:style style:name="unseen" style:family="text"><style:text-properties text:display="none"/></style:style>';

/** A letter with a value in every place that a text document has. */
export function letter(
  hide: Hiding,
  target: Pick<Target, 'spots' | 'without'>,
  photo: (lines: string[]) => Uint8Array,
): string {
  const { spots } = target;
  const at = (where: string): Spot => spots[where] ?? {};
  const has = (where: string): boolean => !target.without.includes(where);
  const deleted = hide.line('iban', 'deleted tracked change', at('deleted'));
  const drawn = has('picture')
    ? paragraph(
        picture(
          photo([hide.line('email', 'picture in a document', at('picture'))]),
          'svg:width="9cm" svg:height="1.6cm"',
          `<svg:title>Photo</svg:title><svg:desc>${hide.line('phone', 'description of a picture', at('alt'))}</svg:desc>`,
        ),
      )
    : '';
  const body = `<text:tracked-changes text:track-changes="true"><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>Boris</dc:creator>${when}</office:change-info>${paragraph(deleted)}</text:deletion></text:changed-region><text:changed-region xml:id="c2" text:id="c2"><text:insertion><office:change-info><dc:creator>Boris</dc:creator>${when}</office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Request for a refund</text:h>
${paragraph(`Please refund to ${hide.line('iban', 'body of a document')} soon.`)}
${paragraph(`Write to <text:span>me</text:span>: ${inRuns(hide.put('email', 'word split over runs'))} please.`)}
${paragraph(`A line<text:change text:change-id="c1"/> <text:change-start text:change-id="c2"/>${hide.line('phone', 'inserted tracked change')}<text:change-end text:change-id="c2"/>`)}
${paragraph(`Seen below<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${paragraph(hide.line('iban', 'footnote', at('footnote')))}</text:note-body></text:note> and behind<text:note text:id="n2" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>${paragraph(hide.line('email', 'endnote', at('endnote')))}</text:note-body></text:note>.`)}
${paragraph(`Remarked<office:annotation office:name="a1"><dc:creator>Clara</dc:creator>${when}${paragraph(hide.line('payment-card', 'comment', at('comment')))}</office:annotation> here.`)}
${paragraph(`<text:span text:style-name="unseen">${hide.line('iban', 'hidden text', at('hidden'))}</text:span>`)}
<table:table table:name="People"><table:table-column table:number-columns-repeated="3"/>
<table:table-row>${['Customer', 'BSN', 'PESEL'].map((t) => `<table:table-cell>${paragraph(t)}</table:table-cell>`).join('')}</table:table-row>
<table:table-row>${['first', hide.put('nl-bsn', 'table of a document'), hide.put('pl-pesel', 'table of a document')].map((t) => `<table:table-cell>${paragraph(t)}</table:table-cell>`).join('')}</table:table-row></table:table>
${paragraph(`<draw:frame text:anchor-type="paragraph" svg:x="2cm" svg:y="1cm" svg:width="8cm" svg:height="1.5cm"><draw:text-box>${paragraph(hide.line('iban', 'text box', at('text box')))}</draw:text-box></draw:frame>`)}
${paragraph(`See <text:a xlink:type="simple" xlink:href="mailto:${hide.put('email', 'link', at('link'))}">our desk</text:a>.`)}
${drawn}
${has('object') ? paragraph(embedded(hide.line('iban', 'spreadsheet in a document', at('object')))) : ''}`;
  return flatXml({
    kind: 'text',
    scripts: has('basic') ? basic(`REM ${hide.line('email', 'macro of a document', at('basic'))}`) : '',
    meta: `<dc:title>Refund ${hide.put('email', 'title of a document', at('title'))}</dc:title><meta:keyword>${hide.line('iban', 'keywords of a document', at('keywords'))}</meta:keyword><meta:user-defined meta:name="Contact" meta:value-type="string">${hide.line('phone', 'custom property', at('custom'))}</meta:user-defined>`,
    styles: `${pageStyles}${boldStyle}${hiddenStyle}`,
    masters: `<style:master-page style:name="Standard" style:page-layout-name="page"><style:header>${paragraph(hide.line('phone', 'page header', at('header')))}</style:header><style:footer>${paragraph(hide.line('iban', 'page footer', at('footer')))}</style:footer></style:master-page>`,
    body,
  });
}

export function photographer(shop: Workshop, name: string): (lines: string[]) => Uint8Array {
  return (lines) => readFileSync(shop.picture(`${name}.png`, lines, ['-colors', '4', '-strip']));
}

export function makeDocuments(shop: Workshop): void {
  for (const target of open) {
    const hide = new Hiding(target.file);
    const source = shop.write(
      target.file.replace('.', '-').concat('.fodt'),
      letter(hide, target, photographer(shop, target.file)),
    );
    const made = [...shop.office(target.filter, [source]).values()][0] as string;
    if (target.end === 'docm')
      withMacro(shop, made, 'word', `' ${hide.line('email', 'macro of a document', { part: 'script' })}`);
    shop.made.push(hide.made(target.family, 'LibreOffice Writer', readFileSync(made)));
    if (target.file === 'letter.odt') flatOne(shop);
  }
}

/** The flat form itself. */
function flatOne(shop: Workshop): void {
  const hide = new Hiding('letter.fodt');
  const xml = letter(hide, { spots: {}, without: ['picture', 'object'] }, () => new Uint8Array());
  shop.made.push(hide.made('office', 'test', Buffer.from(xml)));
}
