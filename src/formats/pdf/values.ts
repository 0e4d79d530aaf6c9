/** The objects of ISO 32000-2, 7.3. Numbers, booleans and null are those of JavaScript; arrays are arrays. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | PdfValue[];

/** 7.3.7. Keys come from the file: never those of an object of JavaScript. */
export type PdfDict = Map<string, PdfValue>;

/** 7.3.5, without the solidus; `#20` and the like are decoded. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** 7.3.4: bytes, each as one character. */
export class PdfString {
  bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** 7.3.10. */
export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** 7.3.8: where its data lies in the file, still encoded; `owner` is the object it is, for decryption. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly offset: number;
  readonly length: number;
  readonly owner: PdfRef;
  constructor(dict: PdfDict, offset: number, length: number, owner: PdfRef) {
    this.dict = dict;
    this.offset = offset;
    this.length = length;
    this.owner = owner;
  }
}

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;

/** The dictionary of a dictionary or stream. */
export const dictOf = (value: PdfValue | undefined): PdfDict | null =>
  value instanceof Map ? value : value instanceof PdfStream ? value.dict : null;

export const nameOf = (value: PdfValue | undefined): string => (value instanceof PdfName ? value.name : '');

export const numberOf = (value: PdfValue | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
