import type { Detector } from '../../detector.ts';
import { atSteuernummer } from './at-steuernummer.ts';
import { beKbo } from './be-kbo.ts';
import { deHandelsregister } from './de-handelsregister.ts';
import { deSteuernummer } from './de-steuernummer.ts';
import { dkCvr } from './dk-cvr.ts';
import { esCif } from './es-cif.ts';
import { fiYTunnus } from './fi-y-tunnus.ts';
import { frSiren } from './fr-siren.ts';
import { gbCompany } from './gb-company.ts';
import { inGstin } from './in-gstin.ts';
import { itPartitaIva } from './it-partita-iva.ts';
import { nlKvk } from './nl-kvk.ts';
import { noOrgnr } from './no-orgnr.ts';
import { plNip } from './pl-nip.ts';
import { plRegon } from './pl-regon.ts';
import { seOrgnr } from './se-orgnr.ts';
import { usEin } from './us-ein.ts';
import { vatNumber } from './vat-number.ts';

/** Listed by hand: a new one is one file and one line here. */
export const taxDetectors: readonly Detector[] = [
  vatNumber, frSiren, esCif,
  plNip, plRegon, beKbo, itPartitaIva, dkCvr, fiYTunnus, seOrgnr, noOrgnr, usEin,
  nlKvk, gbCompany, deSteuernummer, atSteuernummer, deHandelsregister, inGstin,
]; // biome-ignore format: a list
