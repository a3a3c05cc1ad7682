import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { ShownGroup, ShownPart, ShownQuestion } from './present.ts';
import { words } from './words.ts';

/** What is on the form already: by field name. */
export interface Filled {
  readonly typed: ReadonlyMap<string, string>;
  readonly errors: FieldErrors;
}

interface QuestionProps {
  readonly page: Page;
  readonly question: ShownQuestion;
  readonly filled: Filled;
}

/** A question of one part is one group of choices; of several, a group for each within the question's own. */
export function Question({ page, question, filled }: QuestionProps) {
  const { text, parts, isSensitive } = question;
  const [only] = parts;
  if (parts.length === 1 && only?.text === null) {
    return <Choices {...{ page, filled, isSensitive, part: only, legend: page.say(text) }} />;
  }
  return (
    <fieldset class="question">
      <legend>{page.say(text)}</legend>
      {parts.map((part) => (
        <Choices {...{ page, filled, isSensitive, part, legend: page.say(part.text ?? text) }} />
      ))}
    </fieldset>
  );
}

interface ChoicesProps {
  readonly page: Page;
  readonly filled: Filled;
  readonly isSensitive: boolean;
  readonly part: ShownPart;
  readonly legend: string;
}

function Choices({ page, filled, isSensitive, part, legend }: ChoicesProps) {
  const { name, options } = part;
  const error = filled.errors[name];
  const chosen = filled.typed.get(name);
  return (
    <fieldset
      class={options.length === 2 ? 'part two' : 'part'}
      id={`q-${name}`}
      tabindex={-1}
      aria-describedby={error && `e-${name}`}
    >
      <legend>{legend}</legend>
      {error && (
        <p class="fault" id={`e-${name}`}>
          {page.say(error)}
        </p>
      )}
      {options.map((label, index) => (
        <label>
          <input type="radio" name={name} value={index + 1} checked={chosen === String(index + 1)} />
          <span>{page.say(label)}</span>
        </label>
      ))}
      {isSensitive && (
        <label class="none">
          <input type="radio" name={name} value="" />
          <span>{page.say(words.noAnswer)}</span>
        </label>
      )}
    </fieldset>
  );
}

interface OpenTextProps {
  readonly page: Page;
  readonly open: ShownGroup['texts'][number];
  readonly filled: Filled;
}

export function OpenText({ page, open: { name, text }, filled }: OpenTextProps) {
  const error = filled.errors[name];
  const id = `q-${name}`;
  return (
    <div class="part">
      <label for={id}>{page.say(text)}</label>
      <p class="small" id={`n-${name}`}>
        {page.say(words.textNote)}
      </p>
      {error && (
        <p class="fault" id={`e-${name}`}>
          {page.say(error)}
        </p>
      )}
      <textarea
        {...{ id, name, rows: 5, maxlength: 2000 }}
        aria-describedby={error ? `n-${name} e-${name}` : `n-${name}`}
      >
        {filled.typed.get(name) ?? ''}
      </textarea>
    </div>
  );
}
