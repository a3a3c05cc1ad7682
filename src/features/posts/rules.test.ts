import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Appointment,
  clashing,
  clashSentence,
  isHeldOn,
  type Post,
  printSpan,
  signatoryAmong,
  signatureLines,
} from './rules.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const post = (id: string, title: string, changes: Partial<Post> = {}): Post => ({
  ...{ id, unitId: null, title, titleEn: '', kind: null, side: 'permanent', isExecutive: false },
  ...{ sort: 1, version: 1, ...changes },
});
const appointment = (changes: Partial<Appointment> = {}): Appointment => ({
  ...{ id: 'a', postId: 'head', accountId: null, personName: 'นายสมมติ หนึ่ง', acting: false },
  ...{ startsOn: day('2022-10-01'), endsOn: null, telephone: '', email: '', photo: null, version: 1 },
  ...changes,
});
const head = post('head', 'นายกองค์การบริหารส่วนตำบลทุ่งตัวอย่าง', { kind: 'head', side: 'political' });
const secretary = post('secretary', 'ปลัดองค์การบริหารส่วนตำบล', { kind: 'secretary' });

describe('the words below a signature', () => {
  it.each([
    [null, ['นายก']],
    [{ ownTitle: 'ปลัด' }, ['ปลัด รักษาราชการแทน', 'นายก']],
    [{ ownTitle: null }, ['รักษาราชการแทน นายก']],
  ])('%j', (acting, lines) => expect(signatureLines('นายก', acting)).toEqual(lines));
});

describe('who signs', () => {
  const holder = appointment();
  const own = appointment({ id: 'b', postId: 'secretary', personName: 'นางสมมติ สอง' });
  const acting = appointment({
    ...{ id: 'c', personName: 'นางสมมติ สอง', acting: true },
    ...{ startsOn: day('2023-03-10'), endsOn: day('2023-03-20') },
  });
  const all = [holder, own, acting];
  const on = (text: string) => signatoryAmong([head, secretary], all, head, day(text));

  it('is the holder, without words of acting', () => {
    expect(on('2023-03-09')).toMatchObject({ name: 'นายสมมติ หนึ่ง', acting: false, title: head.title });
  });

  it('is who acts, with the own post first, from the first day to the last', () => {
    for (const text of ['2023-03-10', '2023-03-19']) {
      expect(on(text)).toEqual({
        ...{ name: 'นางสมมติ สอง', accountId: null, acting: true },
        title: 'ปลัดองค์การบริหารส่วนตำบล รักษาราชการแทน นายกองค์การบริหารส่วนตำบลทุ่งตัวอย่าง',
        titleLines: ['ปลัดองค์การบริหารส่วนตำบล รักษาราชการแทน', 'นายกองค์การบริหารส่วนตำบลทุ่งตัวอย่าง'],
      });
    }
    expect(on('2023-03-20')?.name).toBe('นายสมมติ หนึ่ง');
  });

  it('is nobody where nobody is appointed', () => {
    expect(on('2022-09-30')).toBeNull();
    expect(signatoryAmong([head], [own], head, day('2023-03-15'))).toBeNull();
  });

  it('tells namesakes apart by their accounts', () => {
    const other = { ...own, accountId: 'one' };
    const stranger = { ...acting, accountId: 'two' };
    const signs = signatoryAmong([head, secretary], [other, stranger], head, day('2023-03-15'));
    expect(signs?.titleLines).toEqual([`รักษาราชการแทน ${head.title}`]);
  });
});

describe('two appointments', () => {
  const wanted = (changes: Partial<Appointment>) => ({ ...appointment({ id: 'new', ...changes }) });

  it('clash when a day is held twice, not when one begins as the other ends', () => {
    const until = appointment({ endsOn: day('2023-03-01') });
    expect(clashing([until], wanted({ startsOn: day('2023-02-28') }))).toBe(until);
    expect(clashing([until], wanted({ startsOn: day('2023-03-01') }))).toBeNull();
    expect(clashing([until], wanted({ startsOn: day('2022-09-01'), endsOn: day('2022-10-01') }))).toBeNull();
    expect(clashing([until], wanted({ startsOn: day('2022-09-01'), endsOn: day('2022-10-02') }))).toBe(until);
  });

  it('do not clash with themselves, another post or an acting holder', () => {
    const one = appointment();
    expect(clashing([one], { ...one })).toBeNull();
    expect(clashing([one], wanted({ postId: 'secretary' }))).toBeNull();
    expect(clashing([one], wanted({ acting: true }))).toBeNull();
  });

  it('clash exactly when some day is held by both', () => {
    const start = day('2023-01-01');
    const span = fc.record({ from: fc.nat(12), long: fc.option(fc.integer({ min: 1, max: 12 })) });
    fc.assert(
      fc.property(span, span, (a, b) => {
        const [one, two] = [a, b].map(({ from, long }, at) => {
          const startsOn = start.add({ days: from });
          return appointment({
            id: String(at),
            startsOn,
            endsOn: long === null ? null : startsOn.add({ days: long }),
          });
        });
        if (!one || !two) return false;
        const days = Array.from({ length: 40 }, (_, at) => start.add({ days: at }));
        const shared = days.some((each) => isHeldOn(one, each) && isHeldOn(two, each));
        return (clashing([one], two) !== null) === shared;
      }),
    );
  });

  it('are told apart by name and days, the last one as people say it', () => {
    const { th } = clashSentence(appointment({ endsOn: day('2023-10-01') }));
    expect(th.replaceAll('\u00a0', ' ')).toBe(
      'ช่วงเวลาซ้อนกับ นายสมมติ หนึ่ง ซึ่งดำรงตำแหน่งนี้ตั้งแต่ 1 ต.ค. 2565 ถึง 30 ก.ย. 2566 · ให้คนนั้นพ้นจากตำแหน่งก่อน หรือแก้วันที่',
    );
    expect(printSpan({ language: 'en' }, appointment()).replaceAll('\u00a0', ' ')).toBe('since 1 Oct 2022');
  });
});
