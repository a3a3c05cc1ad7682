import { printSpan } from '../../web/office/dates.ts';
import { Panel } from '../../web/office/panel.tsx';
import type { WorkPageProps } from './views.tsx';
import { workWords as words } from './words.ts';

export function Stages({ page, stages }: WorkPageProps) {
  if (stages.length === 0) return null;
  return (
    <Panel title={page.say(words.stages)}>
      <ul>
        {stages.map(({ year, stage }) => (
          <li>
            {year} · {page.say(stage.name)} · {printSpan(page, stage)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
