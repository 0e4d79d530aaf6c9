import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import { surroundings } from '../../engine/context.ts';
import type { Field } from '../../engine/fields.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { Shaped } from '../../engine/shapes.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { isOneDigit, isShortDay } from '../digits.ts';
import { linkedTo, valueBefore } from '../linked.ts';
import { ranks } from '../ranks.ts';

/** Digits of an account: the shortest are Sweden's and Iceland's, the longest Poland's NRB with its bank. */
const least = 5;
const most = 26;
/** Behind an `A/C` that nothing else tells to be an account. */
const leastAlone = 8;
/** What one number says that nobody names: a candidate, for those who ask for all of them. */
const unnamed = 0.05;

const number = /\d(?:[ ./-]?\d){4,30}(?![A-Za-z0-9]|[./-]\d|\.\d)/y;

/** Claims the number that begins at `at`. */
function claim(view: View, at: number, end: number, confidence: number, fewest = least): void {
  number.lastIndex = at;
  const match = number.exec(view.text);
  if (match === null || at + match[0].length > end) return;
  const digits = match[0].replace(/\D/g, '');
  if (digits.length < fewest || digits.length > most || isOneDigit(digits)) return;
  view.claim(bankAccount, at, at + match[0].length, confidence);
}

function lookField(view: View, field: Field): void {
  const { codes } = view;
  if (isDigit(codes[field.start] as number))
    claim(view, field.start, Math.min(view.length, field.end + 1), score(form.bare, words.label));
}
const numbered = /n(?:um|o\b|r\b|úm)/i;

