import type { Child } from 'hono/jsx';
import { readTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { Confirm } from '../../web/office/confirm.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { type LoadedSurvey, loadWatched } from './load.ts';
import { titleOf } from './present-list.ts';
import type { Survey } from './queries.ts';
import { mayActNow, mayRemove, type Person, surveyAddress } from './rules.ts';
import { sampleOf } from './sample.ts';
import { ClosingForm, Said } from './views-closing.tsx';
import { ReopenForm } from './views-reopen.tsx';
import { words } from './words.ts';
import { actWords, watchWords } from './words-watch.ts';

interface Question {
  readonly title: Bilingual;
  readonly may: (person: Person, survey: Survey) => Result<unknown, Bilingual>;
  readonly body: (loaded: LoadedSurvey) => Child;
  readonly hasErrors?: boolean;
}

/** A page that asks before something weighty; the reason instead, where it may not be done. */
async function showQuestion(c: WebContext, { db }: OfficeParts, question: Question): Promise<Response> {
  const { title, may: mayDo, body, hasErrors = false } = question;
  const visit = visitOf(c);
  const { page } = visit;
  const loaded = await readTenant(db, visit.agency.id, (tenant) =>
    loadWatched(tenant, yearParam(c), idParam(c, 'survey')),
  );
  if (!loaded) return notFound(c);
  const { survey } = loaded;
  const may = mayDo(visit.reader, survey);
  if (!may.ok) return refuse(c, 409, may.error);
  const printed = (
    <OfficeLayout
      {...{
        page,
        frame: frameOf(visit, survey.year),
        section: 'surveys',
        styles: ['surveys.css'],
        hasErrors,
      }}
      title={page.say(title)}
      crumbs={[{ href: surveyAddress(survey), label: titleOf(page, survey) }]}
    >
      {body(loaded)}
    </OfficeLayout>
  );
  return c.html(printed, hasErrors ? 422 : 200) as Response;
}

/** Says what closing does before it is done, with its two ways: with unsealing, which is for good, or without. */
export function showClosing(c: WebContext, parts: OfficeParts): Promise<Response> {
  const { page } = visitOf(c);
  const today = dayOf(parts.now());
  const body = ({ survey, days }: LoadedSurvey) => {
    const address = surveyAddress(survey);
    const answers = days.reduce((sum, day) => sum + day.answers, 0);
    const warnings = closingWarnings(survey, answers, today);
    const text = (
      <>
        {warnings.map((warning) => (
          <p>
            <strong>{page.say(warning)}</strong>
          </p>
        ))}
        <Said page={page} lines={[...watchWords.closeWhat, ...watchWords.unsealWhat]} />
      </>
    );
    return <ClosingForm {...{ page, text, address, version: survey.version }} />;
  };
  return showQuestion(c, parts, {
    title: watchWords.closeTitle,
    may: (person, survey) => mayActNow(person, survey, 'close', today),
    body,
  });
}

/** Says what unsealing does before it is done: it cannot be undone. */
export function showUnsealing(c: WebContext, parts: OfficeParts): Promise<Response> {
  const { page } = visitOf(c);
  return showQuestion(c, parts, {
    title: watchWords.unsealTitle,
    may: (person, survey) => mayActNow(person, survey, 'unseal', dayOf(parts.now())),
    body: ({ survey }) => (
      <Confirm
        {...{ page, text: <Said page={page} lines={watchWords.unsealWhat} />, version: survey.version }}
        action={`${surveyAddress(survey)}/unsealing`}
        cancelHref={surveyAddress(survey)}
        submit={actWords.unseal}
        danger
      />
    ),
  });
}

function closingWarnings(survey: Survey, answers: number, today: Temporal.PlainDate): Bilingual[] {
  const left = survey.closesOn ? today.until(survey.closesOn).days : 0;
  const short = (sampleOf(survey)?.needed ?? 0) - answers;
  return [
    ...(left > 0 ? [watchWords.closeEarly(left)] : []),
    ...(short > 0 ? [watchWords.closeShort(short)] : []),
  ];
}

/** Asks for the reason and the new last day. */
export function showReopening(
  c: WebContext,
  parts: OfficeParts,
  state: FormState = untouched({}),
): Promise<Response> {
  const { page } = visitOf(c);
  return showQuestion(c, parts, {
    title: watchWords.reopenTitle,
    may: (person, survey) => mayActNow(person, survey, 'reopen', dayOf(parts.now())),
    body: ({ survey }) => <ReopenForm page={page} survey={survey} state={state} />,
    hasErrors: Object.keys(state.errors).length > 0,
  });
}

export function showRemoval(c: WebContext, parts: OfficeParts): Promise<Response> {
  const { page } = visitOf(c);
  return showQuestion(c, parts, {
    title: words.removeTitle,
    may: mayRemove,
    body: ({ survey }) => (
      <Confirm
        {...{ page, text: <p>{page.say(words.removeWhat)}</p>, version: survey.version }}
        action={`${surveyAddress(survey)}/removal`}
        cancelHref={surveyAddress(survey)}
        submit={words.remove}
        danger
      />
    ),
  });
}
