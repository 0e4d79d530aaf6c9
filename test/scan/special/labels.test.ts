import { describe, expect, it } from '@jest/globals';
import { found, scan, strongest } from './look.ts';

/** Label and value in the official languages of the EU; GDPR, articles 9 and 10, in the words of its language versions. */
const labels: Readonly<Record<string, string>> = {
  'health-label': `en: Diagnosis = epilepsy ; en: Medication = insulin ; en: Known allergies = peanuts ;
    de: Hauptdiagnose = Depression ; de: Medikamente = Ibuprofen 400 mg ; fr: Maladies = diabète ;
    fr: Allergies = arachides ; es: Diagnóstico = esquizofrenia ; es: Medicación = metformina ;
    it: Diagnosi = asma bronchiale ; it: Farmaci = ramipril ; nl: Medicatie = paracetamol ; nl: Ziekte = kanker ;
    pl: Rozpoznanie = cukrzyca typu 2 ; pl: Leki = metformina ; pt: Doenças = hipertensão ;
    ro: Boli = diabet zaharat ; ro: Alergii = polen ; sv: Sjukdomar = epilepsi ; sv: Läkemedel = insulin ;
    da: Sygdomme = astma ; fi: Perussairaudet = epilepsia ; fi: Lääkitys = insuliini ; cs: Diagnóza = epilepsie ;
    cs: Užívané léky = ibuprofen ; hu: Betegségek = epilepszia ; hu: Gyógyszerek = inzulin ;
    el: Διάγνωση = επιληψία ; el: Αλλεργίες = γύρη ; bg: Диагноза = епилепсия ; bg: Алергии = пеницилин ;
    hr: Dijagnoza = epilepsija ; sk: Lieky = ibuprofen ; sl: Zdravila = ibuprofen ; et: Haigused = epilepsia ;
    lt: Diagnozė = epilepsija ; lv: Slimības = epilepsija ; mt: Dijanjosi = epilessija ;
    ga: Galar = diaibéiteas`,
  'health-status': `en: Blood type = AB+ ; en: Disability = hearing impairment ; en: Pregnant = yes ; en: HIV status = positive ;
    de: Blutgruppe = A Rh positiv ; de: Grad der Behinderung = 70 ; de: Schwangerschaft = ja ;
    fr: Groupe sanguin = O- ; fr: RQTH = oui ; es: Grupo sanguíneo = B+ ; es: Grado de discapacidad = 33 % ;
    it: Gruppo sanguigno = 0+ ; it: Invalidità = 74 % ; nl: Bloedgroep = A- ; nl: Zwanger = ja ;
    pl: Grupa krwi = 0 Rh- ; pl: Niepełnosprawność = umiarkowany ; pt: Tipo sanguíneo = A+ ;
    ro: Grupa sanguină = AB- ; sv: Blodgrupp = A+ ; da: Blodtype = A+ ; fi: Veriryhmä = A+ ;
    cs: Krevní skupina = A+ ; hu: Vércsoport = A+ ; el: Ομάδα αίματος = A+ ; bg: Кръвна група = B- ;
    hr: Krvna grupa = A+ ; sk: Krvná skupina = A+ ; sl: Krvna skupina = A+ ; et: Veregrupp = A+ ;
    lt: Kraujo grupė = A+ ; lv: Asinsgrupa = A+`,
  religion: `en: Religion = Muslim ; en: Religious affiliation = Church of England (Anglican) ;
    de: Konfession = evangelisch-lutherisch ; de: Kirchensteuermerkmal = ev ;
    de: Religionszugehörigkeit = römisch-katholisch ; fr: Confession religieuse = catholique ;
    es: Religión = musulmana ; it: Religione = ebraica ; nl: Geloofsovertuiging = hindoe ;
    pl: Wyznanie = prawosławne ; pt: Religião = católica ; ro: Religia = ortodoxă ; sv: Trossamfund = muslimsk ;
    da: Religion = jødisk ; fi: Uskontokunta = evankelis-luterilainen ; cs: Náboženské vyznání = katolické ;
    hu: Vallás = református ; el: Θρήσκευμα = Χριστιανός Ορθόδοξος ; bg: Вероизповедание = мюсюлманин ;
    hr: Vjeroispovijest = katolička ; sk: Vierovyznanie = evanjelické ; sl: Veroizpoved = katoliška ;
    et: Usutunnistus = luterlik ; lt: Tikyba = katalikų ; lv: Reliģija = luterāņu ; mt: Reliġjon = Kattolika ;
    ga: Reiligiún = Caitliceach`,
  'trade-union': `en: Trade union membership = UNISON ; de: Gewerkschaft = IG Metall ; de: Gewerkschaftsmitglied = ja ;
    fr: Appartenance syndicale = CFDT ; es: Afiliación sindical = CCOO ; it: Iscrizione sindacale = CGIL ;
    nl: Vakbond = FNV ; pl: Związek zawodowy = OPZZ ; pt: Filiação sindical = CGTP ;
    ro: Apartenență sindicală = BNS ; sv: Fackförbund = Kommunal ; da: Fagforening = 3F ;
    fi: Ammattiliitto = PAM ; cs: Členství v odborech = ano ; hu: Szakszervezeti tagság = igen ;
    el: Συνδικαλιστική οργάνωση = ΓΣΕΕ ; bg: Членство в синдикат = КНСБ ; hr: Član sindikata = da ;
    sk: Členstvo v odboroch = áno ; sl: Članstvo v sindikatu = da ; et: Ametiühing = EAKL ;
    lt: Profesinė sąjunga = LPSK ; lv: Arodbiedrība = LBAS`,
  'political-opinion': `en: Political party = Labour ; en: Political opinions = conservative ; de: Parteizugehörigkeit = CDU ;
    de: Politische Überzeugung = liberal ; fr: Opinions politiques = gauche ; es: Afiliación política = PSOE ;
    it: Partito politico = Lega ; nl: Politieke voorkeur = D66 ; pl: Poglądy polityczne = lewicowe ;
    pt: Filiação partidária = Chega ; ro: Apartenență politică = PSD ; sv: Politisk åskådning = Moderaterna ;
    da: Politisk overbevisning = Venstre ; fi: Puoluekanta = Keskusta ; cs: Politická příslušnost = ODS ;
    hu: Pártállás = Fidesz ; el: Πολιτικές πεποιθήσεις = δεξιά ; bg: Политически убеждения = леви ;
    hr: Politička stranka = HDZ`,
  'ethnic-origin': `en: Ethnicity = White British ; en: Race = Black ; en: Ethnic origin = Gypsy ;
    de: Ethnische Herkunft = kurdisch ; fr: Origine ethnique = asiatique ; es: Origen étnico = gitano ;
    it: Origine etnica = rom ; nl: Etnische achtergrond = Surinaams ; pl: Pochodzenie etniczne = romskie ;
    pt: Raça = parda ; ro: Etnie = rromă ; sv: Etniskt ursprung = romsk ; hu: Etnikai származás = roma ;
    cs: Etnická příslušnost = romská ; el: Εθνοτική καταγωγή = Ρομά ; bg: Етнически произход = ромски`,
  'sexual-orientation': `en: Sexual orientation = straight ; en: Sexuality = lesbian ; de: Sexuelle Orientierung = schwul ;
    fr: Orientation sexuelle = hétérosexuelle ; es: Orientación sexual = heterosexual ;
    it: Orientamento sessuale = bisessuale ; nl: Seksuele geaardheid = homoseksueel ;
    pl: Orientacja seksualna = heteroseksualna ; pt: Orientação sexual = homossexual ;
    ro: Orientare sexuală = gay ; sv: Sexuell läggning = bisexuell ; da: Seksuel orientering = homoseksuel ;
    fi: Seksuaalinen suuntautuminen = homo ; cs: Sexuální orientace = heterosexuální ;
    hu: Szexuális irányultság = biszexuális ; el: Σεξουαλικός προσανατολισμός = ομοφυλόφιλος ;
    bg: Сексуална ориентация = хомосексуална`,
  'gender-identity': `en: Gender identity = transgender ; de: Geschlechtsidentität = nichtbinär ;
    fr: Identité de genre = non binaire ; es: Identidad de género = mujer trans ;
    it: Identità di genere = non binaria ; nl: Genderidentiteit = non-binair ;
    pl: Tożsamość płciowa = niebinarna ; sv: Könsidentitet = ickebinär`,
  'criminal-record': `en: Criminal record = burglary ; en: Previous convictions = none known except theft ;
    de: Vorstrafen = Betrug ; fr: Casier judiciaire = vol ; es: Antecedentes penales = hurto ;
    it: Precedenti penali = furto ; nl: Strafblad = diefstal ; pl: Karalność = kradzież ;
    pt: Registo criminal = roubo ; ro: Cazier judiciar = furt ; sv: Belastningsregister = stöld ;
    da: Straffeattest = tyveri ; fi: Rikosrekisteri = varkaus ; cs: Rejstřík trestů = krádež ;
    hu: Büntetett előélet = lopás ; el: Ποινικό μητρώο = κλοπή ; bg: Съдимост = кражба ;
    hr: Kaznena evidencija = krađa`,
  'genetic-data': `en: Genotype = AG ; en: DNA sequence = ACGTTGCAACGTTGCAACGT ; de: Gentest = heterozygot ;
    fr: Test génétique = positif ; es: Prueba genética = portadora ; en: Carrier status = carrier of CFTR ;
    en: Haplogroup = R1b1a2`,
  'icd-10': `en: Diagnosis code = E11.9 ; de: ICD-10-GM = F32.1 ; fr: CIM-10 = I10 ; es: CIE-10 = J45.0 ;
    nl: Diagnosecode = G35 ; pl: Kod ICD-10 = M54.5 ; cs: MKN-10 = C50.9 ; hr: MKB-10 = K21.0 ;
    hu: BNO kód = E1190 ; bg: МКБ-10 = I10 ; en: dx_code = S52521A`,
};

describe.each(Object.entries(labels))('%s', (detector, list) => {
  it.each(list.split(/\s*;\s*/).map((entry) => [entry]))('%s', (entry) => {
    const [, label = '', value = ''] = /^..: (.+) = (.+)$/.exec(entry) ?? [];
    const places = [
      `${label}: ${value}`,
      `"${label}": "${value}"`,
      `<b>x</b>\n${label.toUpperCase()}: ${value}\n`,
      `nr;${label};datum\n1;${value};2024-03-12`,
    ];
    for (const text of places) {
      expect([text, found(text)]).toEqual([text, expect.arrayContaining([detector])]);
      expect(strongest(text)).toBeLessThan(0.9);
    }
    for (const nothing of ['null', '', 'string', '\u0024{value}', '<value>', 'N/A', label])
      expect(found(`${label}: ${nothing}`)).toEqual([]);
  });
});

describe('what is shown', () => {
  it('is nothing of the value', () => {
    for (const { masked } of scan('Religion: Muslim\nDiagnosis: epilepsy\nVorstrafen: Betrug\nGenotype: AG'))
      expect(masked).toBe('•••');
  });
});
