import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { seeded } from './tokens.ts';

const ticket = /^Aj[EQ](?:[A-Za-z0-9+/!*=_.-]|%[0-9A-Fa-f]{2}){40,}$/;

function look(view: View, { start, end }: Field): void {
  if (ticket.test(view.text.slice(start, end)))
    view.claim(sapLogonTicket, start, end, score(form.certain, 0.1));
}

export const sapLogonTicket: Detector = {
  id: 'sap-logon-ticket',
  category: 'secret',
  title: 'SAP logon ticket',
  source: 'SAP NetWeaver documentation: logon tickets (cookie MYSAPSSO2)',
  rank: ranks.token,
  names: 'mysapsso2, sap assertion ticket, sap_sessionid ticket',
  gates: [{ on: 'field', fields: ['sap-logon-ticket'], look }],
  mask: () => '••••',
  examples: {
    hit: [
      `Cookie: MYSAPSSO2=AjExMDAgAA${seeded(180)}; x=1`,
      `Set-Cookie: MYSAPSSO2=AjQxMDMBABg${seeded(120)}%3d; path=/`,
      `"MYSAPSSO2": "AjExMDAgAA${seeded(100)}"`,
    ],
    miss: ['MYSAPSSO2=deleted', 'MYSAPSSO2=', 'the cookie MYSAPSSO2 is missing'],
  },
};
