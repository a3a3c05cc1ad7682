import type { Bilingual } from '../../lib/bilingual.ts';
import { CheckField, CheckGroup } from '../../web/office/form-choices.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { isUnfinished } from '../carry-forward/rules.ts';
import type { OpeningPageProps } from './views-opening.tsx';
import { Owners } from './views-owners.tsx';
import { yearWords as words } from './words.ts';

export function CopyChoices(props: OpeningPageProps & { readonly earlier: number }) {
  const { page, plan, earlier } = props;
  const label: Bilingual = { th: `${words.copy.th} ${earlier}`, en: `${words.copy.en} ${earlier}` };
  return (
    <>
      <CheckField page={page} name="copy" label={label} hint={words.copyHint} checked={true} />
      {plan.measures.length > 0 && (
        <Panel title={page.say(words.measuresGoOn)}>
          <MeasureChoices page={page} plan={plan} />
        </Panel>
      )}
      <Panel title={page.say(words.ownersCopied)} flush={plan.owners.carried.length > 0}>
        <Owners {...props} />
      </Panel>
      {plan.owners.unmatched.length > 0 && (
        <Panel title={page.say(words.ownersUnmatched)}>
          <p>{plan.owners.unmatched.join(', ')}</p>
        </Panel>
      )}
    </>
  );
}

function MeasureChoices({ page, plan }: Pick<OpeningPageProps, 'page' | 'plan'>) {
  return (
    <CheckGroup
      page={page}
      name="measure"
      label={words.measuresGoOn}
      hint={words.measuresHint}
      values={plan.measures.filter(isUnfinished).map(({ id }) => id)}
      options={plan.measures.map(({ id, kind, number, title }) => ({
        value: id,
        label: `${page.say(kind === 'measure' ? words.measure : words.guideline)} ${number} · ${title}`,
      }))}
    />
  );
}
