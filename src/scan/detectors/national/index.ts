import type { Detector } from '../../detector.ts';
import { atSvnr } from './at-svnr.ts';
import { beNn } from './be-nn.ts';
import { cyTic } from './cy-tic.ts';
import { deIdnr } from './de-idnr.ts';
import { deKvnr } from './de-kvnr.ts';
import { deRvnr } from './de-rvnr.ts';
import { esDni } from './es-dni.ts';
import { esNie } from './es-nie.ts';
import { esNss } from './es-nss.ts';
import { frNirNumber } from './fr-nir.ts';
import { frSpi } from './fr-spi.ts';
import { gbNhs } from './gb-nhs.ts';
import { gbNino } from './gb-nino.ts';
import { gbUtr } from './gb-utr.ts';
import { grAfm } from './gr-afm.ts';
import { grAmka } from './gr-amka.ts';
import { iePps } from './ie-pps.ts';
import { inAadhaar } from './in-aadhaar.ts';
import { inPan } from './in-pan.ts';
import { inVehicle } from './in-vehicle.ts';
import { inVoter } from './in-voter.ts';
import { itCodiceFiscale } from './it-codice-fiscale.ts';
import { luMatricule } from './lu-matricule.ts';
import { mtId } from './mt-id.ts';
import { nlBsn } from './nl-bsn.ts';
import { northAndEastDetectors } from './north-and-east.ts';
import { ptCc } from './pt-cc.ts';
import { ptNif } from './pt-nif.ts';
import { ptNiss } from './pt-niss.ts';
import { usItin } from './us-itin.ts';
import { usMbi } from './us-mbi.ts';
import { usSsn } from './us-ssn.ts';

/** Listed by hand: a new one is one file and one line here. */
export const nationalDetectors: readonly Detector[] = [
  deIdnr, nlBsn,
  atSvnr, beNn, deRvnr, deKvnr, frNirNumber, frSpi, luMatricule, iePps, esDni,
  esNie, esNss, ptCc, ptNif, ptNiss, mtId, grAmka, grAfm, cyTic, itCodiceFiscale,
  gbNhs, gbNino, gbUtr, inAadhaar, inPan, inVehicle, inVoter, usItin, usMbi, usSsn,
  ...northAndEastDetectors,
]; // biome-ignore format: a list
