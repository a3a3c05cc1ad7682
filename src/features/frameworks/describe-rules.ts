import type { Framework } from '../../core/framework/schema.ts';
import type { Language } from '../../lib/bilingual.ts';
import { plainTable } from './plain-table.ts';
import { lastDay, unsure } from './wording.ts';

export function levelSection({ levels }: Framework, language: Language): string {
  const head = language === 'th' ? ['ระดับ', 'คะแนนรวม', 'ทุกแบบวัด'] : ['level', 'total', 'every instrument'];
  const rows = levels.steps.map((step) => [
    step.name[language] + unsure(step),
    `≥ ${step.total}`,
    step.instruments === null ? '–' : `≥ ${step.instruments}`,
  ]);
  return plainTable(head, rows, ['left', 'right', 'right']);
}

export function periodSection({ periods }: Framework, language: Language): string {
  const head = language === 'th' ? ['รอบข้อมูล', 'ตั้งแต่', 'ถึง'] : ['period', 'from', 'to'];
  const rows = periods.map((period) => [period.name[language] + unsure(period), ...span(period, language)]);
  return plainTable(head, rows);
}

export function itemSection({ items, periods }: Framework, language: Language): string {
  if (items.length === 0) return '';
  const head =
    language === 'th' ? ['ข้อ', 'ตัวชี้วัดย่อย', 'รอบข้อมูล', 'ชื่อ'] : ['item', 'sub-indicator', 'period', 'name'];
  const periodNames = new Map(periods.map(({ code, name }) => [code, name[language]]));
  const rows = items.map((item) => [
    item.code,
    item.subIndicator,
    periodNames.get(item.period) ?? item.period,
    item.title[language] + unsure(item),
  ]);
  return plainTable(head, rows);
}

export function sampleSection({ samples }: Framework, language: Language): string {
  if (samples.length === 0) return '';
  const head =
    language === 'th'
      ? ['กลุ่มตัวอย่าง', 'ร้อยละ', 'อย่างน้อย', 'ไม่เกิน']
      : ['sample', 'per cent', 'at least', 'at most'];
  const rows = samples.flatMap((sample) => [
    [sample.instrument + unsure(sample), sample.percent, String(sample.minimum), String(sample.maximum)],
    ...sample.classes.map((kind) => [
      `  ${kind.agencyClass[language]}${unsure(kind)}`,
      '',
      String(kind.minimum),
      '',
    ]),
  ]);
  return plainTable(head, rows, ['left', 'right', 'right', 'right']);
}

export function calendarSection({ calendar }: Framework, language: Language): string {
  if (calendar.length === 0) return '';
  const head = language === 'th' ? ['ปฏิทิน', 'ตั้งแต่', 'ถึง'] : ['calendar', 'from', 'to'];
  return plainTable(
    head,
    calendar.map((stage) => [stage.name[language] + unsure(stage), ...span(stage, language)]),
  );
}

type Span = { readonly start: string | null; readonly end: string | null };

function span({ start, end }: Span, language: Language): readonly string[] {
  if (start === null || end === null) return ['–', '–'];
  return [lastDay(start, language, 0), lastDay(end, language)];
}
