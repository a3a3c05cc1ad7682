import type { Page } from '../../web/page.ts';
import { addressOf, licence } from '../open-data/rules.ts';
import type { ScorePublication } from './queries.ts';
import { publicAddress } from './rules.ts';

/** Published scores for schema.org: a data set that can be had whole, with what it measures. */
export function linkedData(
  { origin }: Page,
  agencyName: string,
  { content, hash, number, publishedAt }: ScorePublication,
): object {
  const { fiscalYear: year, total, instruments } = content;
  const measured = (name: string, value: string) => ({
    '@type': 'PropertyValue',
    name,
    value,
    maxValue: '100',
  });
  const download = (format: 'csv' | 'json', encodingFormat: string) => ({
    '@type': 'DataDownload',
    ...{ encodingFormat, contentUrl: origin + addressOf({ set: 'scores', year, format }) },
  });
  return {
    '@type': 'Dataset',
    name: `ผลคะแนน ITA ${year} · ${agencyName}`,
    description: `คะแนนรวม ${total} ระดับ ${content.level.names.th} พร้อมที่มาของทุกตัวเลข`,
    url: origin + publicAddress(year),
    ...{ inLanguage: 'th', version: String(number), isAccessibleForFree: true },
    license: licence.url,
    // Fiscal year Y of the Buddhist era begins on 1 October Y − 544.
    temporalCoverage: `${year - 544}-10-01/${year - 543}-09-30`,
    datePublished: publishedAt.toString(),
    identifier: `sha256:${hash.toString('hex')}`,
    publisher: { '@type': 'GovernmentOrganization', name: agencyName, url: `${origin}/` },
    variableMeasured: [
      measured('ITA', total),
      ...Object.entries(instruments).flatMap(([code, score]) =>
        score === null ? [] : [measured(code, score)],
      ),
    ],
    distribution: [download('csv', 'text/csv'), download('json', 'application/json')],
  };
}
