import { readFileSync } from 'node:fs';
import { photographer } from './documents.ts';
import { boldStyle, flatXml, inRuns, paragraph, picture, when } from './flat.ts';
import { type Family, Hiding, type Spot } from './hiding.ts';
import { withMacro } from './macro.ts';
import type { Kind } from './values.ts';
import type { Workshop } from './workshop.ts';

interface Target {
  readonly file: string;
  readonly family: Family;
  readonly filter: string;
  readonly picture: string | null;
  /** False where only the text is known, not on which slide it lies. */
  readonly places: boolean;
}

const targets: Target[] = [
  { file: 'talk.pptx', family: 'office', filter: 'pptx', picture: 'ppt/media/*', places: true },
  {
    file: 'talk.pptm',
    family: 'office',
    filter: 'pptm:Impress MS PowerPoint 2007 XML VBA',
    picture: 'ppt/media/*',
    places: true,
  },
  { file: 'talk.odp', family: 'office', filter: 'odp', picture: 'Pictures/*', places: true },
  { file: 'talk.ppt', family: 'old-office', filter: 'ppt', picture: null, places: false },
];

const styles = `${boldStyle}<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>
<style:style style:name="dShown" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="visible" presentation:display-footer="true"/></style:style>
<style:style style:name="dHidden" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>`;

const box = (y: number, text: string): string =>
  `<draw:frame svg:x="2cm" svg:y="${y}cm" svg:width="20cm" svg:height="2cm"><draw:text-box>${paragraph(text)}</draw:text-box></draw:frame>`;

const notes = (text: string): string =>
  `<presentation:notes><draw:page-thumbnail svg:x="1cm" svg:y="1cm" svg:width="8cm" svg:height="6cm" presentation:class="page"/><draw:frame presentation:class="notes" svg:x="2cm" svg:y="14cm" svg:width="17cm" svg:height="10cm"><draw:text-box>${paragraph(text)}</draw:text-box></draw:frame></presentation:notes>`;

const page = (name: string, inner: string, style = 'dShown'): string =>
  `<draw:page draw:name="${name}" draw:style-name="${style}" draw:master-page-name="Default">${inner}</draw:page>`;

function slides(hide: Hiding, target: Target, photo: (lines: string[]) => Uint8Array): string {
  const on = (slide: number, part?: string): Spot =>
    target.places ? { slide, ...(part ? { part } : {}) } : {};
  const remark = target.places
    ? `<officeooo:annotation svg:x="1cm" svg:y="1cm"><dc:creator>Clara</dc:creator>${when}${paragraph(hide.line('payment-card', 'comment of a slide', on(1, 'comment')))}</officeooo:annotation>`.replaceAll(
        'officeooo:annotation',
        'office:annotation',
      )
    : '';
  const cells = (texts: string[]): string =>
    `<table:table-row>${texts.map((t) => `<table:table-cell>${paragraph(t)}</table:table-cell>`).join('')}</table:table-row>`;
  const kinds: [string, Kind][] = target.places
    ? [
        ['BSN', 'nl-bsn'],
        ['PESEL', 'pl-pesel'],
      ]
    : [
        ['IBAN', 'iban'],
        ['E-mail', 'email'],
      ];
  const table = `<draw:frame svg:x="2cm" svg:y="6cm" svg:width="20cm" svg:height="4cm"><table:table><table:table-column/><table:table-column/>${cells(kinds.map(([label]) => label))}${cells(kinds.map(([, kind]) => hide.put(kind, 'table of a slide', on(2))))}</table:table></draw:frame>`;
  const drawn = target.picture
    ? picture(
        photo([hide.line('email', 'picture on a slide', { path: target.picture })]),
        'svg:width="14cm" svg:height="2.5cm" svg:x="2cm" svg:y="14cm"',
        `<svg:desc>${hide.line('phone', 'description of a picture on a slide', on(2))}</svg:desc>`,
      ).replace(' text:anchor-type="paragraph"', '')
    : '';
  return [
    page(
      'One',
      `${box(2, hide.line('iban', 'text of a slide', on(1)))}${box(6, `E-mail: ${inRuns(hide.put('email', 'word split over runs of a slide', on(1)))}`)}${remark}${notes(hide.line('phone', 'notes of a slide', on(1, 'notes')))}`,
    ),
    page(
      'Two',
      `${box(2, 'People')}${table}${drawn}${notes(hide.line('iban', 'notes of a slide', on(2, 'notes')))}`,
    ),
    page('Three', box(2, hide.line('iban', 'hidden slide', on(3))), 'dHidden'),
  ].join('');
}

export function makeSlides(shop: Workshop): void {
  for (const target of targets) {
    const hide = new Hiding(target.file);
    const body = slides(hide, target, photographer(shop, target.file));
    const flat = flatXml({
      kind: 'presentation',
      meta: `<dc:title>Talk ${hide.put('email', 'title of a presentation', { part: 'metadata' })}</dc:title><dc:subject>${hide.line('iban', 'subject of a presentation', { part: 'metadata' })}</dc:subject>`,
      styles,
      masters: `<style:master-page style:name="Default" style:page-layout-name="page" draw:style-name="dShown"></style:master-page>`,
      body,
    });
    const source = shop.write(target.file.replace('.', '-').concat('.fodp'), flat);
    const made = [...shop.office(target.filter, [source]).values()][0] as string;
    if (target.file.endsWith('.pptm'))
      withMacro(shop, made, 'ppt', `' ${hide.line('iban', 'macro of a presentation', { part: 'script' })}`);
    shop.made.push(hide.made(target.family, 'LibreOffice Impress', readFileSync(made)));
  }
}
