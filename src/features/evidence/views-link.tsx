import { printInstant } from '../../web/office/dates.ts';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { linkWords } from '../links/rules.ts';
import { evidenceAddress } from './rules.ts';
import type { PreviewProps } from './views-preview.tsx';
import { words } from './words.ts';

export function LinkState({ page, loaded: { newest, link, piece, disclosure, may } }: PreviewProps) {
  const answer = link && linkWords(link);
  const leadsElsewhere = link?.finalUrl && link.finalUrl !== newest.url;
  return (
    <>
      <p class="address">
        <a href={newest.url ?? ''} rel="noopener noreferrer">
          {newest.url}
        </a>
      </p>
      <p>
        {answer ? (
          <StatusTag page={page} tone={answer.opens ? 'success' : 'warning'} label={answer.says} />
        ) : (
          <StatusTag page={page} tone="neutral" label={words.notChecked} />
        )}{' '}
        {link && (
          <span class="quiet small">
            {page.say(words.checkedAt)} {printInstant(page, link.checkedAt)}
          </span>
        )}
      </p>
      {leadsElsewhere && (
        <p class="address small">
          {page.say(words.endsAt)}: {link.finalUrl}
        </p>
      )}
      {may.ok && piece.removedAt === null && (
        <form method="post" action={`${evidenceAddress(disclosure, piece.evidenceId)}/probing`}>
          <button class="ds-button quiet-button" type="submit">
            {page.say(words.checkAgain)}
          </button>
        </form>
      )}
    </>
  );
}
