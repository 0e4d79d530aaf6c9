import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Family, Hiding } from './hiding.ts';
import { makeTraffic } from './traffic.ts';
import type { Workshop } from './workshop.ts';

type Step = (shop: Workshop, hide: Hiding, out: string) => void;

const sqlite =
  (pragma: string): Step =>
  (shop, hide, out) => {
    const sql = `${pragma}PRAGMA secure_delete=OFF; CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT, bsn TEXT, iban TEXT, note BLOB);
INSERT INTO customers VALUES (1,'${hide.put('email', 'row of a database')}','${hide.put('nl-bsn', 'row of a database')}','${hide.put('iban', 'row of a database')}',NULL);
INSERT INTO customers VALUES (2,'none','','',CAST('${hide.line('phone', 'blob of a database')}' AS BLOB));
INSERT INTO customers VALUES (3,'${hide.put('email', 'row of a database that was deleted')}','','',NULL);
INSERT INTO customers VALUES (4,'last','','',NULL);
CREATE VIEW refunds AS SELECT id, '${hide.put('iban', 'view of a database')}' AS iban FROM customers;
DELETE FROM customers WHERE id=3;`;
    shop.run('sqlite3', [out], { input: sql });
  };

const dumped: Step = (shop, hide, out) => {
  const database = shop.path('dumped.sqlite');
  shop.run('sqlite3', [database], {
    input: `CREATE TABLE people (email TEXT, iban TEXT); INSERT INTO people VALUES ('${hide.put('email', 'dump of a database')}','${hide.put('iban', 'dump of a database')}');`,
  });
  writeFileSync(out, shop.run('sqlite3', [database, '.dump']));
};

const subject = (hide: Hiding): string =>
  `/CN=Anna Kovacs/emailAddress=${hide.put('email', 'subject of a certificate')}`;
const alternative = (hide: Hiding): string =>
  `subjectAltName=email:${hide.put('email', 'other name in a certificate')}`;

/** A certificate with an address in its subject and another among its alternative names. */
function certificate(shop: Workshop, hide: Hiding): string {
  const path = shop.path(`${hide.file}.source.pem`);
  shop.run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:1024',
    '-nodes',
    '-keyout',
    'cert-key.pem',
    '-subj',
    subject(hide),
    '-addext',
    alternative(hide),
    '-days',
    '3650',
    '-out',
    path,
  ]);
  return path;
}

const pem: Step = (shop, hide, out) =>
  void shop.run('openssl', ['x509', '-in', certificate(shop, hide), '-out', out]);
const der: Step = (shop, hide, out) =>
  void shop.run('openssl', ['x509', '-in', certificate(shop, hide), '-outform', 'DER', '-out', out]);
const p7b: Step = (shop, hide, out) =>
  void shop.run('openssl', ['crl2pkcs7', '-nocrl', '-certfile', certificate(shop, hide), '-out', out]);
const request: Step = (shop, hide, out) =>
  void shop.run('openssl', [
    'req',
    '-new',
    '-newkey',
    'rsa:1024',
    '-nodes',
    '-keyout',
    shop.path('csr-key.pem'),
    '-subj',
    subject(hide),
    '-out',
    out,
  ]);
const jks =
  (type: string): Step =>
  (shop, hide, out) => {
    const name = `CN=Anna Kovacs, EMAILADDRESS=${hide.put('email', 'certificate in a key store')}`;
    shop.run('keytool', [
      '-genkeypair',
      '-alias',
      'a',
      '-keyalg',
      'EC',
      '-storetype',
      type,
      '-keystore',
      out,
      '-storepass',
      'changeit',
      '-keypass',
      'changeit',
      '-dname',
      name,
    ]);
  };

const javaClass: Step = (shop, hide, out) => {
  const folder = shop.newFolder();
  writeFileSync(
    join(folder, 'A.java'),
    `class A { String a = "${hide.put('iban', 'string of a class')}"; String b = "${hide.line('email', 'string of a class')}"; }`,
  );
  shop.run('javac', ['A.java'], { cwd: folder });
  writeFileSync(out, readFileSync(join(folder, 'A.class')));
};

