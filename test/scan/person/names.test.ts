import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const of = (id: string, text: string, least = 0.5) =>
  scanText(text)
    .findings.filter((f) => f.detector === id && f.confidence >= least)
    .map((f) => text.slice(f.location.start, f.location.end));

describe('names in records', () => {
  it.each([
    // RFC 5322, 3.4 and A.1
    ['From: Anna Meier <anna@cloakroom-mail.eu>', ['Anna Meier']],
    ['To: "Meier, Anna" <anna@cloakroom-mail.eu>', ['Meier, Anna']],
    [
      'Cc: Anna Meier <a@cloakroom-mail.eu>,\r\n Peter Novak <p@cloakroom-mail.eu>',
      ['Anna Meier', 'Peter Novak'],
    ],
    ['Reply-To: "Anna Meier" <a@cloakroom-mail.eu>', ['Anna Meier']],
    ['> From: Anna Meier [mailto:a@cloakroom-mail.eu]', ['Anna Meier']],
    ['Von: Meier, Anna', ['Meier, Anna']],
    ['Från: Astrid Lindqvist', ['Astrid Lindqvist']],
    ['De : Amélie Lefèvre', ['Amélie Lefèvre']],
    ['From: The Build Server <ci@cloakroom-mail.eu>', []],
    ['From: noreply <noreply@cloakroom-mail.eu>', []],
    ['see Wendeline Quillon <a@cloakroom-mail.eu>', []],
    // RFC 6350, 6.2
    [
      'BEGIN:VCARD\r\nN:Meier;Anna;;Dr.;\r\nFN:Dr. Anna Meier\r\nBDAY:19850214\r\nEND:VCARD',
      ['Meier;Anna;;Dr.', 'Dr. Anna Meier'],
    ],
    // RFC 5545, 3.8.4.1 and 3.8.4.3
    ['ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Anna Meier:mailto:a@cloakroom-mail.eu', ['Anna Meier']],
    ['ORGANIZER;CN="Meier, Anna":mailto:a@cloakroom-mail.eu', ['Meier, Anna']],
    // RFC 4514; RFC 2849
    ['dn: CN=Anna Meier,OU=Sales,DC=corp,DC=local', ['Anna Meier']],
    ['distinguishedName: CN=Meier\\, Anna,OU=Sales,DC=corp,DC=local', ['Meier\\, Anna']],
    [
      'givenName: Anna\nsn: Meier\ncn: Anna Meier\ndisplayName: Meier, Anna',
      ['Anna', 'Meier', 'Anna Meier', 'Meier, Anna'],
    ],
    ['CN=Domain Admins,CN=Users,DC=corp,DC=local', []],
    ['CN=WEB01,OU=Servers,DC=corp,DC=local', []],
    ['issuer=C = US, O = Example, CN = Example Root CA', []],
    ["first_name='Anna' last_name='O\\'Brien' x=1", ['Anna', "O\\'Brien"]],
    ['user.first_name=Anna&user.last_name=Meier', ['Anna', 'Meier']],
    ['{"customer":{"name":"Anna Meier"}}', ['Anna Meier']],
    ['<person firstName="Anna" lastName="Meier"/>', ['Anna', 'Meier']],
  ])('%j', (text, names) => {
    expect(of('person-name', text)).toEqual(names);
  });

  it('reads every row of INSERT and of COPY', () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `(${i}, 'Anna', N'O''Brien', NULL)`).join(',\n');
    const text = `INSERT INTO [dbo].[people] ([id], [first_name], [last_name], [note])\nVALUES ${rows};\nSELECT 'Anna', 'Smith';`;
    const tally = scanText(text).tallies.filter((t) => t.detector === 'person-name');
    expect(tally.map((t) => [t.count, t.distinct])).toEqual([[6_000, 2]]);
    expect(of('person-name', 'COPY people (id, first_name) FROM stdin;\n1\tAnna\n2\tPeter\n\\.\n')).toEqual([
      'Anna',
      'Peter',
    ]);
  });

  it('knows on which line a row stands', () => {
    const text = "INSERT INTO t (first_name) VALUES\n('Anna'),\n('Peter');";
    expect(scanText(text).findings.map((f) => [f.location.line, f.location.column])).toEqual([
      [2, 3],
      [3, 3],
    ]);
  });

  it.each([
    'name: my-service', 'Name: Windows Update', '"name": "Smart Home Hub"', 'name=Main Worker', 'Service Name: Background Transfer', 'Display Name: Windows Defender', 'client: Mozilla Firefox', 'contact: Network Team',
    'hostname=Alpha', 'fname = match[2]', 'firstName: string', "firstName: 'First name'", '"vorname": "Vorname"', 'lastName = user.lastName;', 'time=Monday', 'customer: Acme Corporation', 'Author: Apache Software Foundation',
    'INSERT INTO metrics (host, value) VALUES (\'Anna\', 1)', 'ime: 12', 'meno=3', 'nome=log.txt', 'thread.name=Anna', 'Name: Intel(R) Ethernet', 'Product Name: Super Server',
  ])('nobody in %j', (text) => {
    expect(of('person-name', text)).toEqual([]);
  }); // biome-ignore format: a table
});

