import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Examination } from '../src/core/checking/examination.ts';
import type { Passage, Progress, Report } from '../src/core/checking/report.ts';
import { readDocument } from '../src/documents/read/read.ts';
import type { Inline } from '../src/documents/write/paper.ts';
import { plainText } from '../src/documents/write/paper-text.ts';
import { listOfFindings } from '../src/features/checker/recognise/failures.ts';
import { recognise } from '../src/features/checker/recognise/recognise.ts';
import { correctReport } from '../src/features/documents/correct.ts';
import type { CorrectedProgress, CorrectedReport } from '../src/features/documents/corrected.ts';
import { renderDocument } from '../src/features/documents/render.ts';
import { type DocumentKind, type PaperFormat, paperFormats } from '../src/features/documents/rules.ts';
import { toThaiDigits } from '../src/lib/digits.ts';
import { canonical } from '../src/lib/thai/canonical.ts';
import { repairPdfText } from '../src/lib/thai/repair.ts';
import { kinds, markdownDocument, reportOf } from './support/document.ts';
import { examined, framework } from './support/examination.ts';

/** Writes one paper, reads it back, and recognises the report in it. */
async function readBack(
  examination: Examination,
  document: DocumentKind,
  format: PaperFormat,
): Promise<Report> {
  const { bytes, fileName } = await renderDocument(examination, { document, format, language: 'th' });
  const read = await readDocument(bytes, fileName);
  if (!read.ok) throw new Error(read.error.message.en);
  const recognised = recognise(read.value, { framework, kinds });
  if (!recognised.ok) throw new Error(recognised.error.message.en);
  return recognised.value;
}

/** Canonical text. A PDF's reader mends broken marks, for it cannot know whether the PDF or a person broke them. */
const said = (text: Inline | Passage): string =>
  canonical(repairPdfText(typeof text === 'object' && 'text' in text ? text.text : plainText(text)));
const progressOf = ({ done, notDone, text }: CorrectedProgress | Progress) => ({
  done,
  notDone,
  text: said(text),
});

function measuresWritten(report: CorrectedReport) {
  return {
    agency: [report.agency.district, report.agency.province].map((name) => said(name ?? '')),
    measures: report.measures.map(({ no, ...texts }) =>
      [no, texts.title, texts.method, texts.period, texts.owner, texts.summary, texts.outcome].map((text) =>
        typeof text === 'number' ? text : said(text),
      ),
    ),
    indicators: report.instruments.flatMap(({ rows }) =>
      rows.map((row) => [
        ...[row.title, row.guideline, row.owner, row.period].map(said),
        progressOf(row.progress),
      ]),
    ),
    items: report.subIndicators.flatMap(({ subIndicator, rows }) =>
      rows.map((row) => [
        subIndicator.code,
        ...[row.code, row.title, row.components, row.owner].map(said),
        progressOf(row.progress),
      ]),
    ),
  };
}

function measuresRead(report: Report): ReturnType<typeof measuresWritten> {
  return {
    agency: [report.agency.district, report.agency.province].map((name) => said(name ?? '')),
    measures: report.measures.map(({ no, title, method, period, owner, summary, outcome }) => [
      no ?? 0,
      ...[title, method, period, owner, summary, outcome].map(said),
    ]),
    indicators: report.indicators.map(({ title, guideline, owner, period, progress }) => [
      ...[title, guideline, owner, period].map(said),
      progressOf(progress),
    ]),
    items: report.items.map(({ subIndicator, printedCode, title, components, owner, progress }) => [
      subIndicator ?? '',
      ...[printedCode, title, components, owner].map(said),
      progressOf(progress),
    ]),
  };
}

const fields = ['office', 'number', 'date', 'subject', 'to'] as const;

function memoWritten({ scorecard }: Examination, report: CorrectedReport) {
  const { total, level } = scorecard;
  return {
    fields: fields.map((field) => said(report.memo[field])),
    instruments: total.children.map(({ id, print }) => `${id} ${print}`),
    indicators: total.children.flatMap(({ children }) =>
      children.map(({ id, label, print }) => `${id} ${label.th} ${print}`),
    ),
    totals: [total.print],
    levels: [level.level?.name.th],
    signatures: [
      ['signature', report.signature.name, ...report.signature.position],
      ...report.opinions.map(({ heading, name, position }) => ['opinion', name, heading, ...position]),
    ],
  };
}

