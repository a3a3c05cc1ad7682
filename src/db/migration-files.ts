import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

export interface Migration {
  readonly number: number;
  /** "0001-foundation" */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal: a file that was applied may never change. */
  readonly checksum: string;
}

const folder = new URL('./migrations/', import.meta.url);

/** All migrations in order. A gap or a double number is a bug of this program. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (file, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]);
      if (number !== index + 1) throw new Error(`migration ${file} should have number ${index + 1}`);
      const sql = await readFile(new URL(file, folder), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { number, name: file.replace('.sql', ''), sql, checksum };
    }),
  );
}
