import { RadioGroup } from '../../web/office/form-choices.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { YearsPageProps } from './views-years.tsx';
import { yearWords as words } from './words.ts';

type OpenProps = {
  readonly page: Page;
  readonly choices: NonNullable<YearsPageProps['choices']>;
  readonly errors: FieldErrors;
};

export function OpenPanel({ page, choices, errors }: OpenProps) {
  return (
    <Panel title={page.say(words.openTitle)}>
      {choices.length === 0 ? (
        <p>{page.say(words.allOpen)}</p>
      ) : (
        <form class="form" method="get" action="/office/years/new">
          <RadioGroup
            page={page}
            name="framework"
            label={words.chooseFramework}
            error={errors.framework}
            value={choices[0]?.id}
            options={choices.map(({ id, label }) => ({ value: id, label }))}
          />
          <div class="form-actions">
            <button class="ds-button" type="submit">
              {page.say(words.preview)}
            </button>
          </div>
        </form>
      )}
      <p class="quiet">
        {page.say(words.anotherYear)} <code>docs/guides/add-a-fiscal-year.md</code>
      </p>
      <p>
        {page.say(words.importHint)} · <a href="/office/years/import">{page.say(words.importInstead)}</a>
      </p>
    </Panel>
  );
}
