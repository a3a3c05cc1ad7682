import type { Bilingual } from '../../lib/bilingual.ts';
import type { FormState } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import { ProgressEntries } from '../../web/office/progress-entries.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { strikingAddress } from '../progress/rules.ts';
import type { LoadedMeasure } from './load-measure.ts';
import type { Permitted } from './present-permitted.ts';
import { listAddress, measureAddress } from './rules.ts';
import { factsOf } from './views-facts.tsx';
import { NextSteps } from './views-next.tsx';
import { Outcome } from './views-outcome.tsx';
import { kindWords, statusWords, words } from './words.ts';

export interface MeasurePageProps {
  readonly visit: Visit;
  readonly loaded: LoadedMeasure;
  readonly may: Permitted;
  readonly history: readonly HistoryEntry[];
  readonly outcome: FormState;
  readonly completion: FormState;
  readonly notice: Bilingual | null;
  readonly hasErrors: boolean;
}

export function MeasurePage(props: MeasurePageProps) {
  const { visit, loaded, may, history, notice } = props;
  const { page } = visit;
  const { measure, framework, progress } = loaded;
  const address = measureAddress(measure);
  const { name, title } = kindWords[measure.kind];
  const number = measure.kind === 'measure' ? ` ${measure.number}` : '';
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, measure.year)}
      title={`${page.say(name)}${number}: ${measure.title}`}
      section="measures"
      crumbs={[
        { href: listAddress(measure.year, measure.kind), label: `${page.say(title)} ${measure.year}` },
      ]}
      notice={notice}
      styles={['measures.css']}
      hasErrors={props.hasErrors}
      actions={<StatusTag page={page} {...statusWords[measure.status]} />}
    >
      <Facts facts={factsOf(page, loaded)} />
      {may.plan.ok && <Planning page={page} loaded={loaded} may={may} />}
      <Panel title={page.say(words.steps)}>
        <Steps page={page} steps={measure.steps} />
      </Panel>
      <Panel title={page.say(words.next)} id="next">
        <NextSteps page={page} measure={measure} may={may} state={props.completion} />
      </Panel>
      <Panel
        title={page.say(words.progress)}
        id="progress"
        action={may.note.ok && <a href={`${address}/progress`}>{page.say(words.addProgress)}</a>}
      >
        <ProgressEntries
          page={page}
          entries={progress}
          strikeHref={may.strike.ok ? strikingAddress : null}
          within={framework}
        />
      </Panel>
      <Panel title={page.say(words.outcomeTitle)} id="outcome">
        <Outcome page={page} loaded={loaded} mayEdit={may.edit.ok} state={props.outcome} />
      </Panel>
      <Panel title={page.say(words.history)}>
        <History page={page} entries={history} />
      </Panel>
    </OfficeLayout>
  );
}

function Planning({ page, loaded: { measure }, may }: { page: Page; loaded: LoadedMeasure; may: Permitted }) {
  const address = measureAddress(measure);
  return (
    <p class="planning">
      <a href={`${address}/plan`}>{page.say(kindWords[measure.kind].change)}</a>
      {may.remove.ok && (
        <>
          {' · '}
          <a href={`${address}/removal`}>{page.say(words.remove)}</a>
        </>
      )}
    </p>
  );
}

function Steps({ page, steps }: { page: Page; steps: readonly string[] }) {
  if (steps.length === 0) return <p class="quiet">{page.say(words.noSteps)}</p>;
  return (
    <ol class="method">
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  );
}
