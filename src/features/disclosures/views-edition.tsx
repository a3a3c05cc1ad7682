import type { Bilingual } from '../../lib/bilingual.ts';
import { Prose } from '../../web/markdown.tsx';
import { printDate } from '../../web/office/dates.ts';
import { printSize } from '../../web/office/print-size.ts';
import type { Page } from '../../web/page.ts';
import { SnapshotView } from '../../web/snapshot.tsx';
import type { Snapshot } from '../../web/snapshot-blocks.ts';
import type { EditionContent, FrozenEvidence } from './edition.ts';
import { words } from './words.ts';

interface EditionTextProps {
  readonly page: Page;
  readonly content: EditionContent;
  readonly fileHref: (piece: FrozenEvidence) => string;
  /** Address of a picture in a register's snapshot, by its hash. */
  readonly pictureSrc: (piece: FrozenEvidence, sha256: string) => string;
  /** Over the evidence, where no panel's title stands above it. */
  readonly heading?: Bilingual;
}

/** What an edition says, in the office before it is approved and on the public page after, from the same frozen text. */
export function EditionText({ page, content, fileHref, pictureSrc, heading }: EditionTextProps) {
  return (
    <>
      {content.explanation !== '' && <Prose text={content.explanation} />}
      {heading && content.evidence.length > 0 && <h2>{page.say(heading)}</h2>}
      {content.evidence.map((piece) => (
        <Piece
          page={page}
          piece={piece}
          href={piece.kind === 'file' ? fileHref(piece) : piece.url}
          pictureSrc={pictureSrc}
        />
      ))}
    </>
  );
}

interface PieceProps extends Pick<EditionTextProps, 'page' | 'pictureSrc'> {
  readonly piece: FrozenEvidence;
  readonly href: string | null;
}

function Piece({ page, piece, href, pictureSrc }: PieceProps) {
  const detail = describe(page, piece);
  return (
    <section class="piece">
      {!beginsWithTitle(piece) && <h3>{href ? <a href={href}>{piece.title}</a> : piece.title}</h3>}
      {detail !== '' && <p class="small quiet">{detail}</p>}
      {piece.page !== null && <Prose text={piece.page} />}
      {piece.snapshot !== null && (
        // The registers slice made it, and the edition's hash covers it.
        <SnapshotView
          page={page}
          snapshot={piece.snapshot as unknown as Snapshot}
          pictureSrc={(sha256) => pictureSrc(piece, sha256)}
        />
      )}
    </section>
  );
}

/** A register says its own name; not twice the same, one below the other. */
function beginsWithTitle({ title, snapshot }: FrozenEvidence): boolean {
  const first = (snapshot as unknown as Snapshot | null)?.blocks[0];
  return first?.type === 'heading' && first.text.th === title;
}

/** "คู่มือ.pdf · 1.2 MB · ลงวันที่ 3 ม.ค. 2566 · ข้อมูลของ 1 ต.ค. 2565 – 31 มี.ค. 2566" */
export function describe(page: Page, piece: Omit<FrozenEvidence, 'snapshot' | 'page'>): string {
  const dated = piece.datedOn && `${page.say(words.dated)} ${print(page, piece.datedOn)}`;
  const last = piece.coversTo && Temporal.PlainDate.from(piece.coversTo).subtract({ days: 1 }).toString();
  const ends = [piece.coversFrom, last].map((date) => (date ? print(page, date) : '…')).join(' – ');
  const covers = piece.coversFrom || piece.coversTo ? `${page.say(words.covers)} ${ends}` : '';
  return [piece.fileName ?? piece.url, piece.size === null ? '' : printSize(piece.size), dated, covers]
    .filter(Boolean)
    .join(' · ');
}

function print(page: Page, date: string): string {
  return printDate(page, Temporal.PlainDate.from(date));
}
