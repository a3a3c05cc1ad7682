import { randomInt } from 'node:crypto';
import { type QuestionSet, slotsOf } from '../../core/surveying/question-set.ts';
import { BOM } from '../../lib/csv.ts';

/**
 * The answers one a line, option numbers from 1, empty where left out. In an order drawn anew for each file, so that two
 * files tell nothing by their order. Names of slots and numbers only: nothing in it needs quoting.
 */
export function answersCsv(set: QuestionSet, bytes: Uint8Array): string {
  const slots = slotsOf(set);
  const order = shuffled(bytes.length / slots.length);
  const lines = Array.from(order, (row) => {
    const one = bytes.subarray(row * slots.length, (row + 1) * slots.length);
    return Array.from(one, (option) => (option === 0 ? '' : option)).join(',');
  });
  return `${BOM}${[slots.map(({ name }) => name).join(','), ...lines].join('\r\n')}\r\n`;
}

/** Fisher and Yates's lot. */
function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
