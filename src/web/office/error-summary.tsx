import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import { fieldId } from './field-frame.tsx';
import type { FieldErrors } from './read-fields.ts';
import { officeWords as words } from './words.ts';

export interface ErrorSummaryProps {
  readonly page: Page;
  readonly errors: FieldErrors;
  /** Names the fields before their sentences: "ชื่อมาตรการ: กรอกช่องนี้". */
  readonly labels?: Readonly<Record<string, Bilingual>>;
}

/** Above a form that could not be taken: each fault links to its field. Nothing where there is no fault. */
export function ErrorSummary({ page, errors, labels = {} }: ErrorSummaryProps) {
  const faults = Object.entries(errors);
  if (faults.length === 0) return null;
  return (
    <div class="failure" role="alert" tabindex={-1} data-errors aria-labelledby="errors-title">
      <h2 id="errors-title">{page.say(words.problems)}</h2>
      <ul>
        {faults.map(([name, sentence]) => {
          const label = labels[name];
          const text = `${label ? `${page.say(label)}: ` : ''}${page.say(sentence)}`;
          return <li>{name === '' ? text : <a href={`#${fieldId(name)}`}>{text}</a>}</li>;
        })}
      </ul>
    </div>
  );
}
