import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { debian, deep, jar, nested, sevenInZip, war } from './archives-inside.ts';
import { cwd, folder, type Step } from './archives-step.ts';
import { Hiding } from './hiding.ts';
import type { Workshop } from './workshop.ts';

/** Two logs: one in a folder, one with an address in its name. */
function logs(
  shop: Workshop,
  hide: Hiding,
  name = hide.put('email', 'name of an entry', { part: 'name' }),
): string {
  return folder(shop, {
    'var/log/app.log': `10:00 ${hide.line('iban', 'entry of an archive', { path: 'var/log/app.log' })}\n`,
    [`export ${name} (1).txt`]: `10:01 ${hide.line('phone', 'second entry of an archive', { path: 'export *.txt' })}\n`,
  });
}

const byZip =
  (...args: string[]): Step =>
  (shop, hide, out) =>
    void shop.run('zip', ['-qr', ...args, out, '.'], cwd(logs(shop, hide)));
const by7z =
  (...args: string[]): Step =>
  (shop, hide, out) =>
    void shop.run('7z', ['a', '-bd', ...args, out, '.'], cwd(logs(shop, hide)));
const byTar =
  (...args: string[]): Step =>
  (shop, hide, out) =>
    void shop.run('tar', ['-cf', out, ...args, 'var', 'export'], cwd(withExport(shop, hide)));

/** The same with one plain name, for programs that are told every name. */
function withExport(shop: Workshop, hide: Hiding): string {
  const address = hide.put('email', 'name of an entry', { part: 'name' });
  return folder(shop, {
    'var/log/app.log': `10:00 ${hide.line('iban', 'entry of an archive', { path: '*var/log/app.log' })}\n`,
    [`export/for ${address} (1).txt`]: `10:01 ${hide.line('phone', 'second entry of an archive', { path: '*export/for *.txt' })}\n`,
  });
}

/** One log packed by a program that writes to its standard output. */
const packed =
  (program: string, ...args: string[]): Step =>
  (shop, hide, out) =>
    writeFileSync(
      out,
      shop.run(program, args, {
        input: `10:00 ${hide.line('iban', `text packed by ${program}`)}\n10:01 ${hide.line('email', `text packed by ${program}`)}\n`,
      }),
    );

const commented: Step = (shop, hide, out) => {
  const path = logs(shop, hide);
  shop.run('zip', ['-qr', out, '.'], cwd(path));
  shop.run('zip', ['-qz', out], {
    cwd: path,
    input: `${hide.line('iban', 'comment of an archive', { part: 'archive comment' })}\n`,
  });
  const remark = hide.line('email', 'comment of an entry', { part: 'archive comment' });
  shop.run('zip', ['-qc', out, 'var/log/app.log'], { cwd: path, input: `${remark}\n` });
};

const closed =
  (program: 'zip' | '7z', ...args: string[]): Step =>
  (shop, hide, out) => {
    hide.mustTell('encrypted');
    const headerToo = args.includes('-mhe=on');
    const name = headerToo ? 'none' : hide.put('email', 'name of an encrypted entry', { part: 'name' });
    const path = folder(shop, { [`for ${name} (1).txt`]: 'Closed words\n' });
    shop.run(
      program,
      program === 'zip' ? ['-qr', ...args, out, '.'] : ['a', '-bd', ...args, out, '.'],
      cwd(path),
    );
  };

const selfExtracting: Step = (shop, hide, out) => {
  const path = logs(shop, hide);
  shop.run('zip', ['-qr', shop.path('inner-sfx.zip'), '.'], cwd(path));
  writeFileSync(
    out,
    Buffer.concat([
      Buffer.from(`#!/bin/sh\nexec unzip "$0"\n${'#'.repeat(400)}\n`),
      shop.read('inner-sfx.zip'),
    ]),
  );
  shop.run('zip', ['-qA', out]);
};

const streamed: Step = (shop, hide, out) => {
  const path = logs(shop, hide);
  const code =
    "import sys,os,zipfile\nclass W:\n  def __init__(s,f): s.f=f\n  def write(s,b): return s.f.write(b)\n  def flush(s): s.f.flush()\nz=zipfile.ZipFile(W(sys.stdout.buffer),'w',zipfile.ZIP_DEFLATED)\nfor d,_,fs in os.walk('.'):\n  for f in fs: z.write(os.path.join(d,f))\nz.close()";
  writeFileSync(out, shop.run('python3', ['-c', code], cwd(path)));
};

