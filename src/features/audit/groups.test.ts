import { expect, it } from 'vitest';
import { actionsOf, groupNames } from './groups.ts';
import { auditedActions } from './rules.ts';

it('holds every registered action in one group and no more', () => {
  const grouped = groupNames.flatMap(actionsOf);
  expect(grouped.toSorted()).toEqual(Object.keys(auditedActions).toSorted());
});
