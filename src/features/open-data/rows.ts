import type { Framework } from '../../core/framework/schema.ts';
import type { DerivationJson } from '../../core/scoring/derivation-json.ts';
import type { Measure } from '../measures/queries.ts';
import type { ScorePublication } from '../results/queries.ts';
import type { PublishedItem } from './queries.ts';
import type { Row } from './rules.ts';

/** A row a number of the derivation, and one for the level. What was told stands in `score`, what it came from in `exact`. */
export function scoreRows({ number, content }: ScorePublication): Row[] {
  const { fiscalYear, total, instruments, indicators, announced, level, asked = {} } = content;
  const told: Readonly<Record<string, string | null>> = { total, ...instruments, ...indicators };
  const rowsOf = (node: DerivationJson, parent: string | null): Row[] => [
    [
      ...[fiscalYear, number, node.kind, node.id, parent, node.label.th, node.label.en, node.weight],
      ...[told[node.id] ?? node.value, node.exact],
      ...[asked[node.id] ? 'asked' : node.origin, announced[node.id] ?? null],
    ],
    ...node.children.flatMap((child) => rowsOf(child, node.id)),
  ];
  const { code, names } = level;
  const levelRow = [fiscalYear, number, 'level', code, 'total', names.th, names.en];
  return [...rowsOf(content.derivation, null), [...levelRow, null, null, null, 'computed', null]];
}

interface Standing {
  readonly framework: Framework;
  /** "https://ita.example.go.th": addresses are whole, so that a row means something away from here. */
  readonly origin: string;
}

/** One row a piece of evidence; one row alone for an item without any, or not public. */
export function disclosureRows(item: PublishedItem, { framework, origin }: Standing): Row[] {
  const known = framework.items.find(({ code }) => code === item.code);
  const sub = framework.subIndicators.find(({ code }) => code === known?.subIndicator);
  const { published } = item;
  const address = `${origin}/ita/${framework.fiscalYear}/${item.code}`;
  const head = [
    ...[framework.fiscalYear, item.code, known?.title.th ?? null, known?.title.en ?? null],
    ...[sub?.code ?? null, sub?.name.th ?? null, published ? 'public' : 'not-public'],
    ...[published ? address : null, published?.edition ?? null, published?.hash ?? null],
    published?.at.toString() ?? null,
  ];
  const evidence = published?.evidence ?? [];
  if (evidence.length === 0) return [[...head, ...Array.from({ length: 8 }, () => null)]];
  return evidence.map((piece, at) => {
    const { kind, title, url, fileName, mediaType, size, sha256, evidenceId } = piece;
    const file = `${address}/files/${evidenceId}/${encodeURIComponent(fileName ?? '')}`;
    const where = kind === 'file' ? file : (url ?? address);
    return [...head, at + 1, kind, title, where, fileName, mediaType, size, sha256];
  });
}

export function measureRow(measure: Measure, unitNames: ReadonlyMap<string, string>): Row {
  const [kind, id = ''] = (measure.aim ?? '').split(':');
  const { startsOn, endsOn } = measure;
  return [
    ...[measure.year, measure.kind, measure.number, measure.title],
    measure.indicator ?? (kind === 'indicator' ? Number(id) : null),
    kind === 'item' ? id : null,
    measure.unitIds.map((unitId) => unitNames.get(unitId) ?? '').join('; '),
    ...[startsOn?.toString() ?? null, endsOn?.subtract({ days: 1 }).toString() ?? null],
    ...[measure.periodText, measure.target, measure.status, measure.outcome],
  ];
}
