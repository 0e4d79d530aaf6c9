import type { Detector } from '../../detector.ts';
import { advertisingId } from './advertising-id.ts';
import { gpsPosition } from './gps-position.ts';
import { imei } from './imei.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { macAddress } from './mac-address.ts';
import { sessionCookie } from './session-cookie.ts';
import { iccid, imsi } from './sim-card.ts';

/** Listed by hand: a new one is one file and one line here. */
export const onlineDetectors: readonly Detector[] = [
  ipv4, ipv6, macAddress, imei, imsi, iccid, advertisingId, sessionCookie, gpsPosition,
]; // biome-ignore format: a list
