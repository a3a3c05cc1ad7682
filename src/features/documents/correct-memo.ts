import { fullName, headName } from '../../core/checking/agencies/own-agency.ts';
import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import type { Finding } from '../../core/checking/finding.ts';
import type { Passage, Report, SignatureBlock } from '../../core/checking/report.ts';
import { placeKey } from '../../core/checking/where.ts';
import { dots, plainText } from '../../documents/write/paper-text.ts';
import type { Corrector } from './correct-text.ts';
import type {
  CorrectedAgency,
  CorrectedMemo,
  CorrectedOpinion,
  CorrectedSignature,
  CorrectedText,
} from './corrected.ts';
import { officialDigits, toFill } from './official-text.ts';

export function correctAgency(
  report: Report,
  kinds: readonly AgencyKind[],
  findings: readonly Finding[],
  corrector: Corrector,
): CorrectedAgency {
  const { agency } = report;
  const kind = kinds.find((one) => one.code === agency.kind) ?? null;
  const own = kind && agency.name ? { kind, name: agency.name } : null;
  const full = own ? fullName(own) : (agency.name ?? null);
  const district = placeName(agency.district, 'อำเภอ', findings, corrector);
  const province = placeName(agency.province, 'จังหวัด', findings, corrector);
  return {
    kind,
    names: [agency.name ?? '', ...[district, province].map((name) => plainText(name ?? ''))],
    full: full ? [{ text: officialDigits(full) }] : [toFill('ชื่อหน่วยงาน')],
    head: own ? headName(own) : 'หัวหน้าหน่วยงาน',
    secretary: own ? secretaryName(own) : 'ปลัดหรือรองหัวหน้าหน่วยงาน',
    district,
    province,
  };
}

function secretaryName({ kind, name }: { kind: AgencyKind; name: string }): string {
  return kind.secretary.includes(kind.full)
    ? `${kind.secretary}${name}`
    : `${kind.secretary} ${kind.full}${name}`;
}

/** A district's or province's name without its label; the mend of a finding may replace name and label together. */
function placeName(
  passage: Passage | null,
  label: string,
  findings: readonly Finding[],
  corrector: Corrector,
): CorrectedText | null {
  if (!passage) return null;
  const about = findings.filter(
    (finding) =>
      placeKey(finding.place) === placeKey(passage.place) &&
      (finding.fix?.from ?? finding.found ?? '').endsWith(passage.text),
  );
  const certain = about.find((finding) => finding.fix?.to.startsWith(label));
  if (!certain?.fix)
    return [{ text: officialDigits(passage.text), ...(about.length > 0 ? { mark: true } : {}) }];
  const name = certain.fix.to.slice(label.length);
  corrector.change({
    place: passage.place,
    what: certain.message,
    before: certain.fix.from,
    after: certain.fix.to,
  });
  return [{ text: officialDigits(name) }];
}

/** The memo's fields as the report has them, mended; what is not there is marked to fill or follows from the agency. */
export function correctMemo(report: Report, agency: CorrectedAgency, corrector: Corrector): CorrectedMemo {
  const { memo } = report;
  const field = (passage: Passage | null | undefined, empty: CorrectedText): CorrectedText =>
    passage ? corrector.text(passage, 'ข้อมูล', withoutLabel(passage.text)) : empty;
  return {
    office: field(memo?.office, [toFill('ส่วนราชการ'), { text: ' ' }, ...agency.full]),
    number: field(memo?.number, [toFill('เลขที่หนังสือ')]),
    date: field(memo?.date, [toFill('วันที่')]),
    subject: field(memo?.subject, []),
    to: field(memo?.to, [{ text: agency.head }]),
  };
}

/** A passage that is the whole line still has its label, which the paper prints itself. */
function withoutLabel(text: string): string {
  return text.trim().replace(/^(?:ส่วนราชการ|ที่|วันที่|เรื่อง|เรียน)\s+/, '');
}

/** A name waits for its line: brackets with dots. */
const NO_NAME = `(${dots(40)})`;

/** Who signs first, and who gives an opinion, acting titles kept. Without any in the report: secretary, then head. */
export function correctSignatures(
  report: Report,
  agency: CorrectedAgency,
  corrector: Corrector,
): { signature: CorrectedSignature; opinions: readonly CorrectedOpinion[] } {
  const blocks = joined(report.signatures);
  const first = blocks.find((block) => block.kind === 'signature');
  const opinions = blocks
    .filter((block) => block.kind === 'opinion')
    .map((block) => opinionOf(block, corrector));
  return {
    signature: first ? signatureOf(first, first.lines, corrector) : { name: NO_NAME, position: [] },
    opinions: opinions.length > 0 ? opinions : [agency.secretary, agency.head].map(emptyOpinion),
  };
}

/** An opinion's heading may stand alone, its name and position coming as the next signature. */
function joined(blocks: readonly SignatureBlock[]): SignatureBlock[] {
  const found: SignatureBlock[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (last?.kind === 'opinion' && last.name === null && block.kind === 'signature') {
      found[found.length - 1] = { ...last, name: block.name, lines: [...last.lines, ...block.lines] };
    } else found.push(block);
  }
  return found;
}

function signatureOf(
  block: SignatureBlock,
  lines: readonly Passage[],
  corrector: Corrector,
): CorrectedSignature {
  return {
    name: block.name ? `(${officialDigits(block.name)})` : NO_NAME,
    position: lines.map((line) => corrector.plain(line)),
  };
}

function opinionOf(block: SignatureBlock, corrector: Corrector): CorrectedOpinion {
  const [heading, ...position] = block.lines;
  return {
    heading: heading ? corrector.plain(heading) : 'ความเห็น',
    ...signatureOf(block, position, corrector),
  };
}

function emptyOpinion(title: string): CorrectedOpinion {
  return { heading: `ความเห็นของ${title}`, name: NO_NAME, position: [title] };
}
