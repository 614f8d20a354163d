import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { decide } from '../lib/access/decide';
import { files, ROLE, role } from '../test/access/decide/built';
import { REQUESTS, STATEMENTS } from './bench-policy';

const ROUNDS = 60;
/** How many the simulator is asked: it takes its time. */
const FEW = 60;

function ours(): number {
  const access = files({ identities: [role(STATEMENTS)] });
  for (const request of REQUESTS) decide(access, request);
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const request of REQUESTS) decide(access, request);
  return (1000 * ROUNDS * REQUESTS.length) / (performance.now() - start);
}

/** An independent simulator, in a process of its own, which counts the time by itself. */
function theirs(): number {
  const policy = { Version: '2012-10-17', Statement: STATEMENTS };
  const simulations = REQUESTS.slice(0, FEW).map(({ action, resource, context }) => ({
    request: {
      principal: ROLE,
      action,
      resource: { resource, accountId: ROLE.split(':')[4] },
      contextVariables: context,
    },
    identityPolicies: [{ name: 'policy', policy }],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  }));
  const input = JSON.stringify(simulations);
  const child = spawnSync(process.execPath, [join(__dirname, 'bench-simulate.mjs')], { input, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout);
}

/** Prints decisions a second, ours and those of a simulator of IAM. */
console.log(JSON.stringify({ ours: ours(), theirs: theirs() }));
