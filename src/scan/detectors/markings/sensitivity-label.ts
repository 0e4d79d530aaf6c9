import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { maskMarking } from './marking.ts';

/** What labels call documents that not everybody may read; small letters. */
const sure =
  /^(?:\p{L}{2,20}[ -])?(?:confidential|confidentiel(?:le)?|confidencial|confidenziale|vertraulich|vertrouwelijk|riservat[oa]|poufn[eya]|confidențial|fortroligt?|konfidentiellt?|luottamuksellinen|důvěrn[éý]|dôvern[éý]|bizalmas|povjerljivo|zaupno|поверително|εμπιστευτικό|konfidentsiaalne|konfidenciāl[is]|konfidencial(?:u|i)|kunfidenzjali|rúnda)(?![\p{L}\d])/u;
const secret =
  /^(?:top[ -])?secret$|^(?:streng |zeer |stg\. )?geheim$|^(?:trade secret|geschäftsgeheimnis|betriebsgeheimnis|bedrijfsgeheim|secret d[ée]fense|très secret|segreto|segretissimo|secreto|(?:ściśle )?tajne|(?:přísně )?tajné|zastrzeżone|vyhrazené|vs-nfd|vs-vertraulich|official[ -]sensitive|restreint ue.{0,20}|eu restricted|sensitive|special handling|hemlig)$/;
const weak =
  /^(?:(?:company |strictly |for )?internal(?: use)?(?: only)?|restricted(?: use)?|proprietary|intern|interne|interno|nur intern|usage interne|uso interno|intern gebruik|need[ -]to[ -]know|private|personal|limited|sen|privé|privat|privado|privato)(?: [-–/].{0,40})?$/;

/** Confidence of a value; 0 where it marks nothing. */
function weightOf(value: string, structured: boolean): number {
  const small = value.trim().toLowerCase();
  if (sure.test(small)) return structured ? form.distinct - 0.05 : form.distinct + 0.1;
  if (secret.test(small)) return structured ? form.distinct - 0.05 : form.distinct + 0.1;
  return weak.test(small) ? (structured ? form.bare + 0.1 : form.distinct - 0.1) : 0;
}

/** Values longer than this are sentences. */
const MAX_VALUE = 64;

function lookField(view: View, field: Field): void {
  if (field.end - field.start > MAX_VALUE) return;
  const value = view.text.slice(field.start, field.end);
  // `classification: "internal"` in code and settings says less than a line of a form or header.
  const structured = field.from === 'key' || field.quoted;
  const weight = weightOf(value, structured);
  if (weight > 0) view.claim(sensitivityLabel, field.start, field.end, score(weight));
}

/** `Sensitivity: Company-Confidential`, `CLASS:CONFIDENTIAL` of a calendar (RFC 5545), at the beginning of a line. */
const sensitivity =
  /(?:Sensitivity:[ \t]{1,4}|CLASS:)(Company-Confidential|Confidential|Private|Personal)(?![A-Za-z-])/iy;
function lookHeader(view: View, at: number): void {
  const before = view.codeBefore(at);
  if (at > 0 && before !== 10 && before !== 13) return;
  sensitivity.lastIndex = at;
  const match = sensitivity.exec(view.text);
  if (match === null) return;
  const value = match[1] as string;
  const end = at + match[0].length;
  const company = value.length > 7;
  view.claim(sensitivityLabel, end - value.length, end, score(form.bare, company ? words.label : 0.2));
}

/** `MSIP_Label_<id>_Name=Confidential`, and the same as a property of a document. */
const msip =
  /MSIP_Label_[0-9a-f-]{36}_Name(?:["']?\s?[=:,;\t|]\s?["']?|["'][^<>\r\n]{0,80}>\s{0,8}(?:<[A-Za-z:]{1,20}>)?)([^;<>"'\r\n]{1,64})/iy;
const open =
  /^(?:public|general|non-?business|personal|öffentlich|openbaar|publi[ck]|público|pubblico|jawne|veřejné|offentlig|true|false|unrestricted)\b/i;
function lookMsip(view: View, at: number): void {
  msip.lastIndex = at;
  const match = msip.exec(view.text);
  if (match === null) return;
  const value = match[1] as string;
  if (open.test(value.trim())) return;
  const end = at + match[0].length;
  const known = weightOf(value, false);
  view.claim(
    sensitivityLabel,
    end - value.length,
    end,
    score(known > 0 ? Math.max(known, form.distinct) + 0.15 : form.shaped),
  );
}

/** `SIO-Label: marking="RESTRICTED"; ...` */
const sio = /SIO-Label:[^\r\n]{0,120}?\bmarking=\s?"?([A-Za-z][^";\r\n]{2,60})/iy;
function lookSio(view: View, at: number): void {
  sio.lastIndex = at;
  const match = sio.exec(view.text);
  if (match === null) return;
  const value = match[1] as string;
  const end = at + match[0].length;
  if (/unclassified|unmarked|public/i.test(value)) return;
  view.claim(sensitivityLabel, end - value.length, end, score(form.certain));
}

