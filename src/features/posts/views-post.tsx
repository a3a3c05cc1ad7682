import { EmptyState } from '../../web/office/empty-state.tsx';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { PostLine } from './present.ts';
import type { AppointmentLine } from './present-appointments.ts';
import { postWords as words } from './words.ts';

interface PostPageProps {
  readonly page: Page;
  readonly post: PostLine;
  /** As printed. */
  readonly kind: string;
  readonly appointments: readonly AppointmentLine[];
  readonly history: readonly HistoryEntry[];
  readonly mayManage: boolean;
}

/** A post, who holds it now, and everybody who did. */
export function PostPage({ page, post, kind, appointments, history, mayManage }: PostPageProps) {
  return (
    <>
      <Panel title={page.say(words.today)}>
        <Facts
          facts={[
            { label: page.say(words.holder), value: post.holder || page.say(words.vacant) },
            { label: page.say(words.actor), value: post.actor || '–' },
            { label: page.say(words.unit), value: post.unit },
            { label: page.say(words.side), value: page.say(post.side) },
            { label: page.say(words.kind), value: kind },
            { label: page.say(words.isExecutive), value: page.say(post.isExecutive ? words.yes : words.no) },
          ]}
        />
      </Panel>
      <Panel title={page.say(words.appointments)} flush>
        {appointments.length === 0 ? (
          <EmptyState title={page.say(words.noAppointments)} text={page.say(words.noAppointmentsWhy)} />
        ) : (
          <DataTable
            page={page}
            caption={words.appointments}
            columns={columns(page, post.id, mayManage)}
            rows={appointments}
          />
        )}
      </Panel>
      <Panel title={page.say(words.history)}>
        <History page={page} entries={history} />
      </Panel>
    </>
  );
}

function columns(page: Page, postId: string, mayManage: boolean): Column<AppointmentLine>[] {
  const edit = (id: string) => `/office/posts/${postId}/appointments/${id}`;
  const name = ({ id, personName }: AppointmentLine) =>
    mayManage ? <a href={edit(id)}>{personName}</a> : personName;
  return [
    { label: words.person, kind: 'head', cell: name },
    { label: words.photo, kind: 'narrow', cell: (line) => <Face page={page} line={line} /> },
    {
      label: words.how,
      cell: ({ how, isToday }) => (
        <StatusTag page={page} tone={isToday ? 'success' : 'neutral'} label={how} />
      ),
    },
    { label: words.span, cell: ({ span }) => span },
    { label: words.contact, cell: ({ contact }) => contact || '–' },
  ];
}

export function Face({ page, line }: { page: Page; line: Pick<AppointmentLine, 'photo' | 'personName'> }) {
  if (line.photo === null) return <>–</>;
  return <img class="face" src={line.photo} alt={`${page.say(words.photoOf)} ${line.personName}`} />;
}
