/** Seeded text like what people send to support: access logs, JVM logs, CSV of persons, JSON lines. Reveals nobody. */
type Random = () => number;

/** mulberry32: a small seeded generator, numbers in [0, 1). */
export function seededRandom(seed: number): Random {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const int = (r: Random, below: number): number => Math.floor(r() * below);
const of = (r: Random, list: readonly string[]): string => list[int(r, list.length)] as string;
const two = (n: number): string => String(n).padStart(2, '0');
const hex = (r: Random, n: number): string =>
  Array.from({ length: n }, () => int(r, 16).toString(16)).join('');
const given = ['Anna', 'Jan', 'Marie', 'Luis', 'Sofie', 'Peter', 'Eva', 'Noor', 'Tim', 'Lea'];
const family = ['Jansen', 'Meier', 'Smith', 'Lefevre', 'Garcia', 'Bakker', 'Novak', 'Rossi'];
const paths = ['/', '/api/v1/orders', '/static/js/app.4f3c2d1b.js', '/login', '/img/logo.svg', '/search'];
const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36',
  'curl/8.5.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15',
];
const time = (r: Random): string => `${two(int(r, 24))}:${two(int(r, 60))}:${two(int(r, 60))}`;
const day = (r: Random): string => `2024-${two(1 + int(r, 12))}-${two(1 + int(r, 28))}`;

const access = (r: Random): string =>
  `81.2.${int(r, 256)}.${int(r, 256)} - - [${two(1 + int(r, 28))}/Mar/2024:${time(r)} +0000] "GET ${of(r, paths)}?id=${int(r, 1e6)} HTTP/1.1" ${of(r, ['200', '304', '404', '500'])} ${int(r, 90_000)} "-" "${of(r, agents)}"\n`;

const jvm = (r: Random): string =>
  r() < 0.2
    ? `\tat com.acme.orders.${of(r, family)}Service.handle(${of(r, family)}Service.java:${int(r, 900)})\n`
    : `${day(r)} ${time(r)},${int(r, 1000)} ${of(r, ['INFO ', 'DEBUG', 'WARN '])} [http-nio-8080-exec-${int(r, 200)}] c.a.orders.Handler - request ${hex(r, 8)}-${hex(r, 4)}-4${hex(r, 3)}-a${hex(r, 3)}-${hex(r, 12)} took ${int(r, 3000)} ms, user=${int(r, 1e5)} status=${of(r, ['ok', 'failed'])}\n`;

const row = (r: Random): string =>
  `${int(r, 1e6)},${of(r, given)},${of(r, family)},${of(r, given).toLowerCase()}.${int(r, 1e4)}@cloakroom-mail.eu,+316${10_000_000 + int(r, 89_999_999)},${1940 + int(r, 65)}-${two(1 + int(r, 12))}-${two(1 + int(r, 28))},${of(r, ['Dorpsstraat', 'Kerkweg'])} ${int(r, 200)},Utrecht\n`;

const json = (r: Random): string =>
  `{"ts":${1_700_000_000_000 + int(r, 1e10)},"level":"${of(r, ['info', 'warn'])}","service":"checkout","trace":"${hex(r, 32)}","msg":"order placed","orderId":"${int(r, 1e9)}","amount":${int(r, 1e4)}.${int(r, 100)},"customer":{"id":${int(r, 1e6)},"country":"NL"},"tags":["a","b"]}\n`;

interface Section {
  readonly lines: number;
  readonly line: (r: Random) => string;
  readonly head?: string;
}

function inTurns(chars: number, seed: number, sections: readonly Section[]): string {
  const r = seededRandom(seed);
  const parts: string[] = [];
  let length = 0;
  while (length < chars)
    for (const { lines, line, head = '' } of sections) {
      let text = head;
      for (let i = 0; i < lines; i++) text += line(r);
      parts.push(`${text}\n`);
      length += text.length + 1;
    }
  return parts.join('').slice(0, chars);
}

const logs: readonly Section[] = [
  { lines: 400, line: access },
  { lines: 500, line: jvm },
];
const persons = 'id,first name,last name,email,phone,date of birth,street,city\n';

/** `chars` characters (ASCII): sections of each kind in turn. */
export const mixedCorpus = (chars: number, seed = 7): string =>
  inTurns(chars, seed, [...logs, { lines: 200, line: row, head: persons }, { lines: 300, line: json }]);

