import type { ItemRow, Report } from '../../core/checking/report.ts';
import type { Framework, Item } from '../../core/framework/schema.ts';
import { correctProgress, emptyProgress } from './correct-progress.ts';
import type { Corrector } from './correct-text.ts';
import type { CorrectedItem, CorrectedReport } from './corrected.ts';
import { itemOf, noteAdded, noteMoves, noteTitle } from './item-changes.ts';
import { officialDigits, toFill } from './official-text.ts';

/** Every item of the framework in its place: kept, moved, added to fill; second rows are kept and marked. */
export function correctItems(
  report: Report,
  framework: Framework,
  corrector: Corrector,
): CorrectedReport['subIndicators'] {
  const rowsOf = Map.groupBy(report.items, (row) => itemOf(row, framework)?.code ?? '');
  noteMoves(report, framework, corrector);
  noteAdded(framework, rowsOf, corrector);
  const last = framework.subIndicators.at(-1);
  return framework.subIndicators.map((subIndicator) => {
    const items = framework.items.filter((item) => item.subIndicator === subIndicator.code);
    const rows = items.flatMap((item) => itemRows(item, rowsOf.get(item.code) ?? [], corrector));
    const strays = (rowsOf.get('') ?? [])
      .filter((row) => (row.subIndicator ?? last?.code) === subIndicator.code)
      .map((row) =>
        keptItem(
          row,
          corrector.plain(row.title),
          { text: corrector.plain(row.printedCode), mark: true },
          corrector,
        ),
      );
    return { subIndicator, rows: [...rows, ...strays] };
  });
}

function itemRows(item: Item, rows: readonly ItemRow[], corrector: Corrector): CorrectedItem[] {
  if (rows.length === 0) return [addedItem(item)];
  return rows.map((row, index) => {
    const code = { text: officialDigits(item.code), mark: index > 0 };
    noteTitle(item, row, index > 0, corrector);
    return keptItem(row, officialDigits(item.title.th), code, corrector, item);
  });
}

function keptItem(
  row: ItemRow,
  title: string,
  code: CorrectedItem['code'][number],
  corrector: Corrector,
  item?: Item,
): CorrectedItem {
  const empty = row.components.text.trim() === '' && item !== undefined;
  return {
    code: [code],
    title: [{ text: title, ...(code.mark ? { mark: true } : {}) }],
    components: empty ? componentsOf(item) : corrector.text(row.components, 'องค์ประกอบ'),
    owner: corrector.text(row.owner, 'ผู้รับผิดชอบ'),
    progress: correctProgress(row.progress, corrector),
  };
}

function addedItem(item: Item): CorrectedItem {
  return {
    code: [{ text: officialDigits(item.code), mark: true }],
    title: [{ text: officialDigits(item.title.th) }],
    components: componentsOf(item),
    owner: [toFill('ผู้รับผิดชอบ')],
    progress: emptyProgress,
  };
}

function componentsOf(item: Item): CorrectedItem['components'] {
  return [{ text: item.components.map((component) => officialDigits(`- ${component.th}`)).join('\n') }];
}
