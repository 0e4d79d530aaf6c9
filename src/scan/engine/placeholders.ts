/** Values that stand for a value: a form that is not filled in, a template, a type, a redaction. */
const empty =
  /^(?:null|nil|none|n\/?a|unknown|undefined|nan|empty|missing|todo|tbd|true|false|yes|no|string|str|text|varchar|char|integer|int|number|boolean|bool|date|datetime|object|array|any|void|optional|required|default|value|not null|anonymous|redacted|masked|hidden|removed|filtered|protected|restricted|confidential|onbekend|geen|leeg|unbekannt|keine|leer|inconnu|aucun|desconocido|ninguno)$/i;
const template =
  /^(?:\$[{(A-Za-z_]|\{\{|\{[a-z_.]*\}?$|%[({A-Z]|%[sdv]$|<|\[|#\{|@[a-z]|\*{2,}|•|x{3,}|\.{2,}|-+$|_+$|\?+$|\/$|:$)/i;
const spoken =
  /change[-_ ]?(?:me|it|this)|placeholder|your[-_ ]?(?:own|pass|secret|token|api|key|name|email|value)|<.{1,40}>|\bexample\b|redacted|dummy|sample[-_]|insert[-_ ]|replace[-_ ]?(?:me|with|this)|enter[-_ ]|goes[-_ ]?here|\bhere$|not[-_ ]?set|fake[-_]|my[-_]?(?:secret|password|token|api)|\*{3}|x{6}|\.{3}$|…/i;

/** Whether a person would see at once that no real value stands here. */
export const isPlaceholder = (value: string): boolean =>
  empty.test(value) || template.test(value) || spoken.test(value) || /^(.)\1*$/.test(value);

/** Shannon entropy in bits per character, over UTF-16 units. */
export function entropy(value: string): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  let bits = 0;
  for (const n of counts.values()) bits -= (n / value.length) * Math.log2(n / value.length);
  return bits;
}

/** A name, call or path of source code rather than a value. */
export const isCode = (value: string): boolean =>
  /[(){}]|=>|::|->/.test(value) ||
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+;?$/.test(value) ||
  /^(?:this|self|process|os|env|config|req|request|settings|options|props|args|params)[.[]/.test(value) ||
  /^[A-Z]{2,}(?:_[A-Z]{2,})+$/.test(value);
