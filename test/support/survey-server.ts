// The whole app over the database of a folder, without the gates against floods: node survey-server.ts FOLDER. Prints its
// address once it listens; ends when its database does, as `prongsai serve`. Needs dist/, as views are no plain TypeScript.
import { hostDatabase } from '../../src/db/host.ts';

const dist = (name: string) => import(new URL(`../../dist/${name}`, import.meta.url).href);
const { openDatabase }: typeof import('../../src/db/connect.ts') = await dist('db/connect.js');
const { createPool }: typeof import('../../src/compose.ts') = await dist('compose.js');
const { createTools }: typeof import('../../src/office.ts') = await dist('office.js');
const { startServer }: typeof import('../../src/server.ts') = await dist('server.js');
const { createCollector }: typeof import('../../src/features/answers/collector.ts') = await dist(
  'features/answers/collector.js',
);

const folder = process.argv[2] ?? '';
const host = await hostDatabase({ kind: 'embedded', folder });
if (!host.ok) {
  process.stderr.write(`${host.error.en}\n`);
  process.exit(2);
}
const { db } = openDatabase(host.value.app);
const tools = createTools({ clamd: null, mail: null, oidc: null }, createPool(1), () => {});
const parts = {
  db,
  now: () => Temporal.Now.instant(),
  secretKey: new Uint8Array(32).fill(7),
  publicUrl: null,
};
const plenty = { atOnce: 1e9, perMinute: 1e9 };
const collector = createCollector(parts);
const started = await startServer({
  config: {
    ...{ host: '127.0.0.1', port: 0, writesPerMinute: 0, trustProxy: false, logLevel: 'silent' },
    metricsToken: null,
  },
  service: tools.service,
  office: { ...parts, ...tools, collector, surveyGate: { bits: 0, worked: plenty, plain: plenty } },
  log: () => {},
});
if (!started.ok) throw new Error(started.error.en);
void host.value.ended.then(() => process.exit(2));
process.stdout.write(`${started.value.url}\n`);
await started.value.stopped;
await collector.close();
await db.destroy();
await host.value.stop();
