// Runs in a process of its own: reads simulations as JSON from standard input, writes the decisions as JSON.
import { runSimulation } from '@cloud-copilot/iam-simulate';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const decisions = [];
for (const simulation of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  const { resultType, overallResult, errors } = await runSimulation(simulation, {});
  decisions.push(resultType === 'error' ? { error: errors } : { result: overallResult });
}
process.stdout.write(JSON.stringify(decisions));
