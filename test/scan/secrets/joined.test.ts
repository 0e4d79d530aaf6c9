import { describe, expect, it } from '@jest/globals';
import { seeded } from '../../../src/scan/detectors/secrets/tokens.ts';
import { scanText } from '../../../src/scan/index.ts';

const found = (text: string) =>
  scanText(text)
    .findings.filter((f) => f.category === 'secret')
    .map((f) => text.slice(f.location.start, f.location.end));

/** N is the name, V the value: how languages, files and commands join them. */
const forms = [
  'N ?= V',
  'N?="V"',
  'N ||= "V"',
  'N ??= "V"',
  'N += "V"',
  'if (N === "V")',
  'if (N != "V")',
  'N: str = "V"',
  'N: Optional[str] = "V"',
  'let N: &str = "V";',
  'let N: String = String::from("V");',
  'val N: String = "V"',
  'var N string = "V"',
  'Dim N As String = "V"',
  "N = b'V'",
  "N = r'V'",
  'N = @"V";',
  'N = ["V"]',
  'N = new String("V")',
  'N = Some("V")',
  'N = os.getenv("X", "V")',
  'N = process.env.X || "V"',
  'N = process.env.X ?? "V"',
  'N = os.environ.get("X") or "V"',
  'N -> V',
  'N <- "V"',
  'N =\n    "V"',
  'N = (\n    "V"\n)',
  'cfg.get("N", "V")',
  "define('N', 'V');",
  'SetEnvironmentVariable("N", "V")',
  'N("V")',
  '{:N "V"}',
  '<add key="N" value="V"/>',
  '<string name="N">V</string>',
  '{"name": "N", "value": "V"}',
  '- name: N\n  value: V',
  'variable "N" {\n  default = "V"\n}',
  '<key>N</key>\n<string>V</string>',
  '| N | `V` |',
  'ENV N V',
  '#define N "V"',
  'app --N V --verbose',
  'the N is V',
  'N_PROD=V',
];

const filled = (form: string, name: string, value: string) =>
  form.replace(/(?<![A-Z])N(?![a-z])/, name).replace(/(?<![A-Z])V(?![a-z])/, () => value);

describe('a value is found however it is joined to its name', () => {
  const value = seeded(32);
  it.each(forms)('key: %s', (form) => {
    expect(found(filled(form, 'api_key', value))).toContain(value);
  });
  it.each(forms.filter((form) => !/_PROD| <- |\|\| `|^N\("/.test(form)))('password: %s', (form) => {
    expect(found(filled(form, 'password', 'Xy12ab-Q9'))).toContain('Xy12ab-Q9');
  });
  it.each(forms)('placeholder: %s', (form) => {
    expect(found(filled(form, 'api_key', 'your-api-key-here'))).toEqual([]);
    expect(found(filled(form, 'password', 'changeme'))).toEqual([]);
  });
});

describe('signs and written line ends', () => {
  it.each([
    ['{"password":"Kx9(mQ2)z7!"}', 'Kx9(mQ2)z7!'],
    ['secret = "mQ2z7Kx9?aP4&tR8v"', 'mQ2z7Kx9?aP4&tR8v'],
    [`access_token = ${seeded(40)}\\n`, seeded(40)],
    [`"access_token=${seeded(64)}\\n"`, seeded(64)],
  ])('%s', (text, value) => {
    expect(found(text)).toEqual([value]);
  });
});
