import type { Reworded, WordingChange } from '../../core/surveying/wording.ts';
import { FormActions, HiddenVersion, OfficeForm } from '../../web/office/form.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import type { Survey } from './queries.ts';
import { surveyAddress } from './rules.ts';
import { wordingWords as words } from './words-wording.ts';

interface RewordedProps {
  readonly page: Page;
  readonly survey: Survey;
  readonly reworded: Reworded;
}

export function RewordedView({ page, survey, reworded: { changes, faults } }: RewordedProps) {
  const address = surveyAddress(survey);
  const again = { href: `${address}/wording`, label: words.again };
  const carried = changes.map(({ code, part, after }) => ({ code, part, ...after }));
  return (
    <>
      {faults.length > 0 && <Faults page={page} faults={faults} />}
      {changes.length === 0 ? (
        <>
          <p>{page.say(words.nothing)}</p>
          <p>
            <a href={again.href}>{page.say(again.label)}</a>
          </p>
        </>
      ) : (
        <>
          <OfficeForm page={page} action={`${address}/wording/texts`} guard={false}>
            <HiddenVersion version={survey.version} />
            <input type="hidden" name="rows" value={JSON.stringify(carried)} />
            <FormActions page={page} submit={words.apply} cancel={again} />
          </OfficeForm>
          <Panel title={page.say(words.changes(changes.length))}>
            <ul class="question-list">
              {changes.map((change) => (
                <Change page={page} change={change} />
              ))}
            </ul>
          </Panel>
        </>
      )}
    </>
  );
}

/** A file of nothing but mistakes is not printed whole. */
const MOST_SHOWN = 50;

function Faults({ page, faults }: { readonly page: Page; readonly faults: Reworded['faults'] }) {
  return (
    <Panel title={page.say(words.faults(faults.length))} id="faults">
      <ul>
        {faults.slice(0, MOST_SHOWN).map(({ row, name, kind }) => (
          <li>
            {page.say(words.row(row))}: <strong>{name || '–'}</strong> {page.say(words.faultKinds[kind])}
          </li>
        ))}
        {faults.length > MOST_SHOWN && <li>…</li>}
      </ul>
    </Panel>
  );
}

function Change({
  page,
  change: { code, part, before, after },
}: {
  readonly page: Page;
  readonly change: WordingChange;
}) {
  const differing = (['th', 'en'] as const).filter((language) => before[language] !== after[language]);
  return (
    <li class="wording-change">
      <p>
        <strong>{`${code} ${part}`.trim()}</strong>
      </p>
      {differing.map((language) => (
        <>
          <p lang={language}>
            <span class="quiet small">{page.say(words.before)}:</span> <del>{before[language]}</del>
          </p>
          <p lang={language}>
            <span class="quiet small">{page.say(words.after)}:</span> <ins>{after[language]}</ins>
          </p>
        </>
      ))}
    </li>
  );
}