/** `account number 12345678`, `bank account 12345678`, `Kontonummer 12345678`; an `account 12345` may be anybody's. */
const label =
  /(?:(?:bank|checking|savings|current|giro|debit)[ -]?(?:acc(?:(?:oun)?ts?)?|konto|rekening)|bank(?= n)|acc(?:(?:oun)?t)?\.?|a\/c\.?|(?:giro)?k(?:on)?to\.?|(?:bank)?rek(?:ening|\.)(?=n)|(?<=n(?:[uú]m[eé]ro|[°º]) d[ei] )(?:compte|cuenta|conto)|compte (?:bancaire|n°)|cuenta (?:bancaria|corriente|n(?:úmero|\.?º))|cont[ao] corrente|(?<=n(?:ume)?r )(?:konta|rachunku)|(?:bank|plus)giro|tilinumero|číslo účtu:?|bankszámlaszám)(?:[ -]?(?:(?:numbers?|nummer|nu?m|no|nr)\b\.?|n[°º.]))?(?:(?<=number|nummer|no\.?|nr\.?):?\r?\n|(?:<[^<>\d\s]{1,9}>\s?){1,3}|[ :.=>#"'(*\t–-]{1,5}|(?!\d))(?:(?:is|are|ist|lautet|est|es|è|to)[ :]{1,2})?/iy;
/** An account that words of a bank around it tell from one of a service. */
const plain = /^acc(?:oun)?t?[^n#]*$/i;
const bankWords = new Words(
  /\bbank|deposit|\bdebit|credited|routing|\baba\b|\bbsb\b|sort ?code|ifsc|savings|\bloan|\bwire|transfer(?:red)? (?:from|to)\b/,
);
const linked = linkedTo('\\d{6,17}');

function lookWord(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  label.lastIndex = at;
  if (!label.test(view.text)) return;
  const from = label.lastIndex;
  if (!isDigit(view.codes[from] as number)) {
    // `150000 is my bank account balance` names none.
    const value = numbered.test(view.text.slice(at, from)) ? valueBefore(view, at, linked) : null;
    if (value !== null) claim(view, value.start, at, score(form.bare, words.near));
    return;
  }
  const name = view.text.slice(at, from);
  const isPlain = plain.test(name);
  if (isPlain && surroundings(view, at, from, null, bankWords) <= 0) return;
  // `A/C 24000 BTU`: air conditioning.
  const named = !isPlain && (name[1] !== '/' || /[no]/i.test(name.slice(3)));
  claim(view, from, view.length, score(form.bare, words.near), named ? least : leastAlone);
}

const sortWords = new Words(/sort[ -]?code|\bacc(?:oun)?t|bank/);

const besideSort =
  /^[\s,;|/]{1,3}(?:and )?(?:(?:a\/c|acc(?:(?:oun)?t)?)(?: ?(?:number|num|no))?\.?[\s:#=]{1,3})?\d{8}(?!\d)/i;

/** `20-00-00` and `20-00-00 55779911`: a sort code of the United Kingdom or Ireland, and the account behind it. */
function lookSort(view: View, { start, end, value, crowded }: Shaped): void {
  const joint = view.codes[start + 2];
  if ((joint !== 0x2d && joint !== 0x20) || view.codes[start + 5] !== joint || isOneDigit(value)) return;
  const [a, b, c] = [Number(value.slice(0, 2)), Number(value.slice(2, 4)), Number(value.slice(4, 6))];
  // `12-03-84`
  const isDate = isShortDay(c, b, a) || isShortDay(a, b, c) || isShortDay(c, a, b);
  const whole = value.length === 14;
  const around = surroundings(view, start, end, 'bank-account', sortWords);
  const sure = whole && !isDate && joint === 0x2d && !crowded;
  const shape = sure ? form.shaped + 0.1 : crowded ? form.bare : form.shaped;
  view.claim(bankAccount, start, end, score(shape, 0, isDate && around === words.near ? 0.2 : around));
  if (around <= 0 || whole) return;
  // `Sort code: 93-71-90 Account: 12345678`
  const account = besideSort.exec(view.text.slice(end, end + 40));
  if (account === null) return;
  const to = end + account[0].length;
  view.claim(bankAccount, to - 8, to, score(form.bare, words.near));
}

/** Nobody names it: only for those who ask for every candidate. */
function lookAny(view: View, run: NumberRun): void {
  if (view.least > unnamed) return;
  for (let i = 0; i < run.count; i++) {
    const glued = (i === 0 && run.gluedHead) || (i === run.count - 1 && run.gluedTail);
    const start = run.starts[i] as number;
    const before = view.codeBefore(start);
    if (glued || run.length(i) < 8 || run.length(i) > 17 || before === 0x2b || before === 0x2e) continue;
    view.claim(bankAccount, start, run.ends[i] as number, unnamed);
  }
}

const starts =
  'account,acct,acc ,acc.,a/c,bank,checking,savings,konto,kto,rekening,rek.n,compte ,cuenta ,conto ,conta c,konta ,rachunku ,plusgiro,tilinumero,číslo,current acc,debit acc,giro';

export const bankAccount: Detector = {
  id: 'bank-account',
  category: 'financial',
  title: 'Bank account number beside its name',
  source: 'label or column for an account; sort codes of Pay.UK (Vocalink modulus checking, form only)',
  words: 'account number, sort code, Kontonummer, rekeningnummer, numéro de compte',
  names: `account no, account nr, account num, acct+, bankaccount+, beneficiary account, checking account,
    savings account, sort code, konto+, bankkonto+, numéro de compte, número de cuenta, número cuenta, numero di conto, conto corrente,
    numer konta, numer rachunku, tilinumero, číslo účtu, číslo účtu banky, bankszámlaszám, protiúčet, cont bancar, nib, ccc, number of account, bankgiro,
    plusgiro, postgiro, bankn`,
  rank: ranks.bank,
  gates: [
    { on: 'field', fields: ['iban', 'bank-account'], look: lookField },
    { on: 'word', words: starts.split(','), anyCase: true, look: lookWord },
    { on: 'shape', shapes: ['99-99-99', '99-99-99-99999999'], look: lookSort },
    { on: 'number', digits: 8, weak: true, look: lookAny },
  ],
  mask: (value) => maskTail(value, 2),
  same: 'digits',
  examples: {
    hit: [
      { text: 'Account number: 12345678', at: 0.7 },
      'Kto.-Nr. 484796723',
      'bank account 945456787654',
      'Kontonummer 532013000 BLZ 37040044',
      '"accountNumber":"55779911"',
      'Rekeningnummer: 12.34.56.789',
      'Sort code 20-00-00 Account no. 55779911',
      'sort code: 08-99-99',
      'Sort code: 93-71-90 Account: 12345678',
      '60-16-13 31926819',
      'sort code 60-16-13 / 31926819',
      'name;account no\nA;0001234567',
      'A/C No. 55779911',
      'account number (55779911)',
      'Account Number\n55779911',
      '<td>Account number</td><td>55779911</td>',
      'update my account number to 55779911',
      '55779911 is my bank account number',
      'a/c 55779911',
      'Acct # 000123456789',
      'numéro de compte : 05000130260',
      'compte bancaire n° 05000130260',
      '{"numero_cuenta":"05000130260"}',
      'Please deposit it into account 55779911',
      'routing=121000358&account=55779911',
      'Your account 55779911 has been credited',
      'Kontonummer lautet 55779911',
      'numer konta 55 7799 1100 0012 3456 7890 1234',
      'Acc No: 55779911',
      'n° de compte 05000130260',
      'NIB: 0007 4664 42583096117 33',
      'nº de cuenta 21000418450200051332',
      'Bankgiro 557-7991',
      'Rek.nr. 557799110',
      'VS;Protiúčet\n7;19-2048171027/0800',
    ],
    miss: [
      '12345678',
      'account 12345678 locked',
      '12-03-84',
      'order 12345678',
      'account number: unknown',
      'account number: 1111111111',
      '10-11-12 13141516',
      'the A/C 24000 BTU unit',
      'A/C 36000',
      'bank holiday 20240501',
      'deposit for account 12345',
      'the account is 55779911',
      '150000 is my bank account balance',
      'moved 150000 (savings account)',
    ],
  },
};
