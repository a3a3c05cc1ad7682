import type { PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';
import { FormActions, TextField } from '../../web/office/form.tsx';
import { Facts } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import type { Approval, WrittenFile } from './queries.ts';
import type { FrozenSignatory } from './rules.ts';
import { words } from './words.ts';

interface FrameProps {
  readonly page: Page;
  readonly agencyName: string;
}

function VerifyFrame({ page, agencyName, children }: PropsWithChildren<FrameProps>) {
  return (
    <PublicLayout
      page={page}
      agencyName={agencyName}
      title={page.say(words.title)}
      styles={['papers.css']}
      isUnlisted
    >
      <div class="wide public verify">
        <h1>{page.say(words.title)}</h1>
        {children}
      </div>
    </PublicLayout>
  );
}

interface AskPageProps extends FrameProps {
  readonly typed: string;
  readonly error: Bilingual | null;
}

/** Where a code is typed; with the sentence for one that leads to nothing. */
export function AskPage({ page, agencyName, typed, error }: AskPageProps) {
  return (
    <VerifyFrame page={page} agencyName={agencyName}>
      <p>{page.say(words.lead)}</p>
      {error && (
        <p class="verify-answer verify-no" role="status">
          {page.say(error)}
        </p>
      )}
      <form method="get" action="/verify">
        <TextField
          {...{ page, name: 'code', label: words.code, hint: words.codeHint, value: typed, required: true }}
          {...{ maxLength: 40, width: 'medium', autocomplete: 'off' }}
          literal
        />
        <FormActions page={page} submit={words.check} />
      </form>
    </VerifyFrame>
  );
}

/** What came of a file that was sent for comparison. */
export type Compared = 'same' | 'different' | 'none' | null;

interface ProofPageProps extends FrameProps {
  readonly approval: Approval;
  readonly files: readonly WrittenFile[];
  readonly compared: Compared;
}

/** What stands behind a code: number, day, who signed, and a way to compare a file. */
export function ProofPage({ page, agencyName, approval, files, compared }: ProofPageProps) {
  const { content, hash } = approval;
  return (
    <VerifyFrame page={page} agencyName={agencyName}>
      <p class="verify-answer verify-yes">{page.say(words.genuine)}</p>
      <Facts
        facts={[
          { label: page.say(words.agency), value: <span lang="th">{content.agency}</span> },
          { label: page.say(words.number), value: content.number },
          { label: page.say(words.dated), value: printDate(page, Temporal.PlainDate.from(content.dated)) },
          { label: page.say(words.subject), value: <span lang="th">{content.texts.subject}</span> },
          ...signedBy(page, approval),
          { label: page.say(words.code), value: <code>{content.code}</code> },
          { label: page.say(words.fingerprint), value: <code class="hash">{hash.toString('hex')}</code> },
        ]}
      />
      <Compare page={page} code={content.code} files={files} compared={compared} />
      <p>
        <a href="/verify">{page.say(words.another)}</a>
      </p>
    </VerifyFrame>
  );
}

function signedBy(page: Page, { content: { analyst, opinions } }: Approval) {
  const said = ({ name, lines }: FrozenSignatory) => <span lang="th">{`${name} · ${lines.join(' ')}`}</span>;
  return [
    { label: page.say(words.analyst), value: said(analyst) },
    ...opinions.map((each) => ({ label: page.say(words[each.place]), value: said(each) })),
  ];
}

interface CompareProps {
  readonly page: Page;
  readonly code: string;
  readonly files: readonly WrittenFile[];
  readonly compared: Compared;
}

/** With scripts the file stays in the browser; without, it is sent, compared and forgotten. */
function Compare({ page, code, files, compared }: CompareProps) {
  const hashes = files.map(({ sha256 }) => sha256.toString('hex'));
  const sentence = { same: words.same, different: words.different, none: words.noFile };
  const tone = compared === 'same' ? 'yes' : 'no';
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{page.say(words.compare)}</h2>
      <p>{page.say(words.compareLead)}</p>
      <form
        class="verify-drop"
        method="post"
        action={`/verify/${code}`}
        enctype="multipart/form-data"
        data-verify={hashes.join(' ')}
        data-same={page.say(words.same)}
        data-different={page.say(words.different)}
      >
        <label for="file">{page.say(words.file)}</label>
        <input class="file-input" id="file" type="file" name="file" />
        <button class="ds-button" type="submit">
          {page.say(words.compare)}
        </button>
      </form>
      <p class={compared ? `verify-answer verify-${tone}` : undefined} role="status" data-verify-answer>
        {compared && page.say(sentence[compared])}
      </p>
      <h3>{page.say(words.files)}</h3>
      <ul class="paper-files">
        {files.map(({ format, sha256 }) => (
          <li>
            {format.toUpperCase()} <code class="hash">{sha256.toString('hex')}</code>
          </li>
        ))}
      </ul>
      <script type="module" src={page.asset('verify.js')} />
    </section>
  );
}
