import { expect, it } from '@jest/globals';
import { found } from './found.ts';

const created = `CREATE TABLE \`users\` (
  \`id\` int NOT NULL AUTO_INCREMENT,
  \`first_name\` varchar(40) DEFAULT 'a, (b)' COMMENT 'first, name',
  \`last_name\` varchar(40) NOT NULL,
  \`balance\` decimal(10,2) DEFAULT '0.00',
  \`birth_date\` date DEFAULT NULL,
  PRIMARY KEY (\`id\`),
  KEY \`ix\` (\`last_name\`,\`first_name\`)
) ENGINE=InnoDB;
`;

it.each([
  [
    "INSERT INTO `users` VALUES (1,'Wendeline','Quillon',12.00,'1984-02-29'),(2,'Ro','O\\'Quillon',0.00,NULL);",
    [
      'person-name Wendeline',
      'person-name Quillon',
      'date-of-birth 1984-02-29',
      'person-name Ro',
      "person-name O\\'Quillon",
    ],
  ],
  ['INSERT INTO "users" VALUES(1,\'Wendeline\');', ['person-name Wendeline']],
  ["insert into shop.users values (1, 'Wendeline');", ['person-name Wendeline']],
  ["INSERT INTO `colours` VALUES (1,'Wendeline');", []],
  ["INSERT INTO users (colour, size) VALUES ('Wendeline', 'Quillon');", []],
  ["CREATE TABLE x (id int);\nINSERT INTO users VALUES (1,'Wendeline');", []],
])('rows of a table that was created before need not name their columns: %j', (rows, findings) => {
  expect(found(created + rows)).toEqual(findings);
});

it('in one line, as SQLite writes it', () => {
  expect(
    found(
      "CREATE TABLE people(id INTEGER PRIMARY KEY, surname TEXT, note TEXT);\nINSERT INTO people VALUES(7,'Quillon','x');",
    ),
  ).toEqual(['person-name Quillon']);
});
