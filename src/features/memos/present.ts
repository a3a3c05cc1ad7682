import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { Reader } from '../../web/reader.ts';
import type { FrozenSignatory } from '../approvals/rules.ts';
import type { OfficialTexts } from '../documents/acts.ts';
import { areBorneOut } from '../results/rules.ts';
import { type LoadedPaper, stateOf } from './load-paper.ts';
import { type Act, acts, mayAct, type PaperState } from './rules.ts';
import { opinionDefaults, words } from './words.ts';

/** One step of the chain: who signed and what was said; null where nobody has yet. */
export interface ChainRow {
  readonly label: Bilingual;
  readonly signed: (FrozenSignatory & { readonly opinion: string | null }) | null;
}

export interface PaperView {
  readonly paper: LoadedPaper['paper'];
  readonly texts: OfficialTexts;
  readonly may: Readonly<Record<Act, Result<unknown, Bilingual>>>;
  /** Announced scores that contradict each other: nothing is signed on them. */
  readonly findings: LoadedPaper['findings'];
  /** What an opinion is bound to; null while it is a draft. */
  readonly edition: { readonly number: number; readonly hash: string } | null;
  readonly chain: readonly ChainRow[];
  /** What the opinion's field begins with. */
  readonly suggested: string;
  readonly approval: LoadedPaper['approval'];
  readonly files: LoadedPaper['files'];
}

/** What the page of a paper shows this person. */
export function presentPaper(loaded: LoadedPaper, person: Reader): PaperView {
  const { paper, content, findings, edition, opinions, approval, files } = loaded;
  const state = stateOf(paper, edition, opinions);
  const given = (place: 'secretary' | 'head') => opinions.find((each) => each.place === place) ?? null;
  const analyst = edition && { ...edition.content.analyst, opinion: null };
  return {
    ...{ paper, approval, files, findings, texts: content.texts },
    may: permitted(person, state, findings),
    edition: edition && { number: edition.number, hash: edition.hash.toString('hex') },
    chain: [
      { label: words.analyst, signed: analyst },
      { label: words.secretary, signed: given('secretary') },
      { label: words.head, signed: given('head') },
    ],
    suggested:
      paper.status === 'for-head' ? opinionDefaults.head() : opinionDefaults.secretary(content.posts.head),
  };
}

function permitted(person: Reader, state: PaperState, findings: LoadedPaper['findings']): PaperView['may'] {
  const may = Object.fromEntries(acts.map((act) => [act, mayAct(person, state, act)])) as PaperView['may'];
  const borneOut = areBorneOut(findings);
  return may.submit.ok && !borneOut.ok ? { ...may, submit: borneOut } : may;
}
