/** Lines as systems print them, with what they draw by chance put in: seeded, so every run is the same. */

/** A small generator of our own (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (n: number) => String(n).padStart(2, '0');
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const hosts =
  'node-17 web01 db-primary ip-10-0-12-231 worker3 LABSZ combo srv-ap4 tbird-admin1 R32-IOC KUBE-01 master.cluster.local';
const users =
  'root admin oracle test postgres nginx deploy ubuntu git www-data nobody ftpuser pi hadoop svc_backup';
const files =
  '/var/lib/app/data.db /usr/lib/x86_64-linux-gnu/libc.so.6 /opt/app/config/main.yml /etc/ssl/certs/ca.pem /srv/www/index.html';
const classNames =
  'org.apache.hadoop.hdfs.server.datanode.DataNode com.acme.billing.InvoiceService java.util.concurrent.ThreadPoolExecutor io.netty.channel.nio.NioEventLoop org.springframework.web.servlet.DispatcherServlet';
const words =
  'cache index session worker queue buffer payload handler policy token segment shard replica lease quota volume';
const pick = (list: string, r: () => number): string => {
  const all = list.split(' ');
  return all[Math.floor(r() * all.length)] as string;
};

const digits = (n: number, r: () => number): string => {
  let s = String(1 + Math.floor(r() * 9));
  while (s.length < n) s += Math.floor(r() * 10);
  return s;
};
const hex = (n: number, r: () => number): string => {
  let s = '';
  while (s.length < n) s += Math.floor(r() * 16).toString(16);
  return s;
};
const base64 = (n: number, r: () => number): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let s = '';
  while (s.length < n) s += alphabet[Math.floor(r() * 64)];
  return s;
};

/** What a name in braces stands for; `ms` goes on by chance from line to line. */
type Draw = (r: () => number, ms: number) => string;
const iso = (ms: number) => new Date(ms).toISOString();
const draws: Readonly<Record<string, Draw>> = {
  n: (r) => String(Math.floor(10 ** (r() * 5))),
  byte: (r) => String(Math.floor(r() * 256)),
  f: (r) => (r() * 10 ** Math.floor(r() * 5)).toFixed(Math.floor(r() * 8)),
  f6: (r) => r().toFixed(6),
  ip: (r) =>
    `${r() < 0.5 ? 10 : 1 + Math.floor(r() * 223)}.${Math.floor(r() * 256)}.${Math.floor(r() * 256)}.${Math.floor(r() * 256)}`,
  port: (r) => String(1024 + Math.floor(r() * 64000)),
  uuid: (r) => `${hex(8, r)}-${hex(4, r)}-4${hex(3, r)}-a${hex(3, r)}-${hex(12, r)}`,
  UUID: (r) => `${hex(8, r)}-${hex(4, r)}-4${hex(3, r)}-A${hex(3, r)}-${hex(12, r)}`.toUpperCase(),
  long: (r) => (r() < 0.5 ? '-' : '') + digits(18 + Math.floor(r() * 2), r),
  es: (_, ms) => String(Math.floor(ms / 1000)),
  ems: (_, ms) => String(ms),
  eus: (r, ms) => `${ms}${digits(3, r)}`,
  ens: (r, ms) => `${ms}${digits(6, r)}`,
  iso: (_, ms) => iso(ms),
  sql: (_, ms) => iso(ms).slice(0, 23).replace('T', ' '),
  comma: (_, ms) => iso(ms).slice(0, 23).replace('T', ' ').replace('.', ','),
  date: (_, ms) => iso(ms).slice(0, 10),
  time: (_, ms) => iso(ms).slice(11, 19),
  ymd: (_, ms) => iso(ms).slice(2, 10).replaceAll('-', ''),
  hms: (_, ms) => iso(ms).slice(11, 19).replaceAll(':', ''),
  stamp: (_, ms) => iso(ms).slice(0, 19).replace(/\D/g, ''),
  us: (r) => digits(6, r),
  syslog: (_, ms) => {
    const d = new Date(ms);
    return `${months[d.getUTCMonth()]} ${String(d.getUTCDate()).padStart(2)} ${iso(ms).slice(11, 19)}`;
  },
  ctime: (_, ms) => {
    const d = new Date(ms);
    return `${days[d.getUTCDay()]} ${months[d.getUTCMonth()]} ${two(d.getUTCDate())} ${iso(ms).slice(11, 19)} ${d.getUTCFullYear()}`;
  },
  clf: (_, ms) => {
    const d = new Date(ms);
    return `${two(d.getUTCDate())}/${months[d.getUTCMonth()]}/${d.getUTCFullYear()}:${iso(ms).slice(11, 19)} +0000`;
  },
  us_date: (_, ms) => {
    const d = new Date(ms);
    return `${d.getUTCMonth() + 1}/${d.getUTCDate()}/${d.getUTCFullYear()} ${d.getUTCHours() % 12}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} PM`;
  },
  ver: (r) =>
    `${Math.floor(r() * 20)}.${Math.floor(r() * 20)}.${Math.floor(r() * 30000)}.${Math.floor(r() * 2000)}`,
  dur: (r) => `${(r() * 900).toFixed(3)}${r() < 0.5 ? 'ms' : 's'}`,
  pid: (r) => String(100 + Math.floor(r() * 32000)),
  host: (r) => pick(hosts, r),
  user: (r) => pick(users, r),
  file: (r) => pick(files, r),
  class: (r) => pick(classNames, r),
  word: (r) => pick(words, r),
};

function put(name: string, r: () => number, ms: number): string {
  const choice = name.split('|');
  if (choice.length > 1) return choice[Math.floor(r() * choice.length)] as string;
  const known = draws[name];
  if (known !== undefined) return known(r, ms);
  const n = Number(/\d+$/.exec(name)?.[0]);
  if (/^d\d+$/.test(name)) return digits(n, r);
  if (/^h\d+$/.test(name)) return hex(n, r);
  if (/^H\d+$/.test(name)) return hex(n, r).toUpperCase();
  if (/^b\d+$/.test(name)) return base64(n, r);
  throw new Error(`no such draw: ${name}`);
}

/**
 * About `size` units of lines made from `templates`, one a line. `{name}` is a draw, `{d10}` ten digits, `{h8}` and `{H8}`
 * hexadecimal, `{b64}` base64, `{a|b}` one of both; Braces around anything else are braces. `head` stands first.
 */
export function lines(templates: string, size: number, seed: number, head = ''): string {
  const list = templates
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/(\{(?:[a-zA-Z]\w*|[^{}"]+\|[^{}"]+)\})/));
  const r = random(seed);
  let ms = Date.UTC(2026, Math.floor(r() * 9), 3, 7, 12, 55, 120);
  let text = head;
  while (text.length < size) {
    const parts = list[Math.floor(r() * list.length)] as string[];
    ms += Math.floor(r() * r() * 90000);
    text += `${parts.map((part, i) => (i % 2 === 1 ? put(part.slice(1, -1), r, ms) : part)).join('')}\n`;
  }
  return text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
}
