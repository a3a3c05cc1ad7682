import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { type AppParts, createApp } from './app.tsx';
import type { Config } from './config.ts';
import type { CheckerService } from './features/checker/service.ts';
import type { Bilingual } from './lib/bilingual.ts';
import { err, ok, type Result } from './lib/result.ts';

/** As the app's, and where to listen; requests are logged to standard output when no log is given. */
export interface ServerParts extends AppParts {
  readonly config: AppParts['config'] & Pick<Config, 'host' | 'port'>;
}

export interface Running {
  /** "http://127.0.0.1:3000" */
  readonly url: string;
  /** Settles when the server has stopped, by a signal or by `stop`. */
  readonly stopped: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Longest wait for answers under way after a signal to stop. */
const GRACE_MS = 5_000;
/** SIGHUP: its terminal was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens until a signal to stop. A port that is taken, or may not be used, is a sentence. */
export async function startServer(parts: ServerParts): Promise<Result<Running, Bilingual>> {
  const { config, service, log = (line) => process.stdout.write(`${line}\n`) } = parts;
  const app = createApp({ ...parts, log });
  const server = createAdaptorServer({ fetch: app.fetch });
  const listening = await listen(server, config);
  if (!listening.ok) {
    await service.close();
    return listening;
  }
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let stopping: Promise<void> | null = null;
  const stop = () => {
    // Kept to the end: Ctrl+C comes twice, from the terminal and through the launcher, and the second must not kill.
    stopping ??= close(server, service).then(() => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    });
    return stopping;
  };
  for (const signal of signals) process.on(signal, stop);
  return ok({ url: listening.value, stopped, stop });
}

function listen(
  server: ServerType,
  { host, port }: ServerParts['config'],
): Promise<Result<string, Bilingual>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(err(cannotListen(error, host, port))));
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      resolve(ok(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`));
    });
  });
}

async function close(server: ServerType, service: CheckerService): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
  await service.close();
}

function cannotListen({ code }: NodeJS.ErrnoException, host: string, port: number): Bilingual {
  if (code === 'EADDRINUSE') {
    return {
      th: `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ · ปิดโปรแกรมนั้น หรือเลือกพอร์ตอื่น เช่น PORT=${port + 1} npm start`,
      en: `Port ${port} is already in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
    };
  }
  if (code === 'EACCES') {
    return {
      th: `ไม่มีสิทธิ์ใช้พอร์ต ${port} · เลือกพอร์ตตั้งแต่ 1024 ขึ้นไป เช่น PORT=3000 npm start`,
      en: `Port ${port} may not be used with your permissions. Choose 1024 or above: PORT=3000 npm start`,
    };
  }
  return {
    th: `เปิดที่ ${host} พอร์ต ${port} ไม่ได้ (${code}) · ตรวจค่า HOST และ PORT แล้วเริ่มใหม่`,
    en: `Cannot listen on ${host}, port ${port} (${code}). Check HOST and PORT, then start again.`,
  };
}
