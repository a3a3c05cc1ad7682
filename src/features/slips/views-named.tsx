import { EmptyState } from '../../web/office/empty-state.tsx';
import { FileField, FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { Paging } from '../../web/office/paging.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { SlipLine } from './present.ts';
import { MOST_FILE } from './rules.ts';
import type { SlipsPageProps } from './views-slips.tsx';
import { MakingTicks } from './views-ticks.tsx';
import { stateWords, words } from './words.ts';

/** Who is invited by name, and who has used it: never when. */
export function Named(props: SlipsPageProps) {
  const { visit, view, address } = props;
  const { page } = visit;
  return (
    <Panel title={page.say(words.named)} id="named">
      <p>{page.say(words.namedLead)}</p>
      {view.lines.length === 0 && <NoneNamed {...props} />}
      {view.lines.length > 0 && (
        <>
          <Handing {...props} />
          <DataTable page={page} caption={words.named} columns={columnsOf(props)} rows={view.lines} />
          <Paging
            {...{ page, current: view.current, pages: view.pages }}
            hrefOf={(number) => `${address}?page=${number}#named`}
          />
        </>
      )}
      {view.may.invite.ok && (
        <div class="slip-part">
          <Adding {...props} />
        </div>
      )}
    </Panel>
  );
}

/** What to do about it is said to whoever may. */
function NoneNamed({ visit: { page }, view }: SlipsPageProps) {
  if (!view.may.invite.ok) return <p class="quiet">{page.say(words.none)}</p>;
  return <EmptyState title={page.say(words.none)} text={page.say(words.noneHint)} />;
}

function Handing({ visit: { page }, view, address }: SlipsPageProps) {
  const { toMail, toPrint, may } = view;
  if (!may.print.ok) return <p class="quiet">{page.say(may.print.error)}</p>;
  return (
    <>
      <div class="slip-buttons">
        {may.mail.ok && toMail > 0 && (
          <OfficeForm page={page} action={`${address}/mailing`} guard={false}>
            <button class="ds-button" type="submit">
              {page.say(words.mailAll(toMail))}
            </button>
          </OfficeForm>
        )}
        {toPrint > 0 && (
          <OfficeForm page={page} action={`${address}/named/sheet`} guard={false}>
            <button class="ds-button" type="submit" data-variant="secondary">
              {page.say(words.printAll(toPrint))}
            </button>
          </OfficeForm>
        )}
      </div>
      <p class="quiet">{page.say(words.printAgain)}</p>
      {!may.mail.ok && toMail > 0 && <p class="quiet">{page.say(may.mail.error)}</p>}
    </>
  );
}

function columnsOf(props: SlipsPageProps): Column<SlipLine>[] {
  const { page } = props.visit;
  const columns: Column<SlipLine>[] = [
    { label: words.name, kind: 'head', cell: ({ name }) => name },
    { label: words.mail, cell: ({ mail }) => mail ?? '–' },
    { label: words.status, cell: ({ state }) => <StatusTag page={page} {...stateWords[state]} /> },
  ];
  const acts: Column<SlipLine> = { label: words.doing, cell: (line) => <Acts {...props} line={line} /> };
  return props.view.may.invite.ok ? [...columns, acts] : columns;
}

/** Folded away, so that a row stays a row on a telephone. */
function Acts({ visit: { page }, view, address, line }: SlipsPageProps & { readonly line: SlipLine }) {
  if (!line.isLive) return '–';
  const { state } = line;
  const isHanded = state === 'printed' || state === 'mailed';
  const acts = [
    ...(view.may.mail.ok && line.mail
      ? [{ path: 'mailing', label: isHanded ? words.mailOne : words.mailFirst }]
      : []),
    ...(view.may.print.ok ? [{ path: 'sheet', label: isHanded ? words.printOne : words.printFirst }] : []),
    { path: 'cancellation', label: words.cancelOne },
  ];
  return (
    <details class="slip-acts">
      <summary>
        {page.say(words.manage)}
        <span class="visually-hidden">: {line.name}</span>
      </summary>
      {isHanded && <p class="small">{page.say(words.oldIsDead[state])}</p>}
      <div class="slip-buttons">
        {acts.map(({ path, label }) => (
          <form method="post" action={`${address}/${line.id}/${path}`}>
            <input type="hidden" name="seen" value={line.seen} />
            <button class="ds-button quiet-button small-button" type="submit">
              {page.say(label)}
              <span class="visually-hidden">: {line.name}</span>
            </button>
          </form>
        ))}
      </div>
    </details>
  );
}

function Adding(props: SlipsPageProps) {
  const { address, form } = props;
  const { page } = props.visit;
  const { typed, errors } = form;
  return (
    <OfficeForm page={page} action={`${address}/named`} upload>
      <TextArea
        {...{ page, name: 'list', label: words.list, hint: words.listHint, rows: 6 }}
        {...{ value: typed.list, error: errors.list }}
      />
      <FileField
        {...{ page, name: 'file', label: words.file, hint: words.fileHint, error: errors.file }}
        {...{ accept: '.csv,.xlsx,.txt', mostBytes: MOST_FILE }}
      />
      <MakingTicks {...props} ticks={{ checked: 'checkedNamed', over: 'overNamed' }} />
      <FormActions page={page} submit={words.addNamed} secondary />
    </OfficeForm>
  );
}
