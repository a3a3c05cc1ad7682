import { addressOf, type DataSet, dataSets, formats, licence, type SetName, setNames } from './rules.ts';

export interface Catalogued {
  readonly agencyName: string;
  readonly email: string;
  readonly origin: string;
  readonly years: Readonly<Record<SetName, readonly number[]>>;
}

/**
 * The data sets in the fields CKAN and the government data catalogue (data.go.th) use, so that a catalogue can take them
 * over as they are.
 */
export function catalogueOf(about: Catalogued) {
  return { packages: setNames.map((name) => packageOf(dataSets[name], about)) };
}

function packageOf(set: DataSet, { agencyName, email, origin, years }: Catalogued) {
  return {
    name: `ita-${set.name}`,
    title: set.title.th,
    title_en: set.title.en,
    notes: set.notes.th,
    notes_en: set.notes.en,
    url: `${origin}/data`,
    organization: { title: agencyName },
    maintainer: agencyName,
    maintainer_email: email,
    license_id: licence.id,
    license_title: licence.title,
    license_url: licence.url,
    isopen: true,
    private: false,
    data_type: set.type,
    data_category: 'ข้อมูลสาธารณะ',
    data_format: formats.map((format) => format.toUpperCase()),
    data_language: ['ไทย'],
    data_source: agencyName,
    objective: 'เปิดเผยผลการประเมิน ITA ให้ตรวจสอบและนำไปใช้ต่อได้',
    accessible_condition: 'ไม่มีเงื่อนไข',
    update_frequency_unit: set.frequency.unit,
    update_frequency_interval: set.frequency.interval,
    tags: ['ITA', 'ความโปร่งใส'].map((name) => ({ name })),
    resources: years[set.name].flatMap((year) =>
      formats.map((format) => ({
        name: `${set.title.th} ปีงบประมาณ ${year}`,
        format: format.toUpperCase(),
        mimetype: mediaTypes[format],
        url: origin + addressOf({ set: set.name, year, format }),
      })),
    ),
    fields: set.columns.map(({ name, about }) => ({ id: name, info: { label: about.th, notes: about.en } })),
  };
}

export const mediaTypes = { csv: 'text/csv', json: 'application/json' } as const;
