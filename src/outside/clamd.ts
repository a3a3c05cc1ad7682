import { connect, type Socket } from 'node:net';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';

/** Where a clamd listens: "unix:/run/clamav/clamd.ctl", "tcp:host:port", or the same read already. */
export type ScannerAddress = `unix:${string}` | `tcp:${string}` | ScannerPlace;

export type ScannerPlace = { readonly path: string } | { readonly host: string; readonly port: number };

export interface ScanRefusal {
  readonly code: 'infected' | 'unreachable';
  readonly message: Bilingual;
}

/** not-scanned: no scanner is set up here. */
export type Scanned = 'clean' | 'not-scanned';

export interface Scanner {
  readonly scan: (bytes: Uint8Array) => Promise<Result<Scanned, ScanRefusal>>;
}

/** Milliseconds from connecting to the verdict; 25 MB of packed pages take clamd some seconds. */
const LONGEST_SCAN = 30_000;
/** Bytes sent at once, and the most that are heard: a verdict is one line. */
const CHUNK_SIZE = 64 * 1024;
const LONGEST_ANSWER = 4_096;

/**
 * Asks a ClamAV daemon about files (clamd(8), INSTREAM). Where one is set up, a file that it did not find clean is not
 * taken: no answer, a late one or a strange one is 'unreachable', never 'clean'.
 */
export function createScanner(address: ScannerAddress | null, longestMs = LONGEST_SCAN): Scanner {
  if (address === null) return { scan: async () => ok('not-scanned') };
  return {
    scan: async (bytes) => {
      const answer = await ask(address, bytes, longestMs);
      if (answer === null) return err(unreachable);
      if (answer === 'stream: OK') return ok('clean');
      const virus = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
      return err(virus === undefined ? unreachable : infected(virus));
    },
  };
}

/** The daemon's one line without its ending; null when none came in time. */
function ask(address: ScannerAddress, bytes: Uint8Array, longestMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = open(address);
    if (socket === null) return resolve(null);
    let answer = '';
    const settle = (line: string | null) => {
      clearTimeout(late);
      socket.destroy();
      resolve(line);
    };
    const late = setTimeout(() => settle(null), longestMs);
    socket.setEncoding('latin1');
    socket.on('connect', () => send(socket, bytes));
    socket.on('data', (part: string) => {
      answer += part;
      const end = answer.search(/[\0\n]/);
      if (end >= 0) settle(answer.slice(0, end));
      else if (answer.length > LONGEST_ANSWER) settle(null);
    });
    socket.on('error', () => settle(null));
    socket.on('close', () => settle(null));
  });
}

function open(address: ScannerAddress): Socket | null {
  const place = typeof address === 'string' ? placeOf(address) : address;
  return place && connect(place);
}

function placeOf(address: string): ScannerPlace | null {
  if (address.startsWith('unix:/')) return { path: address.slice(5) };
  const [, host, port] = /^tcp:\[?([^\]]+?)\]?:(\d{1,5})$/.exec(address) ?? [];
  return host === undefined || Number(port) > 65_535 ? null : { host, port: Number(port) };
}

/** "z": commands end with a zero byte. Each chunk after its length; a chunk of no length ends the file. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length && !socket.destroyed; at += CHUNK_SIZE) {
    const chunk = bytes.subarray(at, at + CHUNK_SIZE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await drained(socket);
  }
  if (!socket.destroyed) socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      socket.off('drain', go);
      socket.off('close', go);
      resolve();
    };
    socket.once('drain', go);
    socket.once('close', go);
  });
}

/** The name comes from outside: only what names of viruses are made of is repeated. */
function infected(virus: string): ScanRefusal {
  const name = virus.replace(/[^\w.()/:-]/g, '').slice(0, 80);
  return {
    code: 'infected',
    message: {
      th: `เครื่องมือตรวจไวรัสพบ ${name} ในไฟล์นี้ จึงไม่รับ โปรดตรวจไวรัสในเครื่องของท่าน แล้วส่งไฟล์ใหม่จากต้นฉบับที่ปลอดภัย`,
      en: `The virus scanner found ${name} in this file, so it is not taken. Scan your machine, then send a clean original.`,
    },
  };
}

const unreachable: ScanRefusal = {
  code: 'unreachable',
  message: {
    th: 'ขณะนี้ตรวจไวรัสไม่ได้ จึงยังไม่รับไฟล์ โปรดลองอีกครั้งในอีกสักครู่ หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ',
    en: 'Files cannot be scanned for viruses just now, so this one is not taken yet. Try again in a moment; if it persists, tell the system’s administrator.',
  },
};
