import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd, folder, type Step } from './archives-step.ts';
import { flatXml, paragraph } from './flat.ts';
import { within } from './hiding.ts';

/** A program: its manifest, a resource, and the strings of a compiled class. */
export const jar: Step = (shop, hide, out) => {
  const path = folder(shop, {
    'Main.java': `public class Main { static final String A = "${hide.put('iban', 'string of a class in a JAR', { path: 'Main.class' })}"; public static void main(String[] a) { System.out.println(A); } }`,
    'app.properties': `${hide.line('email', 'resource of a JAR', { path: 'app.properties' })}\n`,
    'manifest.txt': `Built-By: ${hide.put('email', 'manifest of a JAR', { path: 'META-INF/MANIFEST.MF' })}\n`,
  });
  shop.run('javac', ['Main.java'], cwd(path));
  shop.run('jar', ['cfm', out, 'manifest.txt', 'Main.class', 'app.properties'], cwd(path));
};

export const war: Step = (shop, hide, out) => {
  const lib = folder(shop, {
    'db.properties': `db.password=${hide.put('password', 'JAR in a WAR', within('WEB-INF/lib/db.jar', { path: 'db.properties' }))}\n`,
  });
  const path = folder(shop, {
    'WEB-INF/web.xml': `<web-app><!-- ${hide.line('email', 'descriptor of a WAR', { path: 'WEB-INF/web.xml' })} --></web-app>`,
    'WEB-INF/lib/x': '',
  });
  shop.run('jar', ['cf', join(path, 'WEB-INF/lib/db.jar'), 'db.properties'], cwd(lib));
  shop.run('jar', ['cf', out, 'WEB-INF'], cwd(path));
};

/** `in.zip!deep.zip!letter.docx`, and other chains. */
export const nested: Step = (shop, hide, out) => {
  const source = shop.write(
    'nested-letter.fodt',
    flatXml({
      kind: 'text',
      meta: '',
      styles: '',
      masters: '',
      body: paragraph(
        hide.line('iban', 'document in an archive in an archive', { path: 'in.zip!deep.zip!letter.docx' }),
      ),
    }),
  );
  const docx = [...shop.office('docx', [source]).values()][0] as string;
  const deep = folder(shop, { 'letter.docx': readFileSync(docx) });
  shop.run('zip', ['-q', 'deep.zip', 'letter.docx'], cwd(deep));
  const tar = folder(shop, {
    'a.log': `${hide.line('email', 'log in a packed tar in an archive', { path: 'in.zip!logs.tar.gz!*a.log' })}\n`,
  });
  shop.run('tar', ['-czf', 'logs.tar.gz', 'a.log'], cwd(tar));
  const inner = folder(shop, {
    'deep.zip': readFileSync(join(deep, 'deep.zip')),
    'logs.tar.gz': readFileSync(join(tar, 'logs.tar.gz')),
  });
  shop.run('zip', ['-qr', 'in.zip', '.'], cwd(inner));
  const outer = folder(shop, {
    'in.zip': readFileSync(join(inner, 'in.zip')),
    'note.txt': `${hide.line('phone', 'text beside an archive', { path: 'note.txt' })}\n`,
  });
  shop.run('zip', ['-qr', out, '.'], cwd(outer));
};

/** Eight archives in each other. */
export const deep: Step = (shop, hide, out) => {
  let path = folder(shop, {
    'core.txt': `${hide.line('iban', 'text in eight archives', { path: '*core.txt' })}\n`,
  });
  for (let n = 0; n < 7; n++) {
    shop.run('zip', ['-qr', `level${n}.zip`, '.'], cwd(path));
    path = folder(shop, { [`level${n}.zip`]: readFileSync(join(path, `level${n}.zip`)) });
  }
  shop.run('zip', ['-qr', out, '.'], cwd(path));
};

export const sevenInZip: Step = (shop, hide, out) => {
  const path = folder(shop, {
    'a.txt': `${hide.line('iban', 'text in 7z in zip', { path: 'a.7z!a.txt' })}\n`,
    'b.txt': `${hide.line('iban', 'text in xz in zip', { path: 'b.txt.xz*' })}\n`,
  });
  shop.run('7z', ['a', '-bd', 'a.7z', 'a.txt'], cwd(path));
  shop.run('xz', ['b.txt'], cwd(path));
  shop.run('zip', ['-q', out, 'a.7z', 'b.txt.xz'], cwd(path));
};

export const debian: Step = (shop, hide, out) => {
  const path = folder(shop, {
    'DEBIAN/control': `Package: cloak\nVersion: 1\nArchitecture: all\nMaintainer: Desk <${hide.put('email', 'maintainer of a package', { path: '*control' })}>\nDescription: none\n`,
    'etc/cloak.conf': `${hide.line('iban', 'file of a package', { path: '*etc/cloak.conf' })}\n`,
  });
  shop.run('dpkg-deb', ['-Zxz', '--root-owner-group', '-b', path, out]);
};
