import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const secrets = (text: string) =>
  scanText(text)
    .findings.filter((f) => f.category === 'secret')
    .map((f) => text.slice(f.location.start, f.location.end));

/** As the strings of any program hold it. */
it('two letters that mean a password in Dutch are not blocked for them', () => {
  const of = (text: string) => scanText(text).findings.map(({ confidence }) => confidence);
  expect(of('ww: Welkom-01')).toEqual([0.75]);
  expect(of('wW:5Cgcms')).toEqual([0.65]);
});

describe('passwords are found', () => {
  it.each([
    // by their name
    ['password=Xy12ab!', 'Xy12ab!'],
    ['db.password = Xy12ab!', 'Xy12ab!'],
    ['spring.datasource.password: Xy12ab!', 'Xy12ab!'],
    ['"password" : "Xy12ab!"', 'Xy12ab!'],
    ['<add key="Password" value="x"/><password>Xy12ab!</password>', 'Xy12ab!'],
    ['PGPASSWORD=Xy12ab! psql', 'Xy12ab!'],
    ['Passwort: Xy12ab!', 'Xy12ab!'],
    ['Mot de passe : Xy12ab!', 'Xy12ab!'],
    ['Contraseña: Xy12ab!', 'Xy12ab!'],
    ['Hasło: Xy12ab!', 'Xy12ab!'],
    ['Lösenord: Xy12ab!', 'Xy12ab!'],
    ['Adgangskode: Xy12ab!', 'Xy12ab!'],
    ['Salasana: Xy12ab!', 'Xy12ab!'],
    ['Heslo: Xy12ab!', 'Xy12ab!'],
    ['Jelszó: Xy12ab!', 'Xy12ab!'],
    ['Парола: Xy12ab!', 'Xy12ab!'],
    ['Κωδικός: Xy12ab!', 'Xy12ab!'],
    ['Geslo: Xy12ab!', 'Xy12ab!'],
    ['Lozinka: Xy12ab!', 'Xy12ab!'],
    ['Slaptažodis: Xy12ab!', 'Xy12ab!'],
    ['Parole: Xy12ab!', 'Xy12ab!'],
    ['Parool: Xy12ab!', 'Xy12ab!'],
    ['login/password: bob/Xy12ab!', 'bob/Xy12ab!'],
    // in connection strings
    ['Server=db;Database=x;User Id=sa;Password=Xy12ab!;Encrypt=true', 'Xy12ab!'],
    ['Driver={SQL Server};Server=db;Uid=sa;Pwd=Xy12ab!;', 'Xy12ab!'],
    ['jdbc:sqlserver://db:1433;user=sa;password=Xy12ab!;', 'Xy12ab!'],
    ['jdbc:mysql://db/x?user=app&password=Xy12ab9', 'Xy12ab9'],
    // in sentences
    ['my password is Hunter2!', 'Hunter2!'],
    ['Das Passwort lautet Sommer24!', 'Sommer24!'],
    ['Mein Kennwort ist: Sommer24!', 'Sommer24!'],
    ['le mot de passe est Soleil42', 'Soleil42'],
    ['het wachtwoord is "Zomer-24"', 'Zomer-24'],
    ['a senha é Verao2024', 'Verao2024'],
    ['hasło to Zima2024!', 'Zima2024!'],
    ['The password was reset to Xy12ab!', 'Xy12ab!'],
    ['user bob, password Xy12ab!9', 'Xy12ab!9'],
    // in files of their own
    ['machine api.cloakroom-mail.eu login bob password qwertz1', 'qwertz1'],
    ['default login bob password Xy12ab', 'Xy12ab'],
    ['db.cloakroom-mail.eu:5432:shop:app:Xy12ab9', 'Xy12ab9'],
    // on command lines
    ['curl -sS -u bob:Xy12ab9 https://x', 'Xy12ab9'],
    ['mysql -h db -u root -pXy12ab9 x', 'Xy12ab9'],
    ['tool --password Xy12ab9 --x', 'Xy12ab9'],
    ['tool --password=Xy12ab9 --x', 'Xy12ab9'],
    ['sshpass -p Xy12ab9 scp x y', 'Xy12ab9'],
    ["GRANT ALL TO bob IDENTIFIED BY 'Xy12ab9'", 'Xy12ab9'],
  ])('%s', (text, value) => expect(secrets(text)).toEqual([value]));
});

describe('what stands for a password is none', () => {
  it.each([
    'password: changeme', 'password=\u0024{PASSWORD}', 'password=$PASSWORD', 'password={{ password }}', 'password=%s', 'password=<your password>',
    'password: xxxxxxxx', 'password: ********', 'password=process.env.PASSWORD', 'password: os.environ["PW"]', "password: 'secret'", "password: 'password'",
    'password: your-password-here', 'password: null', 'password: string', 'password: []', 'password = input("Password: ")', 'password=@@PASSWORD@@',
    'password: [FILTERED]', 'password=[REDACTED]', 'password: "#{password}"', 'passwordField = document.getElementById("pw")', 'password: ""',
    'Password must contain eight characters', 'Wrong password. Try again.', 'Passwort vergessen?', 'Mot de passe oublié ?', 'password (required)',
    'password-protected file', 'Forgot your password?', 'password_hash = bcrypt.hash(password)', 'def check(self, password=None):', 'PASSWORD_RESET_URL=/reset',
    'postgres://user:password@localhost/db', 'postgres://user:pass@host', 'mongodb://root:example@mongo:27017', 'http://admin:admin@localhost',
    'Dec 10 06:55:48 host sshd[24200]: Failed password for root from 10.0.0.1 port 22 ssh2',
    'Dec 10 07:02:47 host sshd[24203]: Failed password for invalid user webmaster from 10.0.0.1 port 38926 ssh2',
    'Dec 10 09:32:20 host sshd[24680]: Accepted password for fztu from 10.0.0.1 port 49116 ssh2',
    'pam_unix(sshd:auth): check pass; user unknown', 'error: PAM: Authentication failure for root', 'password check failed for user (root)',
  ])('%s', (text) => expect(secrets(text)).toEqual([])); // biome-ignore format: a table
});
