import { itemContext } from '../../src/core/checking/item/item-context.ts';
import type { ItemFinding, ItemRule } from '../../src/core/checking/item/item-finding.ts';
import type {
  ItemEvidence,
  ItemUnderCheck,
  LinkState,
} from '../../src/core/checking/item/item-under-check.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { findSpans } from '../../src/lib/thai-date/find-spans.ts';
import { kinds, smallGeography } from './check.ts';
import { loadFramework } from './framework.ts';
import { agency } from './report.ts';

const framework = loadFramework();

export function itemOf(code: string): ItemUnderCheck['item'] {
  return assertDefined(
    framework.items.find((one) => one.code === code),
    code,
  );
}

export function evidence(changes: Partial<ItemEvidence> = {}): ItemEvidence {
  return {
    id: 'a',
    title: 'เอกสารประกอบ',
    kind: 'file',
    text: null,
    hasText: true,
    pages: 4,
    fileName: 'document.pdf',
    url: null,
    datedOn: null,
    coversFrom: null,
    coversTo: null,
    link: null,
    ...changes,
  };
}

export function link(changes: Partial<LinkState> = {}): LinkState {
  return { checkedAt: '2023-04-20T03:00:00Z', outcome: 'ok', status: 200, finalUrl: null, ...changes };
}

/** An item of the invented agency in which no rule may find anything, with what a test changes. */
export function itemUnderCheck(changes: Partial<ItemUnderCheck> & { code?: string } = {}): ItemUnderCheck {
  const { code = 'O12', ...rest } = changes;
  const item = itemOf(code);
  return {
    framework,
    item,
    agency: {
      kind: agency.kind,
      name: agency.name,
      subdistrict: agency.name,
      district: agency.district,
      province: agency.province,
    },
    explanation: `เผยแพร่${item.title.th}ของสำนักปลัดและกองช่างไว้ที่เมนู ITA รายละเอียดอยู่หน้า ๓ ถึง ๕`,
    selfCheck: Object.fromEntries(item.components.map((_, index) => [index, 'yes'])),
    evidence: [evidence({ title: item.title.th })],
    otherTexts: [],
    geography: smallGeography,
    kinds,
    today: '2023-04-20',
    channels: ['thungsommut.go.th'],
    ...rest,
  };
}

export function runItemRule(rule: ItemRule, input: ItemUnderCheck): readonly ItemFinding[] {
  return rule.check(itemContext(input));
}

const answers = { มี: 'yes', ไม่มี: 'no', ไม่แน่ใจ: 'unsure' } as const;
const kindsOfEvidence = { แฟ้ม: 'file', หน้า: 'page', ลิงก์: 'link', ทะเบียน: 'register' } as const;
const outcomes = {
  เปิดได้: { outcome: 'ok', status: 200 },
  ไม่มีหน้านี้: { outcome: 'dead', status: 404 },
  ให้เข้าสู่ระบบ: { outcome: 'login-wall', status: 401 },
} as const;

function pick<T>(table: Readonly<Record<string, T>>, word: string): T {
  return assertDefined(table[word], `“${word}” in an example`);
}

/** One field of an example about the evidence it stands below. */
function evidenceField(name: string, value: string): Partial<ItemEvidence> {
  if (name === 'ข้อความ') return { text: value };
  if (name === 'ลงวันที่') return { datedOn: value };
  if (name === 'ที่อยู่') return { url: value };
  if (name === 'ผลเปิดลิงก์') return { link: link(pick(outcomes, value)) };
  if (name === 'ตัวอักษร') return value === 'ไม่มี' ? { hasText: false } : { hasText: false, pages: null };
  if (name !== 'ครอบคลุม') throw new Error(`no such field in an example: ${name}`);
  const span = assertDefined(findSpans(value)[0], value);
  const coversTo = Temporal.PlainDate.from(span.end).add({ days: 1 }).toString();
  return { coversFrom: span.start, coversTo };
}

/**
 * An example of docs/rules, a list: "- ข้อ: O12", then any of "- คำอธิบาย: …", "- ตรวจตนเอง: มี, ไม่มี",
 * "- ข้ออื่น: O13 2566 …", "- หลักฐาน: แฟ้ม ชื่อ" with its own fields indented below. Without "หลักฐาน" there is none.
 */
export function readItemExample(text: string): ItemUnderCheck {
  const pieces: ItemEvidence[] = [];
  const otherTexts: ItemUnderCheck['otherTexts'][number][] = [];
  let changes: Partial<ItemUnderCheck> & { code?: string } = {};
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [, indent = '', name = '', value = ''] = assertDefined(/^(\s*)- ([^:]+): ?(.*)$/.exec(line), line);
    const [first = '', second = ''] = value.split(' ');
    const last = pieces.at(-1);
    if (indent !== '' && last) pieces[pieces.length - 1] = { ...last, ...evidenceField(name, value) };
    else if (name === 'ข้อ') changes = { ...changes, code: value };
    else if (name === 'คำอธิบาย') changes = { ...changes, explanation: value };
    else if (name === 'ตรวจตนเอง')
      changes = { ...changes, selfCheck: { ...value.split(', ').map((word) => pick(answers, word)) } };
    else if (name === 'ข้ออื่น')
      otherTexts.push({
        item: first,
        fiscalYear: Number(second),
        title: first,
        text: value.split(' ').slice(2).join(' '),
      });
    else if (name === 'หลักฐาน') pieces.push(evidenceOf(first, value, pieces.length));
    else throw new Error(`no such field in an example: ${name}`);
  }
  return itemUnderCheck({ ...changes, evidence: pieces, otherTexts });
}

function evidenceOf(kind: string, value: string, index: number): ItemEvidence {
  const title = value.slice(kind.length).trim();
  return evidence({ id: `e${index}`, kind: pick(kindsOfEvidence, kind), title, fileName: null });
}
