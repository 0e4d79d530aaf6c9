import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { matchAt, seeded } from './tokens.ts';

const ticket = /Aj[EQ](?:[A-Za-z0-9+/!*=_.-]|%[0-9A-Fa-f]{2}){40,2000}/y;

function take(view: View, at: number): void {
  const match = matchAt(ticket, view, at);
  if (match !== null) view.claim(sapLogonTicket, at, at + match[0].length, score(form.certain, 0.1));
}

export const sapLogonTicket: Detector = {
  id: 'sap-logon-ticket',
  category: 'secret',
  title: 'SAP logon ticket',
  source: 'SAP NetWeaver documentation: logon tickets (cookie MYSAPSSO2)',
  rank: ranks.token,
  names: 'mysapsso2, sap assertion ticket, sap_sessionid ticket',
  gates: [
    { on: 'field', fields: ['sap-logon-ticket'], look: (view, { start }) => take(view, start) },
    // How tickets of code pages 1100 and 4103 begin, where the name stands apart: in lists of cookies, calls.
    { on: 'word', words: ['AjExMDAg', 'AjQxMDMB'], look: take },
  ],
  mask: () => '••••',
  examples: {
    hit: [
      `Cookie: MYSAPSSO2=AjExMDAgAA${seeded(180)}; x=1`,
      `Set-Cookie: MYSAPSSO2=AjQxMDMBABg${seeded(120)}%3d; path=/`,
      `"MYSAPSSO2": "AjExMDAgAA${seeded(100)}"`,
      `{"name":"MYSAPSSO2","value":"AjExMDAgAA${seeded(100)}"}`,
    ],
    miss: ['MYSAPSSO2=deleted', 'MYSAPSSO2=', 'the cookie MYSAPSSO2 is missing'],
  },
};
