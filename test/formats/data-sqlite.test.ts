import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { type Read, readFile } from './read-file.ts';

/** A database as SQLite writes it. */
function made(
  statements: string,
  options: { pageSize?: number; encoding?: string; fill?: (db: Database.Database) => void } = {},
): Buffer {
  const db = new Database(':memory:');
  db.pragma(`page_size = ${options.pageSize ?? 4096}`);
  if (options.encoding) db.pragma(`encoding = '${options.encoding}'`);
  db.pragma('secure_delete = off');
  db.exec(statements);
  options.fill?.(db);
  const bytes = db.serialize();
  db.close();
  return bytes;
}
const rows = (read: Read, sheet: string): string[] => {
  const lines = new Map<string, string[]>();
  for (const { place, text } of read.pieces) {
    if (place.sheet !== sheet || !place.cell) continue;
    const row = place.cell.replace(/[A-Z]+/, '');
    lines.set(row, [...(lines.get(row) ?? []), text]);
  }
  return [...lines.values()].map((cells) => cells.join('|'));
};
const part = (read: Read, name: string): string =>
  read.pieces
    .filter(({ place }) => place.part === name)
    .map((piece) => piece.text)
    .join('');
const reasons = (read: Read) => [...new Set(read.obstacles.map((o) => `${o.category} ${o.reason}`))];
const people =
  "CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT, iban TEXT, born DATE, score REAL, big INT);INSERT INTO people VALUES(7,'Anna Kovacs','DE89 3704 0044 0532 0130 00','1980-01-02',1.5,-9007199254740993),(9,NULL,'x',3,0,1);";

