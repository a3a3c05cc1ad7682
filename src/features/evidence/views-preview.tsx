import { Prose } from '../../web/markdown.tsx';
import type { Page } from '../../web/page.ts';
import { SnapshotView } from '../../web/snapshot.tsx';
import type { LoadedPiece } from './load.ts';
import { readSnapshot } from './register-now.ts';
import { evidenceAddress, versionFileAddress } from './rules.ts';
import { LinkState } from './views-link.tsx';
import { words } from './words.ts';

export interface PreviewProps {
  readonly page: Page;
  readonly loaded: LoadedPiece;
}

/** What the newest version holds, as far as it can be shown here. */
export function Preview({ page, loaded }: PreviewProps) {
  const { newest, piece, disclosure } = loaded;
  switch (piece.kind) {
    case 'page':
      return <Prose text={newest.page ?? ''} />;
    case 'link':
      return <LinkState page={page} loaded={loaded} />;
    case 'register': {
      const snapshot = readSnapshot(newest.snapshot);
      const address = evidenceAddress(disclosure, piece.evidenceId);
      return snapshot ? (
        <SnapshotView page={page} snapshot={snapshot} pictureSrc={(hash) => `${address}/pictures/${hash}`} />
      ) : null;
    }
    case 'file':
      return <FilePreview page={page} loaded={loaded} />;
  }
}

function FilePreview({ page, loaded }: PreviewProps) {
  const { newest, piece, disclosure, reading } = loaded;
  const address = versionFileAddress(disclosure, piece.evidenceId, newest.number);
  if (newest.mediaType?.startsWith('image/')) {
    return <img class="preview" src={`${address}?view=1`} alt={piece.title} />;
  }
  if (reading === null) return <p class="quiet">{page.say(words.beingRead)}</p>;
  const { failure, hasText, hasPicture, previewText } = reading;
  if (failure) {
    return (
      <p class="reading-fault">
        <strong>{page.say(words.unreadable)}:</strong> {page.say(failure)}
      </p>
    );
  }
  const picture = address.replace(/file$/, 'preview.png');
  return (
    <>
      {!hasText && <p class="reading-fault">{page.say(words.noText)}</p>}
      {hasPicture && (
        <a href={`${address}?view=1`}>
          <img class="preview" src={picture} alt={`${page.say(words.pictureOf)} ${piece.title}`} />
        </a>
      )}
      {previewText !== '' && (
        <details class="plain" open={!hasPicture}>
          <summary>{page.say(words.beginning)}</summary>
          <p class="preview-text">{previewText}</p>
        </details>
      )}
    </>
  );
}
