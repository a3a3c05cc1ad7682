import { BOM, csvLine } from '../../lib/csv.ts';
import type { Resource } from './resources.ts';
import { type DataSet, type Format, licence, type Row } from './rules.ts';

export interface Printing {
  readonly set: DataSet;
  readonly year: number;
  readonly agencyName: string;
}

/** A resource as a file, a part when the reader takes it. */
export function printResource(
  resource: Resource,
  format: Format,
  printing: Printing,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const texts = (format === 'csv' ? csvParts : jsonParts)(resource, printing)[Symbol.asyncIterator]();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { value, done } = await texts.next();
    if (done) controller.close();
    else controller.enqueue(encoder.encode(value));
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

/** RFC 4180, UTF-8 with its mark so that spreadsheets read Thai; a text that begins like a formula gets a "'". */
async function* csvParts({ parts }: Resource, { set }: Printing): AsyncGenerator<string> {
  yield BOM + csvLine(set.columns.map(({ name }) => name));
  for await (const rows of parts) yield rows.map((row) => csvLine(row)).join('');
}

/** {…, "rows": [{…}, …]}, written by hand because it is written in parts. */
async function* jsonParts({ parts, publication }: Resource, printing: Printing): AsyncGenerator<string> {
  const { set, year, agencyName } = printing;
  const head = {
    ...{ title: set.title.th, agency: agencyName, fiscalYear: year, license: licence.id },
    ...(publication && {
      publication: {
        number: publication.number,
        sha256: publication.hash.toString('hex'),
        publishedAt: publication.publishedAt.toString(),
        reason: publication.reason,
        content: publication.content,
      },
    }),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let isFirst = true;
  for await (const rows of parts) {
    const texts = rows.map((row) => JSON.stringify(toObject(set, row)));
    if (texts.length > 0) yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
    isFirst &&= texts.length === 0;
  }
  yield '\n]}\n';
}

function toObject({ columns }: DataSet, row: Row) {
  return Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));
}
