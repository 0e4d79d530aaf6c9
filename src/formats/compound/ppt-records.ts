/** Containers inside containers that are told apart. */
const nestingMost = 64;

/** [MS-PPT] 2.13.24: the record types that are looked at. */
export const pptTypes = {
  document: 1000,
  slide: 1006,
  notes: 1008,
  notesAtom: 1009,
  slidePersist: 1011,
  master: 1016,
  handout: 4041,
  textChars: 4000,
  textBytes: 4008,
  string: 4026,
  hyperlink: 4055,
  headersFooters: 4057,
  slideList: 4080,
  oleStorage: 4113,
  binaryTag: 5003,
  persistDirectory: 6002,
  comment: 12000,
  cryptSession: 12052,
  shapeProperties: 0xf00b,
  shapeProperties2: 0xf121,
  shapeProperties3: 0xf122,
} as const;

export interface PptRecord {
  readonly type: number;
  readonly instance: number;
  /** Where its head begins. */
  readonly at: number;
  readonly data: Buffer;
  /** The containers it lies in, the outermost first. */
  readonly inside: readonly PptContainer[];
}

export interface PptContainer {
  readonly type: number;
  readonly instance: number;
  readonly at: number;
}

/**
 * All records of the stream, one after the other as they lie in it ([MS-PPT] 2.3.1), those of earlier saves too; containers
 * come before what is in them, with no data. Lengths that leave the stream end with it.
 */
export function* pptRecords(stream: Buffer): Generator<PptRecord> {
  const inside: (PptContainer & { end: number })[] = [];
  for (let at = 0; at + 8 <= stream.length; ) {
    while (inside.length > 0 && (inside.at(-1) as { end: number }).end <= at) inside.pop();
    const head = stream.readUInt16LE(at);
    const type = stream.readUInt16LE(at + 2);
    const end = Math.min(stream.length, at + 8 + stream.readUInt32LE(at + 4));
    const instance = head >> 4;
    const holds = (head & 0xf) === 0xf || type === pptTypes.binaryTag;
    yield { type, instance, at, data: holds ? none : stream.subarray(at + 8, end), inside };
    if (holds && inside.length < nestingMost) inside.push({ type, instance, at, end });
    at = holds ? at + 8 : end;
  }
}

const none = Buffer.alloc(0);
