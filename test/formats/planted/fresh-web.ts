import { Hiding, type MadeFile } from './hiding.ts';

type Line = (hide: Hiding) => string | Uint8Array;

const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const pages: Record<string, Line> = {
  'page.html': (h) => `<!doctype html><html><head><title>Refund ${h.put('email', 'title of a page')}</title>
<meta name="description" content="${h.line('iban', 'meta element of a page', { part: 'metadata' })}">
<style>body{color:black}/* ${h.line('email', 'comment in a style sheet')} */</style>
<script>const account = { iban: "${h.put('iban', 'string in a script', { part: 'script' })}", mail: 'x' }; // ${h.line('email', 'comment in a script', { part: 'script' })}</script>
<script type="application/ld+json">{"@type":"Person","telephone":"${h.put('phone', 'linked data of a page', { part: 'script' })}"}</script></head>
<body><!-- ${h.line('iban', 'comment of a page', { part: 'comment' })} --><h1>Refund</h1><p>${h.line('iban', 'text of a page')}</p>
<p>W<b>rite</b> to ${h.put('email', 'word split over elements').replace(/^(..)(.*)$/, '<b>$1</b>$2')}</p>
<img src="a.png" alt="${h.line('phone', 'alt text', { part: 'attribute' })}"><input type="hidden" name="account" value="${h.put('iban', 'value of a hidden field')}">
<div style="display:none">${h.line('payment-card', 'hidden element')}</div><template><p>${h.line('email', 'template of a page')}</p></template><noscript>${h.line('phone', 'noscript')}</noscript>
<a href="mailto:${h.put('email', 'link of a page')}">mail</a> <a href="https://shop.firma.example/?iban=${h.put('iban', 'query string of a link').replaceAll(' ', '')}&x=1">shop</a>
<table><tr><th>Name<th>BSN<th>PESEL</tr><tr><td>first<td>${h.put('nl-bsn', 'table of a page')}<td>${h.put('pl-pesel', 'table of a page')}</tr></table>
<p>E-mail: ${[...h.put('email', 'character references')].map((c) => `&#${c.charCodeAt(0)};`).join('')}</p></body></html>`,
  'latin.html': (h) =>
    latin(
      `<html><head><meta charset="windows-1252"></head><body><p>Gr\xfc\xdfe von ${h.line('email', 'page in windows-1252')}</p></body></html>`,
    ),
  'wide.html': (h) =>
    utf16(`<!doctype html><html><body><p>${h.line('iban', 'page in UTF-16')}</p></body></html>`),
  'saved.xhtml': (h) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p title="${h.line('email', 'attribute of XHTML', { part: 'attribute' })}">${h.line('iban', 'text of XHTML')}</p></body></html>`,
  'framed.html': (h) =>
    `<html><body><iframe srcdoc="&lt;p&gt;${h.line('iban', 'page in an attribute')}&lt;/p&gt;"></iframe><iframe src="data:text/html;base64,${Buffer.from(`<p>${h.line('email', 'page in a data address')}</p>`).toString('base64')}"></iframe></body></html>`,
  'drawing.svg': (h) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="90"><!-- ${h.line('email', 'comment of a drawing', { part: 'comment' })} --><title>${h.line('email', 'title of a drawing')}</title><desc>${h.line('phone', 'description of a drawing')}</desc><metadata>${h.line('iban', 'metadata of a drawing')}</metadata><text x="5" y="20">${h.line('iban', 'text of a drawing')}</text><text x="5" y="50">E-mail: <tspan x="60">${h.put('email', 'word split over tspans').replace(/^(...)(.*)$/, '$1</tspan><tspan>$2')}</tspan></text></svg>`,
};

