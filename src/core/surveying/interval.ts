import type { Moments } from './count.ts';

/** Student's t for 95 %, by degrees of freedom; beyond the table 1.96 + 2.4 / df, which is within 0.005 of it. */
const T95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/**
 * Half the width of the 95 % confidence interval of a mean score, in points: t · s / √n · √((N − n) / (N − 1)), Student's t
 * with n − 1 degrees of freedom, the respondents' scores as a simple random sample without replacement of the N people
 * concerned. Nought where everybody was asked. Null with fewer than two respondents. A survey people choose to answer is
 * no random sample, so the true doubt is larger: the pages say so.
 */
export function margin95(
  { respondents: n, sum, squares }: Moments,
  population: number | null,
): number | null {
  if (n < 2) return null;
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  const left = population === null ? 1 : Math.max(0, (population - n) / Math.max(1, population - 1));
  const t = T95[n - 2] ?? 1.96 + 2.4 / (n - 1);
  return t * Math.sqrt((variance / n) * left);
}
