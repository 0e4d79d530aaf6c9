/** What opens something. */
export const secrets = {
  password: {
    strong: `password, passwd, pwd, pass, passphrase, passcode, passwort, kennwort, zugangskennwort, wachtwoord, mot de passe, motdepasse, contraseña, userpassword, db password, dbpassword, pgpassword, mysql pwd, root password, default password, palavra-passe, palavra passe, senha, parola chiave, hasło, heslo, lozinka, zaporka, geslo, парола, κωδικός πρόσβασης, συνθηματικό, parola de acces, jelszó, salasana, parool, salasõna, slaptažodis, adgangskode, kodeord, passord, lösenord, lykilorð, aðgangsorð, password tal-utent, focal faire, pasfhocal`,
    weak: 'mdp, clave, parolă, parole, pw, psw',
  },
  secret: {
    strong: `secret, token, secretkey, secret key, clientsecret, client secret, api key, apikey, apisecret, api secret, api token, apitoken, accesstoken, access token, authtoken, auth token, refreshtoken, refresh token, bearer token, privatekey, private key, encryption key, encryptionkey, signing key, signingkey,
      shared secret, access key, accesskey, account key, accountkey, sharedaccesskey, consumer secret, webhook secret, session secret, sessiontoken, session token, jwt secret, master key, app secret, storage key, x-api-key, secret access key, security token, npm token, deploy token, personal access token, geheim, credentials, auth key, service key, subscription key,
      api-sleutel, geheime sleutel, api-schlüssel, geheimer schlüssel, zugriffsschlüssel, clé api, clé d'api, clé secrète, clave api, clave secreta, chiave api, chiave segreta, chave de api, chave secreta, klucz api, tajny klucz, klíč api, tajný klíč, api kľúč, tajný kľúč, api ključ, tajni ključ, skrivni ključ, таен ключ, μυστικό κλειδί, cheie api, cheie secretă, api-kulcs, titkos kulcs, api-avain, salainen avain, api-nøgle, hemmelig nøgle, api-nøkkel, hemmelig nøkkel, api-nyckel, hemlig nyckel`,
    weak: 'auth, credential, signature key',
  },
} as const;
