PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE people (email TEXT, iban TEXT);
INSERT INTO people VALUES('dbn99tv@muster.example','DE91 2004 3499 5330 3258 89');
COMMIT;
