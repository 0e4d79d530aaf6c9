import type { Detector } from '../../detector.ts';
import { bgEgn } from './bg-egn.ts';
import { bgLnch } from './bg-lnch.ts';
import { chAhv } from './ch-ahv.ts';
import { czSkRc } from './cz-sk-rc.ts';
import { dkCpr } from './dk-cpr.ts';
import { eeIk } from './ee-ik.ts';
import { fiHetu } from './fi-hetu.ts';
import { hrJmbg } from './hr-jmbg.ts';
import { hrOib } from './hr-oib.ts';
import { huAdoazonosito } from './hu-adoazonosito.ts';
import { huSzemelyi } from './hu-szemelyi.ts';
import { huTaj } from './hu-taj.ts';
import { isKt } from './is-kt.ts';
import { liPeid } from './li-peid.ts';
import { ltAk } from './lt-ak.ts';
import { lvPk } from './lv-pk.ts';
import { noFnr } from './no-fnr.ts';
import { plPesel } from './pl-pesel.ts';
import { roCnp } from './ro-cnp.ts';
import { sePnr } from './se-pnr.ts';
import { siDavcna } from './si-davcna.ts';
import { siEmso } from './si-emso.ts';

/** Persons of the northern and eastern states of the EU, of Norway, Iceland, Switzerland and Liechtenstein. */
export const northAndEastDetectors: readonly Detector[] = [
  bgEgn, bgLnch, hrOib, hrJmbg, siEmso, siDavcna, czSkRc, plPesel, roCnp, huTaj, huAdoazonosito, huSzemelyi,
  eeIk, lvPk, ltAk, fiHetu, sePnr, dkCpr, noFnr, isKt, chAhv, liPeid,
]; // biome-ignore format: a list
