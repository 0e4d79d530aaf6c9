/** What attributes are called: X.520, RFC 4519, RFC 2985 (PKCS #9), RFC 3739, and Microsoft's and Netscape's own. */
export const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '2.5.4.3': 'commonName',
    '2.5.4.4': 'surname',
    '2.5.4.5': 'serialNumber',
    '2.5.4.6': 'country',
    '2.5.4.7': 'locality',
    '2.5.4.8': 'state',
    '2.5.4.9': 'street',
    '2.5.4.10': 'organization',
    '2.5.4.11': 'organizationalUnit',
    '2.5.4.12': 'title',
    '2.5.4.13': 'description',
    '2.5.4.16': 'postalAddress',
    '2.5.4.17': 'postalCode',
    '2.5.4.18': 'postOfficeBox',
    '2.5.4.20': 'telephoneNumber',
    '2.5.4.41': 'name',
    '2.5.4.42': 'givenName',
    '2.5.4.43': 'initials',
    '2.5.4.44': 'generationQualifier',
    '2.5.4.45': 'uniqueIdentifier',
    '2.5.4.46': 'dnQualifier',
    '2.5.4.65': 'pseudonym',
    '2.5.4.97': 'organizationIdentifier',
    '0.9.2342.19200300.100.1.1': 'userId',
    '0.9.2342.19200300.100.1.3': 'mail',
    '0.9.2342.19200300.100.1.25': 'domainComponent',
    '1.2.840.113549.1.9.1': 'emailAddress',
    '1.2.840.113549.1.9.2': 'unstructuredName',
    '1.2.840.113549.1.9.7': 'challengePassword',
    '1.2.840.113549.1.9.8': 'unstructuredAddress',
    '1.2.840.113549.1.9.20': 'friendlyName',
    '1.3.6.1.5.5.7.9.1': 'dateOfBirth',
    '1.3.6.1.5.5.7.9.2': 'placeOfBirth',
    '1.3.6.1.5.5.7.9.3': 'gender',
    '1.3.6.1.5.5.7.9.4': 'citizenship',
    '1.3.6.1.4.1.311.20.2.3': 'userPrincipalName',
    '2.16.840.1.113730.1.13': 'comment',
    '1.3.36.8.3.14': 'nameAtBirth',
  }),
);

/** Kinds of GeneralName (RFC 5280 4.2.1.6) by their tags. */
export const generalNames: ReadonlyMap<number, string> = new Map([
  [0x81, 'email'],
  [0x82, 'DNS'],
  [0x86, 'URI'],
]);

/** Contents that need a password or a key: EnvelopedData, EncryptedData, AuthEnvelopedData, PBES1 and PBES2, Java's own. */
export const isEncryption = (oid: string): boolean =>
  oid === '1.2.840.113549.1.7.3' ||
  oid === '1.2.840.113549.1.7.6' ||
  oid === '1.2.840.113549.1.9.16.1.23' ||
  /^1\.2\.840\.113549\.1\.(?:5\.(?:[1-9]|1[0-3])|12\.1\.\d)$/.test(oid) ||
  oid === '1.3.6.1.4.1.42.2.17.1.1' ||
  oid === '1.3.6.1.4.1.42.2.19.1';

/** Algorithms of keys: what follows one in a PrivateKeyInfo is the key. */
export const isKeyAlgorithm = (oid: string): boolean =>
  /^(?:1\.2\.840\.113549\.1\.1\.(?:1|7|10)|1\.2\.840\.10045\.2\.1|1\.2\.840\.10040\.4\.1|1\.2\.840\.10046\.2\.1|1\.3\.101\.11[0-3])$/.test(
    oid,
  );
