import type { Pool } from 'pg';

const typeNames: Readonly<Record<string, string>> = {
  tsvector: 'string',
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  numeric: 'string',
  _text: 'string[]',
  int8: 'number',
  bytea: 'Buffer',
  date: 'PlainDate',
  timestamptz: 'Instant',
  jsonb: 'JsonColumn',
};

const head = `// Generated from the live schema by test/db/types.test.ts (npm test -- test/db/types.test.ts -u); do not edit.
import type { ColumnType, Generated } from 'kysely';
import type { Json } from './canonical-json.ts';

/** Read as Temporal; written as that, or as ISO text. N: may be null · G: may be left out. */
type Time<T, N = never, G = never> = ColumnType<T | N, T | string | N | G, T | string | N>;
/** Read as a value, written as JSON text. */
type Text<T, N = never, G = never> = ColumnType<T | N, string | N | G, string | N>;
`;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
}

/** The text of types.generated.ts for the schema a pool reaches. A column type without a name here is a bug. */
export async function printTypes(pool: Pool): Promise<string> {
  const { rows } = await pool.query<Column>(`
    select c.relname as "table", a.attname as "column", t.typname as "type",
           not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as generated
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    order by c.relname, a.attnum`);
  const tables = Map.groupBy(rows, ({ table }) => table);
  const interfaces = [...tables].map(([table, columns]) => {
    const lines = columns.map((each) => `  ${each.column}: ${typeOf(each)};`);
    return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}\n`;
  });
  const list = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};`);
  return [head, ...interfaces, `export interface Tables {\n${list.join('\n')}\n}\n`].join('\n');
}

function typeOf({ table, column, type, nullable, generated }: Column): string {
  const name = typeNames[type];
  if (!name) throw new Error(`${table}.${column}: type ${type} has no name in generate-types.ts`);
  const written = {
    Instant: 'Time<Temporal.Instant',
    PlainDate: 'Time<Temporal.PlainDate',
    JsonColumn: 'Text<Json',
  }[name];
  if (written) return `${written}${more(nullable, generated)}>`;
  const inner = nullable ? `${name} | null` : name;
  return generated ? `Generated<${inner}>` : inner;
}

/** Kysely does not look inside Generated<ColumnType<…>>, so what may be null or left out is told in one type. */
function more(nullable: boolean, generated: boolean): string {
  if (generated) return `, ${nullable ? 'null' : 'never'}, undefined`;
  return nullable ? ', null' : '';
}

function interfaceName(table: string): string {
  return table.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
