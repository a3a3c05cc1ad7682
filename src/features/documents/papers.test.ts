import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { examined, framework } from '../../../test/support/examination.ts';
import { correctScores, correctReport as invented, withoutItems } from '../../../test/support/report.ts';
import type { Report } from '../../core/checking/report.ts';
import type { Paper, PaperTable } from '../../documents/write/paper.ts';
import { cellText, plainText } from '../../documents/write/paper-text.ts';
import { dictionary, splitPdf } from '../../documents/write/pdf/objects.ts';
import { canonical } from '../../lib/thai/canonical.ts';
import { paperOf, renderDocument } from './render.ts';
import { documentKinds, paperFormats } from './rules.ts';

const good = invented(framework);

function tablesOf(paper: Paper): PaperTable[] {
  return paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
}

function saidBy(paper: Paper): string {
  const texts = paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [plainText(block.text)];
      if (block.kind === 'list') return block.items.map(plainText);
      return block.kind === 'table' ? block.table.rows.flatMap((row) => row.map(cellText)) : [];
    }),
  );
  return texts.join('\n');
}

/** The same report with a wrong number, level and name typed into it. */
function mistyped(report: Report): Report {
  const scores = correctScores(framework);
  const wrong = { ...scores.instruments, EIT: '99.99' };
  return {
    ...invented(framework, { ...scores, instruments: wrong, total: '12.34', level: 'A' }),
    memo: report.memo,
  };
}

describe('numbers', () => {
  it('come from the scores, never from typed text', () => {
    const memo = saidBy(paperOf(examined(mistyped(good)), 'memo', 'th'));
    expect(memo).not.toMatch(/๙๙\.๙๙|๑๒\.๓๔|ระดับ A/);
    expect(memo).toContain('(EIT) คะแนนรวม ๘๘.๓๔ คะแนน');
    expect(memo).toContain('คะแนนรวม ๙๓.๑๗ คะแนน อยู่ในระดับ ผ่านดี');
  });

  it('are not invented where a score is missing', () => {
    const [first, ...others] = good.scores.indicators;
    const lacking = {
      ...good,
      scores: { ...good.scores, indicators: first ? [{ ...first, score: null }, ...others] : [] },
    };
    const memo = saidBy(paperOf(examined(lacking), 'memo', 'th'));
    expect(memo).toContain('ยังสรุปเป็นคะแนนเดียวไม่ได้');
    expect(memo).toContain('[โปรดระบุคะแนน IIT]');
    expect(memo).not.toContain('อยู่ในระดับ');
    expect(saidBy(paperOf(examined(lacking), 'scores', 'th'))).toContain('–');
  });
});

describe('the report on measures', () => {
  const tables = tablesOf(paperOf(examined(), 'measures', 'th'));
  const heads = tables.map(({ head }) => head.map(cellText).join(' · '));

  it('has the three kinds of table, in their columns', () => {
    expect(heads[0]).toBe('ลำดับ · มาตรการ/กิจกรรม · วิธีดำเนินการ · ระยะเวลา · ผู้รับผิดชอบ · สรุปผล · ผลลัพธ์');
    expect(heads.slice(1, 3)).toEqual(
      Array(2).fill('ตัวชี้วัด · แนวทางในการยกระดับ · ผู้รับผิดชอบ · ระยะเวลา · ความก้าวหน้า'),
    );
    expect(heads.slice(3)).toEqual(Array(7).fill('ข้อ · ข้อมูล · องค์ประกอบด้านข้อมูล · ผู้รับผิดชอบ · ความก้าวหน้า'));
  });

  it('has every item once, in order', () => {
    const codes = tables.slice(3).flatMap(({ rows }) => rows.map(([code]) => code && cellText(code)));
    expect(codes).toHaveLength(43);
    expect(codes[0]).toBe('O๑');
    expect(codes.at(-1)).toBe('O๔๓');
  });

  it('asks for measures in a report without any', () => {
    expect(saidBy(paperOf(examined({ ...good, measures: [] }), 'measures', 'th'))).toContain(
      'โปรดเพิ่มมาตรการ',
    );
  });
});

describe('the score sheet', () => {
  it('has each number with its formula, the level’s conditions, and the cost of each item', () => {
    const [tree, level, impacts] = tablesOf(paperOf(examined(), 'scores', 'en'));
    expect(tree?.rows[0]?.map(cellText)).toEqual([
      '',
      'Total score',
      '0.30 × IIT + 0.30 × EIT + 0.40 × OIT',
      '23293/250',
      '93.17',
    ]);
    expect(level?.rows.map((row) => row.map(cellText).join(' '))).toContain(
      'Passed with excellence IIT 88.90 95.00 not met, short by 6.10',
    );
    const costs = new Map(
      impacts?.rows.map((row) => [row[0] && cellText(row[0]), row[3] && cellText(row[3])]),
    );
    expect([costs.get('O1'), costs.get('O11'), costs.get('O19'), costs.get('O31'), costs.get('O43')]).toEqual(
      ['0.40', '0.50', '1.00', '1.25', '2.00'],
    );
  });
});

describe('the list of findings', () => {
  it('groups by severity, and lists the changes', () => {
    const paper = paperOf(examined(withoutItems(good, 'O6')), 'findings', 'en');
    const [errors] = tablesOf(paper);
    expect(errors?.rows).toHaveLength(1);
    expect(errors?.rows[0]?.map(cellText)[2]).toContain('O6');
    expect(saidBy(paper)).toContain('Rows added for O6');
    expect(saidBy(paper)).toContain('None.');
  });
});

describe('the radar of the memo as PDF', () => {
  const indicators =
    tablesOf(paperOf(examined(), 'memo', 'th'))[0]?.rows.map((row) => row.map(cellText)) ?? [];
  const written = renderDocument(examined(), { document: 'memo', format: 'pdf', language: 'th' });

  it('leaves no broken letters: the page says each indicator once, whole, and nothing after the table', async () => {
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from((await written).bytes)));
    const first = canonical(text[0] ?? '').replace(/\s/g, '');
    const table = indicators.flat().join('').replace(/\s/g, '');
    expect(indicators).toHaveLength(10);
    expect(first.endsWith(table)).toBe(true);
  });

  it('says all ten names and values to those who cannot see it', async () => {
    const figures = [...splitPdf((await written).bytes).objects.values()].filter((object) =>
      dictionary(object).includes('/S /Figure'),
    );
    const codes = /\/Alt <FEFF([0-9A-F]+)>/.exec(figures.map(dictionary).join(''))?.[1] ?? '';
    const alt = Buffer.from(codes, 'hex').swap16().toString('utf16le');
    for (const [code, name, score] of indicators) expect(alt).toContain(`${code}. ${name} ${score}`);
  });
});

describe('renderDocument', () => {
  const types = {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    pdf: 'application/pdf',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };

  it.each(documentKinds.flatMap((document) => paperFormats.map((format) => [document, format] as const)))(
    'writes %s as %s',
    async (document, format) => {
      const file = await renderDocument(examined(), { document, format, language: 'th' });
      expect(file.fileName).toBe(`ita-${document}-2566.${format}`);
      expect(file.mediaType).toBe(types[format]);
      expect(Buffer.from(file.bytes.slice(0, 4)).toString('latin1')).toBe(
        format === 'pdf' ? '%PDF' : 'PK\u0003\u0004',
      );
    },
  );

  it('keeps official papers Thai in an English order', () => {
    expect(paperOf(examined(), 'memo', 'en').language).toBe('th');
    expect(paperOf(examined(), 'findings', 'en').language).toBe('en');
  });
});
