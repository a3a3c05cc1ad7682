import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { VersionLine } from './present.ts';
import { words } from './words.ts';

/** Every version there ever was, newest first, each to be had again. */
export function VersionTable({ page, lines }: { page: Page; lines: readonly VersionLine[] }) {
  const hasFiles = lines.some(({ fileHref }) => fileHref !== null);
  const columns: Column<VersionLine>[] = [
    { label: words.version, kind: 'narrow', cell: ({ number }) => <b>{number}</b> },
    { label: words.content, kind: 'head', cell: (line) => <What page={page} line={line} /> },
    { label: words.dates, cell: (line) => <Dates page={page} line={line} /> },
    { label: words.addedBy, cell: ({ who, when }) => <Added who={who} when={when} /> },
  ];
  const ofFiles: Column<VersionLine>[] = [
    { label: words.fingerprint, cell: ({ hash, shortHash }) => <code title={hash}>{shortHash}</code> },
  ];
  return (
    <DataTable
      page={page}
      caption={words.versions}
      columns={hasFiles ? [...columns, ...ofFiles] : columns}
      rows={lines}
      rowId={({ number }) => `v-${number}`}
    />
  );
}

function What({ page, line: { what, size, fileHref, viewHref } }: { page: Page; line: VersionLine }) {
  return (
    <>
      <span class="address">{fileHref ? <a href={fileHref}>{what}</a> : what}</span>
      {fileHref && (
        <span class="small quiet">
          {' '}
          {size}
          {viewHref && (
            <>
              {' · '}
              <a href={viewHref}>{page.say(words.open)}</a>
            </>
          )}
        </span>
      )}
    </>
  );
}

function Dates({ page, line: { dated, covers } }: { page: Page; line: VersionLine }) {
  if (dated === '' && covers === '') return <span class="quiet">–</span>;
  return (
    <>
      {dated !== '' && <div>{`${page.say({ th: 'ลงวันที่', en: 'Dated' })} ${dated}`}</div>}
      {covers !== '' && <div>{`${page.say({ th: 'ข้อมูลของ', en: 'Covers' })} ${covers}`}</div>}
    </>
  );
}

function Added({ who, when }: { who: string; when: string }) {
  return (
    <>
      <div>{who}</div>
      <div class="small quiet nowrap">{when}</div>
    </>
  );
}
