import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import type { FormState } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Visit } from '../../web/visit.ts';
import type { WeakPoint } from './queries.ts';
import { targetName, weakPointsAddress } from './rules.ts';
import { WeakPointForm } from './views-form.tsx';
import { words } from './words.ts';

interface PageProps {
  readonly visit: Visit;
  readonly framework: Framework;
  readonly point: WeakPoint;
  readonly state: FormState;
  readonly mayRemove: Result<true, Bilingual>;
  readonly history: readonly HistoryEntry[];
  readonly notice: Bilingual | null;
}

export function WeakPointPage(props: PageProps) {
  const { visit, framework, point, state, mayRemove, history, notice } = props;
  const { page } = visit;
  const list = weakPointsAddress(point.year);
  const address = `${list}/${point.id}`;
  return (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, point.year), section: 'measures', styles: ['measures.css'], notice }}
      title={page.say(words.changeTitle)}
      crumbs={[{ href: list, label: `${page.say(words.title)} ${point.year}` }]}
      hasErrors={state.conflict !== null || Object.keys(state.errors).length > 0}
    >
      <Panel title={page.say(targetName(framework, point.target))}>
        <WeakPointForm {...{ page, framework, state, action: address, submit: words.save }} />
      </Panel>
      <Panel title={page.say(words.remove)}>
        {mayRemove.ok ? (
          <OfficeForm page={page} action={`${address}/removal`} guard={false}>
            <input type="hidden" name="version" value={String(point.version)} />
            <FormActions page={page} submit={words.remove} danger />
          </OfficeForm>
        ) : (
          <p class="quiet">{page.say(mayRemove.error)}</p>
        )}
      </Panel>
      <Panel title={page.say(words.history)}>
        <History page={page} entries={history} />
      </Panel>
    </OfficeLayout>
  );
}
