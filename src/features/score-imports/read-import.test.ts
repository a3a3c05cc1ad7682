import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { readImport } from './read-import.ts';
import type { Days } from './read-verdicts.ts';
import { askedScores, indicatorsOf } from './rules.ts';
import { readLines, readTable } from './table.ts';
import { printTemplate, templatesOf } from './templates.ts';

const framework = loadFramework();
const day = (iso: string) => Temporal.PlainDate.from(iso);
const days: Days = { givenOn: day('2023-03-14'), appealBy: day('2023-03-20'), today: day('2023-03-15') };

function read(text: string, on: Days = days) {
  const table = readTable(text);
  return table.ok ? readImport(framework, table.value, on) : table;
}

function faults(text: string, on?: Days): string[] {
  const found = read(text, on);
  return found.ok ? [] : found.error.map(({ message }) => message.th);
}

describe('scores', () => {
  it('are read in Thai digits, by number, name or code, below a title', () => {
    const text =
      'ผลการประเมิน ปี ๒๕๖๖\nตัวชี้วัด;คะแนน\n๑;๙๑.๕๙\nตัวชี้วัดที่ 2;80.5\n3. การใช้อำนาจ;85.64\neit;87.88\nคะแนนรวม;๙๑.๐๔\n4;';
    expect(read(text)).toEqual({
      ok: true,
      value: {
        kind: 'scores',
        scores: new Map([
          ['1', '91.59'],
          ['2', '80.5'],
          ['3', '85.64'],
          ['EIT', '87.88'],
          ['total', '91.04'],
        ]),
      },
    });
  });

  it('that are none are named by row, and nothing is taken', () => {
    expect(faults('axis,score\n11,90\n1,101\n2,90.123\n3,80\n03,81\n4,-5')).toEqual([
      'แถว 2: ไม่รู้จัก “11” · ใช้เลขตัวชี้วัด IIT, EIT, OIT หรือ “คะแนนรวม”',
      'แถว 3: คะแนน “101” ต้องเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง',
      'แถว 4: คะแนน “90.123” ต้องเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง',
      'แถว 6: “03” มีมากกว่าหนึ่งแถว · ให้เหลือแถวเดียว',
      'แถว 7: คะแนน “-5” ต้องเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง',
    ]);
  });
});

describe('verdicts', () => {
  it('take the days of the form where their row names none', () => {
    const text = 'ข้อ\tผลการตรวจ\tเหตุผล\tรอบ\tชี้แจงได้ถึง\nO๑๔\tไม่ครบถ้วน\tไม่พบคู่มือ\tแรก\t๓๑/๓/๒๕๖๖\nข้อ 15\tผ่าน';
    const found = read(text);
    expect(found.ok && found.value).toEqual({
      kind: 'verdicts',
      verdicts: [
        {
          ...{ line: 2, item: 'O14', round: 'first', result: 'incomplete', reason: 'ไม่พบคู่มือ' },
          ...{ givenOn: days.givenOn, appealBy: day('2023-03-31') },
        },
        {
          ...{ line: 3, item: 'O15', round: 'first', result: 'complete', reason: '' },
          ...{ givenOn: days.givenOn, appealBy: null },
        },
      ],
    });
  });

  it('name unknown items, duplicates, contradictions, and what is missing', () => {
    const text = [
      'item,result,reason,round,given_on',
      'O99,complete,,,',
      'O14,complete,,,',
      'O14,complete,,,',
      'O14,incomplete,ไม่พบ,,',
      'O15,incomplete,,,',
      'O16,perhaps,,,',
      'O17,complete,,middle,',
      'O18,complete,,,16/3/2566',
      'O19,complete,,,31/2/2566',
    ].join('\n');
    expect(faults(text).map((each) => each.slice(0, 40))).toEqual(
      [
        'แถว 2: ไม่มีข้อ “O99” ในกรอบการประเมินของปีนี้',
        'แถว 4: O14 มีแล้วในแถว 3 · ให้เหลือแถวเดียว',
        'แถว 5: O14 ขัดกับแถว 3 ซึ่งให้ผลอีกอย่าง · ตรวจว่าแถวใดถูก',
        'แถว 6: O15 ไม่ครบถ้วนแต่ไม่มีเหตุผลของผู้ตรวจ',
        'แถว 7: ผลของ O16 คือ “perhaps” · ใช้ “ครบถ้วน” หรือ “ไม่ครบถ้วน”',
        'แถว 8: รอบของ O17 คือ “middle” · ใช้ “แรก” หรือ “สุดท้าย”',
        'แถว 9: O18: วันที่แจ้งผลเป็นวันข้างหน้า',
        faults(text)[7] ?? '',
      ].map((each) => each.slice(0, 40)),
    );
    expect(faults(text)[7]).toContain('แถว 10: O19: ');
    const none = { ...days, givenOn: null, appealBy: null };
    expect(faults('item,result,reason\nO14,complete,', none)[0]).toContain('ไม่มีวันที่แจ้งผล');
    expect(faults('item,result,reason,given_on\nO14,ไม่ผ่าน,ไม่พบ,14/3/2566', none)[0]).toContain('วันสุดท้าย');
  });
});

