import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { entropy } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { begins, matchAt, seeded } from './tokens.ts';

/** 32 bytes in base 64, percent-encoded as a rule. */
const signature = /sig=(?:[A-Za-z0-9+/_-]|%2[BbFf]){43}(?:=|%3[Dd])?(?![\w%+/-])/y;
/** The other parameters of a shared access signature. */
const beside = /[?&; ](?:se|sv|sp|sr|skn|spr)=/;
const AROUND = 200;

function look(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(signature, view, at) : null;
  if (match === null) return;
  const start = at + 4;
  const end = at + match[0].length;
  if (entropy(view.text.slice(start, end)) < 4) return;
  const around = view.text.slice(Math.max(0, start - AROUND), end + AROUND);
  view.claim(azureSas, start, end, beside.test(around) ? score(form.certain, 0.1) : score(form.bare));
}

export const azureSas: Detector = {
  id: 'azure-sas',
  category: 'secret',
  title: 'Azure shared access signature',
  source: 'Microsoft: account and service SAS (sig, se, sv, sp), Service Bus SAS tokens (sr, sig, se, skn)',
  rank: ranks.token,
  gates: [{ on: 'word', words: ['sig='], look }],
  mask: () => '••••',
  examples: {
    hit: [
      `https://x.blob.core.windows.net/c/f?sv=2022-11-02&sp=r&se=2026-01-01T00%3A00%3A00Z&sig=${seeded(43)}%3D`,
      `SharedAccessSignature sr=https%3A%2F%2Fx&sig=${seeded(40)}%2B12%3D&se=1700000000&skn=Root`,
      `https://prod.logic.azure.com/workflows/x/triggers/manual?sp=%2Ftriggers&sv=1.0&sig=${seeded(43)}`,
    ],
    miss: ['sig=abc', `sig=${seeded(43)}`, 'sig=<signature>&se=2026', `signal=${seeded(43)}%3D&se=1`],
  },
};
