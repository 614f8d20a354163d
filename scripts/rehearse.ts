import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { appCommand } from './assembly';
import { exampleNames } from './examples';

interface Rehearsal {
  /** Region that the example is written for. */
  readonly region: string;
  /** The environment assignment that turns the example's update on. */
  readonly update: string;
  /** Why it is not rehearsed. @default - it is */
  readonly not?: string;
  /** Resource types that the emulator lacks, and takes as created. */
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
let leftOut = 0;
for (const example of exampleNames('aws')) {
  const rehearsal = rehearsals[example];
  if (rehearsal === undefined) throw new Error(`examples/rehearsals.json does not say how to rehearse ${example}`);
  console.log(`\n${example}`);
  const { region, update, stubs, not } = rehearsal;
  if (not !== undefined) {
    console.log(`NOT REHEARSED: ${not}.`);
    leftOut += 1;
    continue;
  }
  const options = ['--app', appCommand(example), '--region', region, '--update', update];
  const child = spawnSync(command, [...options, ...stubs.flatMap((type) => ['--stub', type])], { stdio: 'inherit' });
  if (child.status !== 0) failed += 1;
}
const besides = leftOut === 0 ? '' : `, but ${leftOut} that were not rehearsed`;
console.log(
  failed === 0
    ? `\nEvery example lived through its rehearsal${besides}.`
    : `\n${failed} of the examples failed${besides}.`,
);
process.exit(failed === 0 ? 0 : 1);
