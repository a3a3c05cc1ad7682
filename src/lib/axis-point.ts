export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a radar chart's axis number `index` of `count` reaches after `reach` units from its centre, y growing downwards.
 * The first axis points up, the others follow anticlockwise.
 */
export function axisPoint(index: number, count: number, reach: number): Point {
  const angle = (Math.PI * 2 * index) / count;
  return { x: -Math.sin(angle) * reach, y: -Math.cos(angle) * reach };
}
