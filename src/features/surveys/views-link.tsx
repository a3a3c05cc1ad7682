import type { Page } from '../../web/page.ts';
import type { Survey } from './queries.ts';
import { publicAddress, surveyAddress } from './rules.ts';
import { watchWords as words } from './words-watch.ts';

/** The public address to copy, and its QR: shown once it leads somewhere. */
export function Link({
  page,
  survey,
  link,
}: {
  readonly page: Page;
  readonly survey: Survey;
  readonly link: string;
}) {
  const path = publicAddress(survey.code);
  // Once it is over there is nothing to hand out.
  const handsOut = survey.access === 'open' && survey.status !== 'closed';
  if (survey.status === 'draft') {
    return (
      <>
        <p class="survey-address">{link}</p>
        <p class="quiet">
          {page.say(survey.access === 'open' ? words.addressDraft : words.addressDraftInvited)}
        </p>
      </>
    );
  }
  return (
    <div class="survey-link">
      {handsOut && <img src={`${path}/qr.svg`} width="168" height="168" alt={page.say(words.qr)} />}
      <div>
        <p class="survey-address">
          <a href={path}>{link}</a>
        </p>
        <p class="survey-links">
          <button
            class="ds-button quiet-button"
            type="button"
            data-copy={link}
            data-copied={page.say(words.copied)}
          >
            {page.say(words.copy)}
          </button>
          {handsOut && <a href={`${path}/qr.svg`}>{page.say(words.qrSvg)}</a>}
          {handsOut && <a href={`${path}/qr.png`}>{page.say(words.qrPng)}</a>}
          {handsOut && <a href={`${surveyAddress(survey)}/poster.pdf`}>{page.say(words.poster)}</a>}
        </p>
        <p class="visually-hidden" role="status" data-copy-status />
      </div>
    </div>
  );
}
