import { canonical } from '../../../lib/thai/canonical.ts';
import { editDistance } from '../../../lib/thai/similar.ts';
import type { CheckContext, Finding, Fix } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { Passage } from '../report.ts';
import { placeKey, whereIs } from '../where.ts';
import { headName, type OwnAgency } from './own-agency.ts';

/** The head's title nearly, but not exactly, printed: "นายองค์การ…" without its ก, or a slip in the memo's "เรียน". */
export function headSlips(context: CheckContext, own: OwnAgency): readonly Finding[] {
  const wrong = withoutKo(own);
  const lost = wrong
    ? context.report.passages
        .filter(({ text }) => text.includes(wrong))
        .map((passage) => lostKo(passage, own, wrong))
    : [];
  const to = context.report.memo?.to ?? null;
  return to && !lost.some((one) => placeKey(one.place) === placeKey(to.place))
    ? [...lost, ...nearlyHead(to, own)]
    : lost;
}

function withoutKo({ kind }: OwnAgency): string | null {
  return kind.head.startsWith('นายก') ? `นาย${kind.head.slice('นายก'.length)}` : null;
}

function lostKo(passage: Passage, own: OwnAgency, wrong: string): Finding {
  return slip(passage, own, wrong, { place: passage.place, from: wrong, to: own.kind.head });
}

/** A slip of one or two characters in the title that the memo is addressed to. Misprints of the kind are told apart. */
function nearlyHead(to: Passage, own: OwnAgency): readonly Finding[] {
  if (own.name === '' || own.kind.misprints.some((misprint) => to.text.includes(misprint))) return [];
  const addressed = canonical(to.text).replaceAll(' ', '').replace(/^เรียน/, '');
  const name = own.name.replaceAll(' ', '');
  const title = addressed.includes(name) ? addressed.slice(0, addressed.indexOf(name)) : null;
  const expected = headName({ ...own, name: '' });
  const distance = title === null ? 0 : editDistance(title, expected, 3);
  return distance === 1 || distance === 2 ? [slip(to, own, title ?? '', null)] : [];
}

function slip(passage: Passage, own: OwnAgency, found: string, fix: Fix | null): Finding {
  const { th, en } = whereIs(passage.place);
  const { head } = own.kind;
  return makeFinding({
    rule: 'agency-kind',
    severity: fix ? 'error' : 'warning',
    message: {
      th: `${th}: พิมพ์ตำแหน่งว่า “${found}” ที่ถูกคือ “${head}”`,
      en: `In ${en} the title is printed “${found}”; it is “${head}”.`,
    },
    place: passage.place,
    found,
    expected: head,
    remedy: { th: `แก้เป็น “${head}”`, en: `Put “${head}”.` },
    fix,
  });
}
