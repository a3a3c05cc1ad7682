import { z } from 'zod';

/** The last entry of a backup: what it holds, by which a restore judges every other entry. */
export const manifestSchema = z.object({
  format: z.literal('prongsai-backup'),
  formatVersion: z.literal(1),
  createdAt: z.string(),
  prongsai: z.string(),
  postgres: z.string(),
  /** The migrations the data is shaped by, first to last. */
  migrations: z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() })).min(1),
  agencies: z.number().int().min(0),
  /** In the order a restore fills them. */
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]{1,63}$/),
      file: z.string(),
      columns: z.array(z.string().regex(/^[a-z0-9_]{1,63}$/)).min(1),
      rows: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export const MANIFEST_FILE = 'manifest.json';