export const sensitivityLabel: Detector = {
  id: 'sensitivity-label',
  category: 'confidential',
  title: 'Sensitivity label or header',
  source:
    'RFC 4021 and RFC 2156 (Sensitivity), RFC 7444 (SIO-Label), Microsoft Purview (MSIP_Label properties, msip_labels header), X-Classification and the like',
  words: 'Sensitivity, Classification, MSIP_Label',
  names: `classification, document class, classification level, classification label, security marking, protective marking, privacy marking,
    sensitivity, sensitivity label, confidentiality, confidentiality level, confidentiality class, dissemination level, x-msip-label,
    klassifizierung, klassifikation, dokumentenklassifizierung, vertraulichkeit, vertraulichkeitsstufe, vertraulichkeitsklasse, geheimhaltungsstufe, geheimhaltungsgrad, schutzklasse, informationsklasse, sicherheitseinstufung, einstufung,
    classificatie, rubricering, vertrouwelijkheid, vertrouwelijkheidsniveau, documentclassificatie, classification du document, classification de sécurité, confidentialité,
    clasificación, clasificación de seguridad, confidencialidad, classificazione, classifica, riservatezza, classificação, confidencialidade,
    klauzula, klauzula tajności, klauzula poufności, poufność, klasyfikacja, clasificare, confidențialitate, klassificering, klassning, informationsklassning, sekretess, fortrolighed, fortrolighedsgrad, luokitus, turvaluokitus, luottamuksellisuus,
    klasifikace, stupeň utajení, stupeň důvěrnosti, klasifikácia, stupeň utajenia, minősítés, minősítési szint, besorolás, διαβάθμιση, εμπιστευτικότητα, класификация, поверителност, stupanj tajnosti, stopnja tajnosti, stopnja zaupnosti, salastatuse tase, klassifitseering, klasifikācija, slaptumo žyma`,
  rank: ranks.marking + 4,
  gates: [
    { on: 'field', fields: ['sensitivity-label'], look: lookField },
    { on: 'word', words: ['Sensitivity: ', 'sensitivity: ', 'CLASS:'], look: lookHeader },
    { on: 'word', words: ['msip_label_'], anyCase: true, look: lookMsip },
    { on: 'word', words: ['sio-label:'], anyCase: true, look: lookSio },
  ],
  mask: maskMarking,
  same: 'lower',
  examples: {
    hit: [
      { text: 'Sensitivity: Company-Confidential', at: 0.7 },
      'From: a\nSensitivity: Private\n\nHello',
      'X-Classification: CONFIDENTIAL',
      'Classification: Internal',
      'BEGIN:VEVENT\nCLASS:CONFIDENTIAL\nSUMMARY:Talk',
      'Klassifizierung: vertraulich',
      'Document,Classification\na.docx,Confidential',
      {
        text: 'msip_labels: MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Enabled=true; MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Name=Highly Confidential;',
        at: 0.7,
      },
      'SIO-Label: marking="RESTRICTED"; fgcolor=black; bgcolor=yellow',
      'Niveau de confidentialité : Confidentiel',
      'Geheimhaltungsstufe: GEHEIM',
      '<classification>secret</classification>',
    ],
    miss: [
      'confidentiality: none',
      'Classification: Public',
      'sensitivity: high',
      '[Classification: Attempted Information Leak] [Priority: 2]',
      'MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Name=General;',
      'MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Enabled=true',
      'Sensitivity: 0.5',
      'classification = "internal"',
      'visibility: internal',
    ],
  },
};
