import type { Order } from './tool.ts';

/**
 * Arguments of poppler's `pdftotext` (22 and later) that reads from standard input and writes to standard output.
 * `-layout` keeps label and value, and the cells of a row, on one line, which the reading order of the page does not.
 */
export const pdftotextArgs = (order: Extract<Order, { tool: 'pdftotext' }>): readonly string[] => [
  '-q',
  '-layout',
  '-enc',
  'UTF-8',
  '-eol',
  'unix',
  '-f',
  String(order.first),
  '-l',
  String(order.last),
  '-',
  '-',
];

/** Arguments of `pdftoppm`: one page from standard input as a grey PNG on standard output, no side of it too long. */
export const pdftoppmArgs = (order: Extract<Order, { tool: 'pdftoppm' }>): readonly string[] => [
  '-q',
  '-gray',
  '-png',
  '-singlefile',
  '-r',
  String(order.dpi),
  '-f',
  String(order.page),
  '-l',
  String(order.page),
  '-',
];
