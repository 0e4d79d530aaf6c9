import { describe, expect, it } from '@jest/globals';
import { found, scan, strongest } from './look.ts';

/** FIRST, Traffic Light Protocol (TLP) version 2.0: the labels, and their spelling without spaces. */
describe('TLP', () => {
  it.each(['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT'])('%s', (label) => {
    for (const text of [label, `${label}\nAdvisory`, `Report (${label})`, `"tlp": "${label}"`]) {
      expect(found(text)).toContain('tlp-marking');
      expect(strongest(text)).toBeGreaterThanOrEqual(0.8);
    }
    expect(scan(`x ${label} y`)[0]?.location).toMatchObject({ start: 2, end: 2 + label.length });
  });
  it.each(['TLP:GREEN', 'TLP:CLEAR', 'TLP:WHITE'])('%s may be passed on', (label) => {
    expect(found(label)).toEqual([]);
    expect(strongest(label)).toBeGreaterThan(0);
  });
  it.each(['TLP', 'TLP:', 'TLP:REDACTED', 'XTLP:RED', 'TLPRED', 'tlp=3'])('%s is none', (text) => {
    expect(strongest(text)).toBe(0);
  });
});

describe('labels and headers', () => {
  const label = 'MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d';
  it.each([
    // RFC 4021, 2.1.60, and RFC 2156: Personal, Private, Company-Confidential
    ['Sensitivity: Company-Confidential', 0.7],
    ['Subject: x\nSensitivity: Private\n', 0.5],
    ['Subject: x\nSensitivity: Personal\n', 0.5],
    ['X-Classification: CONFIDENTIAL', 0.6],
    ['X-Protective-Marking: SECRET', 0.6],
    ['Classification: Strictly Confidential', 0.6],
    ['Data classification: Internal', 0.5],
    ['Klassifizierung: Streng vertraulich', 0.6],
    ['Vertraulichkeitsstufe: vertraulich', 0.6],
    ['Rubricering: vertrouwelijk', 0.6],
    ['Clasificación: confidencial', 0.6],
    ['Klauzula tajności: poufne', 0.6],
    ['Διαβάθμιση: εμπιστευτικό', 0.6],
    [`${label}_Name=Confidential`, 0.7],
    [`<property name="${label}_Name"><vt:lpwstr>Confidential</vt:lpwstr>`, 0.7],
    [`"${label}_Name":"Internal"`, 0.6],
    // RFC 7444, 2
    ['SIO-Label: marking="CONFIDENTIAL"; fgcolor=black; bgcolor=blue', 0.7],
  ])('%s', (text, least) => {
    const [first] = scan(text);
    expect(first?.detector).toBe('sensitivity-label');
    expect(first?.confidence).toBeGreaterThanOrEqual(least);
  });
  it.each([
    'Sensitivity: high',
    'Classification: Public',
    'classification: 3',
    '[Classification: Potentially Bad Traffic] [Priority: 2]',
    `${label}_Name=Public`,
    `${label}_Enabled=true`,
    `${label}_Method=Standard`,
    'SIO-Label: marking="UNCLASSIFIED"; fgcolor=black',
    'confidentiality=none',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
