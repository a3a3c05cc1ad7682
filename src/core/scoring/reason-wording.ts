import type { Bilingual } from '../../lib/bilingual.ts';
import type { DerivationKind } from './scorecard.ts';
import { capital, nameOf, several, spaced } from './wording.ts';

/** Why a number is not known: what of it is absent, or that nothing of it was given. */
export function missingReason(
  kind: DerivationKind,
  id: string,
  childKind: DerivationKind | null,
  absent: readonly string[],
): Bilingual {
  const name = nameOf(kind, id);
  if (childKind === null || absent.length === 0) {
    return { th: `ยังไม่มีคะแนนของ${spaced(name.th).trimEnd()}`, en: `There is no score for ${name.en}` };
  }
  const children = several(childKind, absent);
  return {
    th: `คำนวณ${spaced(name.th)}ไม่ได้ ยังขาด${spaced(children.th).trimEnd()}`,
    en: `${capital(name.en)} cannot be computed: missing ${children.en}`,
  };
}

export function incompleteNote(childKind: DerivationKind, absent: readonly string[]): Bilingual {
  if (absent.length === 0) {
    return {
      th: 'ใช้คะแนนที่ให้มา เพราะกรอบการประเมินนี้ไม่มีรายการรายละเอียดครบ',
      en: 'The given score stands because this framework does not list all details',
    };
  }
  const children = several(childKind, absent);
  return {
    th: `ใช้คะแนนที่ให้มา เพราะรายละเอียดยังไม่ครบ ขาด${children.th}`,
    en: `The given score stands because the details are incomplete: missing ${children.en}`,
  };
}

export function contradictionNote(given: string, computed: string): Bilingual {
  return {
    th: `คะแนนที่ให้มาคือ ${given} แต่รายละเอียดคำนวณได้ ${computed} จึงใช้ค่าที่คำนวณได้ โปรดตรวจคะแนนที่ให้มา`,
    en: `The given score is ${given} but the details give ${computed}, which is used here. Check the given score`,
  };
}
