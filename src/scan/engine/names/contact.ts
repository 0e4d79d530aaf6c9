/** Ways to reach people and machines, accounts and cards. */
export const contact = {
  email: {
    strong: `email, e-mail, emailaddress, e-mail address, e-mailadres, e-mail-adresse, emailadresse, courriel, adresse électronique, adresse mail, adresse e-mail, adresse email, correo, correo electrónico, dirección de correo, mail, posta elettronica, indirizzo e-mail, indirizzo email, indirizzo mail, endereço de e-mail, endereço de email, correio electrónico, correio eletrónico,
      adres e-mail, adres email, adres mailowy, poczta elektroniczna, e-mailová adresa, emailová adresa, e-mailová schránka, elektronička pošta, e-mail adresa, email adresa, e-pošta, e-poštni naslov, elektronska pošta, имейл, имейл адрес, електронна поща, e-поща, ηλεκτρονικό ταχυδρομείο, ηλεκτρονική διεύθυνση, διεύθυνση email, adresă de e-mail, adresa de email, e-mail cím, email cím, e-mail címe, drótposta,
      sähköposti, sähköpostiosoite, e-post, epost, e-postaadress, meiliaadress, e-pasts, e-pasta adrese, epasts, el. paštas, el. pašto adresas, elektroninis paštas, mailadresse, e-mailadresse, e-postadress, e-postadresse, mejl, mejladress, netfang, tölvupóstur, indirizz elettroniku, ríomhphost, seoladh ríomhphoist`,
    weak: '',
  },
  phone: {
    strong: `phone+, phone 1, phone 2, telephone+, tel+, mobile+, mobile phone, cell+, cellphone, cell phone, msisdn, fax+, whatsapp, sms,
      landline, home phone, work phone, contact number, contact no, callback number, daytime phone, telefoon+, mobiel+, mobiele telefoon, gsm+, telefon+, handy+, mobil+, mobiltelefon+, rufnummer, mobilfunknummer,
      festnetz+, téléphone, téléphone portable, téléphone mobile, téléphone fixe, portable, numéro de téléphone, tél, fixe, teléfono, número de teléfono, teléfono móvil, móvil, celular, caller, caller id, ani, cellulare, numero di telefono, recapito telefonico, numero di cellulare, telefono+, telefone, telemóvel, número de telefone, telefone celular,
      numer telefonu, nr telefonu, telefon komórkowy, komórka, telefonní číslo, číslo telefonu, mobilní telefon, telefónne číslo, mobilný telefón, telefón, broj telefona, broj mobitela, mobitel, telefonska številka, številka telefona, gsm številka, телефон, телефонен номер, мобилен телефон, мобилен, тел, τηλέφωνο, αριθμός τηλεφώνου, κινητό, κινητό τηλέφωνο, τηλ, σταθερό τηλέφωνο, număr de telefon, număr telefon, telefon mobil, nr. telefon,
      telefonszám, telefonszáma, mobilszám, telefonja, puhelin, puhelinnumero, matkapuhelin, puh, kännykkä, telefoninumber, mobiiltelefon, tālrunis, tālruņa numurs, mobilais tālrunis, telefonas, telefono numeris, mobilusis telefonas, telefonnumer, tlf+, símanúmer, sími, farsími, farsímanúmer, numru tat-telefown, telefown, guthán, uimhir theileafóin, fón póca`,
    weak: '',
  },
  iban: {
    strong: `iban+, rekeningnummer, bankrekening+, kontonummer, accountnumber, compte bancaire, cuenta bancaria, coordinate bancarie, conta bancária, número da conta, nr konta, numer rachunku bankowego, rachunek bankowy, nr rachunku,
      bankovní účet, číslo bankovního účtu, bankový účet, broj računa, račun u banci, bančni račun, številka računa, банкова сметка, номер на сметка, τραπεζικός λογαριασμός, αριθμός λογαριασμού, număr cont, bankszámla, számlaszám, pankkitili, pangakonto, kontonumber, arveldusarve, bankas konts, konta numurs, bankas konta numurs, banko sąskaita, sąskaitos numeris, sąskaitos nr, reikningsnúmer, bankareikningur, kont bankarju, cuntas bainc`,
    weak: '',
  },
  card: {
    strong: `card number, cardnumber, card no, cardno, creditcard+, credit card, debit card+, cc number, ccnumber, cc num, ccnum, cc no, pan, primary account number, bank card,
      kaartnummer, bankpasnummer, kartennummer, kreditkarte, kreditkartennummer, numéro de carte, numéro de carte bancaire, carte bancaire, carte de crédit, carte bleue, número de tarjeta, tarjeta, tarjeta de crédito, payment card, carta di credito, numero carta, numero di carta, numero della carta, cartão de crédito, número do cartão, numer karty, nr karty, karta kredytowa, karta płatnicza, numer karty kredytowej,
      číslo karty, kreditní karta, platební karta, kreditná karta, platobná karta, broj kartice, kreditna kartica, številka kartice, номер на карта, кредитна карта, αριθμός κάρτας, πιστωτική κάρτα, număr card, numărul cardului, card de credit, kártyaszám, bankkártyaszám, hitelkártya, bankkártya, hitelkártyaszám, luottokortti, kortin numero, korttinumero, luottokortin numero, krediitkaart, kaardi number, kredītkarte, kartes numurs, kredito kortelė, kortelės numeris, kortelės nr,
      kortnummer, kreditkort+, betalingskort, kontokort, kreditkortsnummer, kortnúmer, kreditkortanúmer, greiðslukort, karta ta' kreditu, cárta creidmheasa`,
    weak: 'card, cc',
  },
  ip: {
    strong: `ip, ipaddress, ipaddr, remote addr, remoteaddr, client ip, clientip, src ip, dst ip, source ip, destination ip, x-forwarded-for, x-real-ip, remote ip, ip-adres, ip-adresse, adresse ip, dirección ip, indirizzo ip, endereço ip, adres ip, ip adresa, ip naslov, ip адрес, διεύθυνση ip, adresă ip, ip-cím, ip-osoite, ip-aadress, ip adrese, ip adresas, ip-adress, ip-tala`,
    weak: 'host, peer, client, source',
  },
} as const;