/** `chars` characters (ASCII) of a web server's and a JVM's logs: an address in each line of the first, nothing else. */
export const plainLogs = (chars: number, seed = 7): string => inTurns(chars, seed, logs);

/** Inputs made to be slow, of `chars` characters each. */
export function hostileInputs(chars: number): Readonly<Record<string, string>> {
  const units = {
    at: 'a@a.', digitsSpaced: '1 1 1 1 ', dashes: '-', brackets: '(', keys: 'key=key=', names: 'name=name=', quotes: '"":"":', digits: '7',
    plus: '+', jwt: 'eyJ', jwtDots: 'eyJaaaaaaaaaa.', hex: '0123456789abcdef', phones: '+31612345678 ', phonesZero: '06 12345678 ', pairs: '01 23 ', groups: '123 ',
    nines: '111222333 ', cards: '4539148803436467 ', cards4: '4539 1488 0343 6468 ', ibans: 'NL91ABNA0417164300 ', ibanStarts: 'NL91 ', emails: 'a.b@c.de ',
    born: 'born ', births: 'born on ', colons: ':', ipv6: '2a02:2e0::1 ', doubleColon: 'a::', slashes: '://a:', urls: 'a://b:c1@d ', passwords: 'password=', firstNames: 'first_name: Anna ', people: 'Anna Smith ',
    pem: '-----BEGIN PRIVATE KEY-----', dots: '1.2.3.4.', ipv4: '81.2.3.4 ', commas: 'name,', header: 'first name,bsn\n', quote: '"', newline: '\n', returns: '\r', aws: 'AKIA', ghp: 'ghp_', elevens: '86095742719 ',
    labels: 'a b c d e f: ', elements: '<name>', wide: 'ж@ж.', tall: '😀', letters: 'a', spaces: ' ', equals: '=', json: '{"password":{"password":', bsn: 'bsn 111222333 ',
    fly: 'fo1_', google: 'ya29.', cookie: 'Cookie: lang=en; JSESSIONID=3F2504E04F8911D39A0C0305E82C3301 ', manifest: 'kind: Secret\ndata:\n  password: VHIwdWI0ZG9yIQ==\n', serviceAccount: '"type": "service_account", ',
    pemHeads: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n', der: 'MIGkAgEBBDaaaaaaaaaaaaaaaaaaa/', putty: 'PuTTY-User-Key-File-3: ab ', jwk: '{"kty":"RSA",', codesOfDisease: 'ICD-10: E11.9 ', streets: 'Viale ', signs: '@', said: 'I’m ', introduced: 'Казвам се ',
    piva: 'piva=04285060069 ', vat: 'BE 0776.091.951 ', idnr: 'IdNr. 65 929 970 489 ', itin: 'ITIN: 912701234 ', kvk: 'kvk=68750110 ', nino: 'LK 40 27 18 A ', licence: 'DL No. TN-0120150001234 ', card: 'id card no 1234567A ', bic: 'BIC: DEUTDEFF ', pass: 'pass: ', token: 'token=a1B2c3D4 ', mva: 'NO 930 271 802 MVA ', licenceNumber: 'License number: 12345678 ', secretKinds: 'kind: Secret\nmetadata:\n  name: x\n', secrets: 'Secret ', secretTop: 'TOP SECRET//', confidential: 'CONFIDENTIAL ',
    segments: 'PID|', patients: 'PID|1||||Meier^Anna\n', created: 'create table x(name text, ', answers: '"value":', members: '"name":{"value":', dotted: 'Name .... a ', ruled: '- - -\n', flights: 'A/B MR ', kty: 'kty: RSA\n', basic: 'Authorization: Basic ', saidIrish: 'Is é ', saidCroatian: 'Ja sam ', biometric: 'biometric: ',
    base64Lines: 'QUtDQVFFQU1JSUVvd0lCQUFLQ0FRRUFNSUlFb3dJQkFBS0NBUUVBCi0tLS0tRU5EIFJTQSBQUklWQVRFIEtFWS0tLS0t\n',
  }; // biome-ignore format: a table
  return Object.fromEntries(
    Object.entries(units).map(([name, unit]) => [
      name,
      unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars),
    ]),
  );
}
