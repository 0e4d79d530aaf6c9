import { Agent, request } from 'node:http';

/** What is sent: pieces that are repeated until `bytes` are reached. */
export interface Sent {
  readonly pieces: readonly Buffer[];
  readonly bytes: number;
}

const boundary = 'cloakroom-bench-boundary';
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function* repeated({ pieces, bytes }: Sent): Generator<Buffer> {
  let left = bytes;
  for (let i = 0; left > 0; i = (i + 1) % pieces.length) {
    const piece = pieces[i] as Buffer;
    yield left >= piece.length ? piece : piece.subarray(0, left);
    left -= piece.length;
  }
}

/** Sends one file as a browser does and waits for the answer. Milliseconds; throws where it was not kept. */
export async function send(url: string, sent: Sent): Promise<number> {
  const fields = {
    name: 'Bench',
    email: 'bench@kunde.test-mail.eu',
    subject: 'Bench',
    description: 'A file.',
  };
  const head = Buffer.from(
    `${Object.entries(fields)
      .map(([k, v]) => `--${boundary}\r\nContent-Disposition: form-data; name="${k}"\r\n\r\n${v}\r\n`)
      .join(
        '',
      )}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="bench.log"\r\nContent-Type: text/plain\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const began = performance.now();
  const status = await new Promise<number>((resolve, reject) => {
    const req = request(`${url}/v1/uploads`, {
      agent,
      method: 'POST',
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': head.length + sent.bytes + tail.length,
      },
    });
    req.on('error', reject);
    req.on('response', (res) => {
      res.resume().on('end', () => resolve(res.statusCode ?? 0));
    });
    void (async () => {
      req.write(head);
      for (const piece of repeated(sent))
        if (!req.write(piece)) await new Promise((drained) => req.once('drain', drained));
      req.end(tail);
    })();
  });
  if (status !== 201) throw new Error(`answered with ${status}`);
  return performance.now() - began;
}
