import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { addPieces } from './add.ts';
import { changeName, checkAgain, removePiece } from './change.ts';
import type { EvidenceParts } from './parts.ts';
import { renewPiece } from './renew.ts';
import { sendPicture, sendPreview, sendVersion } from './send.ts';
import { showNew, showPiece } from './show.tsx';
import { showRemoval } from './show-removal.tsx';

const item = '/office/years/:year/disclosures/:item/evidence';
const piece = `${item}/:evidenceId`;

/** Pages of an item's evidence. Reading is for whom drafts are for; changing asks the item's own rules too. */
export function evidenceRoutes(parts: EvidenceParts): Route[] {
  const row =
    (permission: Route['permission']) =>
    (
      method: Route['method'],
      path: string,
      handler: (c: WebContext, parts: EvidenceParts) => Promise<Response>,
    ): Route => ({ method, path, permission, handler: (c) => handler(c, parts) });
  const [read, edit] = [row('draft.read'), row('work.edit')];
  return [
    edit('GET', `${item}/new`, (c) => showNew(c, parts)),
    edit('POST', `${item}/new`, addPieces),
    read('GET', piece, (c) => showPiece(c, parts)),
    edit('POST', piece, changeName),
    edit('POST', `${piece}/versions`, renewPiece),
    edit('GET', `${piece}/removal`, (c) => showRemoval(c, parts)),
    edit('POST', `${piece}/removal`, removePiece),
    edit('POST', `${piece}/probing`, checkAgain),
    read('GET', `${piece}/versions/:number/file`, sendVersion),
    read('GET', `${piece}/versions/:number/preview.png`, sendPreview),
    read('GET', `${piece}/pictures/:sha256`, sendPicture),
  ];
}
