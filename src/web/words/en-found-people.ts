import { counted } from './en-counted.ts';

/** So many details about people, their money and devices, and so many marks of confidentiality, by detector. */
export const people = {
  'detector.email': { one: '{n} e-mail address', other: '{n} e-mail addresses' },
  'detector.phone': counted('phone number'),
  'detector.person-name': { one: '{n} name of a person', other: '{n} names of people' },
  'detector.salutation': {
    one: '{n} name of a person in a greeting or signature',
    other: '{n} names of people in greetings or signatures',
  },
  'detector.home-folder': {
    one: '{n} name of a person in a folder name',
    other: '{n} names of people in folder names',
  },
  'detector.postal-address': { one: '{n} postal address', other: '{n} postal addresses' },
  'detector.date-of-birth': { one: '{n} date of birth', other: '{n} dates of birth' },
  'detector.birth-place': { one: '{n} place of birth', other: '{n} places of birth' },
  'detector.nationality': { one: '{n} nationality', other: '{n} nationalities' },
  'detector.gender': { one: '{n} gender or marital status', other: '{n} genders or marital statuses' },

  'detector.iban': counted('bank account number', 'IBAN'),
  'detector.bank-account': counted('bank account number'),
  'detector.bic': counted('bank code', 'BIC'),
  'detector.us-routing': counted('US bank routing number', 'ABA'),
  'detector.payment-card': counted('payment card number'),
  'detector.card-cvc': counted('card security code', 'CVC'),
  'detector.card-expiry': counted('card expiry date'),
  'detector.bitcoin': { one: '{n} Bitcoin address', other: '{n} Bitcoin addresses' },
  'detector.ethereum': { one: '{n} Ethereum address', other: '{n} Ethereum addresses' },

  'detector.user-name': counted('user name'),
  'detector.ipv4': { one: '{n} IP address (IPv4)', other: '{n} IP addresses (IPv4)' },
  'detector.ipv6': { one: '{n} IP address (IPv6)', other: '{n} IP addresses (IPv6)' },
  'detector.mac-address': { one: '{n} device address (MAC)', other: '{n} device addresses (MAC)' },
  'detector.imei': counted('phone device number', 'IMEI'),
  'detector.imsi': counted('SIM subscriber number', 'IMSI'),
  'detector.iccid': counted('SIM card number', 'ICCID'),
  'detector.advertising-id': counted('advertising or device number'),
  'detector.gps-position': counted('position', 'GPS'),

  'detector.icd-10': counted('disease code', 'ICD-10'),
  'detector.health-label': counted('health detail'),
  'detector.health-status': {
    one: '{n} blood group, disability or the like',
    other: '{n} blood groups, disabilities or the like',
  },
  'detector.health-words': { one: '{n} illness of a person', other: '{n} illnesses of people' },
  'detector.religion': counted('religion or belief'),
  'detector.trade-union': counted('trade union membership'),
  'detector.political-opinion': counted('political opinion'),
  'detector.ethnic-origin': counted('ethnic origin'),
  'detector.sexual-orientation': counted('sexual orientation'),
  'detector.gender-identity': { one: '{n} gender identity', other: '{n} gender identities' },
  'detector.biometric-data': {
    one: '{n} detail of a fingerprint, face or voice',
    other: '{n} details of fingerprints, faces or voices',
  },
  'detector.genetic-data': counted('genetic detail'),
  'detector.criminal-record': counted('criminal record'),

  'detector.confidential-marking': { one: '{n} mark “confidential”', other: '{n} marks “confidential”' },
  'detector.internal-marking': { one: '{n} mark “internal”', other: '{n} marks “internal”' },
  'detector.restricted-marking': { one: '{n} mark “restricted”', other: '{n} marks “restricted”' },
  'detector.trade-secret': { one: '{n} mark “trade secret”', other: '{n} marks “trade secret”' },
  'detector.privileged-marking': {
    one: '{n} mark “privileged” (lawyer and client)',
    other: '{n} marks “privileged” (lawyer and client)',
  },
  'detector.tlp-marking': {
    one: '{n} mark of limited sharing (TLP)',
    other: '{n} marks of limited sharing (TLP)',
  },
  'detector.eu-classified': counted('EU secrecy mark'),
  'detector.nato-classified': counted('NATO secrecy mark'),
  'detector.national-classified': {
    one: '{n} secrecy mark of a state',
    other: '{n} secrecy marks of states',
  },
  'detector.sensitivity-label': counted('sensitivity label'),
} as const;
