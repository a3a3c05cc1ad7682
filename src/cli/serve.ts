import { createPool } from '../compose.ts';
import { type Config, loadConfig } from '../config.ts';
import { createCollector } from '../features/answers/acts.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import { createTools } from '../office.ts';
import { startServer } from '../server.ts';
import { logBug } from '../web/access-log.ts';
import { createLog, gatherLines } from '../web/log.ts';
import type { Command } from './command.ts';
import { guardSetUp } from './guard-set-up.ts';
import { serveHelp } from './help-pages.ts';
import { startOfficeJobs } from './office-jobs.ts';
import { openDemo } from './open-demo.ts';
import { mayServeAlone, type OpenOffice, openOffice } from './open-office.ts';
import { readOptions } from './options.ts';
import { type StopSignal, untilSignal } from './stop-signal.ts';
import type { Terminal } from './terminal.ts';

export const serve: Command = {
  summary: {
    th: 'เปิดหน้าเว็บและฐานข้อมูลบนเครื่องนี้',
    en: 'serve the web pages and their database from this machine',
  },
  help: serveHelp,
  run: async (args, terminal) => {
    const options = readOptions(args, {});
    if (!options.ok) return terminal.refuse(options.error);
    const config = loadConfig();
    if (!config.ok) return terminal.refuse(config.error);
    const signal = untilSignal();
    try {
      return await openAndServe(config.value, signal, terminal);
    } finally {
      signal.release();
    }
  },
};

async function openAndServe(config: Config, signal: StopSignal, terminal: Terminal): Promise<number> {
  const office = await openOffice(config);
  if (signal.hasCome()) {
    if (office.ok) await office.value.close();
    return 0;
  }
  if (office.ok) return serveOffice(config, office.value, signal, terminal);
  if (!(await mayServeAlone(config, office.error))) return terminal.refuse(office.error);
  const greeting = [office.error, alone].map((line) => line[terminal.language]);
  return serveUntilStopped(config, null, signal, terminal, greeting);
}

async function serveOffice(
  config: Config,
  office: OpenOffice,
  signal: StopSignal,
  terminal: Terminal,
): Promise<number> {
  const greeting = office.notes.map((line) => line[terminal.language]);
  try {
    return await serveUntilStopped(config, office, signal, terminal, greeting);
  } finally {
    await office.close();
  }
}

/** Answers the exit code once requests have been answered and the workers have ended; the office is closed after. */
async function serveUntilStopped(
  config: Config,
  office: OpenOffice | null,
  signal: StopSignal,
  terminal: Terminal,
  greeting: readonly string[],
): Promise<number> {
  const greetDemo = office ? await openDemo(config, office, terminal.language) : () => [];
  const pool = createPool(2);
  const { gather: log, flush } = gatherLines((text) => process.stdout.write(text));
  process.once('exit', flush);
  const lines = createLog(log, config.logLevel);
  const tools = createTools(config, pool, (error) => logBug(lines, 'background', error));
  const onFailure = (error: unknown) => logBug(lines, 'answers', error);
  const collector = office && createCollector({ ...office.parts, onFailure });
  const gauges = { workers: pool.use, ...(office && { database: office.connections }) };
  const guard = office?.isNew && !config.demo ? guardSetUp(terminal) : null;
  const setupCode = guard?.setupCode ?? null;
  const parts = office && collector && { ...office.parts, ...tools, collector, setupCode };
  const started = await startServer({ config, service: tools.service, office: parts, gauges, log });
  if (!started.ok) return terminal.refuse(started.error);
  const { url, stop, stopped } = started.value;
  const jobs = office && startOfficeJobs(config, office.parts, tools, lines);
  const first = guard ? [guard.greet(config.publicUrl ?? url)] : greetDemo(config.publicUrl ?? url);
  terminal.print([`Prongsai (โปร่งใส) → ${url}`, ...greeting, ...first].join('\n'));
  let hasLostDatabase = false;
  const lost = office?.ended.then(() => {
    hasLostDatabase = true;
  });
  await Promise.race([signal.come, stopped, ...(lost ? [lost] : [])]);
  await Promise.all([jobs?.stop(), stop()]);
  await collector?.close();
  return hasLostDatabase ? terminal.refuse(databaseEnded) : 0;
}

const alone: Bilingual = {
  th: 'จึงเปิดเฉพาะหน้าตรวจรายงาน ซึ่งไม่ใช้ฐานข้อมูล',
  en: 'So only the checker is served, which needs no database.',
};

const databaseEnded: Bilingual = {
  th: 'ฐานข้อมูลหยุดทำงานเอง ระบบจึงหยุดด้วย · ดูสาเหตุใน postgres.log ของโฟลเดอร์ข้อมูล แล้วเริ่มใหม่ ข้อมูลที่บันทึกแล้วยังอยู่',
  en: 'The database ended by itself, so Prongsai has stopped too. See postgres.log in the data folder for why, then start again: what was saved is there.',
};
