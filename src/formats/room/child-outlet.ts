import { Buffer } from 'node:buffer';
import type { Mark } from '../../model/mark.ts';
import type { Outlet } from '../reading.ts';
import { frame, jsonFrame, toParent } from './wire.ts';

/** UTF-16 units of text gathered before they are sent: larger strings are slow to make on the other side. */
const gatheredUnits = 32 * 1024;

/** Sends what was read, in the order it was read. Places wait until there is text for them. */
export function childOutlet(
  send: (bytes: Buffer) => Promise<void> | void,
): Outlet & { flush(): Promise<void> | void } {
  let gathered = '';
  const flush = (): Promise<void> | void => {
    if (gathered === '') return;
    const text = gathered;
    gathered = '';
    return send(frame(toParent.text, Buffer.from(text)));
  };
  const mark = (op: number, place: Mark) => {
    void flush();
    void send(jsonFrame(op, place, shortened));
  };
  const text = async (piece: string): Promise<void> => {
    for (let i = 0; i < piece.length; ) {
      const end = cutAt(piece, i + gatheredUnits - gathered.length);
      gathered += piece.slice(i, end);
      i = end;
      if (gathered.length >= gatheredUnits - 1) await flush();
    }
  };
  return {
    at: (place) => mark(toParent.at, place),
    part: (place) => mark(toParent.part, place),
    text,
    row: (row, column, cells) => {
      void flush();
      const head = Buffer.allocUnsafe(6);
      head.writeUInt32LE(row, 0);
      head.writeUInt16LE(column, 4);
      const line = `${cells.map(cellText).join('\t')}\n`;
      if (line.length < gatheredUnits) return sent(send(frame(toParent.row, head, Buffer.from(line))));
      void send(frame(toParent.row, head));
      return text(line);
    },
    words: async (words) => {
      await flush();
      await send(jsonFrame(toParent.words, words));
    },
    obstacle: (category, reason, type, place) => {
      void flush();
      void send(jsonFrame(toParent.obstacle, { category, reason, type: type.name, place }, shortened));
    },
    flush,
  };
}

/** Not between the halves of a surrogate pair: each frame is decoded by itself. */
function cutAt(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? end + 1 : end;
}

/** UTF-16 units of a name in a place: the other side ends a reader that sends frames too long. */
const nameUnits = 8 * 1024;
const shortened = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.slice(0, nameUnits) : value;

const nothing = Promise.resolve();
const sent = (waiting: Promise<void> | void): Promise<void> => waiting ?? nothing;

const breaks = /[\t\r\n\v\f]+/g;
const cellText = (text: string): string => text.replace(breaks, ' ');
