import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSettings, variableNames } from '../../src/settings.ts';

const text = readFileSync(new URL('../../config/example.env', import.meta.url), 'utf8');
const lines = text.split('\n');
const assigned = lines.flatMap((line) => /^#([A-Z][A-Z0-9_]*)=/.exec(line)?.[1] ?? []);

describe('config/example.env', () => {
  it('names every variable the gateway reads, once, and no other', () => {
    expect([...assigned].sort()).toEqual([...variableNames].sort());
  });

  it('sets nothing by itself', () => {
    expect(lines.filter((line) => line.trim() !== '' && !line.startsWith('#'))).toEqual([]);
  });

  it.each(assigned)('says in a sentence what %s is', (name) => {
    const at = lines.findIndex((line) => line.startsWith(`#${name}=`));
    expect(lines[at - 1]).toMatch(/^# \S.*[.)]$/);
  });

  it.each(assigned)('shows a value of %s that would be taken', (name) => {
    const value = new RegExp(`^#${name}=(.*)$`, 'm').exec(text)?.[1] ?? '';
    let faults: readonly { variable: string; mend: string }[] = [];
    try {
      readSettings({ [name]: value });
    } catch (error) {
      faults = (error as { faults: typeof faults }).faults;
    }
    // others may be missing beside it, but its own form is right
    expect(faults.filter((f) => f.variable === name && f.mend.startsWith('must be '))).toEqual([]);
  });
});
