import { describe, expect, it } from '@jest/globals';
import { found, scan, strongest } from './look.ts';

/** Council Decision 2013/488/EU, appendix B, as amended by Council Decision (EU) 2021/1075. */
const national: readonly (readonly [string, readonly string[]])[] = [
  [
    'Belgium',
    [
      'TRÈS SECRET',
      'ZEER GEHEIM',
      'SECRET',
      'GEHEIM',
      'CONFIDENTIEL',
      'VERTROUWELIJK',
      'DIFFUSION RESTREINTE',
      'BEPERKTE VERSPREIDING',
    ],
  ],
  ['Bulgaria', ['СТРОГО СЕКРЕТНО', 'СЕКРЕТНО', 'ПОВЕРИТЕЛНО', 'ЗА СЛУЖЕБНО ПОЛЗВАНЕ']],
  ['Czechia', ['PŘÍSNĚ TAJNÉ', 'TAJNÉ', 'DŮVĚRNÉ', 'VYHRAZENÉ']],
  ['Denmark', ['YDERST HEMMELIGT', 'HEMMELIGT', 'FORTROLIGT', 'TIL TJENESTEBRUG']],
  [
    'Germany',
    [
      'STRENG GEHEIM',
      'GEHEIM',
      'VS — VERTRAULICH',
      'VS — NUR FÜR DEN DIENSTGEBRAUCH',
      'VS-NfD',
      'VS-VERTRAULICH',
    ],
  ],
  ['Estonia', ['TÄIESTI SALAJANE', 'SALAJANE', 'KONFIDENTSIAALNE', 'PIIRATUD']],
  ['Ireland', ['TOP SECRET', 'SECRET', 'CONFIDENTIAL', 'RESTRICTED']],
  [
    'Greece',
    [
      'ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ',
      'ΑΠΟΡΡΗΤΟ',
      'ΕΜΠΙΣΤΕΥΤΙΚΟ',
      'ΠΕΡΙΟΡΙΣΜΕΝΗΣ ΧΡΗΣΗΣ',
      'Άκρως Απόρρητο',
      'Περιορισμένης Χρήσης',
    ],
  ],
  ['Spain', ['SECRETO', 'RESERVADO', 'CONFIDENCIAL', 'DIFUSIÓN LIMITADA']],
  [
    'France',
    [
      'TRÈS SECRET',
      'TRÈS SECRET DÉFENSE',
      'SECRET',
      'SECRET DÉFENSE',
      'CONFIDENTIEL DÉFENSE',
      'DIFFUSION RESTREINTE',
    ],
  ],
  ['Croatia', ['VRLO TAJNO', 'TAJNO', 'POVJERLJIVO', 'OGRANIČENO']],
  ['Italy', ['SEGRETISSIMO', 'SEGRETO', 'RISERVATISSIMO', 'RISERVATO']],
  ['Latvia', ['SEVIŠĶI SLEPENI', 'SLEPENI', 'KONFIDENCIĀLI', 'DIENESTA VAJADZĪBĀM']],
  ['Lithuania', ['VISIŠKAI SLAPTAI', 'SLAPTAI', 'KONFIDENCIALIAI', 'RIBOTO NAUDOJIMO']],
  ['Luxembourg', ['TRÈS SECRET LUX', 'SECRET LUX', 'CONFIDENTIEL LUX', 'RESTREINT LUX']],
  ['Hungary', ['SZIGORÚAN TITKOS!', 'TITKOS!', 'BIZALMAS!', 'KORLÁTOZOTT TERJESZTÉSŰ!']],
  ['Malta', ['L-OGĦLA SEGRETEZZA', 'SIGRIET', 'KUNFIDENZJALI', 'RISTRETT']],
  ['Netherlands', ['Stg. ZEER GEHEIM', 'Stg. GEHEIM', 'Stg. CONFIDENTIEEL', 'Dep. VERTROUWELIJK']],
  ['Austria', ['STRENG GEHEIM', 'GEHEIM', 'VERTRAULICH', 'EINGESCHRÄNKT']],
  ['Poland', ['ŚCIŚLE TAJNE', 'TAJNE', 'POUFNE', 'ZASTRZEŻONE']],
  ['Portugal', ['MUITO SECRETO', 'SECRETO', 'CONFIDENCIAL', 'RESERVADO']],
  ['Romania', ['STRICT SECRET DE IMPORTANȚĂ DEOSEBITĂ', 'STRICT SECRET', 'SECRET', 'SECRET DE SERVICIU']],
  ['Slovenia', ['STROGO TAJNO', 'TAJNO', 'ZAUPNO', 'INTERNO']],
  ['Slovakia', ['PRÍSNE TAJNÉ', 'TAJNÉ', 'DÔVERNÉ', 'VYHRADENÉ']],
  [
    'Finland',
    [
      'ERITTÄIN SALAINEN',
      'SALAINEN',
      'LUOTTAMUKSELLINEN',
      'KÄYTTÖ RAJOITETTU',
      'YTTERST HEMLIG',
      'HEMLIG',
      'KONFIDENTIELL',
      'BEGRÄNSAD TILLGÅNG',
    ],
  ],
  ['Sweden', ['KVALIFICERAT HEMLIG', 'HEMLIG', 'KONFIDENTIELL', 'BEGRÄNSAT HEMLIG']],
  [
    'United Kingdom',
    ['UK TOP SECRET', 'UK SECRET', 'OFFICIAL-SENSITIVE', 'OFFICIAL–SENSITIVE', 'TOP SECRET'],
  ],
];
describe.each(national)('classifications of %s', (_state, markings) => {
  it.each(markings.map((marking) => [marking]))('%s', (marking) => {
    expect(found(`${marking}\n\nReport of the day`).length).toBeGreaterThan(0);
    expect(scan(`${marking}\n\nReport of the day`)[0]?.category).toBe('confidential');
  });
});

