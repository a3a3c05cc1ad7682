// npm start · npm test · npm run build: everything a fresh machine needs, then the work itself.
import { join } from 'node:path';
import { pinnedNode, refuse, root, run, runCommand, setUp } from './runtime.mjs';

const modules = join(root, 'node_modules');
const tasks = {
  build: () => {},
  start: () => {
    // A first look shows the invented agency; an office of one's own starts with `prongsai serve`, or PRONGSAI_DEMO=0.
    process.env.PRONGSAI_DEMO ??= '1';
    runCommand(['serve', ...process.argv.slice(3)]);
  },
  lint: () => check(),
  test: () => {
    check();
    node([join(modules, 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(3)]);
  },
  bench: () => node(process.argv.slice(3)),
};

/** The same three steps on a laptop and in CI: format and lint, types, then the tests. */
function check() {
  node([join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']);
  node([join(modules, 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.check.json']);
}

function node(args) {
  run(pinnedNode(), args, { stdio: 'inherit' });
}

try {
  const task = tasks[process.argv[2] ?? ''];
  if (!task) throw new Error(`usage: node bin/setup.mjs ${Object.keys(tasks).join(' | ')}`);
  setUp();
  task();
} catch (error) {
  refuse(error);
}
