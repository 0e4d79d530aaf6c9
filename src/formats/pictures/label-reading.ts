import type { Word } from './lines.ts';

/** Long words beside which a number alone says nothing: one or two letters misread, and the scanner would not know them. */
const labels = [
  'burgerservicenummer',
  'sociaalfiscaalnummer',
  'bankrekening',
  'bankrekeningnummer',
  'rekeningnummer',
  'kontonummer',
  'bankverbindung',
  'kreditkarte',
  'kreditkartennummer',
  'creditcard',
  'kartennummer',
  'sozialversicherungsnummer',
  'versicherungsnummer',
  'versichertennummer',
  'krankenversicherungsnummer',
  'rentenversicherungsnummer',
  'steueridentifikationsnummer',
  'steuernummer',
  'steuer-id',
  'personalausweis',
  'personalausweisnummer',
  'ausweisnummer',
  'reisepass',
  'reisepassnummer',
  'passnummer',
  'passport',
  'paspoortnummer',
  'rijbewijsnummer',
  'rijksregisternummer',
  'identiteitskaart',
  'personnummer',
  'personennummer',
  'geburtsdatum',
  'geboortedatum',
  'birthday',
  'telefon',
  'telefoon',
  'telefoonnummer',
  'telefonnummer',
  'telephone',
  'mobilnummer',
  'mobiltelefon',
  'kundennummer',
  'klantnummer',
  'patientennummer',
  'passwort',
  'wachtwoord',
  'password',
  'kennwort',
  'benutzername',
  'username',
  'social',
  'security',
  'insurance',
  'national',
  'identification',
  'numéro',
  'sécurité',
  'naissance',
  'codice',
  'fiscale',
];
const known = new Set(labels);
/** Letters of a label that one or two others may stand for, at least. */
const leastLetters = 7;

/** Labels of a line as they are spelled, where OCR misread few of their letters. */
export function mendLabels(line: readonly Word[]): Word[] {
  return line.map((word) => {
    const parts = /^(\p{L}[\p{L}\d|-]{5,40})([:.;,=]{0,2}\t?)$/u.exec(word.text);
    const read = parts?.[1] ?? '';
    if (read.length < leastLetters) return word;
    const small = read.toLowerCase();
    if (known.has(small)) return word;
    const most = Math.min(3, Math.floor(read.length / 6));
    const label = labels.find(
      (one) => Math.abs(one.length - small.length) <= most && distance(one, small, most) <= most,
    );
    if (!label || small.startsWith(label) || label.startsWith(small)) return word;
    return {
      ...word,
      text: `${(read[0] ?? '').toLowerCase() === read[0] ? label[0] : label[0]?.toUpperCase()}${label.slice(1)}${parts?.[2] ?? ''}`,
    };
  });
}

/** Letters to be changed, taken out or put in; `most + 1` where there are more. */
function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length] as number;
}
