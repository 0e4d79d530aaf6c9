import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { flatXml, paragraph, when } from './flat.ts';
import { Hiding, type Spot } from './hiding.ts';
import type { Workshop } from './workshop.ts';

const pageStyles = `<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="0.5cm"/></style:header-style></style:page-layout><style:style style:name="next" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>`;

const field = (id: string, value: string): string =>
  `<form:text form:id="${id}" xml:id="${id}" form:name="${id}" form:control-implementation="ooo:com.sun.star.form.component.TextField" form:current-value="${value}" form:value="${value}"/>`;

/** Two pages with headings, a remark, a form and properties. */
function paper(hide: Hiding): string {
  const on = (page: number, part?: string): Spot => ({ page, ...(part ? { part } : {}) });
  const heading = hide.put('email', 'bookmark of a PDF', { part: 'bookmark' });
  const form = `<office:forms><form:form form:name="f" form:control-implementation="ooo:com.sun.star.form.component.Form">${field('account', hide.put('iban', 'form field of a PDF', { part: 'form field' }))}${field('call', hide.put('phone', 'form field of a PDF', { part: 'form field' }))}</form:form></office:forms>`;
  const control = (id: string, y: number) =>
    `<draw:control text:anchor-type="paragraph" draw:control="${id}" svg:x="1cm" svg:y="${y}cm" svg:width="9cm" svg:height="0.8cm"/>`;
  const remark = `<office:annotation><dc:creator>Clara</dc:creator>${when}${paragraph(hide.line('payment-card', 'annotation of a PDF', { part: 'annotation' }))}</office:annotation>`;
  return flatXml({
    kind: 'text',
    meta: `<dc:title>Refund ${hide.put('email', 'title of a PDF', { part: 'metadata' })}</dc:title><meta:initial-creator>${hide.put('email', 'author of a PDF', { part: 'metadata' })}</meta:initial-creator><meta:keyword>${hide.line('iban', 'keywords of a PDF', { part: 'metadata' })}</meta:keyword>`,
    styles: pageStyles,
    masters: `<style:master-page style:name="Standard" style:page-layout-name="page"><style:header>${paragraph(hide.line('phone', 'header on the page of a PDF', on(2)))}</style:header></style:master-page>`,
    body: `${form}<text:h text:outline-level="1">Contact ${heading}</text:h>${paragraph(hide.line('iban', 'first page of a PDF', on(1)))}${paragraph(`Remarked${remark} here.`)}${paragraph(control('account', 1) + control('call', 3))}<text:p text:style-name="next">${hide.line('nl-bsn', 'second page of a PDF', on(2))}</text:p>${paragraph(hide.line('date-of-birth', 'second page of a PDF', on(2)))}`,
  });
}

const options = JSON.stringify({
  ExportNotes: { type: 'boolean', value: 'true' },
  ExportFormFields: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
});
const archival = JSON.stringify({ SelectPdfVersion: { type: 'long', value: '2' } });

function byOffice(shop: Workshop, file: string, filter: string): void {
  const hide = new Hiding(file);
  const source = shop.write(`${file.slice(0, -4)}.fodt`, paper(hide));
  const made = [...shop.office(filter, [source]).values()][0] as string;
  shop.made.push(hide.made('pdf', 'LibreOffice Writer', readFileSync(made)));
}

