import { type Slot, slotsOf } from '../../core/surveying/question-set.ts';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { titleOf } from './present-list.ts';
import type { Survey } from './queries.ts';
import { questionWords as words } from './words-questions.ts';

interface PreviewProps {
  readonly page: Page;
  readonly survey: Survey;
}

/** Title, introduction, then group after group; what is chosen goes nowhere, as there is no form around it. */
export function Preview({ page, survey }: PreviewProps) {
  const { introduction, introductionEn, questions: set } = survey;
  const said = page.language === 'en' && introductionEn ? introductionEn : introduction;
  return (
    <>
      <h2>{titleOf(page, survey)}</h2>
      {said && <p class="survey-said">{said}</p>}
      {set.groups.map(({ code, title, note }, at) => (
        <Panel title={`${at + 1}/${set.groups.length} ${page.say(title)}`}>
          {note && <p>{page.say(note)}</p>}
          <Group page={page} survey={survey} group={code} />
        </Panel>
      ))}
    </>
  );
}

function Group({ page, survey: { questions: set }, group }: PreviewProps & { readonly group: string }) {
  const slots = slotsOf(set);
  return (
    <div class="preview-group">
      {set.questions
        .filter((each) => each.group === group)
        .map(({ code, text, parts, isSensitive }) => (
          <fieldset>
            <legend>{page.say(text)}</legend>
            {isSensitive && <p class="quiet small">{page.say(words.sensitiveHint)}</p>}
            {parts.map((part) => (
              <Options
                page={page}
                label={part.code === '' ? null : page.say(part.text)}
                slot={slots.find((slot) => slot.question === code && slot.part === part.code)}
              />
            ))}
          </fieldset>
        ))}
      {set.openTexts
        .filter((each) => each.group === group)
        .map(({ code, text }) => (
          <div class="field">
            <label for={`preview-${code}`}>{page.say(text)}</label>
            <p class="hint">{page.say(words.ownWordsWarning)}</p>
            <textarea class="ds-input" id={`preview-${code}`} rows={3} />
          </div>
        ))}
    </div>
  );
}

interface OptionsProps {
  readonly page: Page;
  readonly label: string | null;
  readonly slot: Slot | undefined;
}

function Options({ page, label, slot }: OptionsProps) {
  if (!slot) return null;
  const choices = (
    <div class="preview-options">
      {slot.scale.options.map((option, at) => (
        <label>
          <input class="ds-input" type="radio" name={slot.name} value={String(at + 1)} />{' '}
          {page.say(option.label)}
        </label>
      ))}
    </div>
  );
  if (label === null) return choices;
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices}
    </fieldset>
  );
}
