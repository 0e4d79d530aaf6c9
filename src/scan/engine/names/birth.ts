/** Birth, nationality, sex and marital status. */
export const birth = {
  'birth-place': {
    strong: `birthplace, place of birth, gbort, city of birth, town of birth, pob, country of birth, birth country, birth city, born in, geboorteplaats, geboorteland, geburtsort, geburtsland, geburtsstadt, lieu de naissance, ville de naissance,
      pays de naissance, commune de naissance, département de naissance, lugar de nacimiento, ciudad de nacimiento, país de nacimiento, localidad de nacimiento, luogo di nascita, comune di nascita, paese di nascita, provincia di nascita, città di nascita,
      local de nascimento, naturalidade, cidade de nascimento, país de nascimento, concelho de nascimento, miejsce urodzenia, kraj urodzenia, miasto urodzenia, místo narození, země narození, miesto narodenia, krajina narodenia, mjesto rođenja, država rođenja, kraj rojstva, država rojstva,
      място на раждане, месторождение, държава на раждане, τόπος γέννησης, χώρα γέννησης, locul nașterii, loc naștere, țara nașterii, születési hely, születési helye, születési ország, szül. hely, syntymäpaikka, syntymäkotikunta, syntymämaa, sünnikoht, sünnimaa, sünniriik,
      dzimšanas vieta, dzimšanas valsts, gimimo vieta, gimimo šalis, fødested, fødeby, fødeland, födelseort, födelseland, födelsestad, fæðingarstaður, fæðingarland, post tat-twelid, pajjiż tat-twelid, áit bhreithe, tír bhreithe`,
    weak: '',
  },
  'birth-date': {
    strong: `dob, gbdat, date of birth, birth date, birthday, bday, born on, birth dt, birth year, year of birth, yob, geboortedatum, geb.datum, geboren op, geboren, geboortedag, geboortejaar,
      geburtsdatum, geburtstag, gebdat, geburtsdat, geburtsjahr, geboren am, geb am, date de naissance, datenaissance, datenaiss, ddn, né le, né(e) le, année de naissance,
      fecha de nacimiento, fecha nacimiento, fecha nac, fec nac, f. nac, nacimiento, nacido el, nacida el, año de nacimiento, data di nascita, data nascita, nato il, nata il, nato/a il, anno di nascita,
      data de nascimento, data nascimento, data nasc, nascido em, nascida em, nascimento, data urodzenia, data ur, urodzony, urodzona, rok urodzenia, datum narození, narozen, narozena, rok narození,
      dátum narodenia, dátum nar, narodený, narodená, rok narodenia, datum rođenja, rođen, rođena, godina rođenja, datum rojstva, rojen, rojena, leto rojstva, дата на раждане, роден на, родена на, рожденна дата, година на раждане,
      ημερομηνία γέννησης, ημ. γέννησης, ημ/νία γέννησης, γεννήθηκε, έτος γέννησης, data nașterii, data naștere, data de naștere, născut la, născută la, născut pe, născută pe, anul nașterii, születési dátum, születési idő, születési ideje, szül. idő, szül. dátum, szül. ideje, született, születésnap, szül.,
      syntymäaika, syntymäpäivä, syntynyt, synt., synt.aika, syntymävuosi, sünniaeg, sünnikuupäev, sündinud, sünnipäev, sünniaasta, dzimšanas datums, dzimšanas diena, dzimis, dzimusi, dzimšanas dati, dzimšanas gads, gimimo data, gimimo diena, gimęs, gimusi, gim. data, gimimo metai,
      fødselsdato, fødselsdag, født, født den, fødselsår, fødd, födelsedatum, födelsedag, född, född den, födelseår, födelsetid, fæðingardagur, fæðingardagsetning, fæddur, fædd, data tat-twelid, twieled, twieldet, dáta breithe, lá breithe, rugadh`,
    weak: 'born, geb, birth, né, née, nato, nata, nac, ur, nar',
  },
  nationality: {
    strong: `nationality, natio, nationalities, citizenship, citizen of, nationaliteit, staatsburgerschap, nationalität, nationalitäten, staatsangehörigkeit, staatsbürgerschaft, nationalité, citoyenneté, nacionalidad, ciudadanía, nazionalità, nacionalidade, cidadania,
      narodowość, obywatelstwo, národnost, občanství, štátna príslušnosť, státní příslušnost, národnosť, občianstvo, državljanstvo, nacionalnost, гражданство, националност, εθνικότητα, υπηκοότητα, ιθαγένεια, naționalitate, cetățenie, cetățenia,
      állampolgárság, állampolgársága, nemzetiség, kansalaisuus, kansallisuus, kodakondsus, rahvus, pilsonība, tautība, valstspiederība, pilietybė, tautybė, nationalitet, statsborgerskab, statsborgerskap, medborgarskap, ríkisborgararéttur, þjóðerni, ríkisfang, nazzjonalità, ċittadinanza, náisiúntacht, saoránacht`,
    weak: '',
  },
  gender: {
    strong: `gender, genders, gesch, legal sex, biological sex, geslacht, geschlecht, sexe, sexo, género, genere, sesso, gênero, płeć, pohlaví, pohlavie, spol, пол, φύλο, neme, sukupuoli, sugu, dzimums, lytis, køn, kjønn, kön, kyn, ġeneru, inscne, gnéas,
      marital status, civil status, burgerlijke staat, familienstand, personenstand, zivilstand, état civil, situation familiale, situation de famille, estado civil, stato civile, stan cywilny, rodinný stav, bračno stanje, bračni status, zakonski stan, семейно положение, гражданско състояние,
      sexul, genul, οικογενειακή κατάσταση, stare civilă, starea civilă, családi állapot, családi állapota, siviilisääty, perekonnaseis, ģimenes stāvoklis, šeimyninė padėtis, šeiminė padėtis, civilstand, ægteskabelig stilling, sivilstand, sivilstatus, civilstånd, hjúskaparstaða, stat ċivili, stádas pósta, stádas sibhialta`,
    weak: 'sex, sexes, nem',
  },
} as const;
