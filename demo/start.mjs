// `npm start`: installs what is missing, builds the widget and the demo page, and runs the sandbox server with both.
import { spawn } from 'node:child_process';
import { ensurePackages, root, run } from './setup.mjs';

ensurePackages();
console.log('Building the widget and the demo page …');
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
run('npm', ['run', '-s', 'build:widget'], quiet);
run('npm', ['run', '-s', 'build:demo'], quiet);

const server = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
});
// The terminal gives Ctrl-C to the server as well; waiting for it here makes the end a clean one.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
