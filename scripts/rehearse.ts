import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { appCommand } from './assembly';
import { exampleNames } from './examples';

interface Rehearsal {
  /** Region that the example is written for. */
  readonly region: string;
  /** The environment assignment that turns the example's update on. */
  readonly update: string;
  /**
   * How the CDK CLI deploys: 'direct' for stacks that hand values to each other, since the emulator keeps what a stack exports
   * only if the stack is made without a change set.
   *
   * @default - by change sets
   */
  readonly method?: 'direct';
  /** Resource types that the emulator takes as created, since it lacks them or refuses what AWS takes. */
  readonly stubs: readonly string[];
}

const command = process.env['DEPLOY_REHEARSAL'];
if (!command) {
  console.log('Nothing rehearsed: DEPLOY_REHEARSAL is unset. Set it to a command that takes a CDK app through');
  console.log('  --app CMD --region REGION --update VAR=VALUE --stub TYPE...');
  console.log('bootstrap, deploy, deploy again, update and destroy against an emulator of AWS.');
  process.exit(0);
}

const rehearsals: Record<string, Rehearsal> = JSON.parse(readFileSync('examples/rehearsals.json', 'utf8'));
let failed = 0;
for (const example of exampleNames('aws')) {
  const rehearsal = rehearsals[example];
  if (rehearsal === undefined) throw new Error(`examples/rehearsals.json does not say how to rehearse ${example}`);
  console.log(`\n${example}`);
  const { region, update, method, stubs } = rehearsal;
  const options = ['--app', appCommand(example), '--region', region, '--update', update];
  const child = spawnSync(command, [...options, ...stubs.flatMap((type) => ['--stub', type])], {
    stdio: 'inherit',
    env: { ...process.env, ...(method !== undefined && { CDK_METHOD: method }) },
  });
  if (child.status !== 0) failed += 1;
}
console.log(failed === 0 ? '\nEvery example lived through its rehearsal.' : `\n${failed} of the examples failed.`);
process.exit(failed === 0 ? 0 : 1);
