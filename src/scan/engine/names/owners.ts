/** Words for a person before a weak name: `customer_name`, `kunde.name`. */
export const owners = `customer, string, var, let, const, client, user, person, patient, employee, contact, member, applicant, student, owner, holder, buyer, guest, subscriber, recipient, sender, billing, shipping, mailing,
  delivery, home, residence, private, personal, legal, kunde, kunden, klant, persoon, patiënt, patienten, mitarbeiter, medewerker, clientes, cliente, usuario, utilisateur, personne, salarié,
  passenger, traveller, driver, tenant, insured, beneficiary, spouse, partner, child, parent, mother, father, emergency, reporter, caller, db, database, root, admin, auth, access, login, account, my, the, your, full, date of,
  werknemer, werkgever, leerling, verzekerde, ontvanger, afzender, aanvrager, kundin, patientin, mitarbeiterin, empfänger, antragsteller, versicherter, personen, inhaber, benutzer, gast, patiente, salariée, assuré, titulaire, bénéficiaire, demandeur, élève, conjoint, enfant,
  empleado, empleada, paciente, titular, asegurado, alumno, persona, utente, paziente, dipendente, assistito, studente, intestatario, destinatario, mittente, utilizador, funcionário, pessoa, aluno, klient, klienta, pacjent, pacjenta, pracownik, pracownika, osoba, osoby, odbiorca, nadawca, wnioskodawcy, zákazník, zákazníka, pacient, pacienta, zaměstnanec, uživatel, zamestnanec,
  klijent, korisnik, pacijent, zaposlenik, stranka, oseba, клиент, пациент, служител, лице, потребител, πελάτης, πελάτη, ασθενής, ασθενούς, υπάλληλος, χρήστης, angajat, persoană, utilizator, ügyfél, beteg, dolgozó, személy, asiakas, asiakkaan, potilas, potilaan, työntekijä, henkilö, henkilön, kliendi, isik, isiku, patsient, töötaja, klients, pacients, darbinieks, klientas, kliento, asmuo, asmens, pacientas, darbuotojas,
  kundens, medarbejder, bruger, personens, kund, patientens, anställd, användare, ansatt, bruker, viðskiptavinur, sjúklingur, persuna, custaiméir, duine, othar, given, name`;

/** Names that end like one of a field but mean something else. */
export const nobody = `ip address, web address, memory address, base address, start address, virtual address, bus address, url address, host address, server address, listen address, bind address, network address, contract address, bitcoin address,
  public key token, publickeytoken, csrf token, next token, page token, continuation token, unexpected token, invalid token, sync token, cancellation token, token type, syntax error token, secret name, secret ref, key vault secret,
  database name, driver name, city code,
  db name, dbname, auth name, access name, root name, admin name, account type name, legal entity name, client id name, client name id, user agent, user group name, user role name,
  mac adresa, mac adresas, mac adrese, mac адрес, mac-osoite, mac-aadress, mac-cím, mac διεύθυνση, web adresa, url adresa, webová adresa, уеб адрес, www-osoite, verkko-osoite, web cím, ip:port address`;
