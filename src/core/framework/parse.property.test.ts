import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { mergeFrameworkParts } from './parse.ts';

const framework = loadFramework();

/** Every path to a value in the framework, as steps. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsIn(entry, [...path, key]))];
}

function replaced(path: readonly string[], value: unknown): object {
  const copy: object = structuredClone(framework);
  const parent = path.slice(0, -1).reduce<object>((node, step) => Reflect.get(node, step) as object, copy);
  Reflect.set(parent, path.at(-1) ?? '', value);
  return copy;
}

describe('mergeFrameworkParts, whatever comes', () => {
  it('gives the same framework however its lists are cut into files', () => {
    const { items, questions, ...rest } = framework;
    const cut = fc.tuple(fc.nat(items.length), fc.nat(questions.length));
    fc.assert(
      fc.property(cut, ([item, question]) => {
        const parts = [
          { file: 'c.json', json: { items: items.slice(item) } },
          { file: 'a.json', json: { ...rest, questions: questions.slice(0, question) } },
          { file: 'b.json', json: { items: items.slice(0, item), questions: questions.slice(question) } },
        ];
        expect(mergeFrameworkParts(parts)).toEqual({ ok: true, value: framework });
      }),
    );
  });

  it('answers any damage with the framework or with worded faults, and never throws', () => {
    const paths = pathsIn(framework).filter((path) => path.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const result = mergeFrameworkParts([{ file: 'x.json', json: replaced(path, value) }]);
        if (result.ok) return;
        expect(result.error.length).toBeGreaterThan(0);
        for (const { file, message } of result.error) {
          expect(file).toBe('x.json');
          expect(message.th).toMatch(/[ก-๙]/);
          expect(message.en).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
