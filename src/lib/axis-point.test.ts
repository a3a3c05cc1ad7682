import { expect, it } from 'vitest';
import { axisPoint } from './axis-point.ts';

it.each([
  [0, 0, -10],
  [1, -10, 0],
  [2, 0, 10],
  [3, 10, 0],
])('puts axis %i of four anticlockwise from the top', (index, x, y) => {
  const point = axisPoint(index, 4, 10);
  expect(point.x).toBeCloseTo(x, 9);
  expect(point.y).toBeCloseTo(y, 9);
});