async function byChromium(shop: Workshop): Promise<void> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const print = async (file: string, html: (hide: Hiding) => string) => {
      const hide = new Hiding(file);
      await page.setContent(html(hide));
      const bytes = await page.pdf({ format: 'A5' });
      return hide.made('pdf', 'Chromium', bytes);
    };
    const style = '<style>*{font:14px DejaVu Sans}.n{break-before:page}</style>';
    shop.made.push(
      await print(
        'print.pdf',
        (h) =>
          `<title>Mail to ${h.put('email', 'title of a printed page', { part: 'metadata' })}</title>${style}<p>${h.line('iban', 'printed page', { page: 1 })}</p><p>Write to <a href="mailto:${h.put('email', 'link on a printed page')}">us</a></p><table><tr><td>BSN<td>PESEL<tr><td>${h.put('nl-bsn', 'table on a printed page', { page: 1 })}<td>${h.put('pl-pesel', 'table on a printed page', { page: 1 })}</table><p class=n>${h.line('phone', 'second printed page', { page: 2 })}<p class=n>${h.line('payment-card', 'third printed page', { page: 3 })}`,
      ),
      await print(
        'columns.pdf',
        (h) =>
          `${style}<div style="columns:2"><p>${h.line('iban', 'left column', { page: 1 })}<p>Text<p>Text<p>${h.line('phone', 'right column', { page: 1 })}<p>Text</div>`,
      ),
      await print(
        'white.pdf',
        (h) =>
          `${style}<p style="color:white">${h.line('iban', 'white text on white', { page: 1 })}<p style="font-size:3px">${h.line('email', 'tiny text', { page: 1 })}`,
      ),
    );
    const hide = new Hiding('banner.pdf');
    await page.setContent(`${style}<p>Only above and below.`);
    const band = (text: string) => `<span style="font-size:10px">${text}</span>`;
    const bytes = await page.pdf({
      format: 'A5',
      displayHeaderFooter: true,
      margin: { top: '60px', bottom: '60px' },
      headerTemplate: band(hide.line('iban', 'printed header', { page: 1 })),
      footerTemplate: band(hide.line('phone', 'printed footer', { page: 1 })),
    });
    shop.made.push(hide.made('pdf', 'Chromium', bytes));
  } finally {
    await browser.close();
  }
}

/** A page of text printed by Chromium, for the programs that work on a PDF. */
async function bases(
  shop: Workshop,
  names: readonly string[],
): Promise<Map<string, { hide: Hiding; path: string }>> {
  const out = new Map<string, { hide: Hiding; path: string }>();
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    for (const name of names) {
      const hide = new Hiding(name);
      const spot = name === 'closed.pdf' ? null : { page: name === 'merged.pdf' ? 2 : 1 };
      const lines = spot
        ? [hide.line('iban', 'page of a PDF', spot), hide.line('phone', 'page of a PDF', spot)]
        : ['Closed'];
      await page.setContent(lines.map((line) => `<p>${line}`).join(''));
      const path = shop.write(`base-${name}`, await page.pdf({ format: 'A6' }));
      out.set(name, { hide, path });
    }
  } finally {
    await browser.close();
  }
  return out;
}

const qpdf: Record<string, readonly string[]> = {
  'linear.pdf': ['--linearize'],
  'packed.pdf': ['--object-streams=generate', '--recompress-flate', '--compression-level=9'],
  'open.pdf': ['--qdf', '--object-streams=disable'],
  'turned.pdf': ['--rotate=+90:1'],
  'owner.pdf': ['--encrypt', '', 'owner', '256', '--'],
  'owner-rc4.pdf': ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=n', '--'],
  'owner-aes.pdf': ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=y', '--'],
  'closed.pdf': ['--encrypt', 'user', 'owner', '256', '--'],
};

