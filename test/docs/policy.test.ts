import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { judgeTallies } from '../../src/scan/decide.ts';
import { detectors, scanText } from '../../src/scan/index.ts';
import { parsePolicy } from '../../src/scan/policy.ts';

const shipped = parsePolicy(
  JSON.parse(readFileSync(new URL('../../config/policy.json', import.meta.url), 'utf8')),
);
const actionOf = (text: string) => judgeTallies(scanText(text).tallies, shipped, '').action;

/** Letters as support gets them: a greeting, a signature, an address, what the law wants below. */
const letters: Readonly<Record<string, string>> = {
  English: `Hello,\n\nthe export fails since Monday, see the log.\n\nKind regards,\n\nAnna Thompson\nSenior Engineer
Harbour Lane Ltd\n14 Mill Lane, Leeds LS1 4AP, United Kingdom\nPhone: +44 20 8946 7012\nMobile: +44 7911 123457
E-mail: anna.thompson@harbourlane-mail.co.uk\nVAT GB 980 7806 84  Company no. 01234567\n
This e-mail and any attachments are confidential. If you are not the intended recipient, please delete it.`,
  German: `Guten Tag Herr Schneider,\n\nanbei das Protokoll.\n\nMit freundlichen Grüßen\n\nMartina Vogel\nLeiterin Einkauf\n
Beispielwerk GmbH\nHauptstraße 12\n80331 München\nTel.: +49 89 1234567\nFax: +49 89 1234568\nMobil: 0171 2345678
E-Mail: m.vogel@beispielwerk-mail.de\nGeschäftsführer: Dr. Hans Weber\nAmtsgericht München, HRB 123456
USt-IdNr.: DE136695976\n\nDiese E-Mail enthält vertrauliche Informationen.`,
  Dutch: `Beste mevrouw Jansen,\n\nIn de bijlage het logbestand.\n\nMet vriendelijke groet,\n\nPieter de Vries\nFunctioneel beheerder
Gemeente Voorbeeld\nPostbus 123\n3500 AA Utrecht\nT 030 123 45 67\nM 06 12345678\nE p.devries@voorbeeldgemeente-mail.nl\nKvK 12345678\n
De informatie in dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde.`,
  French: `Bonjour Madame Martin,\n\nCi-joint le journal.\n\nCordialement,\n\nJean Dupont\nResponsable informatique
12 rue de la République\n69002 Lyon\nTél. : 04 72 00 00 00\nPort. : 06 12 34 56 78\njean.dupont@exemplaire-mail.fr\n
Ce message est confidentiel et destiné uniquement à son destinataire.`,
};

describe('what docs/policy.md says of the shipped policy', () => {
  it.each(Object.entries(letters))('a letter in %s passes', (_language, text) => {
    expect(scanText(text).findings.length).toBeGreaterThan(3);
    expect(actionOf(text)).toBe('allow');
  });

  const people = ['anna', 'bela', 'carl', 'dora', 'emil'].map((name) => `${name}.maler@cloakroom-mail.eu`);
  it.each([
    ['four addresses', people.slice(1).join('\n'), 'allow'],
    ['five addresses', people.join('\n'), 'warn'],
    ['one address fifty times', `${people[0]}\n`.repeat(50), 'allow'],
    ['a personal number', 'BSN: 123456782', 'block'],
    ['a number that companies have too', 'Steuernummer: 181/815/08155', 'warn'],
    ['a session cookie', 'Cookie: JSESSIONID=3F2504E04F8911D39A0C0305E82C3301', 'warn'],
    ['a diagnosis', 'Diagnosis: type 2 diabetes\nICD-10: E11.9\nreligion: catholic', 'warn'],
    ['a marking', 'TLP:RED\nSTRICTLY CONFIDENTIAL\n', 'warn'],
    ['a position', 'latitude=52.370216 longitude=4.895168', 'allow'],
    ['paths of a log', 'at C:\\Users\\anna.meier\\app\\main.py\n'.repeat(40), 'allow'],
    ['private addresses', 'connected from 10.20.30.40\n'.repeat(40), 'allow'],
    ['a company', 'KvK 68750110, NL VAT NL004495445B01', 'allow'],
  ])('%s', (_name, text, action) => {
    expect(scanText(text).findings.length).toBeGreaterThan(0);
    expect(actionOf(text)).toBe(action);
  });

  it('special categories and markings never block, whatever is found', () => {
    const kinds = detectors.filter((d) => d.category === 'special' || d.category === 'confidential');
    expect(kinds.length).toBeGreaterThan(10);
    const tallies = kinds.map(({ id, category }) => ({
      detector: id, category, confidence: 0.95, count: 999, distinct: 999,
    })); // biome-ignore format: a list
    expect(judgeTallies(tallies, shipped, '').action).toBe('warn');
  });
});
