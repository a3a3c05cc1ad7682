import type { VerifiedPart } from '../../db/verify.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { words } from './words.ts';

export interface HeadProps {
  readonly page: Page;
  readonly head: { readonly sequence: number; readonly hash: string; readonly when: string } | null;
}

/** The newest hash, to be kept elsewhere. */
export function Head({ page, head }: HeadProps) {
  return (
    <Panel title={page.say(words.chain)} id="chain">
      <p>{page.say(words.chainWhy)}</p>
      {head && (
        <Facts
          facts={[
            {
              label: page.say(words.head),
              value: <code class="trail-head">{head.hash}</code>,
            },
            { label: page.say(words.headAt), value: `${head.sequence} · ${head.when}` },
          ]}
        />
      )}
      <p class="quiet small">{page.say(words.verifyByCommand)}</p>
    </Panel>
  );
}

export interface VerificationProps {
  readonly page: Page;
  /** The sequence this part came after. */
  readonly after: number;
  readonly part: VerifiedPart;
  readonly isEnd: boolean;
}

/** What one stretch of the chain showed, and the way to the next. */
export function Verification({ page, after, part, isEnd }: VerificationProps) {
  const { last, broken } = part;
  return (
    <div class={broken ? 'failure' : 'notice'} role="status">
      <p>
        <strong>{page.say(broken ? faultOf(broken) : wholeOf(after, last, isEnd))}</strong>
      </p>
      {broken && <p>{page.say(words.brokenTodo)}</p>}
      {!broken && !isEnd && (
        <p>
          <a class="ds-button" href={`/office/audit/chain?after=${last}`}>
            {page.say(words.verifyOn)}
          </a>
        </p>
      )}
    </div>
  );
}

/** Says no more than was seen: a later stretch names where it began. */
function wholeOf(after: number, last: number, isEnd: boolean): Bilingual {
  if (after === 0 && isEnd) {
    return {
      th: `ตรวจแล้ว ครบ ${last} รายการ ไม่พบการแก้ไข`,
      en: `Verified: all ${last} entries are as they were written`,
    };
  }
  const span = `${after + 1}–${last}`;
  return isEnd
    ? {
        th: `ตรวจแล้ว รายการ ${span} ถึงท้ายสาย ไม่พบการแก้ไข`,
        en: `Verified: entries ${span}, up to the end, are as they were written`,
      }
    : {
        th: `ตรวจแล้ว รายการ ${span} ไม่พบการแก้ไข ยังมีต่อ`,
        en: `Verified: entries ${span} are as they were written; there are more`,
      };
}

function faultOf(broken: NonNullable<VerifiedPart['broken']>): Bilingual {
  if (broken.kind === 'evidence') return { th: 'หลักฐานถูกแก้', en: 'Evidence was changed' };
  const at = broken.sequence;
  return {
    gap: { th: `มีรายการหายไปก่อนรายการที่ ${at}`, en: `Entries are missing before entry ${at}` },
    link: { th: `รายการที่ ${at} ไม่ต่อจากรายการก่อนหน้า`, en: `Entry ${at} does not follow the one before it` },
    content: { th: `รายการที่ ${at} ถูกแก้ภายหลัง`, en: `Entry ${at} was changed after it was written` },
  }[broken.fault];
}
