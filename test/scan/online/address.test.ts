import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const found = (id: string, text: string, minConfidence = 0.5) =>
  scanText(text, { minConfidence }).findings.filter((f) => f.detector === id);
const spanOf = (id: string, text: string) => {
  const [first] = found(id, text);
  return first === undefined ? undefined : text.slice(first.location.start, first.location.end);
};

describe('IPv4', () => {
  it.each([
    ['81.2.69.142', 'online', 0.85],
    ['8.8.8.8', 'online', 0.85],
    ['1.2.3.4', 'online', 0.85],
    // RFC 1918, 1122, 3927, 6598, 5771
    ['10.0.0.1', 'online', 0.5],
    ['172.16.254.1', 'online', 0.5],
    ['192.168.1.1', 'online', 0.5],
    ['127.0.0.1', 'online', 0.5],
    ['169.254.10.20', 'online', 0.5],
    ['100.64.0.9', 'online', 0.5],
    ['224.0.0.251', 'online', 0.5],
    ['255.255.255.255', 'online', 0.5],
    ['0.0.0.0', 'online', 0.5],
    // RFC 5737
    ['192.0.2.1', 'test-data', 0.85],
    ['198.51.100.7', 'test-data', 0.85],
    ['203.0.113.99', 'test-data', 0.85],
  ])('%s', (ip, category, confidence) => {
    for (const text of [
      ip,
      `from ${ip}:8080 `,
      `http://${ip}/x`,
      `[${ip}]`,
      `"${ip}"`,
      `${ip}/24`,
      `(${ip}),`,
      `host ${ip}.`,
      `/${ip}`,
    ])
      expect(spanOf('ipv4', text)).toBe(ip);
    expect(found('ipv4', ip)[0]).toMatchObject({ category, confidence });
  });

  it('finds all of a list, whatever stands before it', () => {
    const list = Array.from({ length: 40 }, (_, k) => `81.2.69.${k}`);
    for (const head of ['', '5 ', '12 7 ', '1-2 '])
      expect(found('ipv4', head + list.join(' '))).toHaveLength(list.length);
  });

  it.each([
    'version 1.2.3.4', 'v1.2.3.4', '1.2.3.4.5', '256.1.1.1', '1.2.3', '1.02.3.4', 'Chrome/12.0.74.112 Safari', 'lib-1.2.3.4-beta',
    'install libc:amd64 1.2.3.4', 'apt 1.2.3.4-1ubuntu2', '1.2.3.4+dfsg-1', '2:1.2.3.4~rc1', 'Version=4.0.0.0, Culture=neutral', 'firmware 7.1.2.9',
    '10.0.19045.3930', '1.3.6.1.4.1.311',
  ])('quiet: %s', (text) => {
    expect(found('ipv4', text)).toHaveLength(0);
  }); // biome-ignore format: a list
});

describe('IPv6', () => {
  // RFC 4291, 2.2; RFC 5952; RFC 4007; RFC 3986, 3.2.2
  it.each([
    ['2a02:2e0:3fe:1001:302::1', 'online'],
    ['2A02:02E0:03FE:1001:0302:0000:0000:0001', 'online'],
    ['2a00:1450:400e:80c::200e', 'online'],
    ['::ffff:81.2.69.142', 'online'],
    ['64:ff9b::81.2.69.142', 'online'],
    ['2a02::', 'online'],
    ['fe80::1ff:fe23:4567:890a', 'online'],
    ['fe80::1%eth0', 'online'],
    ['fe80::1%br-lan.100', 'online'],
    ['fd12:3456:789a:1::1', 'online'],
    ['ff02::1', 'online'],
    ['::1', 'online'],
    // RFC 3849, RFC 9637
    ['2001:db8::8a2e:370:7334', 'test-data'],
    ['2001:0db8:85a3:0000:0000:8a2e:0370:7334', 'test-data'],
    ['3fff:0fff::1', 'test-data'],
  ])('%s', (ip, category) => {
    for (const text of [ip, ` ${ip} `, `[${ip}]:443`, `"${ip}"`, `ip=${ip};`, `${ip}/64`, `(${ip}),`])
      expect(spanOf('ipv6', text)).toBe(ip);
    expect(found('ipv6', ip)[0]?.category).toBe(category);
  });

  it.each([
    '::', 'std::vector<int>', 'a::b', 'add::bad', 'a[::1] b[::2]', '10:11:12', '00:1a:2b:3c:4d:5e', '00:1a:2b:ff:fe:3c:4d:5e', '1:2:3:4:5:6:7', '2a02::1::2',
    '12345::1', '2a02:2e0:xyz::1', 'Foo::Bar::baz', '1::2',
  ])('quiet: %s', (text) => {
    expect(found('ipv6', text)).toHaveLength(0);
  }); // biome-ignore format: a list
});

describe('hardware addresses', () => {
  // IEEE 802, clause 8: hexadecimal and bit-reversed writing; Cisco's with dots
  it.each([
    '00:1a:2b:3c:4d:5e', '00:1A:2B:3C:4D:5E', '3c-22-fb-01-02-03', 'A4-83-E7-12-34-56', '001a.2b3c.4d5e', 'aabb.ccdd.eeff', '11:22:33:44:55:66',
    '00:1a:2b:ff:fe:3c:4d:5e', 'fa:16:3e:aa:bb:cc',
  ])('%s', (mac) => {
    for (const text of [mac, `ether ${mac} brd`, `"${mac}"`, `mac=${mac};`, `(${mac}).`, `[${mac}]`, `x ${mac}, y`])
      expect(spanOf('mac-address', text)).toBe(mac);
  }); // biome-ignore format: a list

  it.each(['00-00-5E-00-53-2A', '01:00:5e:90:10:01'])('%s is nobody’s', (mac) => {
    expect(found('mac-address', mac)[0]?.category).toBe('test-data');
  });

  it.each([
    '00:1a:2b:3c:4d', '00:1a:2b:3c:4d:5e:6f', '00:1a:2b:3c:4d:5g', '0:1a:2b:3c:4d:5e', '001a2b3c4d5e', '20-24-03-12-10-11', '2024.0312.1011',
    'aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99', '00:1a-2b:3c-4d:5e', 'x00:1a:2b:3c:4d:5e', '10:11:12 13:14:15', 'dead.beef.cafe.f00d',
  ])('quiet: %s', (text) => {
    expect(found('mac-address', text)).toHaveLength(0);
  }); // biome-ignore format: a list

  it('without joints by its name', () => {
    expect(spanOf('mac-address', 'mac_address=001a2b3c4d5e')).toBe('001a2b3c4d5e');
    expect(spanOf('mac-address', 'id,bssid\n1,001A2B3C4D5E')).toBe('001A2B3C4D5E');
  });
});
