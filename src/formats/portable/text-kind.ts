import type { FileType } from '../../model/file-type.ts';

type Kind = Pick<FileType, 'mime' | 'name'>;

/** Lines of the head that are looked at. */
const linesLooked = 20;

const eml =
  /^(?:From |(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|DKIM-Signature|X-[\w-]+|From|To|Cc|Bcc|Date|Subject|Sender|Reply-To|In-Reply-To|References|Content-[\w-]+|ARC-[\w-]+|Authentication-Results|List-[\w-]+|Resent-[\w-]+|User-Agent|Thread-[\w-]+|Envelope-To|Importance|Priority|Precedence|Auto-Submitted|Feedback-ID|Autocrypt|Status|Snapshot-Content-Location):)/i;
const mailLine = /^[!-9;-~]{1,76}:(?:[ \t]|$)|^[ \t]\S/;
/** A part of a mail that stands alone, as in a signature, may have this line only. */
const mimeLine = /^Content-Type: ?[\w.+-]+\/[\w.+-]/i;
/** The line that begins a message in a mailbox (RFC 4155, appendix A), with the year that all variants have. */
const mboxLine = /^From \S.{0,256} \d{4}\b/;
const sqlWord =
  /^\s*(?:--.*\n\s*)*(?:SELECT\s|INSERT INTO\s|CREATE (?:TABLE|DATABASE|SCHEMA)\s|UPDATE \S+ SET\s|DROP TABLE\s|BEGIN;|SET [\w.@]+ ?=)/i;
