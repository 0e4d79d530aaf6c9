import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Claimant } from '../../engine/claim.ts';
import { type Field, fieldNamed, nameBefore } from '../../engine/fields.ts';
import { isPlainWord, refusedWords } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { lookFreeName } from './free-name.ts';
import { claimPerson } from './known.ts';
import { withoutNextLabel } from './label-end.ts';
import { behind, doing, lookDoer } from './lone-name.ts';
import { lookDisplayName, lookHeader, mailHeaders } from './mail-names.ts';
import { lookPassenger, passengerTitles } from './passenger.ts';
import { cardWords, lookAccount, lookCard, lookCommonName, lookVoice } from './records.ts';
import { maxName, nameOf, oneWord, type Shape, technical } from './shape.ts';
import { isCapital } from './tall-name.ts';

const refused = refusedWords([...technical]);

/** Names are written with capitals; where a key or column says name, without them too. */
function lookName(view: View, written: Field): void {
  const field = withoutNextLabel(view, written);
  if (field.id === 'full-name' && view.codes[field.end] === 0x2c && !field.quoted) {
    if (lookTurned(view, field)) return;
  }
  if (field.weak) {
    lookWeak(view, field);
    return;
  }
  const shape = isPlainWord(view, field.start, field.end, refused)
    ? oneWord
    : nameOf(view.text.slice(field.start, field.end), false);
  if (shape === null || (field.id === 'full-name' && isDesk(view.text.slice(field.start, field.end)))) return;
  const structured = field.quoted || field.from === 'column' || field.from === 'element';
  if (
    !shape.tall &&
    !structured &&
    (shape.words > 1 || isCalled(view, field.end) || goesOnAsCode(view, field.end))
  )
    return;
  if (field.from !== 'column' && shape.words === 1 && isLabel(view, field)) return;
  const prose = shape.words > 4 ? -0.25 : 0;
  claimName(view, field, score(form.bare, words.label, shape.tall ? 0 : -0.15, prose));
}

/** `Ansprechpartner: Kundendienst`, `ContactName: Harrow Joinery Ltd`: who answers there is nobody by name. */
const isDesk = (value: string): boolean =>
  /.dienst$|.amt\b|service|szolgálat|support|desk|hotline|reception| (?:gmbh|ltd|limited|llc|inc|plc|srl)\.?$/i.test(
    value,
  );

/** `Name: Meier, Anna`: a value without quotes ends at its comma. */
function lookTurned(view: View, { start, end, from, weak }: Field): boolean {
  if (from !== 'label' && from !== 'key') return false;
  turned.lastIndex = end;
  const given = turned.exec(view.text);
  if (given === null) return false;
  const whole = end + given[0].length;
  const shape = nameOf(view.text.slice(start, whole), true);
  if (shape === null || !shape.tall || shape.thing || shape.words > 4 || (weak && shape.known === 0))
    return false;
  claimPerson(
    view,
    personName,
    start,
    whole,
    score(form.bare, weak ? 0.25 : words.label, shape.known > 1 ? 0.1 : 0),
  );
  return true;
}
const turned = /, \p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’.-]*)?(?= [ /]|[ \t]*(?:[\r\n]|$))/uy;

const claimName = (view: View, { start, end }: Pick<Field, 'start' | 'end'>, confidence: number): void =>
  claimPerson(view, personName, start, end, confidence);

/** `fname = match[2]`, `lastName = other;` */
const isCalled = ({ text }: View, end: number): boolean => '[(;.'.includes(text[end] ?? ' ');

/** `memberName: invokevirtual  method_holder::method` */
const goesOnAsCode = (view: View, end: number): boolean =>
  view.codes[end] === 0x20 && /^ +\w*(?:_|::)/.test(view.text.slice(end, end + 24));

/** `"vorname": "Vorname"`: the words of a form, not what was filled in. */
const isLabel = (view: View, { start, end }: Field): boolean => nameBefore(view.codes, end, start) !== null;

