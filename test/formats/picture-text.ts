import { obstacle } from '../../src/formats/format.ts';
import { identify, identifyHeadBytes } from '../../src/formats/identify.ts';
import { innerText } from '../../src/formats/inner-text.ts';
import { defaultFormatLimits } from '../../src/formats/limits.ts';
import { picture } from '../../src/formats/pictures/picture.ts';
import { type Outlet, readUpload } from '../../src/formats/reading.ts';
import { Held, InnerSource } from '../../src/formats/source.ts';
import type { Tools } from '../../src/formats/tools/tool.ts';
import type { Finding } from '../../src/model/finding.ts';

/** What is read of a picture as one text, for the scanner; parts are put apart by an empty line. */
export async function readPictureText(
  bytes: Uint8Array,
  tools: Tools,
  ocrMillis = defaultFormatLimits.ocrMillis,
): Promise<{ text: string; obstacles: Finding[] }> {
  let text = '';
  const obstacles: Finding[] = [];
  const apart = () => {
    text += '\n\n';
  };
  const out: Outlet = {
    at: () => undefined,
    part: apart,
    text: async (more) => {
      text += more;
    },
    row: async (_row, _column, cells) => {
      text += `${cells.join('\t')}\n`;
    },
    words: async (words) => {
      text += `${words.map((word) => word.text).join(' ')}\n`;
    },
    obstacle: (category, reason, type, place) => obstacles.push(obstacle(category, reason, type, place)),
  };
  await readUpload({
    identity: await identify(bytes.subarray(0, identifyHeadBytes)),
    source: new InnerSource(bytes, new Held(Number.POSITIVE_INFINITY)),
    size: () => bytes.length,
    limits: { ...defaultFormatLimits, ocrMillis },
    out,
    tools,
    formats: [picture, innerText],
  });
  return { text, obstacles };
}
