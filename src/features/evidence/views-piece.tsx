import type { Bilingual } from '../../lib/bilingual.ts';
import { Prose } from '../../web/markdown.tsx';
import { printInstant } from '../../web/office/dates.ts';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { SnapshotView } from '../../web/snapshot.tsx';
import type { Visit } from '../../web/visit.ts';
import { officeAddress } from '../disclosures/rules.ts';
import { labels } from './forms.ts';
import { kindWords } from './kind-words.ts';
import type { LoadedPiece } from './load.ts';
import { versionLine } from './present.ts';
import { isSame } from './register-now.ts';
import { evidenceAddress } from './rules.ts';
import { EvidenceFields } from './views-fields.tsx';
import { crumbsOf, PreviewButton } from './views-new.tsx';
import { Preview } from './views-preview.tsx';
import { VersionTable } from './views-versions.tsx';
import { words } from './words.ts';

export interface PiecePageProps {
  readonly visit: Visit;
  readonly loaded: LoadedPiece;
  readonly renewal: FormState;
  readonly naming: FormState;
  /** A page's new text, shown as it would look. */
  readonly preview: string | null;
  readonly notice: Bilingual | null;
  readonly hasErrors: boolean;
}

export function PiecePage(props: PiecePageProps) {
  const { visit, loaded, notice, hasErrors } = props;
  const { page } = visit;
  const { disclosure, piece, versions, may } = loaded;
  const lines = versions.map((version) => versionLine(page, disclosure, piece.evidenceId, version));
  return (
    <OfficeLayout
      {...{ page, notice, hasErrors, frame: frameOf(visit, disclosure.fiscalYear), section: 'disclosures' }}
      title={piece.title}
      crumbs={crumbsOf(page, loaded)}
      styles={['snapshot.css', 'evidence.css']}
      lead={leadOf(page, loaded)}
    >
      <Panel title={`${page.say(words.newest)} (${loaded.newest.number})`}>
        <Preview page={page} loaded={loaded} />
      </Panel>
      <Panel title={page.say(words.versions)} flush>
        <VersionTable page={page} lines={lines} />
      </Panel>
      {piece.removedAt === null && may.ok && <Changes {...props} page={page} />}
      {piece.removedAt === null && !may.ok && (
        <Panel title={page.say(words.changeTitle)}>
          <p class="quiet">{page.say(may.error)}</p>
        </Panel>
      )}
      <p>
        <a href={officeAddress(disclosure)}>{`${page.say(words.backToItem)} ${disclosure.item}`}</a>
      </p>
    </OfficeLayout>
  );
}

function leadOf(page: Page, { piece, disclosure }: LoadedPiece): string {
  const kind = `${page.say(kindWords[piece.kind].name)} · ${disclosure.item}`;
  if (piece.removedAt === null) return kind;
  return `${kind} · ${page.say(words.removed)} ${printInstant(page, piece.removedAt)}`;
}

type ChangesProps = PiecePageProps & { readonly page: Page };

function Changes(props: ChangesProps) {
  const { page, loaded } = props;
  const address = evidenceAddress(loaded.disclosure, loaded.piece.evidenceId);
  return (
    <>
      <Panel title={page.say(words.renewTitle)} id="renewal">
        <p>{page.say(words.renewWhy)}</p>
        {loaded.piece.kind === 'register' ? <RegisterRenewal {...props} /> : <Renewal {...props} />}
      </Panel>
      <Panel title={page.say(words.nameTitle)} id="naming">
        <Naming {...props} />
      </Panel>
      <p>
        <a class="danger-link" href={`${address}/removal`}>
          {page.say(words.remove)}
        </a>
      </p>
    </>
  );
}

function Renewal({ page, loaded, renewal, preview }: ChangesProps) {
  const { piece, disclosure, mostBytes } = loaded;
  const action = `${evidenceAddress(disclosure, piece.evidenceId)}/versions`;
  const { kind } = piece;
  return (
    <>
      <FormFaults page={page} state={renewal} labels={labels} />
      {preview !== null && (
        <div class="preview-page">
          <p class="quiet">{page.say(words.previewTitle)}</p>
          <Prose text={preview} />
        </div>
      )}
      <OfficeForm page={page} action={action} upload={kind === 'file'}>
        <Of state={renewal} />
        <EvidenceFields {...{ page, kind, state: renewal, mostBytes }} isNew={false} />
        <FormActions page={page} submit={words.renew}>
          {kind === 'page' && <PreviewButton page={page} />}
        </FormActions>
      </OfficeForm>
    </>
  );
}

/** The version a new one is to replace: of the page that was read, or of the one a conflict has shown. */
function Of({ state: { conflict, typed } }: { state: FormState }) {
  return <input type="hidden" name="of" value={conflict ? String(conflict.version) : typed.of} />;
}

function RegisterRenewal({ page, loaded, renewal }: ChangesProps) {
  const { newest, register, piece, disclosure, mostBytes } = loaded;
  const address = evidenceAddress(disclosure, piece.evidenceId);
  const now = register?.ok ? register.value : null;
  const same = now !== null && isSame(newest.snapshot, now);
  return (
    <>
      <FormFaults page={page} state={renewal} labels={labels} />
      {register?.ok === false && <p>{page.say(register.error)}</p>}
      {now && (
        <p>
          <strong>{page.say(same ? words.registerSame : words.registerDiffers)}</strong>
        </p>
      )}
      {!same && now && (
        <details class="plain">
          <summary>{page.say(words.registerNow)}</summary>
          <SnapshotView page={page} snapshot={now} pictureSrc={(hash) => `${address}/pictures/${hash}`} />
        </details>
      )}
      <OfficeForm page={page} action={`${address}/versions`}>
        <Of state={renewal} />
        <EvidenceFields {...{ page, kind: 'register', state: renewal, mostBytes }} isNew={false} />
        <FormActions page={page} submit={same ? words.renew : words.renewRegister} />
      </OfficeForm>
    </>
  );
}

function Naming({ page, loaded, naming }: ChangesProps) {
  const { piece, disclosure } = loaded;
  const { typed, errors } = naming;
  return (
    <>
      <FormFaults page={page} state={naming} labels={labels} />
      <OfficeForm page={page} action={evidenceAddress(disclosure, piece.evidenceId)}>
        <StateVersion state={naming} />
        <TextField
          {...{ page, name: 'title', label: words.title, value: typed.title, error: errors.title }}
          required
          maxLength={300}
        />
        <TextField
          {...{ page, name: 'place', label: words.place, value: typed.place, error: errors.place }}
          required
          width="short"
          inputMode="numeric"
        />
        <FormActions page={page} submit={words.save} />
      </OfficeForm>
    </>
  );
}