/** `name`, `client`, `first`: machines have names too, so common names or other columns must say that it is a person's. */
function lookWeak(view: View, field: Field): void {
  const value = view.text.slice(field.start, field.end);
  const shape = nameOf(value, true);
  // `"name": "Surname"` names a field itself.
  if (shape === null || (shape.thing && shape.known < 2) || isDesk(value) || fieldNamed(value) !== null)
    return;
  const company = field.company >= 2 ? 0.2 : 0;
  const structured = field.quoted || field.from === 'column' || field.from === 'element';
  if (!shape.tall) {
    view.claim(personName, field.start, field.end, score(form.bare - 0.1, structured ? company : 0));
    return;
  }
  claimName(view, field, score(weakBase(view, field, shape), company));
}

/** Of whom nobody but a person can be one. */
const people = /^(?:patient|employee)$/;

function weakBase(view: View, field: Field, { words: count, known }: Shape): number {
  const whole = field.id === 'full-name';
  if (count > (whole ? 5 : 3)) return form.bare - 0.1;
  if (count === 1 && other.test(view.text.slice(Math.max(0, field.start - 40), field.end + 40))) return 0.55;
  if (whole && count === 1) return known > 0 ? 0.4 : form.bare;
  if (known > 0) return whole && known > 1 ? 0.65 : 0.55;
  // A form's label in another language than that of programs.
  return whole &&
    field.from === 'label' &&
    (!isEnglish(view, field) ||
      /^(?:ontv|klan|empf|mede|mita)/.test(field.called) ||
      (count === 2 && people.test(field.called)))
    ? 0.5
    : 0.4;
}

/** The other half of the name, a line before or behind: `Nom : Lefèvre`, `Nombre: Ana`. */
const other =
  /pr[ée]n[ou]m|apel|cognome|sobrenome|nachname|achtern|surname|given\W|prezime|priezv|priim|příjm|фамил|επών|uzvār/i;

/** `Assignee: Kevin Murphy`: teams and programs have such roles too, so a common name is asked for. */
function lookRole(view: View, { start, end, called }: Field): void {
  if (!isCapital(view.codes[start] as number) || end - start > maxName) return;
  const shape = nameOf(view.text.slice(start, end), true);
  if (shape === null || !shape.tall || shape.thing || shape.words < 2 || shape.words > 4) return;
  claimName(
    view,
    { start, end },
    score(shape.known > 0 || human.test(called) ? 0.5 : 0.4, shape.known > 1 ? 0.1 : 0),
  );
}

/** Roles that no team and no firm has. */
const human = /^(?:man|sup|tea|wit|spo|nur|moth|fath|phy|doc|stu|can|com|bew|haus|int|cla|passe|gue|trav)/;

/** Whether the label before ends with `name`, `customer`, `contact` ... : what programs print. */
function isEnglish(view: View, { start }: Field): boolean {
  const { codes } = view;
  let i = start;
  while (i > 0 && start - i < 8 && (codes[i - 1] as number) < 0x41) i--;
  return /(?:[Nn]ame|NAME|er|ER|ent|ENT|ct|ee|on|ant)$/.test(view.text.slice(Math.max(0, i - 4), i));
}

