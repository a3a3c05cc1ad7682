import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { Visit } from '../../web/visit.ts';
import { titleOf } from './present-list.ts';
import type { Survey } from './queries.ts';
import { listAddress, surveyAddress } from './rules.ts';
import { words } from './words.ts';
import { questionWords } from './words-questions.ts';

interface ShellProps {
  readonly visit: Visit;
  readonly survey: Survey;
  readonly title: Bilingual;
  readonly lead?: Bilingual;
  readonly notice?: Bilingual | null;
  readonly actions?: Child;
  readonly hasErrors?: boolean;
  /** A page below the questions. */
  readonly isDeep?: boolean;
}

/** A page below a survey, with the way back to it. */
export function SurveyShell(props: PropsWithChildren<ShellProps>) {
  const { visit, survey, title, lead, notice = null, actions, hasErrors = false, isDeep = false } = props;
  const { page } = visit;
  const address = surveyAddress(survey);
  return (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, survey.year), section: 'surveys', styles: ['surveys.css'] }}
      {...{ notice, actions, hasErrors, lead: lead && page.say(lead) }}
      title={page.say(title)}
      crumbs={[
        { href: listAddress(survey.year), label: `${page.say(words.title)} ${survey.year}` },
        { href: address, label: titleOf(page, survey) },
        ...(isDeep ? [{ href: `${address}/questions`, label: page.say(questionWords.title) }] : []),
      ]}
    >
      {props.children}
    </OfficeLayout>
  );
}