/** What lines of logs, and of chats that were exported, begin with. */
const logStart =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d{1,4}[./-]\d\d?[./-]\d{2,4}, \d\d?:\d\d|\[?\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[|\[?(?:DEBUG|INFO|WARN|ERROR|TRACE|FATAL)\b)/;
const sourceLine =
  /^(?:#!|import |from \S+ import|package \w|#include|using \w|const |let |var |function |def |class |public |<\?php|export |fn |func )/;

/**
 * A word for people: what kind of text this is, guessed from its beginning. Nothing is decided by it; every kind is
 * read the same way.
 */
export function textKind(head: string): Kind {
  const text = head.replace(/^\ufeff/, '').trimStart();
  return byOpening(text) ?? byLines(text) ?? { mime: 'text/plain', name: 'text' };
}

/** Elements that begin a piece of a page. */
const htmlStart =
  /^<(?:meta|title|script|style|div|span|p|table|form|center|font|h[1-6]|br|hr|img|ul|ol|blockquote|pre|iframe|input|label|button)[\s>/]/;

/** Pages that were saved, and templates, begin with comments. */
function afterComments(text: string): string {
  let rest = text;
  for (let n = 0; n < 8 && rest.startsWith('<!--'); n++) {
    const end = rest.indexOf('-->');
    if (end < 0) break;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest.startsWith('<') ? rest : text;
}

function byOpening(text: string): Kind | null {
  const start = afterComments(text).slice(0, 512).toLowerCase();
  // what the declaration and comments are before
  const root = afterComments(text.replace(/^<\?xml[^>]{0,400}>\s{0,99}/, ''))
    .slice(0, 512)
    .toLowerCase();
  if (/^<(?:!doctype html|html|head|body)\b/.test(root) || htmlStart.test(start))
    return { mime: 'text/html', name: 'html' };
  if (
    /^<(?:svg|!doctype svg)\b/.test(root) ||
    (start.startsWith('<?xml') && /<(?:svg|!doctype svg)\b/.test(start))
  )
    return { mime: 'image/svg+xml', name: 'svg' };
  if (start.startsWith('<?xml') || start.startsWith('<!doctype') || /^<[a-z_][\w.:-]*[\s>/]/.test(start))
    return { mime: 'application/xml', name: 'xml' };
  if (
    /^(?:bag attributes|certificate:\n|-----begin (?:x509 |trusted |new |attribute )?(?:certificate|pkcs7|cms|pgp public key block))/.test(
      start,
    )
  )
    return { mime: 'application/x-pem-file', name: 'pem' };
  if (/^(?:(?:#.{0,200}\s+){0,4}|version: 1\s+)dn::? \S/.test(start))
    return { mime: 'text/ldif', name: 'ldif' };
  if (start.startsWith('begin:vcard')) return { mime: 'text/vcard', name: 'vcard' };
  if (start.startsWith('begin:vcalendar')) return { mime: 'text/calendar', name: 'ics' };
  if (/^\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries|comment)"/.test(start))
    return { mime: 'application/har+json', name: 'har' };
  // `[09:02] Good morning` and `[12.03.24, 10:15:22] Anna: ...` are chats.
  if (
    /^[[{]\s*(?:["{[\]}]|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*(?:,|\][ \t]*(?:[\r\n]|$)|$)|true|false|null)/.test(
      start,
    )
  ) {
    const first = firstLines(text, 2);
    return first.length > 1 && first.every((line) => /^\{.*\}\s*$/.test(line))
      ? { mime: 'application/jsonl', name: 'jsonl' }
      : { mime: 'application/json', name: 'json' };
  }
  if (sqlWord.test(text.slice(0, 2048))) return { mime: 'application/sql', name: 'sql' };
  return null;
}

const firstLines = (text: string, n: number): string[] => text.split(/\r?\n/, n);

/** A header, which an empty line ends (RFC 5322, 2.1): the first lines of it are looked at. */
function isMail(lines: readonly string[]): boolean {
  // Apple's emlx has the number of bytes on its first line
  const all = lines.slice(/^\d{1,12}\s*$/.test(lines[0] ?? '') ? 1 : 0);
  const empty = all.findIndex((line) => line.trim() === '');
  const [first = '', ...others] = all.slice(0, empty === -1 ? undefined : empty).slice(0, 3);
  if (!eml.test(first) || !others.every((line) => mailLine.test(line))) return false;
  return others.length > 0 || (empty !== -1 && mimeLine.test(first));
}

function byLines(text: string): Kind | null {
  const lines = firstLines(text, linesLooked).filter((line) => line.trim() !== '');
  const share = (test: RegExp) => lines.filter((line) => test.test(line)).length / Math.max(1, lines.length);
  if (mboxLine.test(lines[0] ?? '') && mailLine.test(lines[1] ?? ''))
    return { mime: 'application/mbox', name: 'mbox' };
  if (isMail(firstLines(text, linesLooked))) return { mime: 'message/rfc822', name: 'eml' };
  if (share(logStart) >= 0.5) return { mime: 'text/plain', name: 'log' };
  if (/^\[[^\]\n]+\]\s*$/.test(lines[0] ?? '') || (lines.length > 1 && share(/^[\w.-]+\s?=/) > 0.8))
    return { mime: 'text/plain', name: 'ini' };
  for (const [mark, name] of [
    ['\t', 'tsv'],
    [';', 'csv'],
    [',', 'csv'],
  ] as const) {
    const counts = lines.slice(0, -1).map((line) => line.split(mark).length - 1);
    const most = counts[0] ?? 0;
    if (counts.length > 0 && most > 0 && counts.filter((c) => c === most).length >= counts.length * 0.8)
      return { mime: name === 'tsv' ? 'text/tab-separated-values' : 'text/csv', name };
  }
  const isMapping = lines.length > 1 && share(/^\s*(?:- )?[\w."'-]+:(?:\s|$)/) > 0.6;
  // `Name:      Anna`: a form that was printed.
  if (/^---\s*$/.test(lines[0] ?? '') || (isMapping && share(/:[ \t]{2,}\S/) < 0.4))
    return { mime: 'application/yaml', name: 'yaml' };
  if (share(sourceLine) >= 0.1) return { mime: 'text/plain', name: 'source' };
  return null;
}
