import { expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert.ts';
import { findFramework, frameworkIds, loadFramework } from '../frameworks/queries.ts';
import { isRegister, registerNames, registersFor } from './rules.ts';

const framework = assertDefined(findFramework('nacc', 2566), 'nacc-2566');

it('serves the items that the framework of 2566 says', () => {
  const served = framework.items.flatMap(({ code }) =>
    registersFor(code, framework).map((name) => [code, name]),
  );
  expect(served).toEqual([
    ['O1', 'structure'],
    ['O2', 'executives'],
    ['O3', 'duties'],
    ['O5', 'contact'],
    ['O9', 'social'],
    ['O10', 'privacy'],
    ['O42', 'measures-plan'],
    ['O43', 'measures-progress'],
  ]);
  expect(served.map(([, name]) => name)).toEqual(registerNames);
});

it('knows every register that any framework names', () => {
  for (const id of frameworkIds()) {
    const loaded = loadFramework(id);
    if (!loaded.ok) throw new Error(id);
    for (const { register } of loaded.value.items)
      expect(register === undefined || isRegister(register)).toBe(true);
  }
});

it('serves nothing for an unknown item, nor under an inherited name', () => {
  expect(registersFor('O99', framework)).toEqual([]);
  expect(isRegister('toString')).toBe(false);
});
