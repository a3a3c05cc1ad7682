import { Facts, Panel } from '../../web/office/panel.tsx';
import type { AnnouncedYear } from './present-announced.ts';
import type { BoardPageProps } from './views-board.tsx';
import { boardWords as words, yearWords } from './words.ts';

/** What was announced, this year and the last. */
export function ScoresPanel({ page, announced }: BoardPageProps) {
  return (
    <Panel title={page.say(words.scores)} id="scores">
      {announced.length === 0 && <p class="quiet">{page.say(words.noScores)}</p>}
      {announced.map((scores) => (
        <section>
          <h3>
            {page.say(yearWords.year)} {scores.year}
          </h3>
          <Facts facts={factsOf(page, scores)} />
        </section>
      ))}
    </Panel>
  );
}

function factsOf(page: BoardPageProps['page'], { total, level, instruments, indicators }: AnnouncedYear) {
  return [
    ...(total === null ? [] : [{ label: page.say(words.total), value: total }]),
    ...(level === null ? [] : [{ label: page.say(words.level), value: page.say(level) }]),
    ...instruments.map(({ code, value }) => ({ label: code, value })),
    ...indicators.map(({ name, value }) => ({ label: page.say(name), value })),
  ];
}
