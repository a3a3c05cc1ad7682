import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Paper, Section } from '../paper.ts';
import { cleanText } from '../paper-text.ts';
import { docxBlock } from './blocks.ts';
import { numbering, styles, twips } from './style.ts';

/** A4 and the margins of official papers, in centimetres (ระเบียบงานสารบรรณ). */
const PAGE = { width: 21, height: 29.7 };
const MARGIN = { left: 3, right: 2, top: 2.5, bottom: 2 };

/**
 * The paper as a Word document: TH SarabunPSK 16, Thai language marks, A4 with official margins, heading rows
 * repeated, "- ๒ -" at the top from the second page on. Figures are pictures with alternative text.
 */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const sections = await Promise.all(
    paper.sections.map((section, index) => sectionOf(section, paper, index === 0)),
  );
  const document = new Document({
    title: cleanText(paper.title),
    creator: cleanText(paper.author),
    lastModifiedBy: cleanText(paper.author),
    description: cleanText(paper.title),
    styles: styles(paper.language),
    numbering,
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

async function sectionOf(section: Section, paper: Paper, first: boolean): Promise<ISectionOptions> {
  const landscape = section.orientation === 'landscape';
  const widthCm = (landscape ? PAGE.height : PAGE.width) - MARGIN.left - MARGIN.right;
  const blocks = await Promise.all(section.blocks.map((block) => docxBlock(block, widthCm, paper.language)));
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: first,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: twips(MARGIN.left),
          right: twips(MARGIN.right),
          top: twips(MARGIN.top),
          bottom: twips(MARGIN.bottom),
          header: twips(1.25),
          footer: twips(1),
        },
        pageNumbers: {
          formatType: paper.language === 'th' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL,
        },
      },
    },
    headers: {
      default: numberHead(),
      ...(first ? { first: new Header({ children: [new Paragraph({})] }) } : {}),
    },
    children: blocks.flat(),
  };
}

/** The section's number format makes Thai digits in Word; another program may show Arabic ones. */
function numberHead(): Header {
  const number = new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
