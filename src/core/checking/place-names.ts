import { canonical } from '../../lib/thai/canonical.ts';
import { nearest } from '../../lib/thai/similar.ts';
import type { Geography } from './geography.ts';

/** One place where a name stands: a subdistrict has all three, a district two, a province one. */
export interface Spot {
  readonly province: string;
  readonly district: string | null;
  readonly subdistrict: string | null;
}

/** The geography by name, in canonical form. A name may stand in many places. */
export interface PlaceIndex {
  readonly provinces: ReadonlyMap<string, readonly Spot[]>;
  readonly districts: ReadonlyMap<string, readonly Spot[]>;
  readonly subdistricts: ReadonlyMap<string, readonly Spot[]>;
  /** Longest name in characters. */
  readonly longest: number;
}

const indexes = new WeakMap<Geography, PlaceIndex>();

/** Built once for each geography: 7,400 names are looked up many times in one check. */
export function indexPlaces(geography: Geography): PlaceIndex {
  const known = indexes.get(geography);
  if (known) return known;
  const [provinces, districts, subdistricts] = [0, 1, 2].map(() => new Map<string, Spot[]>()) as [
    Map<string, Spot[]>,
    Map<string, Spot[]>,
    Map<string, Spot[]>,
  ];
  for (const province of geography.provinces) {
    put(provinces, province.name, { province: province.name, district: null, subdistrict: null });
    for (const district of province.districts) {
      put(districts, district.name, { province: province.name, district: district.name, subdistrict: null });
      for (const subdistrict of district.subdistricts) {
        put(subdistricts, subdistrict, { province: province.name, district: district.name, subdistrict });
      }
    }
  }
  const names = [...provinces.keys(), ...districts.keys(), ...subdistricts.keys()];
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0);
  const index = { provinces, districts, subdistricts, longest };
  indexes.set(geography, index);
  return index;
}

function put(map: Map<string, Spot[]>, name: string, spot: Spot): void {
  const key = canonical(name);
  const spots = map.get(key);
  if (spots) spots.push(spot);
  else map.set(key, [spot]);
}

/** The place names that a text begins with, longest first. */
export function placesAtStart(index: PlaceIndex, text: string): readonly string[] {
  const names: string[] = [];
  for (let length = Math.min(index.longest, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    if (isPlace(index, name)) names.push(name);
  }
  return names;
}

export function isPlace({ provinces, districts, subdistricts }: PlaceIndex, name: string): boolean {
  return subdistricts.has(name) || districts.has(name) || provinces.has(name);
}

export interface NearPlace {
  readonly name: string;
  /** One letter apart, and no other name as near as two: a typing slip of this name and of no other. */
  readonly sure: boolean;
}

/** The nearest name within a third of the letters (at least two of them); null when none is near. */
export function nearestPlace(name: string, names: Iterable<string>): NearPlace | null {
  const letters = [...canonical(name)].length;
  const all = [...names];
  const found = nearest(name, all, Math.max(2, Math.floor(letters / 3)));
  if (!found) return null;
  const others = all.filter((other) => other !== found.candidate);
  const sure = found.distance === 1 && letters > 3 && nearest(name, others, 2) === null;
  return { name: found.candidate, sure };
}
