import { type AnswerSet, encodeAnswerSet } from '../src/core/scoring/answer-form.ts';
import { computeScorecard } from '../src/core/scoring/compute.ts';
import { addEncodedSets, createTally, mergeTallies, tallyAnswers } from '../src/core/scoring/tally.ts';
import { assertDefined } from '../src/lib/assert.ts';
import { loadFramework } from '../test/support/framework.ts';

/**
 * Claim: a million answer sets (half IIT, half EIT, every part answered) become a level in under five seconds in one
 * process. Measures both ways in: answer sets as objects, and encoded as one byte a part. Making the answers is not
 * timed. Exits 1 when a claim fails.
 */
const total = Number(process.argv[2] ?? 1_000_000);
const chunk = 10_000;
const limitSeconds = 5;

const framework = loadFramework();
const { form } = createTally(framework);
const codes = framework.instruments.map(({ indicators }) =>
  framework.questions.filter(({ indicator }) => indicators.includes(indicator)).map(({ code }) => code),
);
const random = generator(2566);

const objects = measure(
  'answer sets as objects',
  () => chunkOfSets(),
  (sets) => assertDefined(valueIn(tallyAnswers(form, sets)), 'tally'),
);
const bytes = measure(
  'encoded answer sets',
  () => encodeChunk(chunkOfSets()),
  (encoded) => assertDefined(valueIn(addEncodedSets(createTally(form), encoded)), 'tally'),
);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
process.exitCode = Math.max(objects, bytes) < limitSeconds ? 0 : 1;

function measure<T>(
  name: string,
  make: () => T,
  count: (chunkOf: T) => ReturnType<typeof createTally>,
): number {
  let tally = createTally(form);
  let spent = 0;
  for (let done = 0; done < total; done += chunk) {
    const input = make();
    const start = performance.now();
    tally = mergeTallies(tally, count(input));
    spent += performance.now() - start;
  }
  const start = performance.now();
  const card = computeScorecard(framework, { answers: tally, indicators: { 9: '100', 10: '100' } });
  const scored = performance.now() - start;
  const seconds = (spent + scored) / 1000;
  console.log(
    `${name}: ${total} in ${seconds.toFixed(2)} s, ${Math.round(total / seconds)}/s; scored in ${scored.toFixed(1)} ms, total ${card.total.print}`,
  );
  return seconds;
}

function chunkOfSets(): AnswerSet[] {
  return Array.from({ length: chunk }, (_, index) => {
    const asked = assertDefined(codes[index % 2], 'instrument');
    return Object.fromEntries(asked.map((code) => [code, answerTo(code)]));
  });
}

function answerTo(code: string): Record<string, number> {
  const slots = assertDefined(form.slotOf.get(code), code);
  return Object.fromEntries(
    [...slots].map(([part, slot]) => [part, 1 + (random() % assertDefined(form.slots[slot], part).options)]),
  );
}

function encodeChunk(sets: readonly AnswerSet[]): Uint8Array {
  const size = form.slots.length;
  const encoded = new Uint8Array(size * sets.length);
  for (const [index, set] of sets.entries()) {
    encodeAnswerSet(form, set, encoded.subarray(index * size, (index + 1) * size));
  }
  return encoded;
}

function valueIn<T>(result: { ok: true; value: T } | { ok: false }): T | null {
  return result.ok ? result.value : null;
}

/** A fixed sequence (Lehmer), so that runs compare. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}
