/**
 * Fields that several national identifiers share; a national name that only one of them has (`bsn`, `codice fiscale`)
 * belongs to its detector.
 */
export const papers = {
  'national-id': {
    strong: `national id+, nationalid, national identity number, national identification number, identity number, identification number, id number, idnumber, personal id, personalid, personal number,
      personal identification number, personal identity number, personal identity code, personal code, citizen id, citizenid, citizen number, government id+, national registry number, national number,
      identificatienummer, persoonlijk nummer, persönliche identifikationsnummer, nationale kennung, personennummer, personenkennzahl, numéro national d'identité, numéro d'identité, numéro d'identification, número de identificación, número de identidad, identificación nacional, numero di identificazione, numero identificativo nazionale, número de identificação, número de identidade, numer identyfikacyjny, numer identyfikacyjny osoby, national identifikationsnummer, nationalt id, nationellt id-nummer,
      osobní číslo, osobné číslo, osobni broj, osobna številka, личен номер, идентификационен номер, αριθμός μητρώου, αριθμός ταυτοποίησης, personazonosító, azonosító szám, henkilönumero, kansallinen tunniste, isiku identifitseerimisnumber, uimhir aitheantais`,
    weak: '',
  },
  'tax-id': {
    strong: `tin, tax id+, taxid, taxnumber, tax no, tax identification number, taxpayer id, taxpayer number, taxpayer identification number, tax identification no, tax reference, tax ref, fiscal number, fiscal code, fiscal id, fiscalnummer, fiscaal nummer, belastingnummer, identificación fiscal, numero fiscale, identificativo fiscale, numer podatkowy, numer identyfikacji podatkowej, daňové číslo, daňové identifikační číslo, daňové identifikačné číslo, porezni broj, porezni identifikacijski broj, данъчен номер, φορολογικός αριθμός,
      cod fiscal, cod de identificare fiscală, număr fiscal, adószám, verotunniste, verotunnus, veronumero, maksukohustuslase number, nodokļu maksātāja numurs, mokesčių mokėtojo kodas, skattenummer, skatte-id, skatteregistreringsnummer, skattenr, skattnúmer, numru tat-taxxa, uimhir chánach`,
    weak: '',
  },
  'social-security': {
    strong: `social security+, social insurance number, social security id, national insurance, insurance number, insured number, sociaal verzekeringsnummer, verzekeringsnummer, verzekerdennummer, sozialversicherung, numéro d'assuré, numéro d'assurance, previdenza sociale, numer ubezpieczenia, numer ubezpieczenia społecznego, ubezpieczenie społeczne, číslo pojištěnce, číslo sociálního zabezpečení, číslo poistenca, broj osiguranika, broj socijalnog osiguranja, številka zavarovanca, осигурителен номер, αριθμός ασφαλισμένου, număr asigurat, asigurare socială, társadalombiztosítási azonosító, sosiaaliturvatunnus, sotu, sotsiaalkindlustuse number, sociālās apdrošināšanas numurs, socialinio draudimo numeris, socialinio draudimo nr, sygesikringsnummer, forsikringsnummer, trygdenummer, socialförsäkringsnummer, numru tas-sigurtà soċjali, uimhir árachais shóisialta`,
    weak: '',
  },
  passport: {
    strong: `passport+, passport id, paspoort+, reisepass+, passnummer, pass-nr, passeport, numéro de passeport, n° de passeport, pasaporte, número de pasaporte, n.º de pasaporte, passaporto, numero di passaporto, numero passaporto, passaporte, número do passaporte, número de passaporte, paszport, numer paszportu, nr paszportu,
      cestovní pas, číslo pasu, číslo cestovního pasu, cestovný pas, číslo cestovného pasu, putovnica, broj putovnice, potni list, številka potnega lista, паспорт, номер на паспорт, паспорт №, διαβατήριο, αριθμός διαβατηρίου, αρ. διαβατηρίου, pașaport, număr pașaport, număr de pașaport, útlevél, útlevélszám, útlevél száma, passi+, passin numero, passinumero, pass number, pase, pases numurs, paso numeris, paso nr, pasas,
      pasnummer, pas nr, passnr, vegabréf, vegabréfsnúmer, passaport, numru tal-passaport, pas taistil, uimhir pas`,
    weak: '',
  },
  'identity-card': {
    strong: `identity card+, id card+, idcard, identity document+, document number, documentnumber, document no, identiteitskaart+, id-kaart+, nummer identiteitskaart, personalausweis+, ausweisnummer, ausweis-nr, carte d'identité, numéro de carte d'identité, carte nationale d'identité, documento de identidad, carta d'identità, numero carta d'identità, numero documento, documento d'identità, bilhete de identidade, documento de identificação,
      cartão de identidade, dowód osobisty, numer dowodu, numer dowodu osobistego, seria i numer dowodu, nr dowodu, nr dowodu osobistego, občanský průkaz, číslo občanského průkazu, číslo op, občiansky preukaz, číslo občianskeho preukazu, osobna iskaznica, broj osobne iskaznice, osebna izkaznica, številka osebne izkaznice, лична карта, номер на лична карта, л.к. №, лк №, δελτίο ταυτότητας, αριθμός ταυτότητας, αριθμός δελτίου ταυτότητας, αδτ, α.δ.τ., ταυτότητα, carte de identitate, serie și număr ci, buletin, seria și nr,
      személyi igazolvány, személyi igazolvány száma, személyi igazolványszám, személyi szám, szig. szám, henkilökortti, henkilökortin numero, isikutunnistus, isikutunnistuse number, personas apliecība, personas apliecības numurs, asmens tapatybės kortelė, asmens tapatybės kortelės numeris, identitetskort+, id-kort+, nafnskírteini, cárta aitheantais`,
    weak: '',
  },
  'driving-licence': {
    strong: `driving licence+, driving license+, driver license+, drivers license+, driver's license, driver's licence, drivers licence, driver licence, licence number, license number, rijbewijs+, führerschein+, permis de conduire, numéro de permis, numéro de permis de conduire, permiso de conducir, carnet de conducir, número de permiso de conducir, dl number,
      patente di guida, numero patente, numero di patente, carta de condução, número da carta de condução, carteira de motorista, prawo jazdy, numer prawa jazdy, nr prawa jazdy, řidičský průkaz, číslo řidičského průkazu, vodičský preukaz, číslo vodičského preukazu, vozačka dozvola, broj vozačke dozvole, vozniško dovoljenje, številka vozniškega dovoljenja, свидетелство за управление, шофьорска книжка, άδεια οδήγησης, αριθμός άδειας οδήγησης, δίπλωμα οδήγησης, permis de conducere, număr permis, vezetői engedély, jogosítvány, vezetői engedély száma, jogosítvány száma,
      ajokortti, ajokortin numero, juhiluba, juhiloa number, vadītāja apliecība, vadītāja apliecības numurs, vairuotojo pažymėjimas, vairuotojo pažymėjimo numeris, kørekort+, førerkort+, körkort, körkortsnummer, ökuskírteini, ökuskírteinisnúmer, liċenzja tas-sewqan, ceadúnas tiomána`,
    weak: '',
  },
  vat: {
    strong: `vat+, vat id, vatid, vat reg no, vat registration number, vat identification number, btw-nummer, btwnummer, btw nr, btw-id, btw identificatienummer, ust-id+, ustid, umsatzsteuer-id, umsatzsteuer-identifikationsnummer, umsatzsteuernummer, uid-nummer, tva, numéro de tva, numéro tva, n° tva, tva intracommunautaire, numéro de tva intracommunautaire, nif-iva, número de iva, nº iva, partita iva, p.iva, p. iva, numero iva, partita i.v.a., número de iva, numer vat, nr vat, nip ue, číslo dph, dič dph, ič dph, identifikačné číslo dph, porezni broj pdv, pdv broj, pdv id, id za ddv, id številka za ddv, идентификационен номер по ддс, ддс номер, αφμ φπα, αριθμός φπα, cod tva, cod de tva, număr tva,
      közösségi adószám, áfa szám, eu adószám, alv-numero, alv-tunniste, alv-nro, kmkr+, käibemaksukohustuslase number, pvn, pvn numurs, pvn reģistrācijas numurs, pvm mokėtojo kodas, pvm kodas, momsnummer, moms nr, momsnr, moms-nr, se-nummer, mva-nummer, momsregistreringsnummer, vsk númer, vsk-númer, numru tal-vat, uimhir cbl`,
    weak: '',
  },
} as const;
