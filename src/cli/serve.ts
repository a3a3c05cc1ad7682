import { createCheckerService } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { startServer } from '../server.ts';
import type { Command } from './command.ts';
import { serveHelp } from './help-pages.ts';
import { readOptions } from './options.ts';

export const serve: Command = {
  summary: { th: 'เปิดหน้าเว็บตรวจรายงานบนเครื่องนี้', en: 'serve the checker’s web page on this machine' },
  help: serveHelp,
  run: async (args, terminal) => {
    const options = readOptions(args, {});
    if (!options.ok) return terminal.refuse(options.error);
    const config = loadConfig();
    if (!config.ok) return terminal.refuse(config.error);
    const started = await startServer({ config: config.value, service: createCheckerService(2) });
    if (!started.ok) return terminal.refuse(started.error);
    terminal.print(`Prongsai (โปร่งใส) → ${started.value.url}`);
    await started.value.stopped;
    return 0;
  },
};
