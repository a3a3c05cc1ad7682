import type { Paper } from '../../documents/write/paper.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Visit } from '../../web/visit.ts';
import { paperFormats } from '../documents/rules.ts';
import type { PaperRow } from './queries.ts';
import { kindWords, listAddress, paperAddress } from './rules.ts';
import { Sheet } from './views-sheet.tsx';
import { statusWords, words } from './words.ts';

interface PreviewPageProps {
  readonly visit: Visit;
  readonly paper: PaperRow;
  readonly printed: Paper;
}

/** The paper as it would be printed now, without leaving the browser. */
export function PreviewPage({ visit, paper, printed }: PreviewPageProps) {
  const { page } = visit;
  const { fiscalYear, kind, status } = paper;
  const address = paperAddress(paper);
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, fiscalYear)}
      title={`${page.say(words.preview)}: ${page.say(kindWords[kind])}`}
      section="papers"
      styles={['papers.css']}
      crumbs={[
        { href: listAddress(fiscalYear), label: `${page.say(words.title)} ${fiscalYear}` },
        { href: address, label: page.say(kindWords[kind]) },
      ]}
      actions={<StatusTag page={page} {...statusWords[status]} />}
    >
      <ul class="paper-files">
        {paperFormats.map((format) => (
          <li>
            <a href={`${address}/files/${format}`}>{format.toUpperCase()}</a>
          </li>
        ))}
      </ul>
      <Sheet paper={printed} />
    </OfficeLayout>
  );
}
