import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { announcedScores, scoresByNumber } from '../../../test/support/sample-scores.ts';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Role } from '../../web/reader.ts';
import type { VerdictResult } from '../verdicts/rules.ts';
import { presentNext, presentScores } from './present.ts';
import { presentWhatIf } from './present-what-if.ts';
import { contentOf, hashOf, toldOf } from './publication.ts';
import { refusals } from './refusals.ts';
import { axesOf, judgeYear, mayPublish, type PublishState } from './rules.ts';
import { parseWhatIf } from './what-if-query.ts';
import { startOf } from './what-if-start.ts';

const framework = loadFramework();
const typed = new Map(Object.entries(scoresByNumber));
const sample = new Map([...typed, ...Object.entries(announcedScores)]);
const none = new Map<string, VerdictResult>();
const asked = new Map([...typed].filter(([no]) => Number(no) < 9));

function verdicts(...incomplete: string[]): Map<string, VerdictResult> {
  return new Map(
    framework.items.map(({ code }) => [code, incomplete.includes(code) ? 'incomplete' : 'complete']),
  );
}

describe('a year’s scores', () => {
  it('of the sample are 82.24, 87.88, 100.00 and 91.04, ผ่าน because IIT is under 85', () => {
    const told = toldOf(framework, judgeYear(framework, sample, none));
    expect(told).toMatchObject({
      total: '91.04',
      instruments: { IIT: '82.24', EIT: '87.88', OIT: '100.00' },
      level: { names: { th: 'ผ่าน' } },
    });
    expect(told.reasons.map(({ th }) => th)).toEqual([
      'ผ่าน ไม่ใช่ผ่านดี: IIT 82.24 < 85 ขาด 2.76',
      'ผ่าน: คะแนนรวม 91.04 ≥ 85',
    ]);
    expect(presentScores(told).instruments.map(({ code, weight }) => `${code} ${weight}`)).toEqual([
      'IIT 30 %',
      'EIT 30 %',
      'OIT 40 %',
    ]);
  });

  it('are unknown, never nought, where nothing is known', () => {
    const result = judgeYear(framework, new Map([['1', '91.59']]), none);
    const told = toldOf(framework, result);
    expect([told.total, told.level, told.indicators['2'], told.instruments.IIT]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(contentOf(framework, result, { announced: typed, source: '', finals: none })).toBeNull();
    expect(presentNext(framework, result)).toBeNull();
  });

  it('take 9 and 10 from final verdicts where they were not announced: O14 missing makes 90.54', () => {
    const result = judgeYear(framework, asked, verdicts('O14'));
    expect(toldOf(framework, result)).toMatchObject({
      total: '90.54',
      indicators: { '9': '97.50', '10': '100.00' },
    });
    expect(result.doubts).toEqual([]);
  });

  it('take what answers say of an indicator that was not announced, and of no other', () => {
    const answers = new Map(['1', '5'].map((no) => [no, { score: '400/6', source: 'แบบสำรวจ' }] as const));
    const told = new Map([...sample].filter(([axis]) => !['5', 'IIT', 'total'].includes(axis)));
    const result = judgeYear(framework, told, none, answers);
    // IIT = (91.59 + 80.48 + 85.64 + 77.01 + 66.666…) / 5
    expect(toldOf(framework, result)).toMatchObject({
      ...{ total: '90.45', instruments: { IIT: '80.28' }, indicators: { 1: '91.59', 5: '66.67' } },
      asked: { 5: { score: '400/6', source: 'แบบสำรวจ' } },
    });
    expect(presentScores(toldOf(framework, result)).indicators.map(({ origin }) => origin)).toEqual([
      ...['given', 'given', 'given', 'given', 'asked', 'given', 'given', 'given', 'given', 'given'],
    ]);
    expect(toldOf(framework, judgeYear(framework, sample, none, answers))).not.toHaveProperty('asked');
  });

  it('let an announced indicator stand, and doubt the verdicts that give another', () => {
    const result = judgeYear(framework, sample, verdicts('O14'));
    expect(toldOf(framework, result)).toMatchObject({ total: '91.04', indicators: { '9': '100.00' } });
    expect(result.doubts.map(({ th }) => th)).toEqual([
      'ตัวชี้วัดที่ 9 ประกาศ 100.00 แต่ผลการตรวจรายข้อที่บันทึกไว้ให้ 97.50 · ตรวจว่าบันทึกผลรายข้อตรงกับที่แจ้งมาหรือไม่',
    ]);
  });

  it('are announced on as many axes as the framework has', () => {
    expect(axesOf(framework)).toEqual([...typed.keys(), 'IIT', 'EIT', 'OIT', 'total']);
  });
});

describe('a publication', () => {
  const result = judgeYear(framework, sample, none);
  const known = { announced: sample, source: 'ITAS', finals: none };
  const content = assertDefined(contentOf(framework, result, known), 'content');

  it('has one hash however its keys are stored', () => {
    const stored = JSON.parse(canonicalJson(content as unknown as Json));
    expect(hashOf(stored)).toEqual(hashOf(content));
    expect(content.frameworkHash).toBe(hashOf(framework).toString('hex'));
    const other = contentOf(
      framework,
      judgeYear(framework, new Map([...sample, ['1', '91.60']]), none),
      known,
    );
    expect(hashOf(assertDefined(other, 'other'))).not.toEqual(hashOf(content));
  });

  const state: PublishState = { yearIsOpen: true, result, hash: 'a', publishedHash: null };
  const may = (role: Role, change: Partial<PublishState> = {}) =>
    mayPublish({ roles: [{ role, unitId: null }] }, { ...state, ...change });

  it('is let out by the head, the permanent secretary and the ITA officer alone', () => {
    for (const role of ['head-of-agency', 'permanent-secretary', 'ita-officer'] as const) {
      expect(may(role)).toEqual({ ok: true, value: true });
    }
    for (const role of ['unit-head', 'unit-officer', 'system-admin', 'assessor'] as const) {
      expect(may(role)).toEqual({ ok: false, error: refusals.notPublisher });
    }
  });

  it('waits for an open year, known scores, agreement, and a change', () => {
    expect(may('ita-officer', { yearIsOpen: false })).toEqual({ ok: false, error: refusals.yearClosed });
    const unknown = judgeYear(framework, new Map(), none);
    expect(may('ita-officer', { result: unknown })).toEqual({ ok: false, error: refusals.notKnown });
    const wrong = judgeYear(framework, new Map([...sample, ['EIT', '91.59']]), none);
    expect(may('ita-officer', { result: wrong })).toEqual({ ok: false, error: refusals.contradicted });
    expect(may('ita-officer', { publishedHash: 'a' })).toEqual({ ok: false, error: refusals.asPublished });
  });
});

describe('what if', () => {
  const ask = (address: string) => {
    const query = new URLSearchParams(address);
    return parseWhatIf((name) => query.get(name) ?? undefined, framework);
  };
  const result = judgeYear(framework, sample, none);

  it('O14 were missing: −0.50, still ผ่าน', () => {
    expect(presentWhatIf(framework, result, none, ask('O14=missing'))).toMatchObject({
      ...{ total: '90.54', before: '91.04', difference: '−0.50', level: { th: 'ผ่าน' }, idle: [] },
    });
  });

  it('indicator 5 rose to 90.28, in Thai digits: ผ่านดี', () => {
    expect(presentWhatIf(framework, result, none, ask('i5=๙๐.๒๘'))).toMatchObject({
      ...{ total: '91.86', before: '91.04', difference: '+0.82', level: { th: 'ผ่านดี' } },
    });
  });

  it('takes a recorded verdict for what is there', () => {
    const view = presentWhatIf(
      framework,
      judgeYear(framework, asked, verdicts('O14')),
      verdicts('O14'),
      ask('O14=complete&O15=complete'),
    );
    expect(view).toMatchObject({ total: '91.04', difference: '+0.50', idle: ['O15'] });
  });

  it('begins with verdicts so far and last year where this year is not announced', () => {
    const first = new Map<string, VerdictResult>([
      ['O14', 'incomplete'],
      ['O1', 'complete'],
    ]);
    const nothing = judgeYear(framework, new Map([['2', '80.48']]), none);
    const start = startOf(framework, nothing, first, { ...scoresByNumber, 2: '11.11', 10: '96.00' });
    expect([1, 2, 9, 10].map((no) => start.indicators[no])).toEqual([
      { score: '91.59', origin: 'last-year' },
      { score: '80.48', origin: 'known' },
      { score: '97.50', origin: 'verdicts' },
      { score: '96.00', origin: 'last-year' },
    ]);
    // 0.30 × 82.238 + 0.30 × 87.88 + 0.40 × mean(97.50, 96.00) = 89.7354; O14 costs 0.50.
    expect(presentWhatIf(framework, start, first, ask('O14=complete&O15=complete'))).toMatchObject({
      ...{ before: '89.74', total: '90.24', difference: '+0.50', idle: ['O15'] },
    });
  });

  it('knows nothing where nobody knows anything', () => {
    const start = startOf(framework, judgeYear(framework, new Map(), none), none, {});
    expect(start.indicators[1]).toEqual({ score: null, origin: null });
    expect(presentWhatIf(framework, start, none, ask('i1=90'))).toMatchObject({
      ...{ total: null, before: null, difference: null },
    });
  });

  it('marks what is no score and hears nothing else', () => {
    expect(ask('i1=191&i2=&O14=perhaps&O99=missing&i3=-1')).toMatchObject({
      ...{ faulty: [1, 3], wishes: {}, isAsked: true, typed: { 1: '191', 3: '-1' } },
    });
  });
});
