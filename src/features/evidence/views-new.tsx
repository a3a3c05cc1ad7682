import { Prose } from '../../web/markdown.tsx';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { FormFaults, type FormState } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { officeAddress } from '../disclosures/rules.ts';
import { registersFor } from '../registers/rules.ts';
import { labels } from './forms.ts';
import { kindWords } from './kind-words.ts';
import type { LoadedItem } from './load.ts';
import { refusals } from './refusals.ts';
import type { EvidenceKind } from './rules.ts';
import { EvidenceFields } from './views-fields.tsx';
import { Cannot, Kinds } from './views-kinds.tsx';
import { words } from './words.ts';

interface NewPageProps {
  readonly visit: Visit;
  readonly loaded: LoadedItem;
  /** Null: not chosen yet. */
  readonly kind: EvidenceKind | null;
  readonly state: FormState;
  /** The page to be written, shown as it would look. */
  readonly preview: string | null;
}

export function NewEvidencePage(props: NewPageProps) {
  const { visit, loaded, kind, state } = props;
  const { page } = visit;
  const { fiscalYear, item } = loaded.disclosure;
  const title = kind ? kindWords[kind].add : words.newTitle;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, fiscalYear)}
      title={`${page.say(title)} · ${item}`}
      section="disclosures"
      crumbs={crumbsOf(page, loaded)}
      styles={['evidence.css']}
      lead={kind ? page.say(kindWords[kind].hint) : page.say(words.newLead)}
      hasErrors={Object.keys(state.errors).length > 0}
    >
      <Body {...props} />
    </OfficeLayout>
  );
}

export function crumbsOf(
  page: Page,
  { disclosure, framework }: Pick<LoadedItem, 'disclosure' | 'framework'>,
) {
  const { fiscalYear, item } = disclosure;
  const named = framework.items.find(({ code }) => code === item)?.title;
  return [
    {
      href: `/office/years/${fiscalYear}/disclosures`,
      label: `${page.say({ th: 'ข้อมูลที่ต้องเปิดเผย', en: 'Disclosures' })} ${fiscalYear}`,
    },
    { href: officeAddress(disclosure), label: `${item} ${named ? page.say(named) : ''}`.trim() },
  ];
}

function Body({ visit: { page }, loaded, kind, state, preview }: NewPageProps) {
  const { disclosure, framework, mostBytes } = loaded;
  const back = officeAddress(disclosure);
  const registers = registersFor(disclosure.item, framework);
  if (kind === null)
    return <Kinds page={page} address={`${back}/evidence/new`} hasRegister={registers.length > 0} />;
  if (kind === 'register' && registers.length === 0) {
    return <Cannot page={page} why={refusals.noRegister} back={back} />;
  }
  return (
    <>
      <FormFaults page={page} state={state} labels={labels} />
      {preview !== null && (
        <Panel title={page.say(words.previewTitle)} id="preview">
          <Prose text={preview} />
        </Panel>
      )}
      <OfficeForm page={page} action={`${back}/evidence/new?kind=${kind}`} upload={kind === 'file'}>
        <EvidenceFields {...{ page, kind, state, mostBytes, registers }} isNew />
        <FormActions page={page} submit={words.add} cancel={{ href: back }}>
          {kind === 'page' && <PreviewButton page={page} />}
        </FormActions>
      </OfficeForm>
    </>
  );
}

export function PreviewButton({ page }: { page: Page }) {
  return (
    <button class="ds-button quiet-button" type="submit" name="preview" value="yes">
      {page.say(words.preview)}
    </button>
  );
}
