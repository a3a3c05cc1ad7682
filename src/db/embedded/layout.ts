import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where things lie in a data folder. */
export interface Layout {
  readonly folder: string;
  /** The cluster; 0700, owned by the account the server runs as. */
  readonly cluster: string;
  /** Readable copies of the program, one folder a version. */
  readonly native: string;
  /** Holds the sockets and nothing else; 0700. */
  readonly sockets: string;
  readonly log: string;
}

/** `sun_path` holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const LONGEST_SOCKET_PATH = 103;
const longestName = '/.s.PGSQL.5432';

/**
 * Absolute paths of a data folder. A folder whose path is too long for a socket gets its sockets in the system's
 * temporary folder, under a name made from that path.
 */
export function layoutOf(dataFolder: string, temporary: string = tmpdir()): Layout {
  const folder = resolve(dataFolder);
  const near = join(folder, 'sockets');
  const fits = Buffer.byteLength(near + longestName) <= LONGEST_SOCKET_PATH;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return {
    folder,
    cluster: join(folder, 'postgres'),
    native: join(folder, 'native'),
    sockets: fits ? near : join(temporary, `prongsai-${name}`),
    log: join(folder, 'postgres.log'),
  };
}
