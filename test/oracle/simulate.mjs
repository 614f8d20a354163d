// Runs in a process of its own: reads a line of simulations as JSON from standard input, answers with a line of decisions.
import { createInterface } from 'node:readline';
import { runSimulation } from '@cloud-copilot/iam-simulate';

async function decide(simulation) {
  const { resultType, overallResult, errors } = await runSimulation(simulation, {});
  return resultType === 'error' ? { error: errors } : { result: overallResult };
}

for await (const line of createInterface({ input: process.stdin })) {
  const decisions = [];
  for (const simulation of JSON.parse(line)) decisions.push(await decide(simulation));
  process.stdout.write(`${JSON.stringify(decisions)}\n`);
}