async function byQpdf(shop: Workshop): Promise<void> {
  const names = [...Object.keys(qpdf), 'attached.pdf', 'merged.pdf', 'xmp.pdf'];
  const made = await bases(shop, names);
  const from = (name: string) => made.get(name) as { hide: Hiding; path: string };
  for (const [name, args] of Object.entries(qpdf)) {
    const { hide, path } = from(name);
    if (name === 'closed.pdf') hide.mustTell('encrypted');
    shop.run('qpdf', [...args, path, shop.path(name)]);
    shop.made.push(hide.made('pdf', 'qpdf', shop.read(name)));
  }
  const attached = from('attached.pdf');
  const note = shop.write(
    'note.txt',
    `${attached.hide.line('email', 'file in a PDF', { path: 'note.txt' })}\n`,
  );
  const deep = shop.write(
    'deep.txt',
    `${attached.hide.line('iban', 'archive in a PDF', { path: 'bundle.zip!deep.txt' })}\n`,
  );
  shop.run('zip', ['-jq', shop.path('bundle.zip'), deep]);
  const add = [note, shop.path('bundle.zip')].flatMap((path) => ['--add-attachment', path, '--']);
  shop.run('qpdf', [attached.path, ...add, shop.path('attached.pdf')]);
  shop.made.push(attached.hide.made('pdf', 'qpdf', shop.read('attached.pdf')));
  const merged = from('merged.pdf');
  shop.run('qpdf', ['--empty', '--pages', from('open.pdf').path, merged.path, '--', shop.path('merged.pdf')]);
  shop.made.push(merged.hide.made('pdf', 'qpdf', shop.read('merged.pdf')));
  const xmp = from('xmp.pdf');
  const put = (where: string, kind: 'email' | 'iban' | 'phone') =>
    xmp.hide.line(kind, where, { part: 'metadata' });
  shop.run('exiftool', [
    '-q',
    `-XMP-dc:Creator=${put('XMP of a PDF', 'email')}`,
    `-XMP-dc:Description=${put('XMP of a PDF', 'iban')}`,
    `-PDF:Subject=${put('subject of a PDF', 'phone')}`,
    '-o',
    shop.path('xmp.pdf'),
    xmp.path,
  ]);
  shop.made.push(xmp.hide.made('pdf', 'exiftool', shop.read('xmp.pdf')));
}

/** Pages that are only a picture: as LibreOffice Draw, qpdf and cairo pack them. */
function scans(shop: Workshop): void {
  const page = (hide: Hiding, n: number, end: string) =>
    shop.picture(
      `${hide.file.slice(0, -4)}-${n}.${end}`,
      [
        'Scanned letter',
        hide.line('iban', 'scanned page', { page: n }),
        hide.line('email', 'scanned page', { page: n }),
      ],
      ['-quality', '60'],
    );
  const [two, jpeg, cairo] = ['scan.pdf', 'scan-jpeg.pdf', 'scan-cairo.pdf'].map(
    (name) => new Hiding(name),
  ) as [Hiding, Hiding, Hiding];
  const pictures = [page(two, 1, 'png'), page(two, 2, 'png'), page(jpeg, 1, 'jpg'), page(cairo, 1, 'png')];
  const [one, other, third, fourth] = [...shop.office('pdf', pictures).values()] as [
    string,
    string,
    string,
    string,
  ];
  shop.run('qpdf', ['--empty', '--pages', one, other, '--', shop.path('scan.pdf')]);
  shop.made.push(two.made('pdf', 'LibreOffice Draw, qpdf', shop.read('scan.pdf')));
  shop.made.push(jpeg.made('pdf', 'LibreOffice Draw', readFileSync(third)));
  shop.run('pdftocairo', ['-pdf', fourth, shop.path('scan-cairo.pdf')]);
  shop.made.push(cairo.made('pdf', 'LibreOffice Draw, cairo', shop.read('scan-cairo.pdf')));
}

export async function makePapers(shop: Workshop): Promise<void> {
  byOffice(shop, 'paper.pdf', `pdf:writer_pdf_Export:${options}`);
  const archive = new Hiding('archival.pdf');
  const source = shop.write(
    'archival.fodt',
    flatXml({
      kind: 'text',
      meta: `<dc:subject>${archive.line('email', 'subject of a PDF/A', { part: 'metadata' })}</dc:subject>`,
      styles: '',
      masters: '',
      body: paragraph(archive.line('iban', 'page of a PDF/A', { page: 1 })),
    }),
  );
  const made = [...shop.office(`pdf:writer_pdf_Export:${archival}`, [source]).values()][0] as string;
  shop.made.push(archive.made('pdf', 'LibreOffice Writer', readFileSync(made)));
  await byChromium(shop);
  await byQpdf(shop);
  scans(shop);
}
