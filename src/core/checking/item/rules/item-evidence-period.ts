import type { Bilingual } from '../../../../lib/bilingual.ts';
import { formatThaiDate } from '../../../../lib/thai-date.ts';
import type { ItemWindow } from '../../item-period.ts';
import { declaredBy, firstGap, type Stretch, touches } from '../coverage.ts';
import type { ItemContext } from '../item-context.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { evidenceName, type ItemText, placeOf } from '../item-text.ts';
import { printedPeriodFault } from '../printed-period.ts';

/**
 * The time that the evidence is of, against the time the item asks for. ITA 2566: the year itself, the report of the
 * year before, or the whole of the first six months (1 October – 31 March), which several files may cover together.
 */
export const itemEvidencePeriod: ItemRule = {
  id: 'item-evidence-period',
  title: { th: 'หลักฐานไม่ใช่ของช่วงเวลาที่กำหนด', en: 'Evidence of another period' },
  check: (context) => {
    const { window } = context;
    if (!window) return [];
    return [...declared(context, window), ...gap(context, window), ...printed(context, window)];
  },
};

/** Evidence whose declared period has no day in the time asked for; certain unless another piece is of that time. */
function declared({ evidence }: ItemContext, window: ItemWindow): readonly ItemFinding[] {
  const periods = evidence.flatMap((one) => {
    const period = declaredBy(one);
    return period ? [{ one, period }] : [];
  });
  const fits = evidence.length > periods.length || periods.some(({ period }) => touches(period, window));
  return periods
    .filter(({ period }) => !touches(period, window))
    .map(({ one, period }) => {
      const { th, en } = evidenceName(one);
      const found = printStretch(period);
      return itemFinding({
        severity: fits ? 'notice' : 'error',
        message: {
          th: `${th} ระบุว่าครอบคลุม ${found.th} แต่ข้อนี้ต้องเป็นข้อมูลของ${window.period.name.th}`,
          en: `${en} is said to cover ${found.en}; the item asks for ${window.period.name.en}.`,
        },
        place: { evidenceId: one.id, line: null },
        ...ofWindow(window),
        found: found.th,
      });
    });
}

/** Months of a report that no evidence covers. A time still running cannot be covered yet. */
function gap({ evidence, today, framework }: ItemContext, window: ItemWindow): readonly ItemFinding[] {
  const whole = window.firstPart || window.end <= framework.start;
  const periods = evidence.map(declaredBy);
  const known = periods.filter((one) => one !== null);
  // Evidence that declares no period may cover the rest.
  if (!whole || today < window.end || known.length < periods.length) return [];
  if (!known.some((one) => touches(one, window))) return [];
  const missing = firstGap({ from: window.start, to: window.end }, known);
  if (!missing) return [];
  const left = printStretch(missing);
  return [
    itemFinding({
      severity: 'warning',
      message: {
        th: `หลักฐานทั้งหมดยังไม่ครอบคลุม ${left.th} ข้อนี้ต้องครบ${window.period.name.th}`,
        en: `No evidence covers ${left.en}; the item asks for all of ${window.period.name.en}.`,
      },
      ...ofWindow(window),
      found: left.th,
    }),
  ];
}

/** What the texts print. A document may name other times for good reasons, so it is never certain. */
function printed({ texts, evidence }: ItemContext, window: ItemWindow): readonly ItemFinding[] {
  return texts.flatMap((text: ItemText) => {
    const read = text.evidence ? `${text.evidence.title.slice(0, 300)}\n${text.text}` : text.text;
    const fault = printedPeriodFault(read, window, evidence.length <= 1);
    if (!fault) return [];
    const at = text.lines.findIndex((line) => line.includes(fault.printed));
    const { th, en } = text.name;
    return [
      itemFinding({
        severity: 'warning',
        message: {
          th: `${th} กล่าวถึง “${fault.printed}” ${fault.why.th} ข้อนี้ต้องเป็นข้อมูลของ${window.period.name.th}`,
          en: `${en} speaks of “${fault.printed}”, ${fault.why.en}; the item asks for ${window.period.name.en}.`,
        },
        place: placeOf(text, at < 0 ? null : at + 1),
        ...ofWindow(window),
        found: fault.printed,
      }),
    ];
  });
}

function ofWindow({ period }: ItemWindow): Pick<ItemFinding, 'rule' | 'expected' | 'remedy'> {
  return {
    rule: itemEvidencePeriod.id,
    expected: period.name.th,
    remedy: {
      th: `แนบเอกสารของ${period.name.th} ถ้าเอกสารถูกแล้ว ให้แก้ช่วงเวลาที่ระบุไว้`,
      en: `Attach the document of ${period.name.en}; if it is the right one, correct the period given for it.`,
    },
  };
}

/** Both days included, as people write it: "1 ต.ค. 2565 – 31 มี.ค. 2566". */
function printStretch({ from, to }: Stretch): Bilingual {
  const first = from === '0001-01-01' ? null : Temporal.PlainDate.from(from);
  const last = to === '9999-12-31' ? null : Temporal.PlainDate.from(to).subtract({ days: 1 });
  const th = [first, last].map((day) => (day ? longDay(day) : ''));
  const en = [first, last].map((day) => day?.toString() ?? '');
  return { th: th.join(' – ').trim(), en: en.join(' – ').trim() };
}

function longDay(day: Temporal.PlainDate): string {
  return formatThaiDate(day, 'long', 'arabic');
}
