import { form } from '../../confidence.ts';
import { labelled } from '../labelled.ts';
import { ranks } from '../ranks.ts';

export const gbCompany = labelled({
  id: 'gb-company',
  title: 'British company number',
  source: 'Companies House: URI customer guide, company number prefixes',
  category: 'business',
  rank: ranks.business,
  names: `company number, company no, company reg no, company registration+, companies house+, crn, co no, co number, registered number, company reg number`,
  stems: [
    'company n',
    'company reg',
    'companies house',
    'registered in england',
    'registered in scotland',
    'registered in wales',
    'registered in northern',
    'registered number',
    'registered no',
    'registration no',
    'crn',
    'co. reg.',
    'co. no.',
    'co number',
    'wales no.',
    'wales, no.',
    'wales, numb',
    'wales numb',
  ],
  writings: [
    {
      like: /(?:SC|NI|OC|SO|NC|LP|SL|NL|FC|SF|NF|GE|GS|IP|SP|NP|RC|SR|NR|IC|SI|RS|CE|CS|OE|PC|SE|NO|AC|SA|NA|ZC|BR|ES|EN|NV|SG)\d{6}|R0\d{6}/,
      form: form.shaped,
    },
    { like: /0\d{7}|1[0-7]\d{6}|\d{7}/, form: form.bare + 0.1 },
  ],
  examples: {
    hit: [
      { text: 'Company number: 01234567', at: 0.8 },
      'name;Companies House No\nX;01234567',
      'Registered in England and Wales no. 04282586',
      'Company No. SC123456',
      'Registered in England & Wales, number 04282586',
      'registered in Scotland, SC123456',
      '"companyNumber":"OC301540"',
      'company_number=09215862',
      'Co. Reg. No. 01648349',
      'Registered in England & Wales number: 04282586',
      'Co Number: 04282586',
      'name;Co. No.\nX;04282586',
    ],
    miss: [
      '01234567',
      'SC123456',
      'company number 99',
      'company number 98765432',
      'In Wales, nearly 3123456 people',
      'Smith & Co. now has 1234567 users',
    ],
  },
});
