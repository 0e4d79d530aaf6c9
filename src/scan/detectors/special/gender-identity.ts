import { isWords, labelled } from './labelled.ts';
import { copula, sentenceGates } from './sentences.ts';

/** What needs no label that says so. */
const identities =
  /^(?:femme |homme )?trans|^(?:non|nicht|icke|ikke)[- ]?bin|^gender|^agender|^intersex|^cis/iu;
const said =
  /trans(?:gender|sexual|sexuell|gênero|género|genre|seksueel)|trans(?:gender)? (?:wo)?man|trans ?(?:frau|mann|vrouw|kvinna)|femme trans\p{L}*|homme trans\p{L}*|mujer trans\p{L}*|hombre trans|donna trans\p{L}*|uomo trans\p{L}*|mulher trans\p{L}*|homem trans|trans(?=[.,!]| (?:and|und|et|last) )|non-bin(?:ary|aire?|är)|non bin(?:ary|aire|ari[oa])|nonbinary|no binari[oa]|não binári[oa]|não-binári[oa]|nicht-?binär|intersex(?:uell)?|transpłciow[aąy]|τρανς|транссексуал\p{L}{0,4}/u;
const noPeople = String.raw`(?![\p{L}\d-]| (?:rights|people|persons|community))`;

export const genderIdentity = labelled({
  id: 'gender-identity',
  title: 'Gender identity',
  source:
    'GDPR, article 9 (with health and sex life; CJEU C-184/20): column, key or label with a value of a list; sentences',
  names: `gender identity, gender identification, transgender status, trans status, preferred pronouns, pronouns, gender assigned at birth, sex assigned at birth, gender reassignment, geschlechtsidentität, geschlechtliche identität, transidentität, identité de genre, identidad de género, genderidentiteit, identità di genere, tożsamość płciowa, identidade de género, identidade de gênero, identitate de gen,
    könsidentitet, kønsidentitet, sukupuoli-identiteetti, genderová identita, pohlavní identita, nemi identitás, ταυτότητα φύλου, полова идентичност, джендър идентичност, rodni identitet, rodová identita, spolna identiteta, sooidentiteet, lytinė tapatybė, dzimuma identitāte, dzimumidentitāte, identità tal-ġeneru, féiniúlacht inscne`,
  adds: (value, { called }) =>
    value.length > 40
      ? null
      : identities.test(value)
        ? 0.1
        : (isWords(value) && called !== 'pronouns') ||
            /^\p{L}{2,4}\/\p{L}{2,5}(?:\/\p{L}{2,6})?$/iu.test(value)
          ? 0
          : null,
  more: sentenceGates([{ says: said, next: noPeople, behind: copula }], () => genderIdentity),
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
      'Tożsamość płciowa: osoba niebinarna',
      'Sie ist eine trans Frau.',
      'Soy una mujer trans.',
      'Il est non binaire.',
      'Sono non binario.',
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
