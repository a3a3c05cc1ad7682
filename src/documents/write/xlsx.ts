import ExcelJS from 'exceljs';
import type { Paper } from './paper.ts';
import { cleanText } from './paper-text.ts';
import { fillSheet } from './xlsx/sheet.ts';
import { sheetNames } from './xlsx/text.ts';

/**
 * The paper as a workbook, a sheet a section: TH SarabunPSK 16, text wrapped, numbers as numbers, heading rows repeated
 * in print, A4 one page wide. Text is only ever text: what begins with "=" is no formula.
 */
export async function writeXlsx(paper: Paper): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = cleanText(paper.title);
  workbook.creator = cleanText(paper.author);
  workbook.lastModifiedBy = cleanText(paper.author);
  const names = sheetNames(paper.sections.map((section) => section.name));
  for (const [index, section] of paper.sections.entries()) {
    const landscape = section.orientation === 'landscape';
    const sheet = workbook.addWorksheet(names[index] ?? '', {
      pageSetup: {
        paperSize: 9,
        orientation: section.orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 1.18, right: 0.79, top: 0.98, bottom: 0.79, header: 0.5, footer: 0.4 },
      },
      headerFooter: { differentFirst: index === 0, oddHeader: '&C- &P -', firstHeader: '' },
    });
    await fillSheet({ workbook, sheet, section, language: paper.language, width: landscape ? 140 : 90 });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
