import type { Place } from '../../model/finding.ts';
import type { Format, Sink } from '../format.ts';
import { Aside, type Inside } from './aside.ts';
import { decodedText } from './decoded.ts';
import { Page } from './page.ts';

/** UTF-16 units given to the parser at a time; kept of scripts and attributes before they are written. */
const sliceUnits = 65_536;
const asideUnits = 4 * 1024 * 1024;
/** So much of it breaks what is seen off wherever it is. */
const asideMost = 16 * 1024 * 1024;

/**
 * Reads HTML: first what a person sees (rows of tables with tabs, `label: value` of fields), then the parts `metadata`,
 * `attribute`, `comment`, `script` and `style`, and files in `data:` URIs through `inside` (without it they are
 * obstacles). What is written lies at `place`, which the last part of `out` is when it is called.
 */
export async function readHtml(
  html: string | AsyncIterable<string>,
  out: Sink,
  inside?: Inside,
  place: Place = {},
): Promise<void> {
  const aside = new Aside();
  const page = new Page(aside);
  const give = async (all: boolean) => {
    await out.text(page.visible.take(all));
    const heavy = aside.weight > asideMost || (aside.weight > asideUnits && page.visible.isBetween);
    if (!all && !heavy) return;
    if (await aside.write(out, inside, place)) out.part(place);
  };
  let failed: unknown;
  try {
    for await (const text of typeof html === 'string' ? [html] : html)
      for (let at = 0; at < text.length; at += sliceUnits) {
        page.write(text.slice(at, at + sliceUnits));
        await give(false);
      }
    page.end();
  } catch (error) {
    failed = error ?? new Error('failed');
  }
  await give(true);
  if (failed) throw failed;
}

export const html: Format = {
  id: 'html',
  accepts: ({ how, type }) => how === 'text' && type.name === 'html',
  read: (file) => readHtml(decodedText(file), file.out, (name, bytes) => file.inside(name, bytes)),
};
