import type { Labelled } from './labelled.ts';
import { seeded, seededUuid } from './tokens.ts';

export const sapSecret: Labelled = {
  id: 'sap-secret',
  title: 'SAP service key',
  source: 'SAP documentation: service keys (SAP BTP, XSUAA: UUID, $ and 43 characters)',
  providers: 'sap, xsuaa, btp, s4hana, hana',
  form: /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\$[\w=-]{40,60}|[\w+/=-]{24,160})$/,
  samples: [`${seededUuid()}$${seeded(43)}=`, `${seeded(24)}`],
};
