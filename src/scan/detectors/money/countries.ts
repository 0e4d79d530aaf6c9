import { planTable } from '../contact/plan-table.ts';

/** Those whose telephone numbers others' plans cover, or that have none. */
const others =
  'AG AI AQ AS AX BB BL BM BQ BS BV CA DM DO EH GD GG GS GU HM IM JE JM KN KY KZ LC MF MP MS PN PR SJ SX TC TF TT UM VA VC VG VI YT';
/** ISO 3166-1 alpha-2, and XK as banks use it for Kosovo. `AC` is an island of another one. */
const known = new Set(`${planTable} ${others}`.match(/\b(?!AC)[A-Z]{2}\b/g));

export const isCountry = (code: string): boolean => known.has(code);
