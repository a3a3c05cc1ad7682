import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import type { Approvers } from './approvers.ts';
import type { ItemView } from './present-item.ts';
import { HandInWithoutEvidence, type HandingIn } from './views-hand-in.tsx';
import { words } from './words.ts';

interface StepsProps {
  readonly visit: Visit;
  readonly view: ItemView;
  readonly address: string;
  readonly approvers: Approvers | null;
  readonly handingIn: HandingIn;
}

/** What this person can do with the item now; when nothing, the reason. */
export function NextSteps({ visit: { page }, view, address, approvers, handingIn }: StepsProps) {
  const { may, disclosure, hasEvidence } = view;
  // Not by 'send-back': who handed it in takes it back instead, and cannot approve it.
  const canReview = may.publish.ok;
  const canDoSomething = canReview || may.submit.ok || may['take-back'].ok;
  return (
    <>
      <div class="steps">
        {may.submit.ok && hasEvidence && (
          <Press action={`${address}/submission`} label={page.say(words.submit)} />
        )}
        {canReview && (
          <a class="ds-button" href={`${address}/review`}>
            {page.say(words.review)}
          </a>
        )}
        {may['take-back'].ok && (
          <Press action={`${address}/recall`} label={page.say(words.takeBack)} isQuiet />
        )}
        {may.withdraw.ok && disclosure.publishedEdition !== null && (
          <a href={`${address}/withdrawal`}>{page.say(words.withdraw)}</a>
        )}
      </div>
      {may.submit.ok && !hasEvidence && (
        <HandInWithoutEvidence page={page} action={`${address}/submission`} handingIn={handingIn} />
      )}
      {approvers && !canReview && <WhoApproves page={page} approvers={approvers} />}
      {!canDoSomething && <WhyNot say={page.say} refused={[may.submit, may.publish]} />}
    </>
  );
}

function WhoApproves({ page, approvers: { names, roles } }: { page: Page; approvers: Approvers }) {
  if (names.length === 0) return <p>{page.say(words.nobodyApproves)}</p>;
  const by = names.join(', ');
  return <p>{page.say(words.whoApproves(roles ? `${by} (${page.say(roles)})` : by))}</p>;
}

function WhyNot({
  say,
  refused,
}: {
  readonly say: (words: Bilingual) => string;
  readonly refused: readonly Result<unknown, Bilingual>[];
}) {
  const reasons = refused.flatMap((each) => (each.ok ? [] : [say(each.error)]));
  return <p class="quiet">{reasons[0]}</p>;
}

function Press({ action, label, isQuiet = false }: { action: string; label: string; isQuiet?: boolean }) {
  return (
    <form method="post" action={action}>
      <button class={isQuiet ? 'ds-button quiet-button' : 'ds-button'} type="submit">
        {label}
      </button>
    </form>
  );
}
