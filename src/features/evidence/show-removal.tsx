import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound } from '../../web/error-pages.tsx';
import { Confirm } from '../../web/office/confirm.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import type { EvidenceParts } from './parts.ts';
import { evidenceAddress } from './rules.ts';
import { pieceOfVisit, type Status } from './show.tsx';
import { crumbsOf } from './views-new.tsx';
import { words } from './words.ts';

export interface RemovalState {
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  readonly status: Status;
}

const untold: RemovalState = { typed: {}, errors: {}, status: 200 };

export async function showRemoval(
  c: WebContext,
  parts: EvidenceParts,
  { typed, errors, status }: RemovalState = untold,
): Promise<Response> {
  const [visit, loaded] = [visitOf(c), await pieceOfVisit(c, parts)];
  if (!loaded || loaded.piece.removedAt !== null) return notFound(c);
  const { page } = visit;
  const { piece, disclosure, may } = loaded;
  const address = evidenceAddress(disclosure, piece.evidenceId);
  const why: Bilingual = may.ok ? words.removeWhat : may.error;
  const body = (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, disclosure.fiscalYear), section: 'disclosures' }}
      title={page.say(words.removeTitle)}
      crumbs={[...crumbsOf(page, loaded), { href: address, label: piece.title }]}
      lead={piece.title}
      hasErrors={status !== 200}
    >
      {may.ok ? (
        <Confirm
          {...{ page, typed, errors, action: `${address}/removal`, cancelHref: address }}
          text={<p>{page.say(why)}</p>}
          submit={words.remove}
          reason="required"
          danger
        />
      ) : (
        <p>{page.say(why)}</p>
      )}
    </OfficeLayout>
  );
  return c.html(body, status);
}