/** Council Decision 2013/488/EU, article 2, and annex III: markings and abbreviations. */
describe('EU and NATO', () => {
  it.each([
    ['TRÈS SECRET UE/EU TOP SECRET', 'eu-classified'],
    ['SECRET UE/EU SECRET', 'eu-classified'],
    ['CONFIDENTIEL UE/EU CONFIDENTIAL', 'eu-classified'],
    ['RESTREINT UE/EU RESTRICTED', 'eu-classified'],
    ['TS-UE/EU-TS', 'eu-classified'],
    ['S-UE/EU-S', 'eu-classified'],
    ['C-UE/EU-C', 'eu-classified'],
    ['R-UE/EU-R', 'eu-classified'],
    ['COSMIC TOP SECRET', 'nato-classified'],
    ['NATO SECRET', 'nato-classified'],
    ['NATO CONFIDENTIAL', 'nato-classified'],
    ['NATO RESTRICTED', 'nato-classified'],
    ['COSMIC TRÈS SECRET', 'nato-classified'],
    ['OTAN CONFIDENTIEL', 'nato-classified'],
  ])('%s', (marking, detector) => {
    for (const text of [marking, `Annex 2 (${marking}) to the letter of 3 May`]) {
      expect(found(text)).toContain(detector);
      expect(strongest(text)).toBeGreaterThanOrEqual(0.8);
    }
  });
});

/** 32 CFR 2001.23 and the ISOO marking booklet: banner lines and portion marks. */
describe('banner lines of the United States', () => {
  it.each([
    'TOP SECRET//SI//NOFORN',
    'SECRET//REL TO USA, AUS, CAN, GBR, NZL',
    'SECRET//NOFORN',
    'CONFIDENTIAL//ORCON',
    'TOP SECRET//SI/TK//ORCON/NOFORN',
    '(S//NF) The ship left.',
    '(TS//SI) It came back.',
    'CUI//SP-PRVCY',
  ])('%s', (banner) => {
    expect(found(banner)).toContain('national-classified');
    expect(strongest(banner)).toBeGreaterThanOrEqual(0.8);
  });
  it.each(['S//', 'SECRET//', 'ftp://SECRET', 'CLASS//NF', 'x = S // NF'])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