export const personName: Detector = {
  id: 'person-name',
  category: 'person',
  title: 'Name of a person',
  source:
    'CSV or SQL column, JSON or XML key, `key=` or label for a name in the languages of the EU; mail header (RFC 5322), vCard (RFC 6350), iCalendar (RFC 5545), LDAP name (RFC 4514); in running text the lists of common names of the offices named in lists/given.ts',
  words: 'first name, last name, name',
  names: `policyholder, manager, supervisor, purchaser, complainant, guarantor, caller, executor, reviewed by, interviewed, attendees, sachbearbeiterin, passengers, driver, teacher, witness, spouse, nurse, lawyer, signed, mother, father, sent by, requester, requested by, reporter, reported by, assignee, assigned to, agent, physician, doctor, claimant, defendant, tenant, landlord, antragsteller, sachbearbeiter, mieter, vermieter, hausarzt, demandeur, locataire, solicitante, aanvrager, huurder, richiedente, passenger, traveller, guest, insured, beneficiary, student, candidate, prepared by, ship to, bill to, bewerber, versicherter, assuré, bénéficiaire, asegurado, assicurato, verzekerde, ubezpieczony, beneficiário, wystawił, vystavil, ügyintéző, caller id, opened by, requested for`,
  rank: ranks.person,
  gates: [
    { on: 'field', fields: ['first-name', 'last-name', 'full-name'], look: lookName },
    { on: 'field', fields: ['person-name'], look: lookRole },
    { on: 'mark', marks: ['@'], look: (view, at) => lookDisplayName(view, at, personName) },
    { on: 'word', words: mailHeaders, look: (view, at) => lookHeader(view, at, personName) },
    { on: 'word', words: cardWords, look: (view, at) => lookCard(view, at, personName) },
    { on: 'word', words: passengerTitles, look: (view, at) => lookPassenger(view, at, personName) },
    { on: 'tall', look: (view, at) => lookFreeName(view, at, unnamed) },
    { on: 'word', words: doing, look: (view, at) => lookDoer(view, at - 1, unnamed, false) },
    { on: 'word', words: behind, look: (view, at) => lookDoer(view, at - 1, unnamed, true) },
    {
      on: 'mark',
      marks: ["'s ", '’s '],
      look: (view, at) => {
        if ((view.codes[at + 3] as number) > 0x60) lookDoer(view, at, unnamed, false);
      },
    },
    { on: 'word', words: ['CN=', 'cn='], look: (view, at) => lookCommonName(view, at, personName) },
    { on: 'mark', marks: [':/home/'], look: (view, at) => lookAccount(view, at, personName) },
    { on: 'mark', marks: ['<v '], look: (view, at) => lookVoice(view, at, personName) },
  ],
  mask: maskWord,
  examples: {
    hit: [
      'first_name=Anna',
      '"lastName": "de Vries"',
      'Vorname: Jürgen',
      '<Achternaam>Jansen</Achternaam>',
      'id,first name,last name\n1,Anna,Smith',
      'Nom: Lefèvre Marie',
      'customer_name="Anna Smith"',
      'apellidos;nombre\nGarcía Lorca;Ana',
      'contactPerson=Anna',
      'Name: Anna Smith',
      'Name: Anna Smith DOB: 12/03/1984 Sex: F',
      'Patient: Anna Smith Date of birth: 12/03/1984',
      'Imię i nazwisko: Anna Nowak',
      'Příjmení: Dvořáková',
      'ΕΠΩΝΥΜΟ: Παπαδόπουλος',
      'Фамилия: Иванов',
      "last_name='O\\'Brien'",
      "INSERT INTO users (id, first_name, last_name) VALUES (1, 'Anna', 'Meier');",
      'From: "Anna Meier" <anna.meier@cloakroom-mail.eu>',
      'To: Anna Meier <am@cloakroom-mail.eu>, Peter Smith <ps@cloakroom-mail.eu>',
      'Von: Meier, Anna',
      'FN:Anna Meier',
      'N:Meier;Anna;;Dr.;',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="Anna Meier":mailto:a@cloakroom-mail.eu',
      'dn: CN=Anna Meier,OU=Sales,DC=corp,DC=local',
      'PID|1||0004417728^^^ORBIS^PI||Fahrenkrog^Lieselotte||19490612|F',
      'NK1|1|Fahrenkrog^Joachim|SPO',
      '<v Oyelaran, Folasade>Morning all.</v>',
      '  1.OKONJO-BREMNER/TIMOTHEA MRS   2.BREMNER/ALASDAIR MR',
      'zq:x:1001:1001:Zyta Qorri,,,:/home/zq:/bin/bash',
      'Assignee: Kevin Murphy',
      '"reporter": "Hannah Keller"',
      'Patient: Rosalind Whitcombe',
      'Patient: Castellane, Marguerite    MRN 774',
      'Customer: Castellane, Marguerite / no. 4711',
      'Nom : Roussel\nPrénom : Thierry',
      '{"nom":"Dubreuil","prenom":"Julien"}',
      '"family": "Vandenbroucke", "given": "Lieven"',
      'ime: Dubravica\nprezime: Škaričić',
      'Passenger: Kevin Murphy',
      'Ontvanger: Rosalind Claessens',
      'Apellidos: Etxeberria\nNombre: Ramiro',
      'Policyholder: Kevin Murphy',
      'Driver: Kevin Murphy',
      'Line manager: Gethin Rhydderch',
      'Wystawił: Jan Kowalczyk',
      'Ügyintéző: Kovács Anna',
      'Anyja neve: Csizmadia Piroska',
      'cn=Marek Dudek,ou=people,dc=firma,dc=eu',
      { text: 'please ask Katarzyna Wiśniewska about it', at: 0.6 },
      'the notes of Jan van der Berg say so',
      'Gestern hat Jürgen Müller-Hartmann angerufen.',
      'John F. Kowalski said',
      'Kovács Anna írta',
      'I spoke to Winifred in billing',
      'our guide Heike was fantastic',
      'please thank Heike and Joachim',
      'Heike told me so',
      'When Heike came home she saw it',
      'Interviewed: Ravindra Kulkarni',
      '<given>Saoirse</given><family>Mulvihill</family>',
      'Mädchenname der Mutter: Oberdorfer',
      'claimant,amount\nLwazi Dlamini,420',
      'Customer Daniel Wright called twice.',
      'Ja sam Petra Babić iz Splita.',
      'Buongiorno, sono Giulia Moretti e',
      'signed by James Smith',
      'Attn: Linda Davis',
      "Heike's email bounced",
      'Petras Konto, sagt Frau Petra Meier',
      'our technician Oğuz Yılmaz came',
      'interview with Tran Quang Huy about it',
      'Szabó úr telefonált',
      'a note from Heike Beispielhuber. Later Beispielhuber called',
      '1 KOWALSKA/ANNA MRS DOB 14MAR85',
      'see Anna O’Neill’s order',
      'written by Gustavo Tremblay in May',
      { text: 'Name: Max Mustermann', category: 'test-data' },
    ],
    miss: [
      'pub first_name: Option<String>,',
      'fullname = filename',
      'memberName: invokevirtual  method_holder::method',
      'name: my-service',
      'fileName=Report',
      'hostname: Alpha',
      'firstName: string;',
      'lastName = user.lastName',
      '"name": "express"',
      'first_name=null',
      'thread name: Main Worker',
      'lastname: <lastname>',
      'className: Foo Bar',
      '"name": "Smart Home Hub"',
      'Name: Windows Update',
      '"vorname": "Vorname"',
      'CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US',
      'CN=Domain Admins,CN=Users,DC=corp,DC=local',
      'From: the beginning of time',
      'User-Agent: Kestrel Murphy',
      'agent: Jenkins Worker',
      'Assigned to: Platform Team',
      '"name": "Surname"',
      'Nom : Configuration',
      'Beneficiary: Northwind Traders',
      'reporter=PeriodicMetrics',
      'To: Whom It May Concern',
      'Victoria Station is closed',
      'the Anna Tremblay Memorial Hospital',
      'at com.foo.Anna Smith(',
      'the Maria Server',
      'in Martin we trust',
      'Georgia’s economy grew',
      'the Fisher Kowalski report',
      'rules for Urban Planning',
      'INPUT/OUTPUT MS DRIVER',
      'Ansprechpartner: Kundendienst',
      'Empfänger: Finanzamt Kassel',
      'Contact person: Help Desk',
      'the Robert Koch Institute',
      'shares of Morgan Stanley fell',
      'Los Ángeles y San Francisco',
      'El Aeropuerto Adolfo Suárez',
      'Client: Stoica Construct SRL',
      'ContactName,FirstName\nHarrow Joinery Ltd,',
      'the Roman Catholic bishop',
      'PID|PPID|USER|TTY|CMD|TIME',
      '<v Speaker 4>Hello</v>',
      'AND/OR MR for review',
      'git:x:998:998:Git Service:/home/git:/bin/sh',
      'sync:x:4:65534:sync:/home/sync:/bin/sync',
      '"title": "Florence Dress"',
    ],
  },
};

/** What greetings, signatures and titles say of a name is surer than the lists. */
const unnamed: Claimant = { ...personName, rank: ranks.special - 2 };
