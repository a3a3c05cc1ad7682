import type { Bilingual } from '../../lib/bilingual.ts';
import { HiddenVersion } from '../../web/office/form.tsx';
import type { Page } from '../../web/page.ts';
import { SMALLEST_GROUP, surveyAddress } from './rules.ts';
import type { WatchPageProps } from './views-watch.tsx';
import { words as surveyWords } from './words.ts';
import { actWords, watchWords as words } from './words-watch.ts';

/** What this person can do with the survey now; what is missing where it cannot be opened yet. */
export function NextSteps(props: WatchPageProps) {
  const { visit, survey, may, standing } = props;
  const { page } = visit;
  const address = surveyAddress(survey);
  const press = { page, version: survey.version };
  const runs = may.plan.ok || may.act.reopen.ok;
  const hasEnough = props.counted.total >= SMALLEST_GROUP;
  return (
    <>
      {standing.said && <p>{page.say(standing.said)}</p>}
      {runs && standing.gaps.length > 0 && <Gaps page={page} gaps={standing.gaps} href={`${address}/plan`} />}
      <div class="survey-steps">
        {may.act.open.ok && <Press {...press} action={`${address}/opening`} label={actWords.open} isMain />}
        {may.act.resume.ok && (
          <Press {...press} action={`${address}/resumption`} label={actWords.resume} isMain />
        )}
        {may.act.pause.ok && <Press {...press} action={`${address}/pause`} label={actWords.pause} />}
        {may.act.close.ok && <a href={`${address}/closing`}>{page.say(words.closeLink)}</a>}
        {may.act.unseal.ok && hasEnough && (
          <a class="ds-button" href={`${address}/unsealing`}>
            {page.say(actWords.unseal)}
          </a>
        )}
        {may.act.reopen.ok && <a href={`${address}/reopening`}>{page.say(actWords.reopen)}</a>}
      </div>
      <Ways {...props} />
      {!runs && <p class="quiet">{page.say(may.plan.ok ? words.mayNotRun : may.plan.error)}</p>}
    </>
  );
}

/** Pages of the survey's own work, beside its states. */
function Ways({ visit: { page }, survey, may, mayInterview }: WatchPageProps) {
  const { status, isUnsealed, access } = survey;
  const address = surveyAddress(survey);
  const ways = [
    ...(access === 'invited' && may.plan.ok ? [{ href: `${address}/slips`, label: words.slips }] : []),
    ...(access === 'open' && status === 'open' && mayInterview
      ? [{ href: `${address}/interview`, label: words.interview }]
      : []),
    ...(isUnsealed ? [{ href: `${address}/results`, label: words.results }] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <p class="survey-links">
      {ways.map(({ href, label }) => (
        <a href={href}>{page.say(label)}</a>
      ))}
    </p>
  );
}

interface GapsProps {
  readonly page: Page;
  readonly gaps: readonly Bilingual[];
  /** Where they are filled. */
  readonly href: string;
}

function Gaps({ page, gaps, href }: GapsProps) {
  return (
    <>
      <p>
        <strong>{page.say(words.before)}</strong>
      </p>
      <ul>
        {gaps.map((gap) => (
          <li>{page.say(gap)}</li>
        ))}
      </ul>
      <p>
        <a href={href}>{page.say(surveyWords.edit)}</a>
      </p>
    </>
  );
}

interface PressProps {
  readonly page: Page;
  readonly action: string;
  readonly label: Bilingual;
  readonly version: number;
  readonly isMain?: boolean;
}

function Press({ page, action, label, version, isMain = false }: PressProps) {
  return (
    <form method="post" action={action}>
      <HiddenVersion version={version} />
      <button class={isMain ? 'ds-button' : 'ds-button quiet-button'} type="submit">
        {page.say(label)}
      </button>
    </form>
  );
}
