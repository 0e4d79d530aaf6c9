import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Action } from '../../model/policy.ts';
import { actions } from '../../model/policy.ts';
import { judgeTallies } from '../../scan/decide.ts';
import { scanText } from '../../scan/index.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import { exitCodes } from './exit-codes.ts';
import type { Output } from './output.ts';
import { jsonFinding } from './report.ts';
import type { ScanSettings } from './settings.ts';

/** Characters of one line; a longer one is malformed. */
const lineChars = 64 * 1024 * 1024;

/**
 * The lines that each chunk completes. They end with LF alone: JSON strings may hold U+2028 as it is. Null stands for a
 * line that is too long.
 */
async function* linesOf(stream: Readable): AsyncGenerator<(string | null)[]> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let held = 0;
  const take = (): string | null => {
    const line = held > lineChars ? null : parts.join('');
    parts = [];
    held = 0;
    return line;
  };
  const keep = (text: string) => {
    held += text.length;
    if (held <= lineChars) parts.push(text);
    else parts = [];
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    const lines: (string | null)[] = [];
    let from = 0;
    for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
      keep(text.slice(from, to));
      lines.push(take());
      from = to + 1;
    }
    keep(text.slice(from));
    yield lines;
  }
  keep(decoder.end());
  if (held > 0) yield [take()];
}

function parseLine(line: string | null): { id: unknown; text: string } | null {
  if (line === null) return null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('text' in value)) return null;
    return typeof value.text === 'string' ? { id: 'id' in value ? value.id : null, text: value.text } : null;
  } catch {
    return null;
  }
}

interface LineAnswer {
  readonly action: Action | 'malformed';
  readonly text: string;
}

function judgeLine(line: string | null, settings: ScanSettings, own: OwnRules | null): LineAnswer {
  const parsed = parseLine(line);
  if (parsed === null) return { action: 'malformed', text: '{"id":null,"error":"malformed-line"}\n' };
  const report = scanText(parsed.text, { ...settings.scan, ...own?.options }, own?.detectors);
  const { action } = judgeTallies(report.tallies, settings.policy, settings.form);
  const findings = report.findings.filter((f) => f.confidence >= settings.minConfidence).map(jsonFinding);
  return { action, text: `${JSON.stringify({ id: parsed.id, verdict: action, findings })}\n` };
}

/** Answers every line that is not blank, in order; a malformed one with `{id: null, error}`. Returns the exit code. */
export async function judgeLines(
  input: Readable,
  output: Output,
  settings: ScanSettings,
  own: OwnRules | null,
): Promise<number> {
  let worst: Action = 'allow';
  let malformed = false;
  for await (const lines of linesOf(input)) {
    if (output.closed()) break;
    for (const line of lines) {
      if (line !== null && line.trim() === '') continue;
      const { action, text } = judgeLine(line, settings, own);
      if (action === 'malformed') malformed = true;
      else if (actions.indexOf(action) > actions.indexOf(worst)) worst = action;
      await output.write(text);
    }
    await output.flush(); // whoever sends a line and waits gets its answer
  }
  return malformed ? exitCodes.data : exitCodes[worst];
}
