import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { formatThaiDate } from '../../lib/thai-date.ts';
import { dayOf, printDate } from '../../web/office/dates.ts';
import { findCycle } from '../cycles/queries.ts';
import { publicAddress } from '../disclosures/rules.ts';
import { freezeScores, type ItemListModel, type MeasureLine, type PublicPaper } from '../documents/acts.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { findPublicMeasures, listPublished } from '../publications/queries.ts';
import type { PublicMeasure } from '../publications/rules.ts';
import { findPublished } from '../results/queries.ts';
import type { DownloadKind } from './rules.ts';
import { words } from './words.ts';

interface Asked {
  readonly kind: DownloadKind;
  readonly year: number;
  readonly agency: string;
  /** "https://ita.example.go.th": what addresses begin with. */
  readonly origin: string;
}

/** What a paper of a year says, from what is public alone; null where there is nothing of it. */
export function loadPaper(tenant: Tenant, asked: Asked): Promise<PublicPaper | null> {
  return loaders[asked.kind](tenant, asked);
}

const loaders: Readonly<Record<DownloadKind, (tenant: Tenant, asked: Asked) => Promise<PublicPaper | null>>> =
  {
    scores: loadScores,
    ita: async (tenant, asked) => {
      const model = await loadItems(tenant, asked);
      return model && { kind: 'ita', model };
    },
    measures: loadMeasures,
  };

async function loadScores(tenant: Tenant, { year, agency }: Asked): Promise<PublicPaper | null> {
  const published = await findPublished(tenant, year);
  if (!published) return null;
  const { framework: id, total, instruments, level, reasons, derivation, asked = {} } = published.content;
  const framework = loadFramework(id);
  const notes = Object.entries(asked).map(([no, { source }]): [string, Bilingual] => [
    no,
    { th: `${words.asked.th}: ${source}`, en: `${words.asked.en}: ${source}` },
  ]);
  const told = { agency, total, instruments, level: level.names, reasons, derivation };
  return framework.ok ? freezeScores(framework.value, { ...told, notes: Object.fromEntries(notes) }) : null;
}

/** Every item of the year's framework, with the address of what is published. */
export async function loadItems(
  tenant: Tenant,
  { year, agency, origin }: Omit<Asked, 'kind'>,
): Promise<ItemListModel | null> {
  const cycle = await findCycle(tenant, year);
  const framework = cycle && loadFramework(cycle.framework);
  if (!framework?.ok || framework.value.items.length === 0) return null;
  const since = new Map(
    (await listPublished(tenant, year)).map(({ item, publishedAt }) => [item, publishedAt]),
  );
  const { subIndicators, items } = framework.value;
  const lineOf = ({ code, title }: (typeof items)[number]) => {
    const at = since.get(code);
    return {
      ...{ code, title: title.th, address: origin + publicAddress({ fiscalYear: year, item: code }) },
      publishedOn: at ? formatThaiDate(dayOf(at), 'long', 'thai') : '',
    };
  };
  const groups = subIndicators.map(({ code, name }) => ({
    name: `${code} ${name.th}`,
    items: items.filter(({ subIndicator }) => subIndicator === code).map(lineOf),
  }));
  return { agency, fiscalYear: year, groups: groups.filter((group) => group.items.length > 0) };
}

async function loadMeasures(tenant: Tenant, { year, agency }: Asked): Promise<PublicPaper | null> {
  const found = await findPublicMeasures(tenant, year);
  if (!found) return null;
  const of = (kind: PublicMeasure['kind']) => found.measures.filter((each) => each.kind === kind).map(lineOf);
  return {
    kind: 'measures',
    model: { agency, fiscalYear: year, measures: of('measure'), guidelines: of('guideline') },
  };
}

const th = { language: 'th' } as const;

function lineOf(measure: PublicMeasure): MeasureLine {
  const { kind, number, indicator, title, steps, owners, target, baseline, status, progress } = measure;
  return {
    no: kind === 'measure' ? String(number) : String(indicator ?? ''),
    title,
    method: steps.length === 1 ? (steps[0] ?? '') : steps.map((step, at) => `${at + 1}. ${step}`).join('\n'),
    period: periodOf(measure),
    owner: owners.join('\n'),
    target: [target, baseline && `${words.baseline.th} ${baseline}`].filter(Boolean).join('\n'),
    status: words.states[status].th,
    progress: progress.map(({ on, text }) => `${printDate(th, on)} ${text}`).join('\n'),
    outcome: [measure.outcome, measure.effect].filter(Boolean).join('\n'),
  };
}

function periodOf({ periodText, startsOn, endsOn }: PublicMeasure): string {
  if (!startsOn || !endsOn) return periodText;
  // A line each: a narrow cell would break within a month's name.
  return `${printDate(th, startsOn)} –\n${printDate(th, endsOn.subtract({ days: 1 }))}`;
}
