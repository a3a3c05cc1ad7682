import { randomBytes, randomInt } from 'node:crypto';
import { slotsOf } from '../../core/surveying/question-set.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Survey } from '../surveys/queries.ts';
import { SMALLEST_GROUP } from '../surveys/rules.ts';
import { countSurvey } from './counts.ts';
import { destroyOpeningKey, readOpeningKey } from './opening-key.ts';
import {
  countSealed,
  deleteSealed,
  findResult,
  insertAnswers,
  insertResult,
  insertTexts,
  listSealed,
} from './queries.ts';
import { type Opening, type OpenText, openAnswer, openText } from './sealing.ts';

export interface Unsealed {
  readonly unsealed: number;
  /** Too few to be told: they stay sealed, and their key stays, so that the survey may be reopened. */
  readonly leftSealed: number;
  /** Answers and open texts that were altered on the disk and open for nobody; in no count. */
  readonly damaged: number;
}

const lostKey: Bilingual = {
  th: 'เปิดผนึกคำตอบไม่ได้ เพราะกุญแจลับของระบบ (secret.key หรือ SECRET_KEY) ไม่ใช่กุญแจเดิมที่ใช้ตอนเปิดรับคำตอบ · ให้ผู้ดูแลระบบนำกุญแจเดิมกลับมาแล้วเปิดผนึกอีกครั้ง คำตอบยังอยู่ครบและยังปิดผนึก',
  en: 'The answers cannot be unsealed: the secret key of this installation (secret.key or SECRET_KEY) is not the one the survey was opened with. Ask the system administrator to bring it back, then unseal again. All answers are still there, sealed.',
};

const toldBefore: Bilingual = {
  th: 'แบบสำรวจนี้เปิดผนึกและนับแล้ว จึงเปิดผนึกอีกไม่ได้',
  en: 'The answers of this survey were unsealed and counted before; that is done once.',
};

type Counted = Pick<Survey, 'id' | 'opening' | 'questions'>;

/**
 * Part of the act that ends a survey, whose row is locked: unseals all answers at once, in an order drawn by lot, destroys
 * their key and counts them. Once for a survey: a second telling beside the first would tell the answers between the two.
 * Fewer than five stay sealed. An error changes nothing.
 */
export async function unseal(
  tenant: Tenant,
  survey: Counted,
  secretKey: Uint8Array,
): Promise<Result<Unsealed, Bilingual>> {
  const opening = { surveyId: survey.id, opening: survey.opening };
  if (await findResult(tenant, survey.id)) return err(toldBefore);
  const sealed = await countSealed(tenant, opening);
  if (sealed < SMALLEST_GROUP) return ok({ unsealed: 0, leftSealed: sealed, damaged: 0 });
  const key = await readOpeningKey(tenant, opening, secretKey);
  if (!key) return err(lostKey);
  const answers = await openAnswers(tenant, survey, key, sealed);
  if (answers.count < SMALLEST_GROUP) {
    return ok({ unsealed: 0, leftSealed: sealed, damaged: sealed - answers.count });
  }
  const texts = await openTexts(tenant, opening, key);
  await keepAnswers(tenant, survey.id, answers);
  if (texts.opened.length > 0) await insertTexts(tenant, survey.id, texts.opened);
  await deleteSealed(tenant, opening);
  await destroyOpeningKey(tenant, opening);
  const damaged = sealed - answers.count;
  await keepCounts(tenant, survey, damaged);
  return ok({ unsealed: answers.count, leftSealed: 0, damaged: damaged + texts.damaged });
}

/** Answers one after the other, `width` bytes each: the mode, then a byte a slot. */
interface Answers {
  readonly bytes: Buffer;
  readonly width: number;
  readonly count: number;
}

async function openAnswers(
  tenant: Tenant,
  { id: surveyId, opening: number, questions }: Counted,
  key: Uint8Array,
  sealed: number,
): Promise<Answers> {
  const opening = { surveyId, opening: number };
  const most = [1, ...slotsOf(questions).map(({ scale }) => scale.options.length)];
  const width = most.length;
  const bytes = Buffer.alloc(sealed * width);
  let count = 0;
  for await (const rows of listSealed(tenant, opening, 'answer')) {
    for (const row of rows) {
      const plain = openAnswer(key, opening, row);
      if (plain?.length !== width || plain.some((byte, at) => byte > (most[at] ?? 0))) continue;
      plain.copy(bytes, count * width);
      count += 1;
    }
  }
  return { bytes: bytes.subarray(0, count * width), width, count };
}

/** What was written. */
async function openTexts(tenant: Tenant, opening: Opening, key: Uint8Array) {
  const opened: OpenText[] = [];
  let damaged = 0;
  for await (const rows of listSealed(tenant, opening, 'text')) {
    for (const row of rows) {
      const text = openText(key, opening, row);
      if (!text) damaged += 1;
      else if (text.body !== '') opened.push(text);
    }
  }
  shuffle(opened.length, (one, other) => {
    [opened[one], opened[other]] = [opened[other] as OpenText, opened[one] as OpenText];
  });
  return { opened, damaged };
}

const AT_ONCE = 10_000;

async function keepAnswers(
  tenant: Tenant,
  surveyId: string,
  { bytes, width, count }: Answers,
): Promise<void> {
  const spare = Buffer.alloc(width);
  shuffle(count, (one, other) => {
    bytes.copy(spare, 0, one * width, (one + 1) * width);
    bytes.copy(bytes, one * width, other * width, (other + 1) * width);
    spare.copy(bytes, other * width);
  });
  const ids = sortedIds(count);
  for (let from = 0; from < count; from += AT_ONCE) {
    const to = Math.min(count, from + AT_ONCE);
    const block = {
      ids: ids.subarray(from * 16, to * 16),
      answers: bytes.subarray(from * width, to * width),
    };
    await insertAnswers(tenant, surveyId, { ...block, width });
  }
}

/** Fisher and Yates's lot, drawn by the operating system: every order is as likely as every other. */
function shuffle(count: number, swap: (one: number, other: number) => void): void {
  for (let last = count - 1; last > 0; last -= 1) swap(last, randomInt(last + 1));
}

/**
 * Random ids in rising order, 16 bytes each. The answers are in random order already; rows that lie on the disk as their
 * ids sort are read in blocks without going to and fro.
 */
function sortedIds(count: number): Buffer {
  const ids = randomBytes(count * 16);
  const heads = Float64Array.from({ length: count }, (_, at) => ids.readUIntBE(at * 16, 6)).sort();
  for (const [at, head] of heads.entries()) {
    ids.writeUIntBE(head, at * 16, 6);
    // Version 4, variant 1.
    ids[at * 16 + 6] = ((ids[at * 16 + 6] ?? 0) & 0x0f) | 0x40;
    ids[at * 16 + 8] = ((ids[at * 16 + 8] ?? 0) & 0x3f) | 0x80;
  }
  return ids;
}

async function keepCounts(tenant: Tenant, survey: Counted, damaged: number): Promise<void> {
  const content = await countSurvey(tenant, survey, damaged);
  const answers = content.modes.self.answers + content.modes.interviewer.answers;
  const opening = { surveyId: survey.id, opening: survey.opening };
  await insertResult(tenant, opening, { content, answers });
}
