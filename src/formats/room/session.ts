import type { FileType } from '../../model/file-type.ts';
import type { Finding, Place } from '../../model/finding.ts';
import type { Mark } from '../../model/mark.ts';
import { type Obstacle, obstacle } from '../format.ts';
import type { Identity } from '../identify.ts';
import type { FormatLimits } from '../limits.ts';
import type { Listener } from '../listener.ts';
import { newUnits, obstacleHeard, placeHeard, toolHeard, wordsHeard } from './heard.ts';
import { KeptFiles } from './kept.ts';
import { written } from './process.ts';
import type { Programs } from './programs.ts';
import type { Seat, SeatEnd, Wait } from './seat.ts';
import type { Spool } from './spool.ts';
import { ToolRun } from './tool-run.ts';
import { type Frame, frame, numbered, numberOf, restOf, toChild, toParent } from './wire.ts';

/** Findings of one reason that are listed, of all reasons together, and reasons that one reader may have. */
const listedMost = 100;
const listedInAll = 1_000;
const reasonsMost = 200;
/** Bytes of a frame that is JSON: what it is parsed into takes many times as much. */
const jsonMost = 1024 * 1024;
/** UTF-16 units that the names in places may have, for each so many units of text. */
const placeUnitsMost = 2 * 1024 * 1024;
const placeTextUnits = 256 * 1024;
/** Answers that a reader has asked for and not taken yet, and tools that may run at once. */
const owedMost = 64;
const toolsMost = 4;

interface Wanted {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
}

/** One upload in a reader's process: answers what it asks, and passes on what it reads. */
export class Session {
  readonly #seat: Seat;
  readonly #spool: Spool;
  readonly #listener: Listener;
  readonly #type: FileType;
  readonly #has: Programs;
  readonly #tools = new Map<number, ToolRun>();
  readonly #kept: KeptFiles;
  readonly #findings: Finding[] = [];
  readonly #counts = new Map<string, number>();
  #waiting: Wanted[] = [];
  #owed = 0;
  #size: number | null = null;
  #sizeWanted = false;
  #sizeTold = false;
  #place: Mark = {};
  #placeUnits = 0;
  #textUnits = 0;
  #heardText = false;
  readonly #finished: Promise<SeatEnd>;

