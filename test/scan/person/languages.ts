/**
 * How forms of each official language of the EU, of Norway and of Iceland call what they ask of a person, and made-up answers: first
 * name, last name, date of birth, place of birth, nationality, sex, street, postcode, town. Words as the countries' civil registers and
 * Unicode CLDR write them; the answers belong to nobody.
 */
export type Row = readonly [
  first: string, last: string, born: string, place: string, nationality: string, sex: string, street: string, code: string, town: string,
]; // biome-ignore format: one line
export interface Language {
  readonly labels: Row;
  readonly values: Row;
}

export const languages: Readonly<Record<string, Language>> = {
  bg: {
    labels: ['Име', 'Фамилия', 'Дата на раждане', 'Място на раждане', 'Гражданство', 'Пол', 'Улица', 'Пощенски код', 'Град'],
    values: ['Елена', 'Димитрова', '14.02.1985', 'Варна', 'българско', 'жена', 'ул. Шипка 12', '1504', 'София'],
  },
  hr: {
    labels: ['Ime', 'Prezime', 'Datum rođenja', 'Mjesto rođenja', 'Državljanstvo', 'Spol', 'Ulica i kućni broj', 'Poštanski broj', 'Mjesto'],
    values: ['Ana', 'Horvat', '14.02.1985.', 'Split', 'hrvatsko', 'ženski', 'Ilica 10', '10000', 'Zagreb'],
  },
  cs: {
    labels: ['Jméno', 'Příjmení', 'Datum narození', 'Místo narození', 'Státní občanství', 'Pohlaví', 'Ulice', 'Poštovní směrovací číslo', 'Obec'],
    values: ['Tereza', 'Dvořáková', '14. 2. 1985', 'Brno', 'české', 'žena', 'Dlouhá 12', '110 00', 'Praha'],
  },
  da: {
    labels: ['Fornavn', 'Efternavn', 'Fødselsdato', 'Fødested', 'Statsborgerskab', 'Køn', 'Vejnavn', 'Postnummer', 'Bynavn'],
    values: ['Freja', 'Nielsen', '14-02-1985', 'Odense', 'dansk', 'kvinde', 'Vestergade 12', '1456', 'København'],
  },
  nl: {
    labels: ['Voornaam', 'Achternaam', 'Geboortedatum', 'Geboorteplaats', 'Nationaliteit', 'Geslacht', 'Straatnaam', 'Postcode', 'Woonplaats'],
    values: ['Sanne', 'de Vries', '14-02-1985', 'Delft', 'Nederlandse', 'vrouw', 'Kerkstraat 5a', '1017 GB', 'Amsterdam'],
  },
  en: {
    labels: ['First name', 'Surname', 'Date of birth', 'Place of birth', 'Nationality', 'Gender', 'Street address', 'Postcode', 'Town or city'],
    values: ['Emily', 'Clarke', '14/02/1985', 'Leeds', 'British', 'female', '12 High Street', 'LS1 4AP', 'Leeds'],
  },
  et: {
    labels: ['Eesnimi', 'Perekonnanimi', 'Sünniaeg', 'Sünnikoht', 'Kodakondsus', 'Sugu', 'Tänav', 'Postiindeks', 'Linn'],
    values: ['Kadri', 'Tamm', '14.02.1985', 'Tartu', 'Eesti', 'naine', 'Pikk tn 5', '10123', 'Tallinn'],
  },
  fi: {
    labels: ['Etunimi', 'Sukunimi', 'Syntymäaika', 'Syntymäpaikka', 'Kansalaisuus', 'Sukupuoli', 'Katuosoite', 'Postinumero', 'Postitoimipaikka'],
    values: ['Aino', 'Virtanen', '14.2.1985', 'Turku', 'Suomi', 'nainen', 'Mannerheimintie 5 A', '00100', 'Helsinki'],
  },
  fr: {
    labels: ['Prénom', 'Nom de famille', 'Date de naissance', 'Lieu de naissance', 'Nationalité', 'Sexe', 'Adresse postale', 'Code postal', 'Ville'],
    values: ['Amélie', 'Lefèvre', '14/02/1985', 'Lyon', 'française', 'féminin', '12 rue de la Paix', '75002', 'Paris'],
  },
  de: {
    labels: ['Vorname', 'Nachname', 'Geburtsdatum', 'Geburtsort', 'Staatsangehörigkeit', 'Geschlecht', 'Straße und Hausnummer', 'Postleitzahl', 'Wohnort'],
    values: ['Jürgen', 'Krüger', '14.02.1985', 'Köln', 'deutsch', 'männlich', 'Hauptstraße 12', '10115', 'Berlin'],
  },
  el: {
    labels: ['Όνομα', 'Επώνυμο', 'Ημερομηνία γέννησης', 'Τόπος γέννησης', 'Υπηκοότητα', 'Φύλο', 'Οδός', 'Ταχυδρομικός κώδικας', 'Πόλη'],
    values: ['Ελένη', 'Παπαδοπούλου', '14/02/1985', 'Πάτρα', 'ελληνική', 'γυναίκα', 'Ερμού 12', '105 63', 'Αθήνα'],
  },
  hu: {
    labels: ['Keresztnév', 'Vezetéknév', 'Születési dátum', 'Születési hely', 'Állampolgárság', 'Neme', 'Utca', 'Irányítószám', 'Település'],
    values: ['Eszter', 'Kovács', '1985. 02. 14.', 'Győr', 'magyar', 'nő', 'Fő utca 5', '1051', 'Budapest'],
  },
  ga: {
    labels: ['Céadainm', 'Sloinne', 'Dáta breithe', 'Áit bhreithe', 'Náisiúntacht', 'Inscne', 'Sráid', 'Cód poist', 'Cathair'],
    values: ['Aoife', 'Ní Bhriain', '14/02/1985', 'Gaillimh', 'Éireannach', 'baineann', 'Sráid Uí Chonaill 5', 'D01 F5P2', 'Baile Átha Cliath'],
  },
  it: {
    labels: ['Nome', 'Cognome', 'Data di nascita', 'Luogo di nascita', 'Cittadinanza', 'Sesso', 'Indirizzo di residenza', 'Codice postale', 'Comune di residenza'],
    values: ['Giulia', 'Ferrari', '14/02/1985', 'Bari', 'italiana', 'femmina', 'Via Roma 1', '00184', 'Roma'],
  },
  lv: {
    labels: ['Vārds', 'Uzvārds', 'Dzimšanas datums', 'Dzimšanas vieta', 'Pilsonība', 'Dzimums', 'Iela', 'Pasta indekss', 'Pilsēta'],
    values: ['Ilze', 'Bērziņa', '14.02.1985', 'Liepāja', 'Latvijas', 'sieviete', 'Brīvības iela 12', 'LV-1010', 'Rīga'],
  },
  lt: {
    labels: ['Vardas', 'Pavardė', 'Gimimo data', 'Gimimo vieta', 'Pilietybė', 'Lytis', 'Gatvė', 'Pašto kodas', 'Miestas'],
    values: ['Rūta', 'Kazlauskienė', '1985-02-14', 'Kaunas', 'Lietuvos', 'moteris', 'Vilniaus g. 25', 'LT-01402', 'Vilnius'],
  },
  mt: {
    labels: ['Isem', 'Kunjom', 'Data tat-twelid', 'Post tat-twelid', 'Nazzjonalità', 'Ġeneru', 'Triq', 'Kodiċi postali', 'Lokalità'],
    values: ['Marija', 'Borg', '14/02/1985', 'Rabat', 'Maltija', 'mara', 'Triq ir-Repubblika 12', 'VLT 1110', 'Valletta'],
  },
  pl: {
    labels: ['Imię', 'Nazwisko', 'Data urodzenia', 'Miejsce urodzenia', 'Obywatelstwo', 'Płeć', 'Ulica', 'Kod pocztowy', 'Miejscowość'],
    values: ['Małgorzata', 'Wiśniewska', '14.02.1985', 'Łódź', 'polskie', 'kobieta', 'Długa 5', '00-238', 'Warszawa'],
  },
  pt: {
    labels: ['Nome próprio', 'Apelido', 'Data de nascimento', 'Naturalidade', 'Nacionalidade', 'Sexo', 'Morada', 'Código postal', 'Localidade'],
    values: ['Inês', 'Gonçalves', '14/02/1985', 'Braga', 'portuguesa', 'feminino', 'Rua Augusta 12', '1100-053', 'Lisboa'],
  },
  ro: {
    labels: ['Prenume', 'Nume de familie', 'Data nașterii', 'Locul nașterii', 'Cetățenie', 'Sexul', 'Strada', 'Cod poștal', 'Localitate'],
    values: ['Ioana', 'Ionescu', '14.02.1985', 'Iași', 'română', 'femeiesc', 'Lipscani 5', '030031', 'București'],
  },
  sk: {
    labels: ['Meno', 'Priezvisko', 'Dátum narodenia', 'Miesto narodenia', 'Štátne občianstvo', 'Pohlavie', 'Ulica a číslo', 'Poštové smerovacie číslo', 'Obec'],
    values: ['Zuzana', 'Kováčová', '14. 2. 1985', 'Nitra', 'slovenské', 'žena', 'Hlavná 12', '811 01', 'Bratislava'],
  },
  sl: {
    labels: ['Ime', 'Priimek', 'Datum rojstva', 'Kraj rojstva', 'Državljanstvo', 'Spol', 'Ulica in hišna številka', 'Poštna številka', 'Naselje'],
    values: ['Mojca', 'Zupančič', '14. 2. 1985', 'Celje', 'slovensko', 'ženska', 'Slovenska cesta 12', '1000', 'Ljubljana'],
  },
  es: {
    labels: ['Nombre', 'Apellidos', 'Fecha de nacimiento', 'Lugar de nacimiento', 'Nacionalidad', 'Sexo', 'Dirección', 'Código postal', 'Población'],
    values: ['Lucía', 'García Lorca', '14/02/1985', 'Cádiz', 'española', 'mujer', 'Calle Mayor 3', '28013', 'Madrid'],
  },
  sv: {
    labels: ['Förnamn', 'Efternamn', 'Födelsedatum', 'Födelseort', 'Medborgarskap', 'Kön', 'Gatuadress', 'Postnummer', 'Postort'],
    values: ['Astrid', 'Lindqvist', '1985-02-14', 'Umeå', 'svenskt', 'kvinna', 'Storgatan 5', '111 22', 'Stockholm'],
  },
  no: {
    labels: ['Fornavn', 'Etternavn', 'Fødselsdato', 'Fødested', 'Statsborgerskap', 'Kjønn', 'Gateadresse', 'Postnummer', 'Poststed'],
    values: ['Ingrid', 'Haugen', '14.02.1985', 'Bergen', 'norsk', 'kvinne', 'Karl Johans gate 12', '0154', 'Oslo'],
  },
  is: {
    labels: ['Fornafn', 'Eftirnafn', 'Fæðingardagur', 'Fæðingarstaður', 'Ríkisborgararéttur', 'Kyn', 'Heimilisfang', 'Póstnúmer', 'Bær'],
    values: ['Sigrún', 'Jónsdóttir', '14.02.1985', 'Akureyri', 'íslenskt', 'kona', 'Laugavegur 12', '101', 'Reykjavík'],
  },
}; // biome-ignore format: a table
