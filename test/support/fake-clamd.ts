import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setImmediate as later } from 'node:timers/promises';

/** How a fake clamd behaves: by the protocol, or not at all well. */
export type Manner = 'honest' | 'silent' | 'hangs-up' | 'babbles' | 'nonsense' | 'too-large' | 'slow-reader';

export interface FakeClamd {
  readonly address: `unix:${string}` | `tcp:${string}`;
  /** The files it was sent whole. */
  readonly files: readonly Buffer[];
  readonly close: () => Promise<void>;
}

/** What this clamd takes for a virus: no real one, nor the test file that scanners know. */
export function virusMark(): Buffer {
  return Buffer.from(['PRONGSAI', 'FAKE', 'VIRUS'].join('-'));
}

/** A daemon that knows INSTREAM of clamd(8), on a socket file or on a free port of this machine. */
export async function startFakeClamd(manner: Manner, path?: string): Promise<FakeClamd> {
  const files: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    serve(socket, manner, files);
  });
  server.listen(path ?? { port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const place = server.address();
  return {
    address: typeof place === 'string' ? `unix:${place}` : `tcp:127.0.0.1:${place?.port}`,
    files,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function serve(socket: Socket, manner: Manner, files: Buffer[]): void {
  if (manner === 'hangs-up') socket.end();
  if (manner === 'babbles') socket.write('a'.repeat(100_000));
  let heard = Buffer.alloc(0);
  socket.on('data', async (part: Buffer) => {
    if (manner === 'slow-reader') {
      socket.pause();
      await later();
      socket.resume();
    }
    heard = Buffer.concat([heard, part]);
    const file = fileIn(heard);
    if (file === null || manner === 'silent') return;
    files.push(file);
    socket.end(answerTo(file, manner));
  });
}

function answerTo(file: Buffer, manner: Manner): string {
  if (manner === 'nonsense') return 'HTTP/1.1 200 OK\r\n\r\nstream: OK\0';
  if (manner === 'too-large') return 'INSTREAM size limit exceeded. ERROR\0';
  return file.includes(virusMark()) ? 'stream: Test.Fake<b>-1 FOUND\0' : 'stream: OK\0';
}

const COMMAND = 'zINSTREAM\0';

/** The file of a whole message; null while parts are missing. */
function fileIn(heard: Buffer): Buffer | null {
  if (heard.length < COMMAND.length) return null;
  if (heard.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('not the command of INSTREAM');
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
