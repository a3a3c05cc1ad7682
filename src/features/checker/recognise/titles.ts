/** A title says what the paper is; longer lines are sentences. */
const LONGEST_TITLE = 260;

/**
 * "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส…": the first line of a report. Other words may begin it when it names
 * its year; without one they head a part of a report.
 */
export function isTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE || !namesAssessment(line)) return false;
  return (
    /^(?:แบบ|สรุป)?รายงาน/.test(line) ||
    (/^(?:สรุปผล|ผลการ|มาตรการ|การ)/.test(line) && / ?ประจำปี|ปีงบประมาณ/.test(line))
  );
}

/** Whether a line speaks of the assessment at all. */
export function namesAssessment(line: string): boolean {
  return /คุณธรรมและความโปร่งใส|(?<![A-Za-z])ITA(?![A-Za-z])/.test(line);
}
