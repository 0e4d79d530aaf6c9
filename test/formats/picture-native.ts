import { describe } from '@jest/globals';
import { nativeLanguages } from './picture-tools.ts';

/** Tests that need tesseract as it is installed: they fail where it has to be there, and say why they are left out elsewhere. */
export const describeNative: typeof describe.skip = (() => {
  if (nativeLanguages().length > 0) return describe;
  const why = 'tesseract with its English data is not installed';
  if (process.env['CI'] === 'true') throw new Error(why);
  console.warn(`left out: ${why}`);
  return describe.skip;
})();