const texts: Record<string, Line> = {
  'order.xml': (h) =>
    `<?xml version="1.0" encoding="UTF-8"?><!-- ${h.line('email', 'comment of XML')} --><order xmlns:c="urn:c"><customer iban="${h.put('iban', 'attribute of XML')}"><c:bsn>${h.put('nl-bsn', 'element of XML')}</c:bsn><dateOfBirth>${h.put('date-of-birth', 'element of XML')}</dateOfBirth></customer><note><![CDATA[Call ${h.line('phone', 'CDATA of XML')}]]></note></order>`,
  'wide.xml': (h) =>
    utf16(`<?xml version="1.0" encoding="UTF-16"?><a><iban>${h.put('iban', 'XML in UTF-16')}</iban></a>`),
  'people.json': (h) =>
    JSON.stringify({
      customers: [
        {
          iban: h.put('iban', 'value of JSON'),
          bsn: Number(h.put('nl-bsn', 'number of JSON')),
          contact: { email: h.put('email', 'nested value of JSON') },
        },
      ],
      [h.put('email', 'key of JSON')]: true,
    }),
  'escaped.json': (h) =>
    `{"mail":"${[...h.put('email', 'escapes of JSON')].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}","inner":${JSON.stringify(JSON.stringify({ iban: h.put('iban', 'JSON in JSON') }))}}`,
  'events.jsonl': (h) =>
    [h.put('email', 'first line of JSONL'), h.put('email', 'second line of JSONL')]
      .map((email, n) => JSON.stringify({ n, user: { email } }))
      .join('\n'),
  'people.csv': (h) =>
    `id,email,bsn,iban,birth date\n1,${h.put('email', 'column of CSV')},${h.put('nl-bsn', 'column of CSV')},"${h.put('iban', 'column of CSV')}",${h.put('date-of-birth', 'column of CSV')}\n2,${h.put('email', 'second row of CSV')},${h.put('nl-bsn', 'second row of CSV')},,\n`,
  'people-semicolon.csv': (h) =>
    latin(
      `Stra\xdfe;E-Mail;PESEL;IBAN\nHauptstr. 1;${h.put('email', 'column of CSV with semicolons')};${h.put('pl-pesel', 'column of CSV with semicolons')};${h.put('iban', 'column of CSV with semicolons').replaceAll(' ', '')}\n`,
    ),
  'people.tsv': (h) =>
    `name\tphone\tcard number\nfirst\t${h.put('phone', 'column of TSV')}\t${h.put('payment-card', 'column of TSV')}\n`,
  'wide.csv': (h) =>
    utf16(`email\tiban\r\n${h.put('email', 'CSV in UTF-16')}\t${h.put('iban', 'CSV in UTF-16')}\r\n`, true),
  'values.yaml': (h) =>
    `customer:\n  email: ${h.put('email', 'value of YAML')}\n  accounts:\n    - iban: ${h.put('iban', 'list of YAML')}\n# ${h.line('phone', 'comment of YAML')}\ndb:\n  password: ${h.put('password', 'value of YAML')}\n`,
  'settings.properties': (h) =>
    `# ${h.line('email', 'comment of properties')}\nmail.from=${h.put('email', 'value of properties')}\ndb.password=${h.put('password', 'value of properties')}\n`,
  'dump.sql': (h) =>
    `-- ${h.line('email', 'comment of SQL')}\nCREATE TABLE customers (id int, email varchar(80), bsn char(9), iban varchar(40));\nINSERT INTO customers (id, email, bsn, iban) VALUES (1,'${h.put('email', 'row of SQL')}','${h.put('nl-bsn', 'row of SQL')}','${h.put('iban', 'row of SQL')}'),(2,'${h.put('email', 'second row of SQL')}','${h.put('nl-bsn', 'second row of SQL')}','${h.put('iban', 'second row of SQL')}');\n`,
  'copy.sql': (h) =>
    `COPY public.people (id, email, bsn) FROM stdin;\n1\t${h.put('email', 'COPY of SQL')}\t${h.put('nl-bsn', 'COPY of SQL')}\n\\.\n`,
  'server.log': (h) =>
    `2026-03-04T10:00:00Z INFO login user=${h.put('email', 'log line')} ip=${h.put('ipv4', 'log line')} ok\n2026-03-04T10:00:01Z DEBUG GET /api?iban=${h.put('iban', 'query string in a log').replaceAll(' ', '%20')} 200\n`,
  'wide.log': (h) =>
    utf16(`10:00 ${h.line('email', 'log in UTF-16')}\r\n10:01 ${h.line('iban', 'log in UTF-16')}\r\n`),
  'card.vcf': (h) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nEMAIL;TYPE=work:${h.put('email', 'vCard')}\r\nTEL;TYPE=cell:${h.put('phone', 'vCard')}\r\nEND:VCARD\r\n`,
  'meeting.ics': (h) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nORGANIZER:mailto:${h.put('email', 'organizer of an event')}\r\nDESCRIPTION:Pay to ${h.line('iban', 'folded line of an event').replace(/^(.{12})/, '$1\r\n ')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  'notes.md': (h) =>
    `# Refund\n\n| E-mail | BSN |\n| --- | --- |\n| ${h.put('email', 'table of Markdown')} | ${h.put('nl-bsn', 'table of Markdown')} |\n\n<!-- ${h.line('iban', 'comment of Markdown')} -->\n`,
};

const cookie = 'sessionid=8f14e45fceea167a5a36dedd4bea2543a7c0ffee';

/** What the developer tools of a browser save, with each place of a request that holds something. */
function har(h: Hiding): string {
  const on = (part: string) => ({ part });
  const json = JSON.stringify({
    email: h.put('email', 'body of a request in HAR', { path: 'request of *' }),
    iban: h.put('iban', 'body of a request in HAR', { path: 'request of *' }),
  });
  const reply = Buffer.from(
    JSON.stringify({ phone: h.put('phone', 'packed body of a response in HAR') }),
  ).toString('base64');
  h.take('session-cookie', '*', 'cookie in HAR', on('entry 1*'));
  const request = {
    method: 'POST',
    url: `https://shop.firma.example/pay?user=${encodeURIComponent(h.put('email', 'query string in HAR', on('entry 1*')))}`,
    headers: [
      {
        name: 'Authorization',
        value: `Bearer ${h.put('jwt', 'authorization header in HAR', on('entry 1*'))}`,
      },
      { name: 'Cookie', value: cookie },
    ],
    cookies: [{ name: 'sessionid', value: cookie.split('=')[1] }],
    queryString: [],
    postData: { mimeType: 'application/json', text: json },
  };
  const response = {
    status: 200,
    headers: [{ name: 'X-User', value: h.put('email', 'header of a response in HAR', on('entry 1*')) }],
    cookies: [],
    content: { mimeType: 'application/json', encoding: 'base64', text: reply },
  };
  const creator = { name: 'WebInspector', version: '537.36' };
  return JSON.stringify(
    {
      log: {
        version: '1.2',
        creator,
        pages: [{ title: `https://firma.example/${h.put('email', 'title of a page in HAR')}` }],
        entries: [{ startedDateTime: '2026-03-04T10:00:00Z', request, response }],
      },
    },
    null,
    1,
  );
}

export function freshWeb(): MadeFile[] {
  const all: Record<string, Line> = { ...pages, ...texts, 'session.har': har };
  return Object.entries(all).map(([name, write]) => {
    const hide = new Hiding(name);
    const bytes = write(hide);
    return hide.made('web-data', 'test', typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  });
}
