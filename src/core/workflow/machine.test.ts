import { expect, it } from 'vitest';
import { drawMachine, type Machine, stateAfter } from './machine.ts';

const door: Machine<'shut' | 'wide-open', 'open' | 'slam'> = {
  states: ['shut', 'wide-open'],
  start: 'shut',
  acts: {
    open: { from: ['shut'], to: 'wide-open' },
    slam: { from: ['wide-open'], to: 'shut' },
  },
};

it('goes where the table leads, and nowhere else', () => {
  expect(stateAfter(door, 'shut', 'open')).toBe('wide-open');
  expect(stateAfter(door, 'shut', 'slam')).toBeNull();
});

it('draws every way of the table', () => {
  expect(drawMachine(door)).toBe(
    'stateDiagram-v2\n  [*] --> shut\n  shut --> wide_open: open\n  wide_open --> shut: slam\n',
  );
});
