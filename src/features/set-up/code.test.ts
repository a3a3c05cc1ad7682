import { expect, it } from 'vitest';
import { createSetupCode } from './code.ts';

it('takes the code however it is typed, until it is consumed', () => {
  const told: string[] = [];
  const code = createSetupCode((each) => told.push(each));
  const [first = ''] = told;
  expect(code.read()).toBe(first);
  expect(code.try(first.toLowerCase().replaceAll('-', ' '))).toBe(true);
  code.consume();
  expect([code.read(), code.try(first)]).toEqual([null, false]);
});

it('becomes another one at the tenth wrong try, and says so', () => {
  const told: string[] = [];
  const code = createSetupCode((each) => told.push(each));
  for (let count = 0; count < 9; count += 1) expect(code.try('KX3M-9TQA-KX3M')).toBe(false);
  expect(told).toHaveLength(1);
  expect(code.try('')).toBe(false);
  expect(told).toHaveLength(2);
  expect(code.try(told[0] ?? '')).toBe(false);
  expect(code.try(told[1] ?? '')).toBe(true);
});
