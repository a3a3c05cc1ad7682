interface MonthName {
  readonly full: string;
  readonly short: string;
}

/** January first. The two printings of Thai offices, and the only ones that `formatThaiDate` writes. */
export const thaiMonths: readonly MonthName[] = [
  { full: 'มกราคม', short: 'ม.ค.' },
  { full: 'กุมภาพันธ์', short: 'ก.พ.' },
  { full: 'มีนาคม', short: 'มี.ค.' },
  { full: 'เมษายน', short: 'เม.ย.' },
  { full: 'พฤษภาคม', short: 'พ.ค.' },
  { full: 'มิถุนายน', short: 'มิ.ย.' },
  { full: 'กรกฎาคม', short: 'ก.ค.' },
  { full: 'สิงหาคม', short: 'ส.ค.' },
  { full: 'กันยายน', short: 'ก.ย.' },
  { full: 'ตุลาคม', short: 'ต.ค.' },
  { full: 'พฤศจิกายน', short: 'พ.ย.' },
  { full: 'ธันวาคม', short: 'ธ.ค.' },
];

const english = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Monday first, as ISO counts: index 0 is day 1. */
export const thaiWeekdays = ['จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์', 'อาทิตย์'] as const;

/** A short name's last point is often left out; then no Thai letter may follow, or "ต.คลองหนึ่ง" were October. */
function shortPattern(short: string): string {
  const [head = '', tail = ''] = short.split('.');
  return `${head}\\.\\s?${tail}(?:\\.|(?![ก-๎]))`;
}

/** Source of a pattern that matches any month's name; `monthNumber` tells which it was. */
export const monthPattern = [
  ...thaiMonths.map(({ full }) => full),
  ...thaiMonths.map(({ short }) => shortPattern(short)),
  ...english.map((name) => `${name}\\b`),
  ...english.map((name) => `${name.slice(0, 3)}\\b\\.?`),
].join('|');

/** 1–12 for a text matched by `monthPattern`. */
export function monthNumber(printed: string): number {
  const plain = printed.replace(/[.\s]/g, '').toLowerCase();
  const index = thaiMonths.findIndex(
    ({ full, short }, at) =>
      plain === full || plain === short.replaceAll('.', '') || plain.slice(0, 3) === english[at]?.slice(0, 3),
  );
  return index + 1;
}

/** True for a Thai short name ("ต.ค."), which a two-digit year may follow without a day. */
export function isShortMonth(printed: string): boolean {
  return /^[ก-ฮ]/.test(printed) && printed.includes('.');
}
