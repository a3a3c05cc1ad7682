import type { CheckContext, Rule } from '../finding.ts';
import { missingItems } from '../item-rows.ts';
import { sharedChannel } from '../relations/shared-channel.ts';
import { undoneGround } from '../relations/undone-ground.ts';
import { wrongGround } from '../relations/wrong-ground.ts';

/**
 * Items that build on others. ITA 2566: O24 carries out O23, O35 the measures of O34, O37 and O38 report on O36, O28
 * is apart from the general channel of O8 … A row that names another item as its ground, that is done while its
 * ground is not, or that shows the page it must be apart from, contradicts that.
 */
export const relation: Rule = {
  id: 'relation',
  title: { th: 'ความสัมพันธ์ระหว่างข้อไม่ถูกต้อง', en: 'Items that do not fit one another' },
  check: (context: CheckContext) => {
    const { framework, report } = context;
    const missing = new Set(missingItems(framework, report).map(({ code }) => code));
    return report.items.flatMap((row) => {
      const item = framework.items.find(({ code }) => code === row.code);
      if (!item) return [];
      return [
        ...wrongGround(context, row, item),
        ...undoneGround(report, row, item, missing),
        ...sharedChannel(context, row, item),
      ];
    });
  },
};