  constructor(
    seat: Seat,
    spool: Spool,
    identity: Identity,
    limits: FormatLimits,
    listener: Listener,
    has: Programs,
  ) {
    this.#seat = seat;
    this.#spool = spool;
    this.#listener = listener;
    this.#type = identity.type;
    this.#has = has;
    this.#kept = new KeptFiles(
      () => spool.besides(),
      limits,
      () => spool.size,
    );
    this.#finished = seat
      .read(
        identity,
        limits,
        (heard) => this.#hear(heard),
        () => this.#waitsFor(),
        () => spool.size,
      )
      .finally(() => {
        this.#endTools();
        return this.#kept.closeAll();
      });
  }

  /** More of the upload is in the spool, or (`size`) all of it. */
  async more(size: number | null): Promise<void> {
    this.#size = size;
    if (size !== null && this.#sizeWanted) this.#answerSize();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wanted of waiting) this.#answer(wanted);
  }

  /** All was read, or will not be: everything that could not be looked into. */
  async end(): Promise<{ readonly findings: readonly Finding[]; readonly how: SeatEnd }> {
    const how = await this.#finished;
    if (how !== 'done') {
      const partly = how === 'too-much-memory' || (this.#heardText && how === 'reader-silent');
      this.#obstacle(partly ? 'partly-scanned' : 'unscannable', how, this.#type, {});
    }
    return { findings: this.#findings, how };
  }

  abort(): void {
    this.#seat.stop('aborted');
    this.#endTools();
  }

  #waitsFor(): Wait {
    const asks = this.#waiting.length > 0 || this.#sizeWanted || this.#tools.size > 0;
    if (this.#size === null && asks) return 'sender';
    return this.#tools.size > 0 ? 'tools' : 'itself';
  }

  #endTools(): void {
    for (const tool of this.#tools.values()) tool.kill();
  }

  async #hear({ op, payload }: Frame): Promise<void> {
    switch (op) {
      case toParent.text:
        return this.#text(payload);
      case toParent.at:
      case toParent.part:
        return this.#placed(op === toParent.at ? 'at' : 'part', payload);
      case toParent.row:
        this.#listener.at({ ...this.#place, row: payload.readUInt32LE(0), column: payload.readUInt16LE(4) });
        return this.#text(payload.subarray(6));
      case toParent.words:
        return this.#words(payload);
      case toParent.obstacle: {
        const { category, reason, type, place } = obstacleHeard(json(payload));
        if (this.#counts.size >= reasonsMost) throw new RangeError('too many reasons');
        return this.#obstacle(category, reason, { name: type }, place);
      }
      case toParent.read:
        return this.#read(payload);
      case toParent.size:
        // once is enough, however often it asks
        this.#sizeWanted = !this.#sizeTold;
        if (this.#sizeWanted && this.#size !== null) this.#answerSize();
        return;
      case toParent.toolStart:
        return this.#startTool(payload);
      case toParent.toolInput:
        return this.#tools.get(numberOf(payload))?.write(restOf(payload));
      case toParent.toolInputEnd:
        return this.#tools.get(numberOf(payload))?.end();
      case toParent.keepStart:
        return this.#kept.start(payload);
      case toParent.keepBytes:
        this.#owe();
        return this.#pay(numberOf(payload), await this.#kept.write(restOf(payload)));
      case toParent.keepRead:
        this.#owe();
        void this.#kept.read(restOf(payload)).then((bytes) => this.#pay(numberOf(payload), bytes));
        return;
      case toParent.keepClose:
        return this.#kept.close(payload);
      case toParent.alive:
        return;
      default:
        throw new RangeError('unknown frame');
    }
  }

  /** Places are held until the text behind them was looked through. */
  #placed(how: 'at' | 'part', payload: Buffer): void {
    const place = placeHeard(json(payload), this.#place);
    this.#placeUnits += newUnits(place, this.#place);
    if (this.#placeUnits > placeUnitsMost) throw new RangeError('too many places');
    this.#place = place;
    this.#listener[how](place);
  }

  #text(payload: Buffer): Promise<void> | void {
    if (payload.length === 0) return;
    this.#heardText = true;
    this.#textUnits += payload.length;
    if (this.#textUnits > placeTextUnits) this.#textUnits = this.#placeUnits = 0;
    return this.#listener.text(payload.toString('utf8'));
  }

  async #words(payload: Buffer): Promise<void> {
    this.#heardText = true;
    for (const { text, box } of wordsHeard(json(payload))) {
      this.#listener.at({ ...this.#place, box });
      await this.#listener.text(`${text} `);
    }
    await this.#listener.text('\n');
  }

  #obstacle(category: Obstacle, reason: string, type: Pick<FileType, 'name'>, place: Place): void {
    const key = `${category} ${reason}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    const room = count === 1 || this.#findings.length < listedInAll;
    if (room && count <= listedMost) this.#findings.push(obstacle(category, reason, type, place));
  }

  #read(payload: Buffer): void {
    this.#owe();
    const asked = restOf(payload);
    const wanted = { id: numberOf(payload), offset: asked.readUIntLE(0, 6), length: asked.readUInt32LE(6) };
    this.#answer(wanted);
  }

  /** What is asked faster than the answers are taken would gather here. */
  #owe(): void {
    if (++this.#owed > owedMost) throw new RangeError('too many questions');
  }

  /** Not waited for: meanwhile the reader may ask for more, up to `owedMost`. */
  #pay(id: number, bytes: Buffer): void {
    void this.#sent(frame(toChild.piece, numbered(id, bytes))).then(() => {
      this.#owed--;
    });
  }

  #answer(wanted: Wanted): void {
    const { id, offset, length } = wanted;
    if (this.#size === null && offset >= this.#spool.size) {
      this.#waiting.push(wanted);
      return;
    }
    void this.#spool
      .read(offset, length)
      .then((bytes) => this.#pay(id, bytes))
      .catch(() => this.#seat.stop('reader-crashed'));
  }

  #answerSize(): void {
    this.#sizeWanted = false;
    this.#sizeTold = true;
    void this.#sent(frame(toChild.size, numbered(this.#size as number)));
  }

  #startTool(payload: Buffer): void {
    const heard = toolHeard(json(payload));
    if (heard === null || this.#tools.size >= toolsMost) throw new RangeError('no such tool');
    const { id, order, millis, upload } = heard;
    if (this.#tools.has(id)) throw new RangeError('this tool runs already'); // nobody would end the first
    this.#owe();
    const run = new ToolRun(
      order,
      millis,
      this.#has,
      (bytes) => this.#sent(frame(toChild.toolOutput, numbered(id, bytes))),
      (end) => {
        this.#tools.delete(id);
        void this.#sent(frame(toChild.toolEnd, numbered(id, Buffer.from(JSON.stringify(end))))).then(() => {
          this.#owed--;
        });
      },
    );
    this.#tools.set(id, run);
    if (upload) void run.writeAll(this.#whole(() => this.#tools.get(id) === run));
  }

  /** All of the upload, as it comes in and as long as it is wanted. */
  async *#whole(wanted: () => boolean): AsyncGenerator<Buffer> {
    for (let offset = 0; ; ) {
      while (this.#size === null && offset >= this.#spool.size && wanted())
        await new Promise((resolve) => setTimeout(resolve, waitMillis));
      const bytes = await this.#spool.read(offset, wholeBytes);
      if (bytes.length === 0) return;
      offset += bytes.length;
      yield bytes;
    }
  }

  /** Resolves when the reader has taken it, or is gone. */
  #sent(bytes: Buffer): Promise<void> {
    return written(this.#seat.input, bytes);
  }
}

const waitMillis = 20;
const wholeBytes = 64 * 1024;

function json(payload: Buffer): unknown {
  if (payload.length > jsonMost) throw new RangeError('too much JSON');
  return JSON.parse(payload.toString('utf8'));
}
