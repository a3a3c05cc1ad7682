import { printDate } from '../../web/office/dates.ts';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Verdict } from '../verdicts/queries.ts';
import { resultWords } from '../verdicts/rules.ts';
import type { VerdictsView, YearStanding } from './present-verdicts.ts';
import { words as itemWords } from './words.ts';
import { verdictWords as words } from './words-verdict.ts';

interface VerdictsProps {
  readonly page: Page;
  readonly view: VerdictsView;
  /** Of the item in the office. */
  readonly address: string;
}

/** What the assessors said of the item, what that does to the score, and what can be answered. */
export function VerdictsPanel({ page, view, address }: VerdictsProps) {
  const { verdicts, can, cost, standing, noAppeal } = view;
  if (!view.isShown) return null;
  return (
    <Panel title={page.say(words.title)} id="verdicts">
      {verdicts.length === 0 && <p class="quiet">{page.say(words.none)}</p>}
      <ul class="pieces">
        {verdicts.map((verdict) => (
          <VerdictItem page={page} verdict={verdict} />
        ))}
      </ul>
      {cost !== null && <p>{`${page.say(words.costs)} ${cost} ${page.say(itemWords.points)}`}</p>}
      {standing && <Standing page={page} standing={standing} />}
      <div class="steps">
        {can.judge && <a href={`${address}/verdict`}>{page.say(words.judge)}</a>}
        {can.appeal && (
          <a class="ds-button" href={`${address}/appeal`}>
            {page.say(words.toAppeal)}
          </a>
        )}
        {can.accept && <a href={`${address}/acceptance`}>{page.say(words.accept)}</a>}
        {can.settle && (
          <a class="ds-button" href={`${address}/final-verdict`}>
            {page.say(words.settle)}
          </a>
        )}
      </div>
      {noAppeal && <p class="quiet">{page.say(noAppeal)}</p>}
    </Panel>
  );
}

function VerdictItem({ page, verdict }: { readonly page: Page; readonly verdict: Verdict }) {
  const { round, result, reason, givenOn, appealBy, edition, appeal } = verdict;
  const facts = [
    page.say(words[round]),
    `${page.say(words.edition)} ${edition}`,
    `${page.say(words.givenOn)} ${printDate(page, givenOn)}`,
    ...(appealBy ? [`${page.say(words.appealBy)} ${printDate(page, appealBy)}`] : []),
  ];
  return (
    <li>
      <StatusTag
        page={page}
        label={resultWords[result]}
        tone={result === 'complete' ? 'success' : 'danger'}
      />
      <p class="small quiet">{facts.join(' · ')}</p>
      {reason && <p class="lines">{reason}</p>}
      {appeal && (
        <p class="lines">
          <strong>{page.say(words.appeal)}</strong> {appeal.text}
        </p>
      )}
    </li>
  );
}

/** "ทั้งปีตามผลที่มี: ตรวจแล้ว 5 จาก 43 ข้อ · ไม่ครบถ้วน 1 ข้อ · ถ้าข้อที่เหลือครบถ้วน OIT 98.75 · คะแนนรวมหาย 0.50 คะแนน" */
function Standing({ page, standing }: { readonly page: Page; readonly standing: YearStanding }) {
  const { judged, items, incomplete, instrument, score, lost } = standing;
  const [say, unit] = [page.say, page.say(words.items)];
  const parts = [
    `${say(words.judged)} ${judged} ${say(words.of)} ${items} ${unit}`,
    `${say(words.incomplete)} ${incomplete} ${unit}`,
    `${say(words.most)} ${instrument} ${score}`,
    `${say(words.lost)} ${lost} ${say(itemWords.points)}`,
  ];
  return (
    <p class="small">
      <strong>{`${say(words.standing)}:`}</strong> {parts.join(' · ')}
    </p>
  );
}
