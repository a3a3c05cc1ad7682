/** A title says what the paper is; longer lines are sentences. */
const LONGEST_TITLE = 260;

/** "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส…": the first line of a report. */
export function isTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE) return false;
  return /^(?:แบบ)?(?:สรุป)?(?:ราย|การ)งาน|^สรุปผล/.test(line) && namesAssessment(line);
}

/** Whether a line speaks of the assessment at all. */
export function namesAssessment(line: string): boolean {
  return /คุณธรรมและความโปร่งใส|(?<![A-Za-z])ITA(?![A-Za-z])/.test(line);
}
