import { describe, expect, it } from '@jest/globals';
import { luhn } from '../../../src/scan/detectors/digits.ts';
import { scanText } from '../../../src/scan/index.ts';

const found = (id: string, text: string, minConfidence = 0.5) =>
  scanText(text, { minConfidence }).findings.filter((f) => f.detector === id);
const spanOf = (id: string, text: string) => {
  const [first] = found(id, text);
  return first === undefined ? undefined : text.slice(first.location.start, first.location.end);
};

describe('IMEI', () => {
  // 3GPP TS 23.003, 6.2.1 and annex B; GSMA TS.06
  it.each(['490154203237518', '356938035643809', '352099001761481', '013977000323877'])('%s', (imei) => {
    expect(found('imei', `IMEI: ${imei}`)[0]?.confidence).toBeGreaterThanOrEqual(0.8);
    expect(found('imei', imei)).toHaveLength(0);
    expect(found('imei', imei, 0)).toHaveLength(1);
    const grouped = `${imei.slice(0, 2)}-${imei.slice(2, 8)}-${imei.slice(8, 14)}-${imei.slice(14)}`;
    expect(spanOf('imei', grouped)).toBe(grouped);
    for (let i = 0; i < 15; i++)
      for (let d = 0; d < 10; d++)
        if (String(d) !== imei[i]) expect(luhn(imei.slice(0, i) + d + imei.slice(i + 1))).toBe(false);
  });
  it.each(['IMEI: 490154203237519', 'order 490154203237518', 'IMEI 000000000000000', 'imei unknown'])(
    'quiet: %s',
    (text) => {
      expect(found('imei', text)).toHaveLength(0);
    },
  );
  it('with the software version in place of the check digit, by its name', () => {
    expect(spanOf('imei', 'imeisv=4901542032375145')).toBe('4901542032375145');
  });
});

describe('SIM cards', () => {
  it.each(['imsi=204046620513728', 'IMSI: 310150123456789', '"imsi":"262011234567890"'])('%s', (text) => {
    expect(found('imsi', text)).toHaveLength(1);
  });
  it.each(['ICCID: 8931440400000000012', 'sim number 89014103211118510720'])('%s', (text) => {
    expect(found('iccid', text)).toHaveLength(1);
  });
  it.each(['204046620513728', '8931440400000000012', 'order 8931440400000000012'])('quiet: %s', (text) => {
    expect([...found('imsi', text), ...found('iccid', text)]).toHaveLength(0);
  });
});

describe('advertising identifiers', () => {
  it.each([
    'idfa=6D92078A-8246-4BA4-AE5B-76104861E7DC',
    '"gaid":"38400000-8cf0-11bd-b23e-10b96e40000d"',
    'android_id: 9774d56d682e549c',
  ])('%s', (text) => {
    expect(found('advertising-id', text)).toHaveLength(1);
  });
  it.each([
    '6D92078A-8246-4BA4-AE5B-76104861E7DC',
    'idfa: 00000000-0000-0000-0000-000000000000',
    'device id: 4',
  ])('quiet: %s', (text) => {
    expect(found('advertising-id', text)).toHaveLength(0);
  });
});

