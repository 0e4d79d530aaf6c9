/** Of numbers that networks and payment providers publish for tests (build/test-cards.ts) what 16777213 leaves, from one to the next: four units each. */
export const testCardTable =
  '415p0t3f0q210dbm19z94epx0twl695l70192s3z4vcf2uyw50m53xfv227p1rzt3wp55jg93lodbgiw4dzz3mw0323p0hop21vp0ay10cu73i' +
  'wv16hq1bjj0l4m63t43pgm452i0i4s19u71upk06zn5zqi00bj03dv23j5arom3t82bohx14jd0dnh1or68qf44aky3ulh3lgx6ti32b1729ch' +
  '02a31rz31lmy38l70g201c9r6abz101c0hm47s994za32fd609282m8q237402cn1xx5310s3non4iso00083g0v02yj144d2l6i45ew08in32' +
  'g216un06kz00160yxz2yyh205e0zivcfk12dyr1i331ayn1r2h23zx062a2ujq66sj6mg1630l0kmh5lte2ukg0h6z0d6y272o3tevcdfl0dwb' +
  '26hj07pr75c107xh1y1r1z6t0u2e23n43qf958xm67yw';
