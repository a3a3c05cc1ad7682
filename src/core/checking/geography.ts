/** Thailand's provinces, districts and subdistricts by name, without the words จังหวัด, อำเภอ, ตำบล. */
export interface Geography {
  readonly provinces: readonly Province[];
}

export interface Province {
  readonly name: string;
  readonly districts: readonly District[];
}

export interface District {
  readonly name: string;
  readonly subdistricts: readonly string[];
}
