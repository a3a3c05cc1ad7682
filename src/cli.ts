import { backup } from './cli/backup.ts';
import { check } from './cli/check.ts';
import type { Command } from './cli/command.ts';
import { frameworks } from './cli/frameworks.ts';
import { overview } from './cli/help.ts';
import { migrate } from './cli/migrate.ts';
import { report } from './cli/report.ts';
import { restore } from './cli/restore.ts';
import { score } from './cli/score.ts';
import { serve } from './cli/serve.ts';
import { createTerminal } from './cli/terminal.ts';
import { verify } from './cli/verify.ts';
import { version } from './cli/version.ts';
import type { Bilingual } from './lib/bilingual.ts';

/** `prongsai <command>`: what each takes, prints and exits with is the contract others script against. */
const commands: Readonly<Record<string, Command>> = {
  check,
  score,
  report,
  frameworks,
  serve,
  migrate,
  backup,
  restore,
  verify,
};

/** A full disk, or a bug: exit 2, because 1 means that a report has errors. */
function unexpected(error: unknown): Bilingual {
  const what = error instanceof Error ? error.message : String(error);
  return {
    th: `ทำงานต่อไม่ได้: ${what} · หากเกิดซ้ำ โปรดแจ้งผู้พัฒนาพร้อมข้อความนี้`,
    en: `Prongsai cannot go on: ${what}. If it happens again, tell its makers this line.`,
  };
}

async function main(argv: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = argv;
  const terminal = createTerminal(rest);
  if (['--help', '-h', 'help'].includes(name)) return terminal.print(overview(commands, terminal.language));
  if (['--version', '-v', 'version'].includes(name)) return terminal.print(version());
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    return terminal.refuse({
      th: `ไม่รู้จักคำสั่ง "${name}" · ดูคำสั่งทั้งหมดด้วย prongsai --help`,
      en: `Unknown command "${name}": prongsai --help lists the commands.`,
    });
  }
  if (rest.includes('--help') || rest.includes('-h')) return terminal.print(command.help[terminal.language]);
  return command.run(rest, terminal);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = createTerminal(process.argv).refuse(unexpected(error));
}
