import { DateField, FileField, FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { FormFaults, type FormState } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { Visit } from '../../web/visit.ts';
import { labels } from './forms.ts';
import { MOST_TEXT, progressAddress } from './rules.ts';
import type { Subject } from './subject.ts';
import { words } from './words.ts';

/** Bytes of one file, told before it is sent; the agency's own setting is asked when it arrives. */
const MOST_BYTES = 25 * 1024 * 1024;

export interface EntryPageProps {
  readonly visit: Visit;
  readonly subject: Subject;
  readonly state: FormState;
}

export function EntryPage({ visit, subject, state }: EntryPageProps) {
  const { page } = visit;
  const { typed, errors } = state;
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, subject.year)}
      title={page.say(words.title)}
      lead={page.say(words.lead)}
      section={subject.section}
      crumbs={[{ href: subject.address, label: page.say(subject.title) }]}
      hasErrors={hasErrors}
    >
      <FormFaults page={page} state={state} labels={labels} />
      <OfficeForm page={page} action={progressAddress(subject.address)} upload>
        <DateField
          {...{ page, name: 'happenedOn', label: labels.happenedOn, value: typed.happenedOn }}
          error={errors.happenedOn}
          required
        />
        <TextArea
          {...{ page, name: 'text', label: labels.text, hint: words.textHint, value: typed.text }}
          error={errors.text}
          maxLength={MOST_TEXT}
          rows={5}
          required
        />
        <FileField
          {...{ page, name: 'files', label: labels.files, mostBytes: MOST_BYTES }}
          hint={hasErrors ? words.chooseAgain : words.filesHint}
          error={errors.files}
          accept=".pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg"
          required={false}
          multiple
        />
        <FormActions page={page} submit={words.save} cancel={{ href: subject.address }} />
      </OfficeForm>
    </OfficeLayout>
  );
}
