import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface Line {
  /** Leads to the same app, by the same name. */
  readonly url: string;
  /** Cuts every connection that has sent so many bytes from now on; null mends it. */
  readonly cutAfterSending: (bytes: number | null) => void;
  /** Lets requests through and cuts before their answer comes back. */
  readonly cutBeforeAnswer: (isCut: boolean) => void;
  readonly close: () => Promise<void>;
}

/** A line to a server of this machine that can be cut in the middle, as a telephone's is. */
export async function openLine(to: string): Promise<Line> {
  const target = Number(new URL(to).port);
  const sockets = new Set<Socket>();
  let most: number | null = null;
  let losesAnswers = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    const cut = () => hangUp([near, far]);
    for (const each of [near, far]) {
      sockets.add(each);
      each.on('error', cut).on('close', () => {
        sockets.delete(each);
        cut();
      });
    }
    let sent = 0;
    near.on('data', (bytes) => {
      sent += bytes.length;
      if (most !== null && sent > most) return cut();
      far.write(bytes);
    });
    far.on('data', (bytes) => (losesAnswers ? cut() : near.write(bytes)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    // A connection kept open has sent bytes before: what is cut must begin anew.
    cutAfterSending: (bytes) => {
      hangUp(sockets);
      most = bytes;
    },
    cutBeforeAnswer: (isCut) => {
      losesAnswers = isCut;
    },
    close: async () => {
      hangUp(sockets);
      server.close();
      await once(server, 'close');
    },
  };
}

function hangUp(sockets: Iterable<Socket>): void {
  for (const each of sockets) each.destroy();
}
