import { describe, expect, it } from '@jest/globals';
import { packageOf, reasonsOf, relationsOf, textOf } from './office-package.ts';
import { placesOf, readFile } from './read-file.ts';

const shape = (...runs: string[]) =>
  `<p:sp><p:txBody><a:p>${runs.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join('')}</a:p></p:txBody></p:sp>`;
const of = (root: string, inner: string, attributes = '') =>
  `<p:${root} xmlns:p="p" xmlns:a="a" xmlns:r="r"${attributes}>${inner}</p:${root}>`;

const deck = packageOf('ppt/presentation.xml', {
  'ppt/presentation.xml': of(
    'presentation',
    '<p:sldIdLst><p:sldId id="256" r:id="r2"/><p:sldId id="257" r:id="r1"/></p:sldIdLst>',
  ),
  'ppt/_rels/presentation.xml.rels': relationsOf({
    r1: ['slide', 'slides/slide1.xml'],
    r2: ['slide', 'slides/slide2.xml'],
    m: ['slideMaster', 'slideMasters/slideMaster1.xml'],
  }),
  'ppt/slides/slide1.xml': of(
    'sld',
    `${shape('sec', 'ond')}<p:cNvPr descr="described" name="Picture 4"/>`,
    ' show="0"',
  ),
  'ppt/slides/slide2.xml': of(
    'sld',
    `${shape('first')}<a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>BSN</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>111222333</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl>`,
  ),
  'ppt/slides/slide3.xml': of('sld', shape('of no list')),
  'ppt/slides/_rels/slide1.xml.rels': relationsOf({
    n: ['notesSlide', '../notesSlides/notesSlide1.xml'],
    c: ['comments', '../comments/comment1.xml'],
    g: ['chart', '../charts/chart1.xml'],
    d: ['diagramData', '../diagrams/data1.xml'],
    h: ['hyperlink', 'https://slide.firma.example/', 'External'],
    l: ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    i: ['image', '../media/notes.txt'],
    s: ['slide', 'slide2.xml'],
  }),
  'ppt/notesSlides/notesSlide1.xml': of('notes', shape('spo', 'ken')),
  'ppt/comments/comment1.xml': of('cmLst', '<p:cm authorId="0"><p:text>an old comment</p:text></p:cm>'),
  'ppt/commentAuthors.xml': of(
    'cmAuthorLst',
    '<p:cmAuthor name="Reviewer" userId="reviewer@firma.example"/>',
  ),
  'ppt/charts/chart1.xml': '<c:chartSpace xmlns:c="c"><c:pt><c:v>in a chart</c:v></c:pt></c:chartSpace>',
  'ppt/diagrams/data1.xml':
    '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><a:p><a:r><a:t>in a diagram</a:t></a:r></a:p></dgm:dataModel>',
  'ppt/slideLayouts/slideLayout1.xml': of('sldLayout', shape('on the layout')),
  'ppt/slideMasters/slideMaster1.xml': of('sldMaster', shape('on the master')),
  'ppt/tags/tag1.xml': of('tagLst', '<p:tag name="CLIENT" val="in a tag"/>'),
  'ppt/media/notes.txt': 'Name: in the media',
  'docProps/app.xml': '<Properties><Company>Company One</Company><Slides>3</Slides></Properties>',
  'docProps/custom.xml':
    '<Properties xmlns:vt="vt"><property name="Dossier"><vt:lpwstr>a custom value</vt:lpwstr></property></Properties>',
});

describe('a presentation', () => {
  const read = readFile(deck);
  it.each([
    ['first\nBSN\t111222333', { slide: 1 }],
    ['second', { slide: 2 }],
    ['described', { slide: 2, part: 'alt text' }],
    ['spoken', { slide: 2, part: 'notes' }],
    ['an old comment', { slide: 2, part: 'comment' }],
    ['in a chart', { slide: 2, part: 'chart' }],
    ['in a diagram', { slide: 2, part: 'diagram' }],
    ['https://slide.firma.example/', { slide: 2, part: 'link' }],
    ['on the layout', { part: 'layout' }],
    ['on the master', { part: 'master' }],
    ['of no list', {}],
    ['reviewer@firma.example', { part: 'author' }],
    ['in a tag', { part: 'form field' }],
    ['Name: in the media', { path: 'ppt/media/notes.txt' }],
    ['Company: Company One', { part: 'metadata' }],
    ['Dossier: a custom value', { part: 'metadata' }],
  ])('%s', async (text, place) => expect(placesOf(await read, text)).toEqual([place]));

  it('is all read', async () => {
    expect(reasonsOf(await read)).toEqual([]);
    expect(textOf(await read)).not.toContain('Picture 4');
  });
});
