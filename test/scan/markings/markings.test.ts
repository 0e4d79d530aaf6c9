import { describe, expect, it } from '@jest/globals';
import { found, strongest } from './look.ts';

/** The 24 official languages (Regulation No 1/1958): confidential, strictly confidential, for internal use, trade secret. */
const languages: readonly (readonly [string, string, string, string, string])[] = [
  ['bg', 'Поверително', 'Строго поверително', 'За вътрешно ползване', 'Търговска тайна'],
  ['cs', 'Důvěrné', 'Přísně důvěrné', 'Pouze pro interní potřebu', 'Obchodní tajemství'],
  ['da', 'Fortroligt', 'Strengt fortroligt', 'Kun til intern brug', 'Forretningshemmelighed'],
  ['de', 'Vertraulich', 'Streng vertraulich', 'Nur für den internen Gebrauch', 'Geschäftsgeheimnis'],
  ['el', 'Εμπιστευτικό', 'Αυστηρά εμπιστευτικό', 'Μόνο για εσωτερική χρήση', 'Εμπορικό απόρρητο'],
  ['en', 'Confidential', 'Strictly confidential', 'For internal use only', 'Trade secret'],
  ['es', 'Confidencial', 'Estrictamente confidencial', 'Solo para uso interno', 'Secreto comercial'],
  ['et', 'Konfidentsiaalne', 'Rangelt konfidentsiaalne', 'Ainult sisekasutuseks', 'Ärisaladus'],
  ['fi', 'Luottamuksellinen', 'Erittäin luottamuksellinen', 'Vain sisäiseen käyttöön', 'Liikesalaisuus'],
  ['fr', 'Confidentiel', 'Strictement confidentiel', 'Usage interne', 'Secret des affaires'],
  ['ga', 'Faoi rún', 'Go hiomlán rúnda', "D'úsáid inmheánach amháin", 'Rún trádála'],
  ['hr', 'Povjerljivo', 'Strogo povjerljivo', 'Samo za internu uporabu', 'Poslovna tajna'],
  ['hu', 'Bizalmas', 'Szigorúan bizalmas', 'Csak belső használatra', 'Üzleti titok'],
  ['it', 'Riservato', 'Strettamente riservato', 'Solo per uso interno', 'Segreto commerciale'],
  ['lt', 'Konfidencialu', 'Griežtai konfidencialu', 'Tik vidiniam naudojimui', 'Komercinė paslaptis'],
  ['lv', 'Konfidenciāli', 'Stingri konfidenciāli', 'Tikai iekšējai lietošanai', 'Komercnoslēpums'],
  ['mt', 'Kunfidenzjali', 'Strettament kunfidenzjali', 'Għall-użu intern biss', 'Sigriet kummerċjali'],
  ['nl', 'Vertrouwelijk', 'Strikt vertrouwelijk', 'Uitsluitend voor intern gebruik', 'Bedrijfsgeheim'],
  ['pl', 'Poufne', 'Ściśle poufne', 'Tylko do użytku wewnętrznego', 'Tajemnica przedsiębiorstwa'],
  ['pt', 'Confidencial', 'Estritamente confidencial', 'Apenas para uso interno', 'Segredo comercial'],
  ['ro', 'Confidențial', 'Strict confidențial', 'Doar pentru uz intern', 'Secret comercial'],
  ['sk', 'Dôverné', 'Prísne dôverné', 'Len pre internú potrebu', 'Obchodné tajomstvo'],
  ['sl', 'Zaupno', 'Strogo zaupno', 'Samo za interno uporabo', 'Poslovna skrivnost'],
  ['sv', 'Konfidentiellt', 'Strikt konfidentiellt', 'Endast för internt bruk', 'Företagshemlighet'],
];
const kinds = ['confidential-marking', 'confidential-marking', 'internal-marking', 'trade-secret'];

describe.each(languages)('%s', (_language, ...phrases) => {
  it.each(phrases.map((phrase, i) => [phrase, kinds[i] as string]))('%s', (phrase, kind) => {
    const places = [
      phrase,
      phrase.toUpperCase(),
      `Acme Ltd - ${phrase} - 3/12`,
      `*** ${phrase.toUpperCase()} ***`,
      `[${phrase.toUpperCase()}] Minutes of 3 May`,
      `Minutes of the board\t${phrase}\tPage 3`,
      `Minutes\n\n${phrase}\n\nPresent were all.`,
    ];
    expect(places.map((text) => found(text)).filter((f) => !f.includes(kind))).toEqual([]);
  });

  it('counts more in a title than in running text', () => {
    for (const phrase of phrases) {
      const running = strongest(
        `and then the folder of ${phrase.toLowerCase()} papers was laid on the table by them`,
      );
      expect(running).toBeLessThan(0.5);
      expect(strongest(phrase.toUpperCase())).toBeGreaterThan(running);
    }
  });
});

describe('other markings', () => {
  it.each([
    ['RESTRICTED', 'restricted-marking'],
    ['Not for distribution', 'restricted-marking'],
    ['NICHT ZUR WEITERGABE', 'restricted-marking'],
    ['Acme Inc. | DO NOT FORWARD', 'restricted-marking'],
    ['Ne pas diffuser', 'restricted-marking'],
    ['PROPRIETARY INFORMATION', 'restricted-marking'],
    ['PROPRIETARY AND CONFIDENTIAL', 'confidential-marking'],
    ['Commercial in confidence', 'confidential-marking'],
    ['ACME CONFIDENTIAL', 'confidential-marking'],
    ['Subject: Confidential: the offer', 'confidential-marking'],
    ['Betreff: VERTRAULICH', 'confidential-marking'],
    ['Re: [Strictly confidential] Project', 'confidential-marking'],
    ['This report contains confidential information.', 'confidential-marking'],
    ['Ce document est confidentiel.', 'confidential-marking'],
    ['Attorney-client privileged', 'privileged-marking'],
    ['ATTORNEY WORK PRODUCT', 'privileged-marking'],
    ['Privileged & Confidential', 'privileged-marking'],
    ['INTERNAL', 'internal-marking'],
    ['<h1>CONFIDENTIAL</h1>', 'confidential-marking'],
    ['# CONFIDENTIAL\n', 'confidential-marking'],
  ])('%s', (text, detector) => {
    expect(found(text)).toContain(detector);
  });
});
