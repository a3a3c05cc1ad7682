import type { Page } from '../../web/page.ts';
import { mediaTypes } from './catalogue.ts';
import { addressOf, dataSets, formats, licence, type SetName, setNames } from './rules.ts';

/** The open data for schema.org: a catalogue of data sets, each with its files. */
export function linkedData(
  { say, origin }: Page,
  agencyName: string,
  years: Readonly<Record<SetName, readonly number[]>>,
): object {
  const publisher = { '@type': 'GovernmentOrganization', name: agencyName, url: `${origin}/` };
  return {
    '@type': 'DataCatalog',
    ...{ name: `${say(words.name)} · ${agencyName}`, url: `${origin}/data`, license: licence.url, publisher },
    dataset: setNames
      .filter((name) => years[name].length > 0)
      .map((name) => ({
        '@type': 'Dataset',
        ...{ name: say(dataSets[name].title), description: say(dataSets[name].notes) },
        ...{ url: `${origin}/data#set-${name}`, license: licence.url, isAccessibleForFree: true, publisher },
        distribution: years[name].flatMap((year) =>
          formats.map((format) => ({
            '@type': 'DataDownload',
            encodingFormat: mediaTypes[format],
            contentUrl: origin + addressOf({ set: name, year, format }),
          })),
        ),
      })),
  };
}

const words = { name: { th: 'ข้อมูลเปิด', en: 'Open data' } };
