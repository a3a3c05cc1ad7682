import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { printTypes } from '../support/print-types.ts';

it('types.generated.ts says what the schema is', async () => {
  const database = await createTestDatabase();
  onTestFinished(database.close);
  const text = await printTypes(database.owner.pool);
  await expect(text).toMatchFileSnapshot('../../src/db/types.generated.ts');
});
