import type { Bilingual } from '../../lib/bilingual.ts';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { words } from './words.ts';

export interface TextGroup {
  readonly text: Bilingual;
  /** Null: too few to be shown. */
  readonly bodies: readonly string[] | null;
}

interface TextsProps {
  readonly page: Page;
  readonly groups: readonly TextGroup[];
}

export function Texts({ page, groups }: TextsProps) {
  const { say } = page;
  return (
    <Panel title={say(words.texts)} id="texts">
      <p class="quiet">{say(words.textsLead)}</p>
      {groups.map(({ text, bodies }) => (
        <>
          <h3>{say(text)}</h3>
          {bodies ? (
            <ul class="told-texts">
              {bodies.map((body) => (
                <li>{body}</li>
              ))}
            </ul>
          ) : (
            <p class="quiet">{say(words.fewTexts)}</p>
          )}
        </>
      ))}
    </Panel>
  );
}
