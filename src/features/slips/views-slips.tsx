import type { Bilingual } from '../../lib/bilingual.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import { StatTile } from '../../web/office/stat-tile.tsx';
import type { Visit } from '../../web/visit.ts';
import type { Survey } from '../surveys/queries.ts';
import { listAddress, surveyAddress } from '../surveys/rules.ts';
import type { SlipsView } from './present.ts';
import { type Kind, kinds } from './rules.ts';
import { Drawn } from './views-drawn.tsx';
import { Named } from './views-named.tsx';
import { words } from './words.ts';

export interface SlipsPageProps {
  readonly visit: Visit;
  readonly survey: Survey;
  readonly view: SlipsView;
  readonly form: { readonly typed: TypedFields; readonly errors: FieldErrors };
  /** What belongs to no field, each a sentence: rows of a list, mails that did not go. */
  readonly faults: readonly Bilingual[];
  readonly notice: Bilingual | null;
  /** Of this page. */
  readonly address: string;
}

const labels = {
  ...{ count: words.count, code: words.code, list: words.list, file: words.file, sure: words.sure },
  ...{ checked: words.checked, over: words.over, checkedNamed: words.checked, overNamed: words.over },
};

export function SlipsPage(props: SlipsPageProps) {
  const { visit, survey, view, form, faults, notice } = props;
  const { page } = visit;
  const { may } = view;
  return (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, survey.year), section: 'surveys', notice }}
      title={page.say(words.title)}
      lead={page.say(words.lead)}
      crumbs={[
        { href: listAddress(survey.year), label: `${page.say(words.surveys)} ${survey.year}` },
        { href: surveyAddress(survey), label: (page.language === 'en' && survey.titleEn) || survey.title },
      ]}
      styles={['slips.css']}
      hasErrors={faults.length > 0 || Object.keys(form.errors).length > 0}
    >
      <ErrorSummary page={page} errors={form.errors} labels={labels} />
      {faults.length > 0 && (
        <div class="failure" role="alert">
          <ul>
            {faults.map((fault) => (
              <li>{page.say(fault)}</li>
            ))}
          </ul>
        </div>
      )}
      {survey.access === 'invited' ? (
        <>
          <p>
            <strong>{page.say(words.totals(view.totals, survey.population))}</strong>
          </p>
          <div class="tiles">{kinds.map((kind) => tile(props, kind))}</div>
          <Drawn {...props} />
          <Named {...props} />
        </>
      ) : (
        <p>{may.invite.ok ? '' : page.say(may.invite.error)}</p>
      )}
    </OfficeLayout>
  );
}

function tile({ visit: { page }, view }: SlipsPageProps, kind: Kind) {
  const { made, mailed, printed, fetched, cancelled } = view.counts[kind];
  const note = [
    words.ofMade(made),
    ...(kind === 'named' ? [words.mailedNote(mailed), words.printedNote(printed)] : []),
    ...(cancelled > 0 ? [words.cancelledNote(cancelled)] : []),
  ];
  const label = {
    th: `${words[kind].th}: ${words.used.th}`,
    en: `${words[kind].en}: ${words.used.en}`,
  };
  const value = fetched.toLocaleString('en-US');
  return <StatTile {...{ page, label, value, note: note.map(page.say).join(' · ') }} />;
}
