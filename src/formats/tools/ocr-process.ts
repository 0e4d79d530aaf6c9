/**
 * OCR of WebAssembly, a process of its own for where no tesseract is installed (ocr-args.ts): a PGM or PNG on stdin,
 * tesseract's TSV on stdout. Ends with 1 where it fails; says nothing of what was in it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { ocrLanguages, ocrVariables } from './ocr-args.ts';

interface Api {
  Init(path: string | null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(turn: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
}
interface Core {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => Api;
}
type Start = (options: { print: () => void; printErr: () => void }) => Promise<Core>;

const require = createRequire(import.meta.url);
/** Recognition by LSTM only: what the data of `4.0.0_best_int` is made for. */
const lstm = 1;

async function core(): Promise<Core> {
  const quiet = { print: () => undefined, printErr: () => undefined };
  for (const kind of ['relaxedsimd-lstm', 'simd-lstm', 'lstm']) {
    try {
      return await (require(`tesseract.js-core/tesseract-core-${kind}.js`) as Start)(quiet);
    } catch {
      // this processor does not know these instructions
    }
  }
  throw new Error('no core');
}

async function main(): Promise<void> {
  const [dpi = '200', mode = '11'] = process.argv.slice(2);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const { FS, TessBaseAPI } = await core();
  for (const language of ocrLanguages) {
    const data = require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
    FS.writeFile(`./${language}.traineddata`, gunzipSync(readFileSync(data)));
  }
  const api = new TessBaseAPI();
  if (api.Init(null, ocrLanguages.join('+'), lstm) !== 0) throw new Error('no languages');
  const variables = { ...ocrVariables, tessedit_pageseg_mode: mode, user_defined_dpi: dpi };
  for (const [name, value] of Object.entries(variables)) api.SetVariable(name, value);
  FS.writeFile('/input', Buffer.concat(chunks));
  if (api.SetImageFile(1, 0) === 1) throw new Error('no picture');
  api.Recognize(null);
  process.stdout.write(api.GetTSVText(0));
}

main().catch(() => {
  process.exitCode = 1;
});
