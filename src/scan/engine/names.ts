/**
 * What columns, keys and labels are called, in English, German, Dutch, French and Spanish. Case, spaces, `_`, `-` and
 * `.` do not matter; a name may end a longer one (`customer_first_name`). `weak` names count only where they stand
 * alone or after a word for a person, and need a value of the right shape.
 */
export type FieldId = keyof typeof fieldNames | (string & {});

export const fieldNames = {
  'first-name': {
    strong: `firstname, fname, givenname, given names, forename, middlename, middle initial, christian name, voornaam, voornamen, roepnaam,
      vorname, vornamen, rufname, prénom, prenom, prénoms, prenoms, nombre de pila, primer nombre, segundo nombre`,
    weak: 'first, given, nombre, nombres',
  },
  'last-name': {
    strong: `lastname, lname, surname, familyname, maiden name, birth name, second surname, achternaam, familienaam, geboortenaam, meisjesnaam,
      nachname, familienname, zuname, geburtsname, mädchenname, maedchenname, nom de famille, nom de naissance, nom d'usage,
      apellido, apellidos, primer apellido, segundo apellido`,
    weak: 'last, surnames, family',
  },
  'full-name': {
    strong: `fullname, full legal name, customername, customer full name, patientname, employeename, contactname, contact person, contactpersoon, cardholder,
      cardholder name, name on card, account holder, accountholder name, beneficiary name, recipient name, applicant name, person name,
      volledige naam, naam klant, klantnaam, naam patiënt, kontoinhaber, ansprechpartner, kundenname, patientenname, vor- und nachname, vorname nachname, vollständiger name,
      nom complet, nom et prénom, nom prénom, nom et prenom, titulaire, nombre completo, nombre y apellidos, titular, signed by, requester name`,
    weak: `name, naam, nom, customer, patient, employee, client, klant, kunde, kundin, patientin, mitarbeiter, applicant, cliente, paciente, empleado, salarié,
      sender, recipient, afzender, absender, empfänger, contact, person, author name, full`,
  },
  street: {
    strong: `street, streetaddress, street name, addressline, addressline1, address line 1, address1, addr1, home address, postal address, mailing address,
      billing address, shipping address, delivery address, residential address, house address, straat, straatnaam, adresregel, adresregel 1, woonadres, postadres,
      straße, strasse, str, straße und hausnummer, strasse hausnummer, straße hausnummer, anschrift, wohnanschrift, wohnadresse, postanschrift, hausanschrift,
      rue, adresse postale, calle, dirección, direccion, domicilio, dirección postal`,
    weak: 'address, addr, adres, adresse, location address',
  },
  'house-number': {
    strong: 'housenumber, house no, huisnummer, hausnummer, hausnr, numéro de rue',
    weak: '',
  },
  city: {
    strong:
      'cityname, home city, city of residence, woonplaats, wohnort, postcode plaats, lieu de résidence, ciudad de residencia, plz ort',
    weak: 'city, town, stad, plaats, ort, stadt, ville, commune, ciudad, localidad, población, poblacion, municipio',
  },
  postcode: {
    strong: `postcode, postalcode, zipcode, zip code, postleitzahl, code postal, codepostal, código postal, codigo postal, postcode woonplaats`,
    weak: 'zip, plz, postal, cp',
  },
  'birth-place': {
    strong: `birthplace, place of birth, city of birth, pob, country of birth, geboorteplaats, geboorteland, geburtsort, geburtsland, lieu de naissance, ville de naissance,
      pays de naissance, lugar de nacimiento, ciudad de nacimiento, país de nacimiento`,
    weak: '',
  },
  'birth-date': {
    strong: `dob, d.o.b., dateofbirth, date of birth, birthdate, birth date, birthday, bday, born on, birth dt, geboortedatum, geb datum, gebdatum, geb.datum, geboren op, geboren, geboortedag,
      geburtsdatum, geburtstag, gebdat, geb.-datum, geb dat, geburtsdat, geboren am, geb am, date de naissance, datenaissance, date naissance, ddn, né le, née le, ne le, fecha de nacimiento,
      fechanacimiento, fecha nacimiento, fecha nac, fec nac, f. nacimiento, nacimiento, nacido el`,
    weak: 'born, geb, birth, né, née',
  },
  nationality: {
    strong:
      'nationality, citizenship, nationaliteit, staatsburgerschap, nationalität, nationalitaet, staatsangehörigkeit, staatsangehoerigkeit, staatsbürgerschaft, nationalité, nationalite, citoyenneté, nacionalidad, ciudadanía',
    weak: '',
  },
  gender: {
    strong:
      'gender, geslacht, geschlecht, sexe, sexo, género, genero, marital status, burgerlijke staat, familienstand, état civil, etat civil, estado civil',
    weak: 'sex',
  },
  email: {
    strong:
      'email, e-mail, emailaddress, e-mail address, e-mailadres, e-mail-adresse, courriel, correo, correo electrónico, mail',
    weak: '',
  },
  phone: {
    strong: `phone, phonenumber, phone no, telephone, tel, tel no, telno, telephone number, mobile, mobilenumber, mobile no, mobile phone, cell, cellphone, cell number, msisdn, fax, faxnumber, fax no, whatsapp, sms,
      landline, home phone, work phone, contact number, contact no, callback, telefoon, telefoonnummer, mobiel, mobiel nummer, gsm, telefon, telefonnummer, telefonnr, handy, handynummer, mobil, mobilnummer, mobiltelefon, rufnummer,
      festnetz, téléphone, portable, numéro de téléphone, fixe, teléfono, telefono, móvil, movil, celular, número de teléfono, caller, caller id, ani`,
    weak: '',
  },
  iban: {
    strong:
      'iban, iban number, ibannummer, rekeningnummer, bankrekening, kontonummer, bank account, accountnumber, compte bancaire, cuenta bancaria',
    weak: '',
  },
  card: {
    strong: `card number, cardnumber, card no, cardno, creditcard, credit card, creditcardnumber, credit card number, debit card, cc number, ccnumber, cc num, ccnum, cc no, pan, primary account number,
      kaartnummer, creditcardnummer, kartennummer, kreditkarte, kreditkartennummer, numéro de carte, carte bancaire, carte de crédit, número de tarjeta, tarjeta, payment card`,
    weak: 'card, cc',
  },
  'national-id': {
    strong: `national id, nationalid, national id number, national identity number, national identification number, identity number, identification number, id number, idnumber, personal id, personalid, personal number,
      personal identification number, personal identity number, personal identity code, personal code, citizen id, citizenid, citizen number, government id, national registry number, national number`,
    weak: '',
  },
  'tax-id': {
    strong: `tin, tax id, taxid, taxnumber, tax no, tax identification number, taxpayer id, taxpayer number, taxpayer identification number, tax identification no, tax reference, tax ref, fiscal number, fiscal code, fiscal id, fiscalnummer`,
    weak: '',
  },
  'social-security': {
    strong: `social security number, social security no, social security, socialsecuritynumber, social insurance number, social security id, national insurance, insurance number, insured number`,
    weak: '',
  },
  passport: {
    strong: `passport, passportnumber, passport no, passport nr, passport id, paspoort, paspoortnummer, reisepass, reisepassnummer, passnummer, pass-nr, passeport, numéro de passeport, pasaporte, número de pasaporte`,
    weak: '',
  },
  'identity-card': {
    strong: `identity card, identity card number, id card, id card number, idcard, idcardnumber, identity document, identity document number, document number, documentnumber, document no, identiteitskaart, personalausweis, personalausweisnummer, ausweisnummer, ausweis-nr, carte d'identité, documento de identidad`,
    weak: '',
  },
  'driving-licence': {
    strong: `driving licence, driving license, driver license, drivers license, driver's license, driver's licence, drivers licence, driver licence, driving licence number, driver license number, licence number, license number, rijbewijs, rijbewijsnummer, führerschein, führerscheinnummer, fuehrerschein, permis de conduire, permiso de conducir, dl number`,
    weak: '',
  },
  vat: {
    strong: `vat, vatnumber, vat no, vat id, vatid, vat reg no, vat registration number, btw-nummer, btwnummer, btw nr, ust-id, ustid, ust-idnr, ustidnr, umsatzsteuer-id, tva, numéro de tva, nif-iva`,
    weak: '',
  },
  ip: {
    strong:
      'ip, ipaddress, ipaddr, remote addr, remoteaddr, client ip, clientip, src ip, dst ip, x-forwarded-for, remote ip',
    weak: 'host, peer, client, source',
  },
  password: {
    strong: `password, passwd, passphrase, passwort, kennwort, wachtwoord, mot de passe, motdepasse, contraseña, contrasena, userpassword, db password, dbpassword, pgpassword, mysql pwd, root password, default password`,
    weak: 'pwd, pass, mdp, clave',
  },
  secret: {
    strong: `secret, secretkey, secret key, clientsecret, client secret, api key, apikey, apisecret, api secret, api token, apitoken, accesstoken, access token, authtoken, auth token, refreshtoken, refresh token, bearer token, privatekey, private key, encryption key, encryptionkey, signing key, signingkey,
      shared secret, access key, accesskey, account key, accountkey, sharedaccesskey, consumer secret, webhook secret, session secret, sessiontoken, session token, jwt secret, master key, app secret, storage key, x-api-key, secret access key, security token, npm token, deploy token, personal access token, geheim, credentials, auth key, service key, subscription key`,
    weak: 'token, auth, credential, signature key',
  },
} as const satisfies Record<string, { strong: string; weak: string }>;

