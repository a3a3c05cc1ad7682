import type { Framework } from '../core/framework/schema.ts';
import { computeScorecard } from '../core/scoring/compute.ts';
import { findFramework, frameworkIds } from '../features/frameworks/queries.ts';
import { defaultScheme } from '../features/frameworks/rules.ts';
import { parseScoreInput } from '../features/scores/forms.ts';
import { scorecardToJson, scorecardToText } from '../features/scores/present.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Command } from './command.ts';
import { readInput } from './files.ts';
import { scoreHelp } from './help-pages.ts';
import { readOptions } from './options.ts';
import { readYear } from './year-option.ts';

const shape = { year: null, scheme: null, format: ['text', 'json'] };

export const score: Command = {
  summary: {
    th: 'คำนวณคะแนนและระดับจากตัวชี้วัด ผลตรวจรายข้อ หรือคำตอบ (JSON, CSV)',
    en: 'compute scores and level from indicators, item verdicts or answers (JSON, CSV)',
  },
  help: scoreHelp,
  run: async (args, terminal) => {
    const options = readOptions(args, shape);
    if (!options.ok) return terminal.refuse(options.error);
    const { files, value } = options.value;
    if (files.length > 1) return terminal.refuse(oneInput);
    const framework = chooseFramework(value('scheme') ?? defaultScheme, value('year'));
    if (!framework.ok) return terminal.refuse(framework.error);
    const input = await readInput(files[0] ?? '-');
    if (!input.ok) return terminal.refuse(input.error);
    const text = new TextDecoder().decode(input.value.bytes);
    const parsed = parseScoreInput(text, input.value.fileName, framework.value);
    if (!parsed.ok) return terminal.refuse(joined(parsed.error.map(({ message }) => message)));
    const scorecard = computeScorecard(framework.value, parsed.value);
    if (value('format') === 'json') {
      return terminal.print(JSON.stringify(scorecardToJson(framework.value, scorecard), null, 2));
    }
    return terminal.print(scorecardToText(framework.value, scorecard, terminal.language));
  },
};

function chooseFramework(scheme: string, yearText: string | null): Result<Framework, Bilingual> {
  const year = readYear(yearText);
  if (!year.ok) return year;
  const ids = frameworkIds();
  const wanted = year.value ?? newestYear(ids, scheme);
  const framework = findFramework(scheme, wanted);
  if (framework) return ok(framework);
  return err({
    th: `ยังไม่มีกรอบการประเมิน ${scheme}-${wanted} · กรอบที่มี: ${ids.join(', ')}`,
    en: `There is no framework ${scheme}-${wanted}. Known: ${ids.join(', ')}.`,
  });
}

function newestYear(ids: readonly string[], scheme: string): number {
  const years = ids
    .filter((id) => id.startsWith(`${scheme}-`))
    .map((id) => Number(id.slice(scheme.length + 1)));
  return Math.max(0, ...years);
}

function joined(messages: readonly Bilingual[]): Bilingual {
  return { th: messages.map(({ th }) => th).join('\n'), en: messages.map(({ en }) => en).join('\n') };
}

const oneInput: Bilingual = {
  th: 'ระบุไฟล์เดียว หรือ - เพื่ออ่านจาก standard input',
  en: 'Name one file, or - for standard input.',
};
