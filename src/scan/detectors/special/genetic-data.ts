import { form, score } from '../../confidence.ts';
import type { Gate } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { labelled } from './labelled.ts';
import { sentenceGates } from './sentences.ts';

/** Genotypes, variants, short tandem repeats, sequences, haplogroups, results. */
const values =
  /^(?:[ACGT][/|;]?[ACGT]|\(?[ACGT];[ACGT]\)?|rs\d{3,10}\s?\(?[ACGT];?[ACGT]?\)?|[ACGTN\s]{16,}|(?:c|p|g|m)\.\S{3,30}|(?:D\d{1,2}S\d{2,4}|TH01|TPOX|vWA|FGA|CSF1PO|SE33|AMEL)\b.{0,60}|[A-Z]\d[a-z]\d?[a-z0-9]*|.{0,40}(?:(?:BRCA ?[12]|HTT|CFTR|APOE|MTHFR|HFE|CYP\d|MLH1|MSH2|TP53|fa[ck]tor[ -]v|HLA-|huntington|carrier|muta[cçtz]|μετάλλαξ|мутаци|pathogenic|trisom|träger|portat|portador|porteu)|(?:hom|om|het|et)[eo]?r?o[zc][iy]g).{0,40}|positi\p{L}{1,4}|n[eé]gati\p{L}{1,4}|46, ?X[XY]|47, ?X[XY].{0,8})$/iu;

/** CODIS and European standard loci with their two repeats: `D3S1358 15,16`. */
const locus =
  /(?:D(?:1S1656|2S441|2S1338|3S1358|5S818|7S820|8S1179|10S1248|12S391|13S317|16S539|18S51|19S433|21S11|22S1045)|vWA|FGA|TH01|TPOX|CSF1PO|SE33)\s{0,3}[:=;,\t|]?\s{0,3}\d{1,2}(?:\.\d)?\s?[,/;-]\s?\d{1,2}(?:\.\d)?(?![\d.])/y;
function lookLocus(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  locus.lastIndex = at;
  const match = locus.exec(view.text);
  if (match !== null) view.claim(geneticData, at, at + match[0].length, score(form.distinct));
}
/** `BRCA1 positive`, `carrier of a BRCA2 mutation` */
const gene =
  /(?:BRCA ?[12]|CFTR|HTT|APOE ?[eε]?4|TP53|MLH1|MSH2)[ -:]{1,3}(?:gene )?(?:mutation |variant |gen-?mutation )?(?:positive?|positiv|carrier|trägerin|träger|heterozyg\p{L}*|homozyg\p{L}*|pathogenic|detected|nachgewiesen|portadora?|porteuse|porteur)(?!\p{L})/iuy;
function lookGene(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  gene.lastIndex = at;
  const match = gene.exec(view.text);
  if (match !== null) view.claim(geneticData, at, at + match[0].length, score(form.distinct - 0.1));
}
/** `rs7412(T;T)`, `BRCA1 c.68_69delAG`, `APOE e3/e4`, `carries the BRCA1 mutation` */
const variant =
  /rs\d{3,10}(?: ?\([ACGT];[ACGT]\)|:? [ACGT]\/[ACGT]\b)|(?:BRCA[12]|CFTR|TP53|MLH1|MSH2) [cp]\.[\w+>*-]{4,24}|APOE [eε]\d\/[eε]\d/y;
function lookVariant(view: View, at: number): void {
  variant.lastIndex = at;
  if (!isWord(view.codeBefore(at)) && variant.test(view.text))
    view.claim(geneticData, at, variant.lastIndex, score(form.distinct - 0.1));
}
const genes = ['BRCA', 'CFTR', 'APOE', 'TP53', 'MLH1', 'MSH2'];
/** `porteuse d'une mutation BRCA2`, `heterozygous for c.68_69delAG`, `Träger der Faktor-V-Leiden-Mutation` */
const carried = String.raw`\p{L}*['’ ](?:\p{L}+['’ ]){0,4}(?:${genes.join('|')}|HTT|fa[ck]tor[ -]v|c\.\d+[\w>+-]{3,})`;
const more: Gate[] = [
  {
    on: 'word',
    words:
      'D1S1656|D2S441|D2S1338|D3S1358|D5S818|D7S820|D8S1179|D10S1248|D12S391|D13S317|D16S539|D18S51|D19S433|D21S11|D22S1045|vWA|TH01|TPOX|CSF1PO|SE33'.split(
        '|',
      ),
    look: lookLocus,
  },
  { on: 'word', words: genes, look: lookGene },
  ...sentenceGates(
    [
      {
        says: /carrier of|carr(?:ies|y)|has (?=an?|the)|hat (?=d|e)|heterozygous for|positive for|träger(?:in)? d|trägt|porteu(?:r|se) d|porte une|portador|portat(?:ore|rice) d|bärare av/,
        next: carried,
      },
    ],
    () => geneticData,
  ),
  { on: 'word', words: [...genes, ...[...'123456789'].map((d) => `rs${d}`)], look: lookVariant },
];

export const geneticData = labelled({
  id: 'genetic-data',
  title: 'Genetic data',
  source:
    'GDPR, articles 4 (13) and 9; Council Resolution 2009/C 296/01 (European Standard Set of DNA loci); HGVS and dbSNP writings',
  names: `genotype, genotypes, dna profile, dna sequence, dna test, dna test result, genetic test, genetic test result, genetic data, genetic mutation, genetic predisposition, str profile, haplogroup, haplotype, karyotype, carrier status, brca, brca1, brca2, brca status, hla type, hla typing,
    genotyp, génotype, genotipo, dna-profil, dna-analyse, gentest, genetischer befund, erbanlage, karyotyp, profil génétique, test génétique, profil adn, empreinte génétique, perfil genético, prueba genética, perfil de adn, dna-profiel, genetische test, erfelijke aanleg,
    profilo genetico, test genetico, profil dna, badanie genetyczne, profil genetyczny, teste genético, test genetic, genetiskt test, geenitesti, genetický test, genetické vyšetření, genetikai vizsgálat, γενετικό τεστ, генетичен тест, днк профил`,
  adds: (value) => (values.test(value) ? 0.1 : null),
  more,
  examples: {
    hit: [
      { text: 'genotype: A/G', at: 0.6 },
      '"dnaSequence": "ACGTTAGCCGATAGGCTAAC"',
      'name;haplogroup\nAnna;H1a1',
      'BRCA1: positive',
      'Gentest: heterozygot',
      'D3S1358 15,16',
      'Genetic test result: carrier of CFTR mutation',
      'rs429358 genotype: CT',
      'BRCA1 c.68_69delAG',
      'rs7412(T;T)',
      'rs429358: C/T',
      'Prueba genética: mutación BRCA1',
      'Die Patientin trägt eine BRCA1-Mutation.',
      'Test génétique : positif pour BRCA2',
      'Genotype: CYP2D6 *4/*4',
      "Elle est porteuse d'une mutation BRCA2.",
      'The patient is heterozygous for c.1521_1523delCTT.',
    ],
    miss: [
      'genotype: string',
      'genotype = model.genotype',
      'dna sequence: null',
      'D3S1358',
      'genetic algorithm: generation 12',
      'BRCA1 is a gene on chromosome 17',
      'haplogroup: unknown',
      'Gentest: 120 Euro',
      'add rd, rs1, rs2 (T; T)',
    ],
  },
});