/** Every question answered by four: 0, 33, 67 and 100 once each where a scale has four options. */
function everyCount(): string {
  const rows = framework.questions.flatMap(({ code, parts }) =>
    parts.flatMap((part) => {
      const { options } = assertDefined(
        framework.scales.find((scale) => scale.code === part.scale),
        part.scale,
      );
      return options.map((_, at) => `${code},${part.code},${at + 1},${options.length === 4 ? 1 : 2}`);
    }),
  );
  return ['question,part,option,count', ...rows].join('\n');
}

describe('answers', () => {
  it('by option make every asked indicator, exactly: (0 + 33 + 67 + 100) / 4 = 50', () => {
    const found = read(everyCount());
    if (!found.ok || found.value.kind !== 'answers') throw new Error('not read');
    expect(indicatorsOf(framework, found.value.answers)).toEqual(
      new Map(['1', '2', '3', '4', '5', '6', '7', '8'].map((no) => [no, '50/1'])),
    );
  });

  it('take an option by its name and a part in its question', () => {
    const text = 'ข้อคำถาม,ตัวเลือก,จำนวน\nI1a,มากที่สุด,๓\ni1A,มาก,1\nI1b,4,๔';
    const found = read(text);
    expect(found.ok && found.value).toMatchObject({
      answers: { kind: 'counts', questions: { I1: { a: [0, 0, 1, 3], b: [0, 0, 0, 4] } } },
    });
  });

  it('whose parts were answered by different numbers give no exact score, and it is said', () => {
    expect(faults('question,part,option,count\nI1,a,4,30\nI1,b,4,29')).toEqual([
      'แถว 3: ข้อย่อยของ I1 มีผู้ตอบไม่เท่ากัน (30, 29) จึงคำนวณแน่นอนไม่ได้ · นำเข้าค่าเฉลี่ยของข้อคำถามแทน',
    ]);
    expect(
      faults('question,part,option,count\nI2,,5,1\nI2,,มาก,1.5\nI1,,1,1\nZ1,,1,1\nI7,,1,1\nI7,,1,1'),
    ).toHaveLength(5);
  });

  it('as means make an indicator once all its questions are there; the newest import speaks', () => {
    const of = (indicator: number, score: string) =>
      framework.questions
        .filter((each) => each.indicator === indicator)
        .map(({ code }) => `${code},${score}`);
    const found = read(['question,mean', ...of(1, '๙๐.๕'), ...of(2, '80').slice(1)].join('\n'));
    if (!found.ok || found.value.kind !== 'answers') throw new Error('not read');
    const means = found.value.answers;
    expect(indicatorsOf(framework, means)).toEqual(new Map([['1', '181/2']]));
    const counts = read(everyCount());
    if (!counts.ok || counts.value.kind !== 'answers') throw new Error('not read');
    const asked = askedScores(framework, [
      { content: means, source: 'ใหม่' },
      { content: counts.value.answers, source: 'เก่า' },
    ]);
    expect([asked.get('1'), asked.get('2')]).toEqual([
      { score: '181/2', source: 'ใหม่' },
      { score: '50/1', source: 'เก่า' },
    ]);
  });
});

describe('any table', () => {
  it('is a template that says nothing yet', () => {
    for (const { name } of templatesOf(framework)) {
      const text = assertDefined(printTemplate(framework, name), name);
      expect(faults(text)).toEqual(['ตารางนี้มีแต่ช่องว่าง ยังไม่มีอะไรให้นำเข้า']);
    }
    expect(printTemplate(framework, 'passwd')).toBeNull();
  });

  it('that names no columns, is endless or broken is refused in a sentence', () => {
    expect(faults('a,b\n1,2')[0]).toContain('ไม่พบแถวชื่อคอลัมน์');
    expect(faults(`axis,score\n${'1,2\n'.repeat(6000)}`)[0]).toContain('5,000 แถว');
    expect(faults('axis,score\n"1,2')[0]).toContain('เปิดแล้วไม่ปิด');
    expect(faults('x'.repeat(400_000))[0]).toContain('5,000 แถว');
    expect(faults(`axis,score\n${'9,999\n'.repeat(200)}`)).toHaveLength(51);
  });

  it('of any letters is read or refused, quickly, and never throws', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'axis',
        'score',
        'item',
        'result',
        'question',
        'option',
        'count',
        'mean',
        '๑',
        'I1',
        '__proto__',
      ),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.join('\t')).join('\n');
        for (const lines of [readTable(text), readLines(text)])
          if (lines.ok) readImport(framework, lines.value, days);
      }),
    );
    const before = performance.now();
    read(`axis,score\n${'ก'.repeat(380_000)}`);
    read(`item,result\n${'0'.repeat(380_000)},1`);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