/** Words for a person before a weak name: `customer_name`, `kunde.name`. */
export const owners = `customer, client, user, person, patient, employee, contact, member, applicant, student, owner, holder, buyer, guest, subscriber, recipient, sender, billing, shipping,
  delivery, home, residence, private, personal, legal, kunde, kunden, klant, persoon, patiënt, patienten, mitarbeiter, medewerker, client, clientes, cliente, usuario, utilisateur, personne, salarié,
  passenger, traveller, driver, tenant, insured, beneficiary, spouse, partner, child, parent, mother, father, emergency, reporter, caller, db, database, root, admin, auth, access, login, account, my, the, your, full, date of`;

/** Names that end like one above but mean something else. */
export const nobody = `ip address, mac address, mac addr, web address, memory address, base address, start address, virtual address, bus address, url address, host address, server address, listen address, bind address, network address, hardware address, contract address, wallet address, bitcoin address,
  public key token, publickeytoken, csrf token, next token, page token, continuation token, unexpected token, invalid token, sync token, cancellation token, token type, syntax error token, secret name, secret ref, key vault secret,
  file name, host name, class name, thread name, service name, field name, table name, column name, app name, product name, company name, domain name, server name, module name, method name, function name, event name, job name, queue name, bucket name, database name,
  package name, display class name, logger name, process name, image name, container name, pod name, node name, namespace name, device name, driver name, type name, tag name, attribute name, element name, parameter name, variable name, schema name, role name, group name, template name, font name, project name, resource name, key name, task name, step name, plugin name, policy name, city code, test name, rule name, layer name, skill name, cookie name`;
