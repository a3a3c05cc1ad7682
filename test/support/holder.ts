// A process that holds a data folder until it is killed: node holder.ts FOLDER. Prints the server's pid once it is ready.
import { startEmbedded } from '../../src/db/embedded/server.ts';

const started = await startEmbedded(process.argv[2] ?? '');
process.stdout.write(`${started.ok ? started.value.pid : started.error.en}\n`);
setInterval(() => {}, 1_000);
