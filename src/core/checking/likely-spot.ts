import { nearestPlace, type PlaceIndex, type Spot } from './place-names.ts';

/** What a report prints of its place, canonical and without the words before; "" when it prints none. */
export interface PrintedPlaces {
  readonly province: string;
  readonly district: string;
  readonly subdistrict: string;
}

/**
 * The one place that a subdistrict's name leaves possible, as far as province and district agree with it or are
 * near misses; null when the name is unknown or more than one place fits.
 */
export function likelySpot(index: PlaceIndex, printed: PrintedPlaces): Spot | null {
  const spots = index.subdistricts.get(printed.subdistrict) ?? [];
  if (spots.length <= 1) return spots[0] ?? null;
  const fits = [
    (spot: Spot) => spot.province === printed.province,
    (spot: Spot) => isNear(printed.province, spot.province),
    (spot: Spot) => spot.district === printed.district,
    (spot: Spot) => isNear(printed.district, spot.district ?? ''),
  ];
  let left: readonly Spot[] = spots;
  for (const fit of fits) {
    const narrowed = left.filter(fit);
    if (narrowed.length > 0) left = narrowed;
  }
  // Still all of them: neither province nor district told anything.
  return left.length === 1 && left.length < spots.length ? (left[0] ?? null) : null;
}

function isNear(printed: string, name: string): boolean {
  return printed.length > 2 && (name.startsWith(printed) || nearestPlace(printed, [name]) !== null);
}
