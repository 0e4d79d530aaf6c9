import { readFileSync } from 'node:fs';
import { photographer } from './documents.ts';
import { flatXml, paragraph, picture, when } from './flat.ts';
import { type Family, Hiding, type Spot } from './hiding.ts';
import { withMacro } from './macro.ts';
import type { Workshop } from './workshop.ts';

interface Target {
  readonly file: string;
  readonly family: Family;
  readonly filter: string;
  readonly picture: Spot | null;
  readonly parts: boolean;
}

const targets: Target[] = [
  { file: 'customers.xlsx', family: 'office', filter: 'xlsx', picture: { path: 'xl/media/*' }, parts: true },
  {
    file: 'customers.xlsm',
    family: 'office',
    filter: 'xlsm:Calc MS Excel 2007 VBA XML',
    picture: { path: 'xl/media/*' },
    parts: true,
  },
  { file: 'customers.ods', family: 'office', filter: 'ods', picture: { path: 'Pictures/*' }, parts: true },
  { file: 'customers.xls', family: 'old-office', filter: 'xls', picture: null, parts: true },
];

const styles = `<number:number-style style:name="nine"><number:number number:decimal-places="0" number:min-integer-digits="9"/></number:number-style>
<number:number-style style:name="norway"><number:text>NO</number:text><number:number number:decimal-places="0" number:min-integer-digits="13"/></number:number-style>
<number:date-style style:name="day"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="cNine" style:family="table-cell" style:data-style-name="nine"/>
<style:style style:name="cNorway" style:family="table-cell" style:data-style-name="norway"/>
<style:style style:name="cDay" style:family="table-cell" style:data-style-name="day"/>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="6cm"/></style:style>
<style:style style:name="tShown" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>
<style:style style:name="tHidden" style:family="table" style:master-page-name="Default"><style:table-properties table:display="false"/></style:style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style><style:header-footer-properties fo:min-height="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.5cm"/></style:footer-style></style:page-layout>`;

const cell = (text: string, inner = ''): string =>
  `<table:table-cell office:value-type="string">${inner}${paragraph(text)}</table:table-cell>`;
const number = (value: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"/>`;
const row = (cells: string, hidden = false): string =>
  `<table:table-row${hidden ? ' table:visibility="collapse"' : ''}>${cells}</table:table-row>`;
const column = (hidden = false): string =>
  `<table:table-column table:style-name="wide"${hidden ? ' table:visibility="collapse"' : ''}/>`;

function customers(hide: Hiding, target: Target, photo: (lines: string[]) => Uint8Array): string {
  const on = (name: string): Spot => ({ sheet: 'Customers', cell: name });
  const birth = hide
    .put('date-of-birth', 'date of birth stored as a number', on('D2'))
    .split('.')
    .reverse()
    .join('-');
  const comment = target.parts ? { ...on('B4'), part: 'comment' } : on('B4');
  const remark = `<office:annotation><dc:creator>Clara</dc:creator>${when}${paragraph(hide.line('payment-card', 'comment of a cell', comment))}</office:annotation>`;
  // in an XLS LibreOffice keeps the formula without the text that came out
  const split = hide.file.endsWith('.xls')
    ? 'none of the two'
    : hide.put('iban', 'text that a formula joins', on('A5'));
  const drawn = target.picture
    ? picture(
        photo([hide.line('email', 'picture in a spreadsheet', target.picture)]),
        'svg:width="9cm" svg:height="1.6cm" svg:x="1cm" svg:y="6cm"',
      ).replace(' text:anchor-type="paragraph"', '')
    : '';
  return `<table:table table:name="Customers" table:style-name="tShown">${drawn ? `<table:shapes>${drawn}</table:shapes>` : ''}${column()}${column()}${column()}${column()}${column()}${column(true)}
${row(['IBAN', 'E-mail', 'BSN', 'Date of birth', 'IBAN', 'PESEL'].map((t) => cell(t)).join(''))}
${row(`${cell(hide.put('iban', 'cell', on('A2')))}${cell(hide.put('email', 'cell', on('B2')))}${number(hide.put('nl-bsn', 'BSN stored as a number', on('C2')), 'cNine')}<table:table-cell table:style-name="cDay" office:value-type="date" office:date-value="${birth}"/>${number(hide.numericIban('IBAN stored as a number', on('E2')), 'cNorway')}${cell(hide.put('pl-pesel', 'hidden column', on('F2')))}`)}
${row(`${cell(hide.put('iban', 'hidden row', on('A3')))}${cell(hide.put('email', 'hidden row', on('B3')))}`, true)}
${row(`${cell('none')}${cell('none', remark)}`)}
${row(`<table:table-cell table:formula="of:=&quot;${split.slice(0, 12)}&quot;&amp;&quot;${split.slice(12)}&quot;" office:value-type="string" office:string-value="${split}">${paragraph(split)}</table:table-cell>`)}
${row(`${cell('none')}<table:table-cell office:value-type="string"><text:p>our <text:a xlink:type="simple" xlink:href="mailto:${hide.put('email', 'link of a cell', { sheet: 'Customers' })}">desk</text:a></text:p></table:table-cell>`)}
</table:table>`;
}

export function workbook(hide: Hiding, target: Target, photo: (lines: string[]) => Uint8Array): string {
  const part = (name: string): Spot => (target.parts ? { part: name } : {});
  const first = customers(hide, target, photo);
  const old = `<table:table table:name="Archive 2019" table:style-name="tHidden">${column()}${column()}${row(`${cell('BSN')}${cell('IBAN')}`)}${row(`${cell(hide.put('nl-bsn', 'hidden sheet', { sheet: 'Archive 2019', cell: 'A2' }))}${cell(hide.put('iban', 'hidden sheet', { sheet: 'Archive 2019', cell: 'B2' }))}`)}</table:table>`;
  const names = `<table:named-expressions><table:named-expression table:name="refund" table:base-cell-address="$Customers.$A$1" table:expression="&quot;${hide.put('iban', 'defined name', part('defined name'))}&quot;"/></table:named-expressions>`;
  const band = (text: string) => `<style:region-left>${paragraph(text)}</style:region-left>`;
  return flatXml({
    kind: 'spreadsheet',
    meta: `<dc:title>Refunds ${hide.put('email', 'title of a spreadsheet', part('metadata'))}</dc:title><dc:description>${hide.line('iban', 'description of a spreadsheet', part('metadata'))}</dc:description>`,
    styles,
    masters: `<style:master-page style:name="Default" style:page-layout-name="page"><style:header>${band(hide.line('phone', 'page header of a sheet', part('header')))}</style:header><style:footer>${band(hide.line('phone', 'page footer of a sheet', part('footer')))}</style:footer></style:master-page>`,
    body: `${first}${old}${names}`,
  });
}

export function makeSheets(shop: Workshop): void {
  for (const target of targets) {
    const hide = new Hiding(target.file);
    const source = shop.write(
      target.file.replace('.', '-').concat('.fods'),
      workbook(hide, target, photographer(shop, target.file)),
    );
    const made = [...shop.office(target.filter, [source]).values()][0] as string;
    if (target.file.endsWith('.xlsm'))
      withMacro(shop, made, 'xl', `' ${hide.line('iban', 'macro of a spreadsheet', { part: 'script' })}`);
    shop.made.push(hide.made(target.family, 'LibreOffice Calc', readFileSync(made)));
  }
}
