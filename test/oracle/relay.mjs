// A worker thread between tests, which ask synchronously, and the simulator's process, which answers in its own time.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { workerData } from 'node:worker_threads';

const { port, answered, simulator } = workerData;
const child = spawn(process.execPath, [simulator], { stdio: ['pipe', 'pipe', 'pipe'] });

function answer(line) {
  port.postMessage(line);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}

let complaint = '';
child.stderr.on('data', (text) => {
  complaint += text;
});
child.on('close', () => answer(JSON.stringify([{ error: `the oracle ended: ${complaint}` }])));
createInterface({ input: child.stdout }).on('line', answer);
port.on('message', (line) => child.stdin.write(`${line}\n`));
