import { DateField } from '../../web/office/form.tsx';
import { fieldsOf } from './forms.ts';
import type { Stage } from './queries.ts';
import type { CalendarPageProps } from './views.tsx';
import { stageWords as words } from './words.ts';

type StageProps = CalendarPageProps & { readonly stage: Stage; readonly isFirst: boolean };

export function StageFields({ page, typed, versions, errors, stage, isFirst }: StageProps) {
  const { start, end, version } = fieldsOf(stage.code);
  return (
    <fieldset class="field">
      <legend>{page.say(stage.name)}</legend>
      {!stage.confirmed && <p class="hint">{page.say(words.toConfirm)}</p>}
      <input type="hidden" name={version} value={String(versions.get(stage.code) ?? stage.version)} />
      <div class="date-pair">
        {[
          { name: start, label: words.start },
          { name: end, label: words.end },
        ].map((field) => (
          // The first stage says how a date is typed; seven times would be noise.
          <DateField
            page={page}
            {...field}
            {...(isFirst ? {} : { hint: undefined })}
            value={typed[field.name]}
            error={errors[field.name]}
          />
        ))}
      </div>
    </fieldset>
  );
}
