import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import type { Survey } from '../surveys/queries.ts';
import { resultsAddress } from './rules.ts';
import { words } from './words.ts';

interface FilesProps {
  readonly page: Page;
  readonly survey: Survey;
  readonly mayGiveAnswers: Result<true, Bilingual>;
}

/** Downloads of the office, each kept in the history; so they are posted. */
export function Files({ page, survey, mayGiveAnswers }: FilesProps) {
  const { say } = page;
  const files = [
    ...(['docx', 'pdf', 'xlsx'] as const).map((kind) => [kind, words.report] as const),
    ...(['csv', 'json'] as const).map((kind) => [kind, words.aggregates] as const),
  ];
  return (
    <Panel title={say(words.files)} id="files">
      <p class="quiet">{say(words.filesLead)}</p>
      <form method="post" action={`${resultsAddress(survey)}/files`} class="told-files">
        {files.map(([kind, label]) => (
          <button class="ds-button quiet-button" type="submit" name="file" value={kind}>
            {`${say(label)} (${kind.toUpperCase()})`}
          </button>
        ))}
        {mayGiveAnswers.ok && (
          <button class="ds-button quiet-button" type="submit" name="file" value="answers">
            {say(words.singleAnswers)}
          </button>
        )}
      </form>
      {!mayGiveAnswers.ok && <p class="small quiet told-why">{say(mayGiveAnswers.error)}</p>}
    </Panel>
  );
}