describe('home folders', () => {
  it.each([
    ['C:\\Users\\anna.meier\\AppData', 'anna.meier'],
    ['c:\\users\\anna\\x', 'anna'],
    ['"C:\\\\Users\\\\jsmith\\\\Desktop"', 'jsmith'],
    ['\\\\?\\C:\\Users\\jsmith\\Desktop', 'jsmith'],
    ['C:\\Documents and Settings\\Anna Meier\\x', 'Anna Meier'],
    ['/home/anna/.bashrc', 'anna'],
    ['HOME=/home/peter', 'peter'],
    ['/Users/anna.meier/Library', 'anna.meier'],
    ['file:///home/anna/x', 'anna'],
    ['(/home/anna/app.js:3:4)', 'anna'],
  ])('%s', (text, name) => {
    expect(of('home-folder', text)).toEqual([name]);
  });

  it.each([
    'C:\\Users\\Public\\x', 'C:\\Users\\Default\\x', 'C:\\Users\\All Users\\x', 'C:\\Users\\Administrator\\x', 'C:\\Users\\ADMINI~1\\x', 'C:\\Users\\svc_backup\\x', 'C:\\Users\\MSSQLSERVER\\x', 'C:\\Users\\%USERNAME%\\x', 'C:\\Users\\$env:USERNAME\\x',
    '/home/ubuntu/x', '/home/ec2-user/x', '/home/runner/work', '/home/node/app', '/home/jenkins/x', '/home/hadoop/x', '/home/user/x', '/home/app/x', '/home/vagrant/x', '/Users/Shared/x', '/Users/runner/x', '/home/$USER/x', '/home/<user>/x',
    'GET /home/anna/ HTTP/1.1', 'https://cloakroom-mail.eu/home/anna/', 'src/home/anna/x', '/home/index.html', '/Users/12345/x', '/Users/2819c223-7f76-453a-919d-413861904646', '/usr/home', '/home/',
  ])('nobody in %s', (text) => {
    expect(of('home-folder', text)).toEqual([]);
  }); // biome-ignore format: a table
});

describe('accounts', () => {
  it.each([
    ['username=anna.meier', 'anna.meier'],
    ['sAMAccountName: ameier', 'ameier'],
    ['user="CORP\\\\peter.smith"', 'peter.smith'],
    ['login: jsmith', 'jsmith'],
    ['Gebruikersnaam: sanne_devries', 'sanne_devries'],
    ['uživatelské jméno = tereza', 'tereza'],
  ])('%s', (text, name) => {
    expect(of('user-name', text)).toEqual([name]);
    for (const f of scanText(text).findings)
      if (f.detector === 'user-name') expect(f.category).toBe('online');
  });

  it.each([
    'user=root',
    'user=48211',
    'username=admin',
    'user=postgres',
    'login=failed',
    'for user admin',
    'uid=0',
    'user = process.env.USER',
    'username: string',
    'username=\u0024{USER}',
    'user=NT AUTHORITY\\SYSTEM',
    'user=svc_backup',
  ])('nobody in %s', (text) => {
    expect(of('user-name', text)).toEqual([]);
  });

  it('offers what could be anybody as a weak candidate', () => {
    const [weak] = scanText('username=xqzt', { minConfidence: 0 }).findings;
    expect([weak?.detector, (weak?.confidence ?? 1) < 0.5]).toEqual(['user-name', true]);
  });
});