describe('session cookies', () => {
  it.each([
    ['Cookie: a=b; JSESSIONID=3F2504E04F8911D39A0C0305E82C3301; c=d', '3F2504E04F8911D39A0C0305E82C3301'],
    ['Set-Cookie: PHPSESSID=r2t5uvjq435r4q7ib3vtdjq120; path=/; HttpOnly', 'r2t5uvjq435r4q7ib3vtdjq120'],
    ['set-cookie: __Host-session=Zx81kQ0pLm27Vt5RbN3y; Secure', 'Zx81kQ0pLm27Vt5RbN3y'],
    ['GET /a;jsessionid=3F2504E04F8911D39A0C0305E82C3301?x=1', '3F2504E04F8911D39A0C0305E82C3301'],
    ['ASP.NET_SessionId=lgkgr5h3ewq0n1mzq3b4x2zd', 'lgkgr5h3ewq0n1mzq3b4x2zd'],
  ])('%s', (text, value) => {
    expect(spanOf('session-cookie', text)).toBe(value);
    const [first] = found('session-cookie', text);
    expect(first?.category).toBe('secret');
    // what opens one visit, and is over soon, warns and does not block
    expect(first?.confidence).toBeLessThanOrEqual(0.65);
  });
  it.each([
    'Cookie: theme=dark; consent=1; lang=nl', 'sessionid:0x14ed93111f20027', 'sessionId=12345678901234567890', 'JSESSIONID=', 'Set-Cookie: sid=deleted; Max-Age=0',
    'sessionId=f47ac10b-58cc-4372-a567-0e02b2c3d479', 'cookie: {{session}}', 'JSESSIONID is set by the container',
  ])('quiet: %s', (text) => {
    expect(found('session-cookie', text)).toHaveLength(0);
  }); // biome-ignore format: a list
});

describe('positions', () => {
  // ISO 6709, annex H; RFC 5870; EXIF; links of maps
  it.each([
    'geo:52.370216,4.895168', 'geo:52.370216,4.895168,12;u=35', '{"lat":52.370216,"lon":4.895168}', 'latitude: 52.370216, longitude: 4.895168', 'GPS 52.370216, 4.895168',
    '?lat=-33.868820&lng=151.209290', 'id,lat,lng\n1,52.370216,4.895168', "52°22'12.8\"N 4°53'42.6\"E", '52° 22′ 12″ N, 4° 53′ 42″ E', 'N 52° 22.213 E 004° 53.710',
    '52 deg 22\' 12.78" N, 4 deg 53\' 42.60" E', '+52.3702+004.8952/', 'https://www.google.com/maps/place/X/@52.370216,4.895168,17z',
    'https://maps.google.com/?q=52.370216,4.895168', 'https://www.openstreetmap.org/?mlat=52.3702&mlon=4.8952', 'coordinates: 52.370216 4.895168',
  ])('%s', (text) => {
    expect(found('gps-position', text).length).toBeGreaterThan(0);
  }); // biome-ignore format: a list
  it.each([
    '52.370216, 4.895168', '{"type":"Point","coordinates":[4.895168,52.370216]}', '"coordinates":[[4.895168,52.370216],[4.895169,52.370217]]', 'lat: 5 lng: 6',
    'latency 12.345 4.567', 'M52.3702 4.8951 L53.1 6.2', '12/Mar/2024:10:11:12 +0000', 'translate(52.3702, 4.8951)', '90° N', 'rotate 45 deg', 'long: 5.123 seconds later lat',
  ])('quiet: %s', (text) => {
    expect(found('gps-position', text)).toHaveLength(0);
  }); // biome-ignore format: a list
});

describe('a URL', () => {
  it.each([
    ['https://h/x?ip=81.2.69.142&q=1', 'ipv4'],
    ['https://h/x?mail=anna%40cloakroom-mail.eu', 'email'],
    ['https://h/x?mail=anna@cloakroom-mail.eu&a=b', 'email'],
    ['https://h/x?phone=%2B31612345678&a=b', 'phone'],
    ['https://h/x?tel=+31612345678', 'phone'],
    ['https://h/x?iban=NL91ABNA0417164300', 'iban'],
    ['https://h/x?lat=52.370216&lon=4.895168', 'gps-position'],
    ['https://h/x?mac=00:1a:2b:3c:4d:5e', 'mac-address'],
    ['https://h/x?imei=490154203237518', 'imei'],
    ['https://h/x?card=4539148803436467', 'payment-card'],
  ])('%s', (text, id) => {
    expect(found(id, text).length).toBeGreaterThan(0);
  });
  it('alone is nothing', () => {
    expect(
      scanText('see https://cloakroom-mail.eu/path/page?x=1 and www.cloakroom-mail.eu').findings,
    ).toHaveLength(0);
  });
});
