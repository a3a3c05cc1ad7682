import { Confirm } from '../../web/office/confirm.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { strikingAddress } from './rules.ts';
import type { EntryPageProps } from './views.tsx';
import { words } from './words.ts';

interface StrikingPageProps extends EntryPageProps {
  readonly id: string;
  /** As printed. */
  readonly day: string;
  readonly text: string;
}

export function StrikingPage({ visit, subject, state, id, day, text }: StrikingPageProps) {
  const { page } = visit;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, subject.year)}
      title={page.say(words.strikeTitle)}
      section={subject.section}
      crumbs={[{ href: subject.address, label: page.say(subject.title) }]}
      hasErrors={Object.keys(state.errors).length > 0}
    >
      <Confirm
        page={page}
        action={strikingAddress(id)}
        text={
          <>
            <p>
              <strong>{day}</strong> {text}
            </p>
            <p>{page.say(words.strikeWhat)}</p>
          </>
        }
        submit={words.strike}
        cancelHref={subject.address}
        reason="required"
        typed={state.typed}
        errors={state.errors}
        danger
      />
    </OfficeLayout>
  );
}
