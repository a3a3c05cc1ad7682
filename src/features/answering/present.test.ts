import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { questionSetOf, slotsOf } from '../../core/surveying/question-set.ts';
import { assertDefined } from '../../lib/assert.ts';
import { leftOut, presentGroups, typedAnswers } from './present.ts';
import { qrPng } from './qr-png.ts';
import { inFours, mayInterview, minutesFor, ticketOfNumber } from './rules.ts';
import { filled } from './words.ts';

const set = assertDefined(questionSetOf(loadFramework('nacc-2566'), 'IIT'), 'IIT');
const groups = presentGroups(set);

it('puts every slot on the form once, in the groups of the set', () => {
  const names = groups.flatMap(({ questions }) =>
    questions.flatMap(({ parts }) => parts.map(({ name }) => name)),
  );
  expect(names.toSorted()).toEqual(
    slotsOf(set)
      .map(({ name }) => name)
      .toSorted(),
  );
  expect(groups.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

it('leaves out a group that asks nothing, and numbers the rest', () => {
  const empty = { code: 'empty', title: { th: 'ว่าง', en: 'Empty' }, note: null };
  const shown = presentGroups({ ...set, groups: [empty, ...set.groups] });
  expect(shown.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

it('says where parts were left out, and which is the first', () => {
  const left = leftOut(groups, ['I4.b', 'I4.c', 'I30.b']);
  expect(left.map(({ number, count, first }) => ({ number, count, first }))).toEqual([
    { number: 1, count: 1, first: 'I4.b' },
    { number: 5, count: 1, first: 'I30.b' },
  ]);
});

it('carries what it knows of a form and nothing else', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    I2: '3',
    'I4.a': '',
    slip: 'X',
    'text.x': 'no such',
    I99: '1',
  }))
    form.append(name, value);
  form.append('I7', new File(['x'], 'x'));
  expect([...typedAnswers(groups, form)]).toEqual([['I2', '3']]);
});

it('keeps to four minutes for the IIT of 2566', () => {
  expect(minutesFor(slotsOf(set).length)).toBeLessThanOrEqual(4);
  expect([minutesFor(1), minutesFor(15), minutesFor(16), minutesFor(60)]).toEqual([1, 1, 2, 4]);
});

it('prints a receipt in fours and a sentence with its numbers', () => {
  expect(inFours('0123456789abcdef')).toBe('0123 4567 89ab cdef');
  expect(filled('# of ## in ###', 1, 2, 3)).toBe('1 of 2 in 3');
});

it('takes 64 hex digits as a number of its own, hashed', () => {
  expect(Buffer.from(ticketOfNumber('00'.repeat(32)) ?? []).toString('hex')).toBe(
    '66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925',
  );
  for (const text of ['', '00', 'AA'.repeat(32), 'g0'.repeat(32), '00'.repeat(33)])
    expect(ticketOfNumber(text)).toBeNull();
});

it('holds interviews for open surveys alone', () => {
  expect(mayInterview({ access: 'open' }).ok).toBe(true);
  expect(mayInterview({ access: 'invited' }).ok).toBe(false);
});

it('draws the same code as a picture of dots', () => {
  const text = 'https://ita.example.go.th/s/eit-2566';
  const png = Buffer.from(qrPng(text));
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const stride = 1 + (size * 16) / 8;
  expect(png.readUInt32BE(16)).toBe(size * 16);
  const read = data.map((_, y) =>
    data.map((_, x) => ((rows[y * 16 * stride + 1 + x * 2] ?? 0) & 0x80) === 0),
  );
  expect(read).toEqual(data);
});
