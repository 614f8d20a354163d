// Runs in a process of its own: reads simulations as JSON from standard input, writes how many it decides a second.
import { runUnsafeSimulation } from '@cloud-copilot/iam-simulate';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const simulations = JSON.parse(Buffer.concat(chunks).toString('utf8'));
await runUnsafeSimulation(simulations[0], {});
const start = performance.now();
for (const simulation of simulations) await runUnsafeSimulation(simulation, {});
process.stdout.write(String((1000 * simulations.length) / (performance.now() - start)));
