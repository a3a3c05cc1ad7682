import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import { targetName } from '../weak-points/rules.ts';
import type { LoadedMeasure } from './load-measure.ts';
import { printPeriod } from './present.ts';
import { boxesOf } from './rules.ts';
import { words } from './words.ts';

export function factsOf(page: Page, loaded: LoadedMeasure): { label: string; value: Child }[] {
  const { measure, unitNames, weakPoint, framework, effect } = loaded;
  const { unitIds, target, baseline, noEvidenceReason } = measure;
  const boxes = boxesOf(measure.status);
  const owners = unitIds.map((id) => unitNames.get(id) ?? id).join(', ');
  const facts: [Bilingual, Child][] = [
    [words.owner, owners || page.say(words.noOwner)],
    [words.period, printPeriod(page, measure) ?? page.say(words.noPeriod)],
    [
      words.weakPoint,
      weakPoint
        ? `${page.say(targetName(framework, weakPoint.target))}: ${weakPoint.description}`
        : page.say(words.noWeakPoint),
    ],
    [words.indicator, effect ? `${effect.indicator} ${page.say(effect.name)}` : page.say(words.noIndicator)],
    [words.baseline, baseline || page.say(words.noText)],
    [words.target, target || page.say(words.noText)],
    [
      words.boxes,
      <>
        <span class="nowrap">{`${box(boxes.notDone)} ${page.say(words.notDone)}`}</span>{' '}
        <span class="nowrap">{`${box(boxes.done)} ${page.say(words.done)}`}</span>
      </>,
    ],
  ];
  const excuse: [Bilingual, Child][] = noEvidenceReason ? [[words.noEvidenceReason, noEvidenceReason]] : [];
  return [...facts, ...excuse].map(([label, value]) => ({ label: page.say(label), value }));
}

/** As the report prints them: an empty or a ticked ballot box. */
function box(ticked: boolean): string {
  return ticked ? '☑' : '☐';
}
