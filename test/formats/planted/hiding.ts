import { type Kind, labels, makeNumericIban, makeValue, shownInText } from './values.ts';

/** Where it must be found: every field must agree, `*` in a text stands for anything. */
export interface Spot {
  readonly path?: string;
  readonly page?: number;
  readonly slide?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly part?: string;
  /** It must have a box on the picture. */
  readonly box?: true;
}

export interface Planted {
  readonly detector: string;
  /** Letters and digits that its mask shows, different for each value of a detector in one file; `*`: any. */
  readonly shown: string;
  /** Name of the hiding place: what is printed where it was missed. */
  readonly where: string;
  readonly spot: Spot;
}

export type Family =
  | 'pdf'
  | 'office'
  | 'old-office'
  | 'mail'
  | 'web-data'
  | 'archive'
  | 'picture'
  | 'unknown';

/** One file with what was hidden in it. */
export interface PlantedFile {
  readonly file: string;
  readonly family: Family;
  /** Program that made it. */
  readonly producer: string;
  readonly planted: readonly Planted[];
  /** Reasons of obstacles that must be told (`encrypted` ...). */
  readonly obstacles: readonly string[];
}

export interface MadeFile extends PlantedFile {
  readonly bytes: Uint8Array;
}

/** Makes the values of one file, each different, and remembers where they were put. */
export class Hiding {
  readonly file: string;
  readonly #planted: Planted[] = [];
  readonly #obstacles: string[] = [];
  constructor(file: string) {
    this.file = file;
  }

  /** A value for a place. */
  put(detector: Kind, where: string, spot: Spot = {}): string {
    for (let n = 0; n < 300; n++) {
      const value = makeValue(detector, `${this.file} ${where} ${n}`);
      if (this.take(detector, shownInText(detector, value), where, spot)) return value;
    }
    throw new Error(`no further value of ${detector} in ${this.file}`);
  }

  /** `IBAN: DE89 …`. */
  line(detector: Kind, where: string, spot: Spot = {}): string {
    return `${labels[detector]}: ${this.put(detector, where, spot)}`;
  }

  /** An IBAN whose digits are stored as a number, with the country in the cell's format. */
  numericIban(where: string, spot: Spot): string {
    for (let n = 0; n < 300; n++) {
      const { text, number } = makeNumericIban(`${this.file} ${where} ${n}`);
      if (this.take('iban', shownInText('iban', text), where, spot)) return number;
    }
    throw new Error(`no further IBAN in ${this.file}`);
  }

  /** Anything else that must be found: false where something of the same look is there already. */
  take(detector: string, shown: string, where: string, spot: Spot = {}): boolean {
    if (shown && shown !== '*' && this.#planted.some((p) => p.detector === detector && p.shown === shown))
      return false;
    this.#planted.push({ detector, shown, where, spot });
    return true;
  }

  mustTell(reason: string): void {
    this.#obstacles.push(reason);
  }

  made(family: Family, producer: string, bytes: Uint8Array): MadeFile {
    return { file: this.file, family, producer, planted: this.#planted, obstacles: this.#obstacles, bytes };
  }
}

/** Where a value of a file inside lies. */
export const within = (path: string, spot: Spot): Spot => ({
  ...spot,
  path: spot.path === undefined ? path : `${path}!${spot.path}`,
});
