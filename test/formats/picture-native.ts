import { describeWith } from '../services/index.ts';

/** Tests that need tesseract as it is installed; the test run installs it where it may, and says where it is missing. */
export const describeNative = (title: string, suite: () => void): void =>
  describeWith(['tesseract'], title, suite);
