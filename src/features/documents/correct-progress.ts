import type { Progress } from '../../core/checking/report.ts';
import type { Corrector } from './correct-text.ts';
import type { CorrectedProgress } from './corrected.ts';
import { toFill } from './official-text.ts';

/** Neither box ticked: a row to fill in. */
export const emptyProgress: CorrectedProgress = { notDone: false, done: false, text: [toFill('ความก้าวหน้า')] };

export function correctProgress(progress: Progress, corrector: Corrector): CorrectedProgress {
  return {
    notDone: progress.notDone === true,
    done: progress.done === true,
    text: corrector.text(progress.passage, 'ความก้าวหน้า', progress.text),
  };
}