const longNames =
  (format: string): Step =>
  (shop, hide, out) => {
    const name = `${'long-folder-name/'.repeat(9)}for ${hide.put('email', `long name in a ${format} tar`, { part: 'name' })} (1).txt`;
    const path = folder(shop, {
      [name]: `${hide.line('iban', `entry with a long name in a ${format} tar`, { path: '*.txt' })}\n`,
    });
    shop.run('tar', [`--format=${format}`, '-cf', out, 'long-folder-name'], cwd(path));
  };

const namedGzip: Step = (shop, hide, out) => {
  const name = `export ${hide.put('email', 'name in the head of gzip', { part: 'name' })}`;
  const path = folder(shop, { [name]: `${hide.line('iban', 'text packed by gzip')}\n` });
  writeFileSync(out, shop.run('gzip', ['-c', '-N', name], cwd(path)));
};

const twoMembers =
  (program: string): Step =>
  (shop, hide, out) => {
    const one = (where: string) => shop.run(program, ['-c'], { input: `${hide.line('iban', where)}\n` });
    writeFileSync(
      out,
      Buffer.concat([one(`first member of ${program}`), one(`second member of ${program}`)]),
    );
  };

const steps: Record<string, [string, Step]> = {
  'plain.zip': ['zip', byZip()],
  'commented.zip': ['zip', commented],
  'stored.zip': ['zip', byZip('-0')],
  'bzip2.zip': ['zip', byZip('-Z', 'bzip2')],
  'large.zip': ['zip', byZip('-fz')],
  'streamed.zip': ['Python zipfile', streamed],
  'lzma.zip': ['7z', by7z('-tzip', '-mm=LZMA')],
  'deflate64.zip': ['7z', by7z('-tzip', '-mm=Deflate64')],
  'ppmd.zip': ['7z', by7z('-tzip', '-mm=PPMd')],
  'closed.zip': ['zip', closed('zip', '-P', 'secret')],
  'aes.zip': ['7z', closed('7z', '-tzip', '-psecret', '-mem=AES256')],
  'installer.zip': ['zip', selfExtracting],
  'model.mpk': ['zip', byZip()],
  'app.jar': ['jar', jar],
  'site.war': ['jar', war],
  'nested.zip': ['zip', nested],
  'deep.zip': ['zip', deep],
  'mixed.zip': ['zip', sevenInZip],
  'ustar.tar': ['tar', byTar('--format=ustar')],
  'gnu.tar': ['tar', longNames('gnu')],
  'pax.tar': ['tar', longNames('pax')],
  'logs.tar.gz': ['tar', byTar('-z')],
  'logs.tar.bz2': ['tar', byTar('-j')],
  'logs.tar.xz': ['tar', byTar('-J')],
  'logs.tar.zst': ['tar', byTar('--zstd')],
  'named.gz': ['gzip', namedGzip],
  'members.gz': ['gzip', twoMembers('gzip')],
  'members.bz2': ['bzip2', twoMembers('bzip2')],
  'log.bz2': ['bzip2', packed('bzip2', '-c')],
  'log.xz': ['xz', packed('xz', '-c')],
  'members.xz': ['xz', twoMembers('xz')],
  'log.zst': ['zstd', packed('zstd', '-c')],
  'members.zst': ['zstd', twoMembers('zstd')],
  'lzma2.7z': ['7z', by7z()],
  'bzip2.7z': ['7z', by7z('-m0=BZip2')],
  'ppmd.7z': ['7z', by7z('-m0=PPMd')],
  'deflate.7z': ['7z', by7z('-m0=Deflate')],
  'closed.7z': ['7z', closed('7z', '-psecret')],
  'closed-names.7z': ['7z', closed('7z', '-psecret', '-mhe=on')],
  'cloak.deb': ['dpkg-deb', debian],
};

export function makeArchives(shop: Workshop): void {
  const out = shop.newFolder();
  for (const [name, [producer, step]] of Object.entries(steps)) {
    const hide = new Hiding(name);
    step(shop, hide, join(out, name));
    shop.made.push(hide.made('archive', producer, readFileSync(join(out, name))));
  }
}