describe('databases of SQLite', () => {
  it('reads tables by rows and columns', async () => {
    const result = await readFile(made(people));
    expect(rows(result, 'people')).toEqual([
      'id|name|iban|born|score|big',
      '7|Anna Kovacs|DE89 3704 0044 0532 0130 00|1980-01-02|1.5|-9007199254740993',
      '9||x|3|0|1',
    ]);
    expect(result.obstacles).toEqual([]);
  });

  it.each([
    ['UTF-16le', 1024],
    ['UTF-16be', 512],
    ['UTF-8', 65_536],
  ])('in %s with pages of %i bytes', async (encoding, pageSize) => {
    const result = await readFile(
      made("CREATE TABLE t(a);INSERT INTO t VALUES('Jürgen Łoś')", { encoding, pageSize }),
    );
    expect([rows(result, 't'), result.obstacles]).toEqual([['a', 'Jürgen Łoś'], []]);
  });

  it.each([
    [
      'quoted names',
      'CREATE TABLE "a b"("first, name" TEXT, [last] TEXT, `x``y` INT, \'z\')',
      'a b',
      ['first, name', 'last', 'x``y', 'z'],
    ],
    [
      'constraints and defaults',
      "CREATE TABLE t(a TEXT DEFAULT (1+(2)) CHECK(a IN ('x,y')), b NUMERIC(4,2), PRIMARY KEY(a,b), FOREIGN KEY(b) REFERENCES t(a))",
      't',
      ['a', 'b'],
    ],
    ['comments', 'CREATE TABLE t(a, -- b,\n /* c, */ d)', 't', ['a', 'd']],
    ['columns that are computed', "CREATE TABLE t(a, b AS (a||'x'), c AS (a) STORED)", 't', ['a', 'c']],
  ])('knows columns: %s', async (_name, sql, sheet, names) => {
    expect(rows(await readFile(made(`${sql};`)), sheet)).toEqual([names.join('|')]);
  });

  it('reads tables without row numbers, key first', async () => {
    const sql =
      "CREATE TABLE t(a TEXT, k TEXT, b TEXT, PRIMARY KEY(k)) WITHOUT ROWID;INSERT INTO t VALUES('1','K','2')";
    expect(rows(await readFile(made(sql)), 't')).toEqual(['k|a|b', 'K|1|2']);
  });

  it('reads long rows and many of them', async () => {
    const long = `${'x'.repeat(50_000)} anna.kovacs@firma.example`;
    const fill = (db: Database.Database) => {
      const insert = db.prepare('INSERT INTO t VALUES(?, ?)');
      for (let i = 0; i < 3000; i++) insert.run(i, i === 1500 ? long : `row ${i}`);
    };
    for (const kind of ['', ' WITHOUT ROWID']) {
      const bytes = made(`CREATE TABLE t(a INT PRIMARY KEY, b)${kind};CREATE INDEX i ON t(b);`, {
        pageSize: 1024,
        fill,
      });
      const result = await readFile(bytes);
      const read = rows(result, 't');
      expect([new Set(read).size, read.includes(`1500|${long}`), read.includes('2999|row 2999')]).toEqual([
        3001,
        true,
        true,
      ]);
      expect(result.obstacles).toEqual([]);
    }
  });

  it('reads statements of views and triggers', async () => {
    const result = await readFile(made(`${people}CREATE VIEW v AS SELECT 'anna@firma.example' FROM people;`));
    expect(part(result, 'statement')).toContain("'anna@firma.example'");
  });

  it('opens files in blobs', async () => {
    const fill = (db: Database.Database) => {
      const insert = db.prepare('INSERT INTO t VALUES(?)');
      insert.run(Buffer.from('<html><body>jan<b>@firma</b>.example</body></html>'));
      insert.run(
        Buffer.from('\x01\x02Kontonummer DE89370400440532013000\x00\xff\xfe\x03\x80\x81'.repeat(3), 'latin1'),
      );
    };
    const result = await readFile(made('CREATE TABLE t(a BLOB);', { fill }));
    expect(result.pieces).toContainEqual({ place: { path: 't-2-a.html' }, text: 'jan@firma.example\n' });
    expect(rows(result, 't')[2]).toContain('Kontonummer DE89370400440532013000');
  });

  it('reads rows that were deleted', async () => {
    const fill = (db: Database.Database) => {
      db.exec(
        "DELETE FROM people WHERE id = 7; CREATE TABLE gone(a);INSERT INTO gone VALUES('jan@firma.example ' || hex(randomblob(3000)));DROP TABLE gone;",
      );
    };
    const result = await readFile(made(people, { fill, pageSize: 1024 }));
    expect(rows(result, 'people')).toHaveLength(2);
    expect(part(result, 'deleted')).toContain('Anna Kovacs');
    expect(part(result, 'deleted')).toContain('jan@firma.example');
  });

  const many = () =>
    made(people, {
      pageSize: 1024,
      fill: (db) => {
        const insert = db.prepare('INSERT INTO people(name, iban) VALUES(?, ?)');
        for (let i = 0; i < 300; i++) insert.run(`Name ${i} ${'y'.repeat(i * 7)}`, `DE${i}`);
      },
    });

  it('says so where it is cut off', async () => {
    const bytes = many();
    for (let n = 1; n < 20; n++) {
      const result = await readFile(bytes.subarray(0, Math.floor((bytes.length * n) / 20)));
      expect(reasons(result)).toEqual(['partly-scanned damaged']);
    }
  });

  it('reads what it can of one with wrong bits, and ends', async () => {
    const bytes = many();
    let seed = 7;
    const random = (most: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % most;
    };
    for (let n = 0; n < 60; n++) {
      const wrong = Buffer.from(bytes);
      for (let k = 0; k < 40; k++) wrong[100 + random(wrong.length - 100)] = random(256);
      const result = await readFile(wrong);
      const all = result.pieces.map((piece) => piece.text).join('');
      expect(all.length + result.obstacles.length).toBeGreaterThan(1000);
    }
  });

  it('does not go in circles, nor believe sizes', async () => {
    const bytes = many();
    // every interior page of a table points to page 1, every leaf is one again and again
    for (let at = 1024; at < bytes.length; at += 1024)
      if (bytes[at] === 5) bytes.writeUInt32BE(2, at + 8);
      else if (bytes[at] === 13) bytes.writeUInt16BE(500, at + 3);
    const result = await readFile(bytes);
    expect(reasons(result)).toEqual(['partly-scanned damaged']);
    const noPage = Buffer.from(bytes);
    noPage.writeUInt16BE(3, 16);
    expect(reasons(await readFile(noPage))).toEqual(['unscannable damaged']);
  });
});
