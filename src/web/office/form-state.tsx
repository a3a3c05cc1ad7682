import type { Bilingual } from '../../lib/bilingual.ts';
import { err, type Result } from '../../lib/result.ts';
import { notFound } from '../error-pages.tsx';
import type { Page, WebContext } from '../page.ts';
import { ConflictNotice } from './conflict.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FieldErrors, TypedFields } from './read-fields.ts';

/** Somebody saved between this reader's reading and saving. */
export interface Conflict {
  readonly who: string;
  readonly when: Temporal.Instant;
  /** What the form is to carry now: saving it again is then meant. */
  readonly version: number;
  /** As saved, in the form of what is typed. */
  readonly theirs: TypedFields;
}

/** Why a save did nothing. `wrong` has the sentence of each field, '' for the form as a whole. */
export type SaveFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong'; readonly errors: FieldErrors }
  | { readonly kind: 'stale'; readonly conflict: Conflict };

export type Saved<T> = Result<T, SaveFault>;

export const missing: SaveFault = { kind: 'missing' };

export function wrong(errors: FieldErrors): Result<never, SaveFault> {
  return err({ kind: 'wrong', errors });
}

/** A form as it is printed: first from the row, later from what was typed. */
export interface FormState {
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  readonly conflict: Conflict | null;
}

export function untouched(typed: TypedFields): FormState {
  return { typed, errors: {}, conflict: null };
}

export function stateOf(fault: Exclude<SaveFault, { kind: 'missing' }>, typed: TypedFields): FormState {
  return fault.kind === 'wrong'
    ? { typed, errors: fault.errors, conflict: null }
    : { typed, errors: {}, conflict: fault.conflict };
}

/** The answer to a save that did nothing: the page again with all that was typed, 422 or 409; 404 for what is not there. */
export async function answerFault(
  c: WebContext,
  fault: SaveFault,
  typed: TypedFields,
  show: (state: FormState, status: 409 | 422) => Promise<Response>,
): Promise<Response> {
  if (fault.kind === 'missing') return notFound(c);
  return show(stateOf(fault, typed), fault.kind === 'stale' ? 409 : 422);
}

/** What a field of the form is printed from: `{...field('title')}`. */
export function fieldsOf<Labels extends Readonly<Record<string, Bilingual>>>(
  page: Page,
  labels: Labels,
  { typed, errors }: FormState,
) {
  return <Name extends keyof Labels & string>(name: Name) => ({
    ...{ page, name, label: labels[name], value: typed[name], error: errors[name] },
  });
}

export interface FormFaultsProps {
  readonly page: Page;
  readonly state: FormState;
  readonly labels: Readonly<Record<string, Bilingual>>;
  /** A value as a person reads it, where the form sends a code. */
  readonly show?: (name: string, value: string) => string;
}

/** Above a form: what is wrong with it, or whose text it would have overwritten. */
export function FormFaults({ page, state, labels, show = (_, value) => value }: FormFaultsProps) {
  const { conflict, typed, errors } = state;
  if (conflict === null) return <ErrorSummary page={page} errors={errors} labels={labels} />;
  const fields = Object.entries(labels).map(([name, label]) => ({
    label: page.say(label),
    theirs: show(name, conflict.theirs[name] ?? ''),
    // A browser sends line ends as CRLF; that alone is no difference.
    yours: show(name, (typed[name] ?? '').replace(/\r\n?/g, '\n')),
  }));
  return <ConflictNotice page={page} who={conflict.who} when={conflict.when} fields={fields} />;
}

/** The version a form carries: of the row it was read from, or of the row a conflict has shown. */
export function StateVersion({ state }: { state: FormState }) {
  const version = state.conflict ? String(state.conflict.version) : state.typed.version;
  return <input type="hidden" name="version" value={version} />;
}