function memoRead({ memo, scores, signatures }: Report): ReturnType<typeof memoWritten> {
  return {
    fields: fields.map((field) => said(memo?.[field] ?? '')),
    instruments: [...new Set(scores.instruments.map(({ code, number }) => `${code} ${number.value}`))],
    indicators: scores.indicators.map(({ no, name, score }) => `${no} ${said(name)} ${score?.value}`),
    totals: [...new Set(scores.totals.map(({ value }) => value))],
    levels: [...new Set(scores.levels.map(({ text }) => text))],
    signatures: signatures.map(({ kind, name, lines }) => [kind, `(${name})`, ...lines.map(said)]),
  };
}

const certainty = { docx: 'exact', xlsx: 'exact', pdf: 'tagged' } as const;
const samplePath = new URL('../../shared/samples/report-2566.md', import.meta.url);
const demoPath = new URL('../data/demo/report-2566.md', import.meta.url);
const fromMarkdown = (path: URL): Examination => examined(reportOf(markdownDocument(path)));

describe.each([
  ['an invented correct report', () => examined(), true],
  ['the invented report with mistakes', () => fromMarkdown(demoPath), existsSync(demoPath)],
  [
    'the shared sample report (needs the shared samples folder)',
    () => fromMarkdown(samplePath),
    existsSync(samplePath),
  ],
] as const)('%s', (_, make, there) => {
  describe.skipIf(!there).each(paperFormats)('as %s', (format) => {
    const examination = there ? make() : examined();
    const { report } = correctReport(examination);

    it('reads back to the same measures, indicators and items', async () => {
      const read = await readBack(examination, 'measures', format);
      expect(read.certainty).toBe(certainty[format]);
      expect(read.fiscalYear).toBe(examination.framework.fiscalYear);
      expect(measuresRead(read)).toEqual(measuresWritten(report));
    });

    it('reads back to the same memo, scores and signatures', async () => {
      const read = await readBack(examination, 'memo', format);
      expect(memoRead(read)).toEqual(memoWritten(examination, report));
    });
  });
});

describe.each(paperFormats)('a correct report, written as %s', (format) => {
  it.each(['measures', 'memo'] as const)('gives no rule anything to find in its %s', async (document) => {
    const again = examined(await readBack(examined(), document, format));
    expect(again.findings.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
  });

  it('says the numbers of its scores in Thai digits', async () => {
    const { bytes, fileName } = await renderDocument(examined(), {
      document: 'scores',
      format,
      language: 'th',
    });
    const read = await readDocument(bytes, fileName);
    const text = JSON.stringify(read.ok ? read.value.blocks : read.error);
    for (const print of ['93.17', '88.90', '88.34', '100.00', '0.40', '2.00'])
      expect(text).toContain(toThaiDigits(print));
  });
});

describe.each(paperFormats)('papers about a report, written as %s and checked themselves', (format) => {
  it('reads the scores of the sheet, not the weights of its formulas', async () => {
    const { scores, ...report } = await readBack(examined(), 'scores', format);
    const { total } = examined().scorecard;
    expect(new Set(scores.instruments.map(({ code, number }) => `${code} ${number.value}`))).toEqual(
      new Set(total.children.map(({ id, print }) => `${id} ${print}`)),
    );
    expect(new Set(scores.totals.map(({ value }) => value))).toEqual(new Set([total.print]));
    const { findings } = examined({ ...report, scores });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.skipIf(!existsSync(demoPath))('refuses the list of findings by name, for it only quotes', async () => {
    for (const language of ['th', 'en'] as const) {
      const written = await renderDocument(fromMarkdown(demoPath), {
        document: 'findings',
        format,
        language,
      });
      const read = await readDocument(written.bytes, written.fileName);
      if (!read.ok) throw new Error(read.error.message.en);
      const recognised = recognise(read.value, { framework, kinds });
      expect(recognised.ok ? 'a report' : recognised.error).toBe(listOfFindings);
    }
  });
});
