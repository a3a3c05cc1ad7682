import type { Page } from '../../web/page.ts';
import type { FindingGroup, FindingLine, FindingSection, PlaceLink } from './present-findings.ts';
import { ruleTitle } from './rule-pages.ts';
import { findingWords as words } from './views-words.ts';

interface Props {
  readonly page: Page;
  readonly sections: readonly FindingSection[];
}

export function Findings({ page, sections }: Props) {
  const { say } = page;
  if (sections.length === 0) {
    return (
      <p class="card nothing">
        <strong>{say(words.nothing)}</strong>
      </p>
    );
  }
  return (
    <>
      <Filters page={page} sections={sections} />
      {sections.map((section) => (
        <Section page={page} section={section} />
      ))}
    </>
  );
}

/** Hidden until the script that answers it has loaded. */
function Filters({ page: { say }, sections }: Props) {
  const findings = sections.flatMap(({ groups }) => groups.flatMap((group) => group.findings));
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return (
    <form class="filters no-print" data-filters hidden>
      <fieldset>
        <legend>{say(words.show)}</legend>
        {sections.map(({ severity, count }) => (
          <label class={`chip ${severity}`}>
            <input type="checkbox" name="severity" value={severity} checked /> {say(words[severity])} {count}
          </label>
        ))}
      </fieldset>
      <label class="by-rule">
        <span>{say(words.filterBy)}</span>
        <select class="ds-input" name="rule">
          <option value="">{say(words.everyRule)}</option>
          {rules.map((rule) => (
            <option value={rule}>{say(ruleTitle(rule))}</option>
          ))}
        </select>
      </label>
      <p role="status" data-shown={say(words.shown)} />
    </form>
  );
}

function Section({ page, section }: { page: Page; section: FindingSection }) {
  const { severity, count, groups } = section;
  const { say } = page;
  return (
    <section class={`severity ${severity}`} aria-labelledby={severity} data-severity={severity}>
      <h3 id={severity}>
        {say(words[severity])} <span class="count">{count}</span>
      </h3>
      <p class="quiet">{say(words[`${severity}Lead`])}</p>
      {groups.map((group) => (
        <Group page={page} group={group} isOpen={severity !== 'notice'} />
      ))}
    </section>
  );
}

function Group({ page, group, isOpen }: { page: Page; group: FindingGroup; isOpen: boolean }) {
  return (
    <details class="group" open={isOpen}>
      <summary>
        <h4>{group.title}</h4> <span class="count">{group.findings.length + group.hidden}</span>
      </summary>
      {group.findings.map((finding) => (
        <Finding page={page} finding={finding} />
      ))}
      {group.hidden > 0 && <p class="quiet">{page.say(words.hidden).replace('#', String(group.hidden))}</p>}
    </details>
  );
}

function Finding({ page, finding }: { page: Page; finding: FindingLine }) {
  const { say } = page;
  const { number, severity, rule, message, place, found, expected, remedy } = finding;
  return (
    <article class={`finding ${severity}`} id={`f${number}`} data-rule={rule} aria-labelledby={`f${number}t`}>
      <p class="finding-place">
        <span class="badge">{number}</span> <JumpLink place={place} goTo={say(words.goTo)} />
        <span class="finding-rule">
          {say(words.rule)} <a href={`/rules/${rule}`}>{say(ruleTitle(rule))}</a>
        </span>
      </p>
      <p class="finding-message" id={`f${number}t`}>
        {message}
      </p>
      {(found ?? expected) !== null && (
        <dl class="versus">
          <Side term={say(words.found)} text={found} kind="found" />
          <Side term={say(words.expected)} text={expected} kind="expected" />
        </dl>
      )}
      <p class="remedy">
        <b>{say(words.remedy)}</b> {remedy}
      </p>
      <MorePlaces page={page} finding={finding} />
    </article>
  );
}

function JumpLink({ place, goTo }: { place: PlaceLink; goTo: string }) {
  return (
    <a href={`#${place.anchor}`} data-jump>
      <span class="sr-only">{goTo} </span>
      {place.text}
    </a>
  );
}

function Side({ term, text, kind }: { term: string; text: string | null; kind: 'found' | 'expected' }) {
  if (text === null) return null;
  return (
    <div class={kind}>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function MorePlaces({ page: { say }, finding }: { page: Page; finding: FindingLine }) {
  const { alsoAt, otherPlaces } = finding;
  if (otherPlaces === 0) return null;
  return (
    <details class="more">
      <summary>{say(words.alsoAt).replace('#', String(otherPlaces))}</summary>
      <ul>
        {alsoAt.map((place) => (
          <li>
            <JumpLink place={place} goTo={say(words.goTo)} />
          </li>
        ))}
        {otherPlaces > alsoAt.length && <li>…</li>}
      </ul>
    </details>
  );
}
