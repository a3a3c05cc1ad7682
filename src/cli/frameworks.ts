import { describeFramework, listFrameworks } from '../features/frameworks/present.ts';
import { loadFramework, readFrameworkFolder } from '../features/frameworks/queries.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import type { Command } from './command.ts';
import { frameworksHelp } from './help-pages.ts';
import { readOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

export const frameworks: Command = {
  summary: {
    th: 'ดูกรอบการประเมินที่มี แสดงทั้งกรอบ หรือตรวจไฟล์กรอบใหม่',
    en: 'list the frameworks, show one whole, or validate a new file',
  },
  help: frameworksHelp,
  run: async (args, terminal) => {
    const options = readOptions(args, {});
    if (!options.ok) return terminal.refuse(options.error);
    const [action = 'list', subject] = options.value.files;
    if (action === 'list') return terminal.print(listFrameworks(terminal.language));
    if (action === 'show' && subject) return show(subject, terminal);
    if (action === 'validate' && subject) return validate(subject, terminal);
    return terminal.refuse(usage);
  },
};

function show(id: string, terminal: Terminal): number {
  const loaded = loadFramework(id);
  if (!loaded.ok) return refuseAll(loaded.error, terminal);
  return terminal.print(describeFramework(loaded.value, terminal.language));
}

function validate(path: string, terminal: Terminal): number {
  const read = readFrameworkFolder(path);
  if (!read.ok) return refuseAll(read.error, terminal);
  const { id, instruments, indicators, items } = read.value;
  const sizes = `${instruments.length} · ${indicators.length} · ${items.length}`;
  return terminal.print(
    terminal.language === 'en'
      ? `${id} is valid (instruments · indicators · items: ${sizes}).`
      : `${id} ใช้ได้ (แบบวัด · ตัวชี้วัด · ข้อ: ${sizes})`,
  );
}

type Fault = { readonly file: string; readonly path: string; readonly message: Bilingual };

function refuseAll(faults: readonly Fault[], terminal: Terminal): number {
  const line = (fault: Fault, text: string) => `${fault.file}${fault.path ? ` ${fault.path}` : ''}: ${text}`;
  return terminal.refuse({
    th: faults.map((fault) => line(fault, fault.message.th)).join('\n'),
    en: faults.map((fault) => line(fault, fault.message.en)).join('\n'),
  });
}

const usage: Bilingual = {
  th: 'ใช้: prongsai frameworks list · show nacc-2566 · validate ไฟล์หรือโฟลเดอร์',
  en: 'Use: prongsai frameworks list · show nacc-2566 · validate FILE or FOLDER.',
};
