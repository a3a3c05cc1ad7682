import { mkdir, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/** Lets go of a data folder. */
export type Release = () => Promise<void>;

/**
 * Holds a data folder for this process, or answers null when a living process holds it. The hold is a listening
 * socket: it dies with its process, whatever kills it, and a process number used again cannot look like it.
 */
export async function holdFolder(sockets: string): Promise<Release | null> {
  const turn = join(sockets, 'turn');
  if (!(await takeTurn(turn))) return null;
  try {
    return await listen(join(sockets, 'held'));
  } finally {
    await rmdir(turn);
  }
}

/** A turn is taken for milliseconds; one this old was left by a process that was killed in them. */
const STALE_TURN_MS = 10_000;

/** One at a time may look whether the folder is free, or two would both find it so. */
async function takeTurn(turn: string): Promise<boolean> {
  const about = await stat(turn).catch(() => null);
  if (about && Date.now() - about.mtimeMs > STALE_TURN_MS) await rm(turn, { recursive: true, force: true });
  return mkdir(turn).then(
    () => true,
    () => false,
  );
}

async function listen(path: string): Promise<Release | null> {
  if (await answers(path)) return null;
  await unlink(path).catch(() => undefined);
  const server = createServer((socket) => socket.destroy());
  const listening = new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(path, () => resolve(true));
  });
  if (!(await listening)) return null;
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Whether somebody listens on a socket. */
export function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
