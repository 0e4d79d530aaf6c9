import { programs } from '../formats/room/programs.ts';
import type { Check } from './doctor.ts';

/** What this machine lacks of what readers of files use, and what that means. */
export function readerChecks(has = programs()): readonly Check[] {
  const checks: Check[] = [];
  const add = (outcome: Check['outcome'], says: string) => checks.push({ what: 'readers', outcome, says });
  if (has.pdftotext === '' || has.pdftoppm === '')
    add('warning', 'PDF is read by a slower way, and pages that are pictures are not: install poppler-utils');
  if (has.tesseract === '')
    add('warning', 'text on pictures is read by a slower way: install tesseract-ocr and tesseract-ocr-deu');
  if (has.prlimit === '')
    add('warning', 'the kernel bounds neither memory nor time of readers: install util-linux');
  if (has.unshare === '')
    add(
      'warning',
      'readers keep their network and may send signals: allow unprivileged user namespaces, as the Docker page says',
    );
  if (checks.length === 0)
    add('ok', 'files are read without network, within bounds, with pdftotext and tesseract');
  return checks;
}
