/** What bytes are, by content. `mime` is for people and for the ledger; downloads never use it as Content-Type. */
export interface FileType {
  readonly mime: string;
  /** Short word for people: `text`, `csv`, `pdf`, `zip`, `png`, `binary` ... */
  readonly name: string;
  readonly family: 'text' | 'document' | 'archive' | 'picture' | 'media' | 'data' | 'unknown' | 'empty';
  /** For text: the encoding that was used to read it. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** A piece of decoded text on its way from a reader to the scanner. Pieces of one part follow each other. */
export interface Fragment {
  readonly text: string;
  /** Where this part of the file is (page, cell, path); absent for plain text. */
  readonly part?: Readonly<Record<string, string | number>>;
}
