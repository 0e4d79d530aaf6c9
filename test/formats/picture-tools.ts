import { spawn, spawnSync } from 'node:child_process';
import { languagesOf, nativeOcrCommand, ownOcrCommand } from '../../src/formats/tools/ocr-args.ts';
import { type Command, pictureCommand } from '../../src/formats/tools/picture-args.ts';
import { type Order, ToolFailed, type Tools } from '../../src/formats/tools/tool.ts';

/** Ours of the languages that the tesseract of this machine has; none without it. */
export const nativeLanguages = (): string[] => {
  const { stdout, error } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
  return error ? [] : languagesOf(stdout);
};

export interface ToolSpend {
  readonly tool: string;
  readonly millis: number;
}

/** The real processes, without the bounds that the room puts around them. */
export function pictureTools(
  ocr: 'native' | 'wasm' | 'none' = 'native',
  spent: (spend: ToolSpend) => void = () => undefined,
): Tools {
  const languages = nativeLanguages();
  const commandOf = (order: Order): Command => {
    if (order.tool === 'picture') return pictureCommand(order);
    if (order.tool === 'ocr')
      return ocr === 'native' ? nativeOcrCommand(order, languages) : ownOcrCommand(order);
    throw new ToolFailed('no-tool');
  };
  return {
    has: (tool) => tool === 'picture' || (tool === 'ocr' && ocr !== 'none'),
    run: (order, input, millis) =>
      run(commandOf(order), input as Uint8Array, millis, (took) => spent({ tool: order.tool, millis: took })),
  };
}

async function* run(
  { file, args, env }: Command,
  input: Uint8Array,
  millis: number,
  spent: (millis: number) => void,
): AsyncGenerator<Uint8Array> {
  const from = performance.now();
  const PATH = '/usr/bin:/bin';
  const child = spawn(file, args, {
    env: { ...env, PATH },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, millis);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
    child.on('error', () => resolve(-1));
  });
  yield* child.stdout;
  const code = await ended;
  clearTimeout(timer);
  spent(performance.now() - from);
  if (late) throw new ToolFailed('tool-too-slow');
  if (code !== 0) throw new ToolFailed(code === null ? 'tool-killed' : 'tool-failed', code);
}
