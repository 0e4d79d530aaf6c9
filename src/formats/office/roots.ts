/** What a part is, by its root element, wherever it lies and whatever refers to it: the word for its place, '' for the body. */
const words: Readonly<Record<string, string>> = {
  '': 'document sld worksheet chartsheet dialogsheet macrosheet workbook sst',
  header: 'hdr',
  footer: 'ftr',
  footnote: 'footnotes',
  endnote: 'endnotes',
  comment: 'comments cmLst ThreadedComments commentsEx commentsIds commentsExtensible',
  notes: 'notes',
  glossary: 'glossaryDocument',
  master: 'sldMaster notesMaster handoutMaster',
  layout: 'sldLayout',
  chart: 'chartSpace userShapes chartStyle colorStyle',
  diagram: 'dataModel colorsDef styleDef layoutDef',
  drawing: 'wsDr drawing xml',
  settings:
    'settings styles numbering fonts webSettings theme themeOverride styleSheet presentationPr viewPr tblStyleLst presentation Types calcChain volTypes',
  table: 'table queryTable pivotTableDefinition singleXmlCells MapInfo slicers timelines',
  'pivot cache': 'pivotCacheDefinition pivotCacheRecords',
  'external link': 'externalLink',
  connection: 'connections',
  author: 'personList people cmAuthorLst authorLst users headers',
  metadata: 'coreProperties Properties document-meta',
  attribute: 'tagLst formControlPr',
  link: 'Relationships',
};
const byRoot = new Map(
  Object.entries(words).flatMap(([word, roots]) =>
    roots.split(' ').map((root): [string, string] => [root, word]),
  ),
);

/** Null for vocabularies nothing is known of (custom XML, ActiveX, signatures, extensions). */
export const wordOfRoot = (root: string): string | null => byRoot.get(root) ?? null;
