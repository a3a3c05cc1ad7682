import type { Line } from './outline.ts';

/** A signature or opinion block as found; places come later. */
export interface FoundBlock {
  kind: 'signature' | 'opinion';
  name: string | null;
  readonly lines: Line[];
  /** Every line of the block, the bracketed name too. */
  readonly all: Line[];
  /** Lines passed since an opinion's heading without a name. */
  waited: number;
}

const TITLES =
  'นาย(?!กองค์การ|กเทศมนตรี|กอบต|กสมาคม|กรัฐ)|นาง|น\\.ส\\.|ว่าที่|ดร\\.|ผศ|รศ|ศ\\.|พล|พัน|ร้อย|จ่า|สิบ|ส\\.|ม\\.|Mr|Miss';
/** "(นาย…)", "ลงชื่อ ……… (นาง…) ตำแหน่ง …", or brackets left open for a name. */
const NAME = new RegExp(
  `^(?:\\(?ลงชื่อ\\)?)?[\\s.…_:]{0,200}\\(\\s?((?:${TITLES})[^()]{1,80}|[.…_\\s]{3,200})\\)\\s?(.{0,100})$`,
);
/** The opinion of an officer, not of the public. */
const OPINION =
  /^(?:\d{1,2}[.)]\s?|[๐-๙]{1,2}[.)]\s?|-\s?)?(?:ความเห็น|ข้อสั่งการ)\s?(?:ของ)?\s?(?:ท่าน)?(?:รอง)?(?:นายก|ปลัด|ผู้บังคับบัญชา|ผู้บริหาร|ผู้อำนวยการ|ผู้อนุมัติ|ผู้มีอำนาจ|ผู้ว่า|ผอ\.|หัวหน้า|อธิการบดี|คณบดี|อธิบดี|เลขา|ประธาน)/;
const POSITION =
  /นายก|ปลัด|ผู้อำนวยการ|ผอ\.|หัวหน้า|เจ้าพนักงาน|เจ้าหน้าที่|นัก[ก-๎]|รักษา|ปฏิบัติ|รอง|อธิการบดี|คณบดี|ประธาน|กรรมการ|นิติกร|ตำแหน่ง|ผู้|เลขา|ครู/;
const LONGEST_LINE = 120;
const MOST_POSITIONS = 4;
/** The text of an opinion and its dotted lines; a name further below belongs to something else. */
const LONGEST_WAIT = 8;

/** Whether a line begins a signature or opinion block, where a memo's body is over. */
export function startsSignature(line: string): boolean {
  return nameOf(line) !== null || isOpinion(line);
}

/** "ความเห็นของปลัด…": a heading that names who gives the opinion. */
function isOpinion(line: string): boolean {
  return line.length <= LONGEST_LINE && OPINION.test(line);
}

function nameOf(line: string): { name: string | null; after: string } | null {
  if (line.length > 400) return null;
  const match = NAME.exec(line);
  if (match === null) return null;
  const name = (match[1] ?? '').trim();
  return { name: /[ก-ฮA-Za-z]/.test(name) ? name : null, after: (match[2] ?? '').trim() };
}

/**
 * The signature and opinion blocks in order. An opinion takes the name and positions below its heading; a name
 * without a heading, or a second name, is a signature of its own.
 */
export function findSignatures(lines: readonly Line[]): readonly FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let open: FoundBlock | null = null;
  for (const line of inCellOrder(lines)) {
    const signed = nameOf(line.text);
    if (isOpinion(line.text)) {
      open = { kind: 'opinion', name: null, lines: [line], all: [line], waited: 0 };
      blocks.push(open);
    } else if (signed !== null) {
      const named: FoundBlock = open !== null && awaitsName(open) ? open : newSignature(blocks);
      open = named;
      named.name = signed.name;
      named.all.push(line);
      if (signed.after !== '') named.lines.push({ ...line, text: signed.after });
    } else if (open !== null) {
      open = addPosition(open, line);
    }
  }
  return blocks;
}

function awaitsName(block: FoundBlock): boolean {
  return block.kind === 'opinion' && block.all.length === 1;
}

function newSignature(blocks: FoundBlock[]): FoundBlock {
  const block: FoundBlock = { kind: 'signature', name: null, lines: [], all: [], waited: 0 };
  blocks.push(block);
  return block;
}

/** Positions stand right below the name; the first other line ends the block. An opinion's text comes before its name. */
function addPosition(block: FoundBlock, line: Line): FoundBlock | null {
  if (awaitsName(block)) {
    block.waited += 1;
    return block.waited > LONGEST_WAIT ? null : block;
  }
  const isPosition = line.text.length <= LONGEST_LINE && POSITION.test(line.text);
  if (!isPosition || block.lines.length > MOST_POSITIONS) return null;
  block.lines.push(line);
  block.all.push(line);
  return block;
}

/** Signatures set side by side in a table without lines are read column by column. */
function inCellOrder(lines: readonly Line[]): readonly Line[] {
  const ordered: Line[] = [];
  let side: Line[] = [];
  const close = () => {
    ordered.push(...side.toSorted((a, b) => (a.spot.column ?? 0) - (b.spot.column ?? 0)));
    side = [];
  };
  for (const line of lines) {
    if (line.spot.block !== side[0]?.spot.block) close();
    if (line.cells.length > 0) side.push(...line.cells.flat());
    else {
      close();
      ordered.push(line);
    }
  }
  close();
  return ordered;
}