/** A heap of a real virtual machine: strings are arrays of bytes in it. */
const heap: Step = (shop, hide, out) => {
  const folder = shop.newFolder();
  const lines = [
    hide.line('iban', 'heap dump'),
    hide.line('email', 'heap dump'),
    `Grüße Ω ${hide.line('phone', 'heap dump, UTF-16')}`,
  ];
  const code = `import java.lang.management.*; import com.sun.management.*;
public class D { static String[] all = new String(System.getenv("WORDS")).split("\\\\|"); public static void main(String[] a) throws Exception { ManagementFactory.newPlatformMXBeanProxy(ManagementFactory.getPlatformMBeanServer(), "com.sun.management:type=HotSpotDiagnostic", HotSpotDiagnosticMXBean.class).dumpHeap("heap.hprof", true); } }`;
  writeFileSync(join(folder, 'D.java'), code);
  shop.run('javac', ['D.java'], { cwd: folder });
  shop.run(
    'env',
    [
      `WORDS=${lines.join('|')}`,
      'LC_ALL=C.UTF-8',
      'java',
      '-Xmx24m',
      '-XX:+UseSerialGC',
      '-Dfile.encoding=UTF-8',
      '-cp',
      '.',
      'D',
    ],
    { cwd: folder },
  );
  shop.run('xz', ['-9e', 'heap.hprof'], { cwd: folder });
  writeFileSync(out, readFileSync(join(folder, 'heap.hprof.xz')));
};

const python =
  (code: string, ...puts: ['iban' | 'email' | 'phone', string][]): Step =>
  (shop, hide, out) =>
    void shop.run('python3', ['-c', code, out, ...puts.map(([kind, where]) => hide.line(kind, where))]);

const plist = python(
  'import sys,plistlib; plistlib.dump({"owner": sys.argv[2], "note": "Grüße "+sys.argv[3], "raw": sys.argv[4].encode()}, open(sys.argv[1],"wb"), fmt=plistlib.FMT_BINARY)',
  ['email', 'string of a property list'],
  ['iban', 'wide string of a property list'],
  ['phone', 'data of a property list'],
);
const pickled = python(
  'import sys,pickle; pickle.dump({"a": sys.argv[2], "b": ["ü"+sys.argv[3]]}, open(sys.argv[1],"wb"))',
  ['email', 'pickled text'],
  ['iban', 'pickled text'],
);
const compiled = python(
  'import sys,marshal,importlib.util as u; c=compile("a=%r" % sys.argv[2],"a.py","exec"); open(sys.argv[1],"wb").write(u.MAGIC_NUMBER+bytes(12)+marshal.dumps(c))',
  ['iban', 'constant of a compiled script'],
);
const catalogue: Step = (shop, hide, out) =>
  void shop.run('msgfmt', ['-o', out, '-'], {
    input: `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "write"\nmsgstr "Schreiben Sie an ${hide.put('email', 'compiled translation')}"\n`,
  });

const steps: Record<string, [string, Step, Family?]> = {
  'people.sqlite': ['sqlite3', sqlite('')],
  'wide.sqlite': ['sqlite3', sqlite("PRAGMA encoding='UTF-16le';")],
  'dumped.sql': ['sqlite3', dumped],
  'cert.pem': ['openssl', pem],
  'cert.der': ['openssl', der],
  'chain.p7b': ['openssl', p7b],
  'request.csr': ['openssl', request],
  'store.jks': ['keytool', jks('JKS')],
  'Strings.class': ['javac', javaClass],
  'heap.hprof.xz': ['java', heap],
  'prefs.plist': ['Python plistlib', plist],
  'state.pickle': ['Python pickle', pickled, 'unknown'],
  'script.pyc': ['Python', compiled, 'unknown'],
  'words.mo': ['msgfmt', catalogue, 'unknown'],
};

export async function makeStores(shop: Workshop): Promise<void> {
  const folder = shop.newFolder();
  for (const [name, [producer, step, family = 'web-data']] of Object.entries(steps)) {
    const hide = new Hiding(name);
    step(shop, hide, join(folder, name));
    shop.made.push(hide.made(family, producer, readFileSync(join(folder, name))));
  }
  await makeTraffic(shop);
}
