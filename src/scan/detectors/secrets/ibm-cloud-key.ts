import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const ibmCloudKey: Labelled = {
  id: 'ibm-cloud-key',
  title: 'IBM Cloud API key',
  source: 'IBM Cloud documentation: API keys (44 characters)',
  providers: 'ibm cloud, ibm, bluemix, watson',
  form: /^[\w-]{42,44}$/,
  samples: [`${seeded(44)}`],
};
