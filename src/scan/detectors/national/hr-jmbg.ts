import { identifier } from '../identifier.ts';
import { jmbgCheck, jmbgShapes } from './jmbg.ts';

export const hrJmbg = identifier({
  id: 'hr-jmbg',
  title: 'Master citizen number (JMBG) of Croatia and its neighbours',
  source: 'Zakon o matičnom broju (NN 9/92); Zakon o jedinstvenom matičnom broju građana (1976)',
  checksum: 'weights 7 6 5 4 3 2 7 6 5 4 3 2, MOD 11',
  shapes: jmbgShapes,
  valid: (value) => jmbgCheck(value, 30, 39),
  names: `jmbg, mbg, matični broj građana, jedinstveni matični broj, maticni broj gradana, maticni broj gradjana,
    jmbg broj, јмбг, матични број, матични број грађана, ембг, embg, matični broj, matičen broj, матичен број`,
  shared: ['national-id'],
  near: /\bjmbg|_jmbg|\bmbg\b|\bembg|ембг|mat(?:\.|i[cč][a-z]{2,3})[ _]br|јмбг|матич[а-я]{2} број|master citizen n/,
  examples: {
    hit: [
      { text: 'JMBG: 0101980330002', at: 0.8 },
      { text: 'MBG 0101980330002', at: 0.8 },
      'jmbg=0101980330002',
      '"jmbg":"0101980330002"',
      'Matični broj građana 0101980 33 0002',
      'Matičen broj 0101980330002',
      'EMBG: 0101980330002',
      'mat. br. 0101980330002',
      'ime;jmbg\nAna;0101980330002',
      'име;Матични број\nА;0101980330002',
    ],
    miss: ['0101980330002', 'JMBG: 0101980330003', 'JMBG 3201980330006', 'order 0101980330002'],
  },
});
