import { type Command, ownProgram } from './picture-args.ts';
import type { Order } from './tool.ts';

/** Languages of tesseract in the order they are asked for; those that are not installed are left out. */
export const ocrLanguages: readonly string[] = ['eng', 'deu'];

/** Finds text wherever it stands, in no order: lines are put together by their boxes (pictures/lines.ts). */
const sparseText = '11';

type OcrOrder = Extract<Order, { tool: 'ocr' }>;

/** Variables of tesseract that both kinds take. Pictures come dark on light already. */
export const ocrVariables: Readonly<Record<string, string>> = {
  tessedit_do_invert: '0',
  tessedit_create_tsv: '1',
};

export const ocrMode = (order: OcrOrder): string => order.mode ?? sparseText;

/** tesseract 4 or 5 as it is installed, PGM or PNG on stdin, TSV on stdout. `languages`: what it has of ours. */
export const nativeOcrCommand = (
  order: OcrOrder,
  languages: readonly string[],
  file = 'tesseract',
): Command => ({
  file,
  args: [
    'stdin',
    'stdout',
    '--dpi',
    String(order.dpi),
    '--psm',
    ocrMode(order),
    '-l',
    languages.join('+'),
    ...Object.entries(ocrVariables).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ],
  // one core for one picture: its threads slow each other down
  env: { OMP_THREAD_LIMIT: '1' },
});

/** The same of WebAssembly. */
export const ownOcrCommand = (order: OcrOrder): Command =>
  ownProgram('ocr-process', false, [String(order.dpi), ocrMode(order)]);

/** Which of ours tesseract has, by what `tesseract --list-langs` prints. Empty: it is of no use to us. */
export const languagesOf = (listed: string): string[] => {
  const lines = new Set(listed.split('\n').map((line) => line.trim()));
  return ocrLanguages.filter((language) => lines.has(language));
};
