import type { Bilingual } from '../lib/bilingual.ts';

/** Why there is no database to use. */
export interface NoDatabase extends Bilingual {
  /** Another Prongsai holds the data folder. */
  readonly isInUse?: true;
}

/** Where the database is: in a data folder of this machine, or wherever a URL points. */
export type DatabasePlace =
  | { readonly kind: 'embedded'; readonly folder: string }
  | {
      readonly kind: 'url';
      /** The role that owns the tables: migrates, backs up, restores, verifies. */
      readonly ownerUrl: string;
      /** The role the app works as; null: the owner's connection gives up its rights at its start. */
      readonly appUrl: string | null;
    };
