import type { ClientBase } from 'pg';

export interface BackedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Names of the primary key's columns, in its order. */
  readonly key: readonly string[];
  readonly ofAgency: boolean;
}

interface Row extends BackedTable {
  readonly needs: readonly string[];
}

/** Every table but the journal of migrations, each after the tables it refers to. */
export async function listTables(client: ClientBase): Promise<BackedTable[]> {
  const { rows } = await client.query<Row>(`
    select c.relname as name,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as k (attnum, place)
        join pg_attribute a on a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.place) as key,
      exists (select from pg_attribute where attrelid = c.oid and attname = 'agency_id') as "ofAgency",
      array(select r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
    order by c.relname`);
  return inOrder(rows);
}

function inOrder(rows: readonly Row[]): BackedTable[] {
  const ordered: BackedTable[] = [];
  const placed = new Set<string>();
  while (ordered.length < rows.length) {
    const next = rows.find(({ name, needs }) => !placed.has(name) && needs.every((each) => placed.has(each)));
    if (!next) throw new Error('tables refer to each other in a circle: no order to restore them in');
    placed.add(next.name);
    const { needs: _, ...table } = next;
    ordered.push(table);
  }
  return ordered;
}
