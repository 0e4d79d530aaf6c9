import { describe, expect, it } from '@jest/globals';
import { found } from './look.ts';

describe('quiet', () => {
  it.each([
    ['the confidential data of the customer'],
    [
      'This e-mail is confidential and intended solely for the use of the individual to whom it is addressed.',
    ],
    [
      'This message may contain confidential and/or privileged information. If you are not the addressee, delete it.',
    ],
    ['Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt.'],
    ['internal server error'],
    ['HTTP/1.1 500 Internal Server Error'],
    ['INTERNAL_ERROR (err 2)'],
    ['rpc error: code = Internal desc = stream terminated'],
    ['grpc: INTERNAL: HTTP/2 error'],
    ['restricted shell (rbash)'],
    ['pod-security.kubernetes.io/enforce: restricted'],
    ['private static final String SECRET_KEY = null;'],
    ['confidentiality: none'],
    ['apiVersion: v1\nkind: Secret\nmetadata:\n  name: db'],
    ['namespace Acme.Internal { internal class Foo {} }'],
    ['enum Level {\n  PUBLIC,\n  INTERNAL,\n  CONFIDENTIAL\n}'],
    ['enum Level {\n  PUBLIC\n  INTERNAL\n  CONFIDENTIAL\n  SECRET\n}'],
    ['levels:\n  - Public\n  - Internal\n  - Confidential\n'],
    ['PUBLIC\nINTERNAL\nCONFIDENTIAL\nSECRET\nRESTRICTED'],
    ['INTERNAL = 0,'],
    ['INTERNAL:\n  port: 80'],
    ['SECRET:'],
    ['*** INTERNAL ERROR ***'],
    ['"scope": "INTERNAL", "type": "CONFIDENTIAL"'],
    ["level = 'SECRET'"],
    ['// For internal use only.\nfunction f() {}'],
    ['  # Same as above. Internal use only.'],
    [' * ORACLE PROPRIETARY/CONFIDENTIAL. Use is subject to license terms.'],
    ['<transport-guarantee>CONFIDENTIAL</transport-guarantee>'],
    ['OAuth 2.0 defines two client types: confidential and public (RFC 6749, section 2.1).'],
    ['Confidential Clients are able to keep a secret.'],
    ['12:04:33.120 [main] INFO RESTRICTED'],
    ['| Level | Confidential | Internal | Secret |'],
    ['THIS SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY; PROPRIETARY NOTICES MUST BE KEPT'],
    ['You may not remove any proprietary notices, nor disclose trade secrets.'],
    ['NAME   TYPE   SECRET   AGE'],
    ['/etc/secret/internal/confidential.txt'],
    ['https://example.com/CONFIDENTIAL/'],
    ['--restricted --internal'],
    ['PRIVILEGED=true docker run --privileged'],
    ['The European Union secretariat; EU secretary; NATO secretary'],
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
