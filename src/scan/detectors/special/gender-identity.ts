import { labelled } from './labelled.ts';
import { sentenceGates } from './sentences.ts';

const identities =
  /^(?:trans|cis|icke-?bin|ikke-?bin|femme trans|homme trans|non[- ]?bin|nicht[- ]?bin|nichtbin|niebin|enby|gender[- ]?(?:queer|fluid|neutral|variant|diverse)|agender|bigender|intersex|inter\b|two[- ]spirit|queer|mtf|ftm|m2f|f2m|divers|xenogender|male|female|man\b|woman|männlich|weiblich|frau\b|mann\b|homme|femme|hombre|mujer|vrouw|donna|uomo|kobieta|mężczyzna|third gender|questioning|τρανς|διεμφυλ|небинар|транс|transz|nemb|ne-?bin)/iu;
const said =
  /(?:(?:trans(?:gender|sexual|sexuell|gênero|género|genre|seksueel)|trans(?:gender)? (?:wo)?man|trans(?:frau|mann|vrouw|kvinna)|non-binary|nonbinary|non-binair|nichtbinär|intersex(?:uell)?|transpłciow[ay]|τρανς|транссексуал\p{L}{0,4}))(?![\p{L}\d-]| (?:rights|people|persons|community))/iuy;
const copula =
  /(?<![\p{L}\d])(?:(?:is|was|am|ist|bin|est|suis|es|soy|è|sono|é|sou|este|jest|är|er|on|je|είναι|е|ben)(?: (?:an?|openly|offen|eine?|une?|en)){0,2}|(?:came out|identif(?:y|ies)|identifiziert sich) (?:as|als)(?: an?)?) $/iu;

export const genderIdentity = labelled({
  id: 'gender-identity',
  title: 'Gender identity',
  source:
    'GDPR, article 9 (with health and sex life; CJEU C-184/20): column, key or label with a value of a list; sentences',
  names: `gender identity, gender identification, transgender status, trans status, preferred pronouns, pronouns, gender assigned at birth, sex assigned at birth, gender reassignment, gender history, geschlechtsidentität, geschlechtliche identität, transidentität, identité de genre, identidad de género, genderidentiteit, identità di genere, tożsamość płciowa, identidade de género, identidade de gênero, identitate de gen,
    könsidentitet, kønsidentitet, sukupuoli-identiteetti, genderová identita, pohlavní identita, nemi identitás, ταυτότητα φύλου, полова идентичност, джендър идентичност, rodni identitet, rodová identita, spolna identiteta, sooidentiteet, lytinė tapatybė, dzimuma identitāte, identità tal-ġeneru, féiniúlacht inscne`,
  adds: (value) =>
    identities.test(value) && value.length < 40
      ? 0.1
      : /^(?:yes|ja|oui|sí|sì|tak|true)$|^\p{L}{2,4}\/\p{L}{2,5}(?:\/\p{L}{2,6})?$/iu.test(value)
        ? 0
        : null,
  more: sentenceGates(
    [
      {
        words: 'trans|non-bin|nonbin|nichtbin|intersex|Transfrau|Transmann|τρανς|транссекс'.split('|'),
        regex: said,
        behind: copula,
      },
    ],
    () => genderIdentity,
  ),
  examples: {
    hit: [
      { text: 'Gender identity: non-binary', at: 0.7 },
      '"genderIdentity": "transgender"',
      'Geschlechtsidentität: divers',
      'Identité de genre : femme trans',
      'Genderidentiteit: transvrouw',
      'Preferred pronouns: they/them',
      'name,gender identity\nAnna,trans woman',
      'My colleague is transgender.',
    ],
    miss: [
      'transport: tls',
      'transgender rights are discussed',
      'gender identity: string',
      'pronouns: 4',
      'genderIdentity = null',
      'the transaction is non-binary',
    ],
  },
});
