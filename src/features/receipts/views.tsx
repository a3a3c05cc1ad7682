import { printDate } from '../../web/office/dates.ts';
import { FormActions, TextField } from '../../web/office/form.tsx';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import type { Looked, ReceiptsOf } from './load.ts';
import type { Batch } from './queries.ts';
import { receiptsAddress } from './rules.ts';
import { balance as balanceWords, publishedSoFar, receiptsIn, stands, words } from './words.ts';

interface ReceiptsPageProps extends ReceiptsOf {
  readonly page: Page;
  readonly agencyName: string;
  /** What was typed into the form, and what came of it; null: nothing was. */
  readonly asked: { readonly typed: string; readonly looked: Looked } | null;
}

export function ReceiptsPage(props: ReceiptsPageProps) {
  const { page, agencyName, survey, batches, asked } = props;
  const { say } = page;
  const title = (page.language === 'en' && survey.titleEn) || survey.title;
  return (
    <PublicLayout
      page={page}
      agencyName={agencyName}
      title={`${say(words.title)} · ${title}`}
      styles={['papers.css']}
      canonical={receiptsAddress(survey.code)}
      isUnlisted={asked !== null}
    >
      <div class="wide public verify">
        <h1>{say(words.title)}</h1>
        <p>{title}</p>
        <p>{say(words.lead)}</p>
        <p>{say(words.proves)}</p>
        <LookUp page={page} code={survey.code} asked={asked} />
        <h2>{say(words.batches)}</h2>
        <Total {...props} />
        {batches.length === 0 ? (
          <p class="quiet">{say(words.none)}</p>
        ) : (
          <Batches page={page} rows={batches} />
        )}
        {batches.length > 0 && (
          <p>
            <a href={`${receiptsAddress(survey.code)}.txt`}>{say(words.all)}</a>
          </p>
        )}
        <h2>{say(words.how)}</h2>
        <p>{say(words.howLead)}</p>
        <p>{say(words.kept)}</p>
        {props.fingerprint !== null && (
          <>
            <h2>{say(words.key)}</h2>
            <p>{say(words.keyLead)}</p>
            <p>
              <code class="hash">{props.fingerprint}</code>
            </p>
          </>
        )}
      </div>
    </PublicLayout>
  );
}

type LookUpProps = Pick<ReceiptsPageProps, 'page' | 'asked'> & { readonly code: string };

/** Posted, so that no log of any machine between holds the receipt. */
function LookUp({ page, code, asked }: LookUpProps) {
  const { say } = page;
  const wrong = asked?.looked.kind === 'wrong' ? words.wrong : undefined;
  return (
    <section aria-labelledby="look">
      <h2 id="look">{say(words.look)}</h2>
      <form method="post" action={`${receiptsAddress(code)}?lang=${page.language}`} novalidate>
        <TextField
          {...{ page, name: 'receipt', label: words.receipt, hint: words.receiptHint, required: true }}
          {...{ value: asked?.typed, error: wrong, maxLength: 200, autocomplete: 'off', literal: true }}
        />
        <FormActions page={page} submit={words.check} />
      </form>
      {asked && !wrong && <Answer page={page} looked={asked.looked} />}
    </section>
  );
}

function Answer({ page, looked }: { readonly page: Page; readonly looked: Looked }) {
  const { say } = page;
  if (looked.kind === 'wrong') return null;
  if (looked.kind !== 'published') {
    return (
      <p class={`verify-answer verify-${looked.kind === 'waiting' ? 'yes' : 'no'}`} role="status">
        {say(words[looked.kind])}
      </p>
    );
  }
  const { batch, proof } = looked;
  return (
    <>
      <p class="verify-answer verify-yes" role="status">
        {say(stands(batch.number, batch.receipts))}
      </p>
      <details>
        <summary>{say(words.proof)}</summary>
        <p>{say(words.proofLead)}</p>
        {proof.length === 0 && <p>{say(words.alone)}</p>}
        <ol>
          {proof.map(({ side, hash }) => (
            <li>
              {say(words[side])} <code class="hash">{hash.toString('hex')}</code>
            </li>
          ))}
        </ol>
        <p>
          {say(words.root)}: <code class="hash">{batch.root.toString('hex')}</code>
        </p>
      </details>
    </>
  );
}

function Total({ page: { say }, published, balance }: ReceiptsPageProps) {
  if (!balance) return <p>{`${say(publishedSoFar(published))} · ${say(words.running)}`}</p>;
  return (
    <p class={`verify-answer verify-${balance.isEqual ? 'yes' : 'no'}`}>
      {say(balanceWords(balance))}
      <br />
      {say(balance.isEqual ? words.equal : words.unequal)}
    </p>
  );
}

/** Newest first. A list, not a table: a root is as long as a telephone is wide. */
function Batches({ page, rows }: { readonly page: Page; readonly rows: readonly Batch[] }) {
  return (
    <ul class="paper-files">
      {rows.toReversed().map(({ number, publishedOn, receipts, root }) => (
        <li>
          {[
            `${page.say(words.number)} ${number}`,
            printDate(page, publishedOn),
            page.say(receiptsIn(receipts)),
          ].join(' · ')}
          <code class="hash">{root.toString('hex')}</code>
        </li>
      ))}
    </ul>
  );
}
