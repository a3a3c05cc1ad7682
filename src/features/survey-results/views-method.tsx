import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import { surveyMethod } from '../documents/acts.ts';

function Lines({ page, lines }: { readonly page: Page; readonly lines: readonly Bilingual[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{page.say(line)}</li>
      ))}
    </ul>
  );
}

export function Method({ page }: { readonly page: Page }) {
  return <Lines page={page} lines={surveyMethod} />;
}

export function Notes({ page, notes }: { readonly page: Page; readonly notes: readonly Bilingual[] }) {
  return <Lines page={page} lines={notes} />;
}
