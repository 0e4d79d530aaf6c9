import type { Format } from './format.ts';
import { innerText } from './inner-text.ts';
import { html } from './web/html.ts';
import { eml } from './mail/eml.ts';
import { mbox } from './mail/mbox.ts';
import { picture } from './pictures/picture.ts';

/** Every format that is read in the room of its own, in the order they are asked. A new format is one file and one line. */
export const readers: readonly Format[] = [eml, mbox, html, picture, innerText];
