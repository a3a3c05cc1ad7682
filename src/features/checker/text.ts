import type { ReadDocument } from '../../documents/read/document.ts';
import type { Bilingual, Language } from '../../lib/bilingual.ts';
import { graphemeLength } from '../../lib/thai/words.ts';
import { loadAgencyKinds } from '../frameworks/queries.ts';
import { placeText } from './place-text.ts';
import type { CheckResult, ComputedScoresResult, FindingResult } from './result.ts';

const words = {
  read: { th: 'อ่านได้', en: 'Read' },
  year: { th: 'ปีงบประมาณ', en: 'fiscal year' },
  printed: { th: 'พิมพ์ไว้', en: 'printed' },
  computed: { th: 'คำนวณได้', en: 'computed' },
  total: { th: 'คะแนนรวม', en: 'Total' },
  level: { th: 'ระดับ', en: 'Level' },
  found: { th: 'พบ', en: 'found' },
  expected: { th: 'ควรเป็น', en: 'expected' },
  remedy: { th: 'แก้', en: 'remedy' },
  more: { th: 'และที่อื่นอีก', en: 'and elsewhere' },
  none: { th: 'ไม่มีข้อสังเกต', en: 'No findings' },
  measures: { th: 'มาตรการ', en: 'measures' },
  indicators: { th: 'ตัวชี้วัด', en: 'indicators' },
  items: { th: 'ข้อ', en: 'items' },
  scores: { th: 'คะแนนตัวชี้วัด', en: 'indicator scores' },
  memo: { th: 'บันทึกข้อความ', en: 'memo' },
  error: { th: 'ผิด', en: 'error' },
  warning: { th: 'น่าจะผิด', en: 'warning' },
  notice: { th: 'ควรดู', en: 'notice' },
} satisfies Record<string, Bilingual>;

/** The result for a person at a terminal: who, scores printed against computed, level with its reason, findings. */
export function toText(result: CheckResult, document: ReadDocument, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language];
  const { fiscalYear, notes } = result.document;
  return [
    `${document.fileName}: ${agencyText(result, language) || '–'} · ${say('year')} ${fiscalYear ?? '–'} · ${result.framework}`,
    coverage(result, language),
    ...notes.map((note) => `  ${note[language]}`),
    '',
    ...scoreLines(result, language),
    '',
    ...result.findings.flatMap((finding, index) => findingLines(finding, index + 1, language)),
    summary(result.findings, language),
  ].join('\n');
}

/** The agency as the report names it: kind and name, then the district and province as printed. */
function agencyText({ document: { agency } }: CheckResult, language: Language): string {
  const kind = loadAgencyKinds().find(({ code }) => code === agency.kind);
  const labels = language === 'th' ? ['อำเภอ', 'จังหวัด'] : ['district ', 'province '];
  return [
    agency.name && `${kind?.full ?? ''}${agency.name}`,
    agency.district && `${labels[0]}${agency.district}`,
    agency.province && `${labels[1]}${agency.province}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What was read at all: no findings in a document hardly read is no praise. */
function coverage(result: CheckResult, language: Language): string {
  const { measures, indicators, items, scores, document } = result;
  const printed = scores.printed.indicators;
  const counts = [
    ['measures', measures.length],
    ['indicators', indicators.length],
    ['items', items.length],
    ['scores', `${printed.filter((score) => score !== null).length}/${printed.length}`],
    ['memo', document.memo ? '✓' : '–'],
  ] as const;
  return `${words.read[language]}: ${counts.map(([word, count]) => `${words[word][language]} ${count}`).join(' · ')}`;
}

function levelText({ name, nameEn }: ComputedScoresResult['level'], language: Language): string {
  if (name === null) return '–';
  return language === 'en' && nameEn ? `${nameEn} (${name})` : name;
}

function scoreLines({ scores }: CheckResult, language: Language): string[] {
  const { printed, computed } = scores;
  const row = (name: string, was: string | null, is: string | null) =>
    `  ${padName(name)}${words.printed[language]} ${(was ?? '–').padStart(6)}   ${words.computed[language]} ${(is ?? '–').padStart(6)}${was && is && was !== is ? '  ✗' : ''}`;
  return [
    ...Object.keys(computed.instruments).map((code) =>
      row(code.toUpperCase(), printed.instruments[code] ?? null, computed.instruments[code] ?? null),
    ),
    row(words.total[language], printed.total, computed.total),
    `  ${words.level[language]} ${levelText(scores.computed.level, language)} (${words.printed[language]} ${printed.level ?? '–'})`,
    ...computed.level.reasons.map((reason) => `    ${reason[language]}`),
  ];
}

function findingLines(finding: FindingResult, number: number, language: Language): string[] {
  const { found, expected, alsoAt, place, rule, severity } = finding;
  const more = alsoAt.length > 0 ? ` (${words.more[language]} ${alsoAt.length})` : '';
  const both = [
    found && `${words.found[language]}: ${oneLine(found)}`,
    expected && `${words.expected[language]}: ${oneLine(expected)}`,
  ];
  const facts = both.filter(Boolean).join('   ');
  return [
    `${number}. [${words[severity][language]}] ${finding.message[language]}`,
    `   ${placeText(place, language)}${more} · ${rule}`,
    ...(facts ? [`   ${facts}`] : []),
    `   ${words.remedy[language]}: ${finding.remedy[language]}`,
    '',
  ];
}

/** To ten columns of a terminal, where marks above and below a letter take none. */
function padName(name: string): string {
  return name + ' '.repeat(Math.max(1, 10 - graphemeLength(name)));
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 160 ? `${flat.slice(0, 160)}…` : flat;
}

function summary(findings: readonly FindingResult[], language: Language): string {
  if (findings.length === 0) return words.none[language];
  const count = (severity: FindingResult['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  const each = (['error', 'warning', 'notice'] as const).map(
    (severity) => `${words[severity][language]} ${count(severity)}`,
  );
  return each.join(' · ');
}
