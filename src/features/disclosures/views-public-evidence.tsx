import { Prose } from '../../web/markdown.tsx';
import type { Page } from '../../web/page.ts';
import { SnapshotView } from '../../web/snapshot.tsx';
import { snapshotSchema } from '../../web/snapshot-blocks.ts';
import type { EditionContent, FrozenEvidence } from './edition.ts';
import { publicAddress } from './rules.ts';
import { describe } from './views-edition.tsx';
import { fileKinds, publicWords as words } from './words-public.ts';

/** Where everybody gets a file of a published item. */
export function fileAddress(content: EditionContent, { evidenceId, fileName }: FrozenEvidence): string {
  return `${publicAddress(content)}/files/${evidenceId}/${encodeURIComponent(fileName ?? '')}`;
}

/** What browsers show themselves. */
const shown = ['application/pdf', 'image/png', 'image/jpeg'];

/** One piece of evidence, with what it is, how large, and how to get it. */
export function PublicPiece({
  page,
  content,
  piece,
}: {
  page: Page;
  content: EditionContent;
  piece: FrozenEvidence;
}) {
  const kind = (piece.mediaType && fileKinds[piece.mediaType]) || page.say(words.kinds[piece.kind]);
  const about = describe(page, piece);
  return (
    <section class="piece" id={`e-${piece.evidenceId}`} aria-labelledby={`t-${piece.evidenceId}`}>
      <h3 id={`t-${piece.evidenceId}`} lang="th">
        {piece.title}
      </h3>
      <p class="small quiet">{[kind, about].filter(Boolean).join(' · ')}</p>
      <Ways page={page} content={content} piece={piece} />
      {piece.page !== null && (
        <div lang="th">
          <Prose text={piece.page} />
        </div>
      )}
      <Taken page={page} content={content} piece={piece} />
    </section>
  );
}

interface PieceProps {
  readonly page: Page;
  readonly content: EditionContent;
  readonly piece: FrozenEvidence;
}

/** Each link says what it leads to, also to who hears it alone. */
function Ways({ page, content, piece }: PieceProps) {
  const { kind, title, url, mediaType } = piece;
  const name = (
    <span class="visually-hidden" lang="th">
      {` ${title}`}
    </span>
  );
  if (kind === 'link' && url) {
    return (
      <p>
        <a href={url} rel="noopener">
          {page.say(words.read)}
          {name}
        </a>
      </p>
    );
  }
  if (kind !== 'file') return null;
  const href = fileAddress(content, piece);
  return (
    <p class="piece-ways">
      <a class="ds-button" href={href} download>
        {page.say(words.download)}
        {name}
      </a>
      {mediaType && shown.includes(mediaType) && (
        <a href={`${href}?view=1`}>
          {page.say(words.read)}
          {name}
        </a>
      )}
    </p>
  );
}

function Taken({ page, content, piece }: PieceProps) {
  const taken = piece.snapshot === null ? null : snapshotSchema.safeParse(piece.snapshot);
  if (!taken?.success) return null;
  return (
    <SnapshotView
      page={page}
      snapshot={taken.data}
      pictureSrc={(sha256) => `${publicAddress(content)}/pictures/${sha256}`}
    />
  );
}
