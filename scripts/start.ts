import { relative } from 'node:path';
import { appCommand, type SynthesizedStack, synthesize } from './assembly';
import { PILLARS, type Pillar, type ToldResource } from './looks';
import { AWS_KINDS } from './pillars-aws';
import { GOOGLE_KINDS } from './pillars-google';
import { proofLines } from './proofs';
import { type Cloud, countOf, othersOf, pillarLines } from './telling';
import { runTerraformExample, type TerraformStackFile } from './terraform-stacks';

const EXAMPLES = { aws: 'aws-private-model', google: 'google-private-model' };
const bold = (line: string) => (process.stdout.isTTY ? `\u001b[1m${line}\u001b[22m` : line);

function toldOfTemplates(stacks: readonly SynthesizedStack[]): ToldResource[] {
  return stacks.flatMap(({ resources, paths }) =>
    Object.entries(resources).map(([id, { Type: type, Properties: properties = {}, DeletionPolicy }]) => ({
      type,
      name: (paths.get(id) ?? id).replace(/\/Resource(?=\/|$)/g, '').replace(/^[^/]*\//, ''),
      properties,
      stays: DeletionPolicy === 'Retain',
    })),
  );
}

function toldOfTerraform(stacks: readonly TerraformStackFile[]): ToldResource[] {
  return stacks.flatMap(({ tree: { resource = {} } }) =>
    Object.entries(resource).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([name, properties]) => ({ type, properties, ...placeOf(name, properties) })),
    ),
  );
}

/** Where a block of CDK for Terraform was made, and whether a plan that destroys it fails. */
function placeOf(name: string, properties: Readonly<Record<string, unknown>>): Pick<ToldResource, 'name' | 'stays'> {
  const {
    '//': noted,
    lifecycle,
  }: { '//'?: { metadata?: { path?: string } }; lifecycle?: { prevent_destroy?: boolean } } = properties;
  const path = noted?.metadata?.path ?? name;
  return {
    name: path.replace(/\/Resource(?=\/|$)/g, '').replace(/^[^/]*\//, ''),
    stays: lifecycle?.prevent_destroy === true,
  };
}

/** Prints what both clouds have of something, one beside the other. */
function tell(title: string, clouds: readonly Cloud[], linesOf: (cloud: Cloud) => readonly string[]): void {
  console.log(bold(title));
  for (const cloud of clouds) {
    const lines = linesOf(cloud);
    if (lines.length > 0) console.log([`  ${cloud.title}`, ...lines.map((line) => `    ${line}`)].join('\n'));
  }
  console.log('');
}

// Whoever reads the beginning only (`| head`) is content.
process.stdout.on('error', () => process.exit());

const templates = synthesize(appCommand(EXAMPLES.aws), 'cdk.out');
const { stacks, said } = runTerraformExample(EXAMPLES.google, 'cdktf.out');
const aws = {
  title: 'AWS',
  kinds: AWS_KINDS,
  resources: toldOfTemplates(templates),
  silent: ['AWS::CDK::Metadata'],
};
const google = { title: 'Google Cloud', kinds: GOOGLE_KINDS, resources: toldOfTerraform(stacks), silent: [] };
const clouds: readonly Cloud[] = [aws, google];

console.log(`examples/${EXAMPLES.aws}: ${templates.map(({ name }) => name).join(', ')}, ${countOf(aws)} resources`);
console.log(
  `examples/${EXAMPLES.google}: ${stacks.map(({ name }) => name).join(', ')}, ${countOf(google)} resources\n`,
);
const pillars = Object.entries(PILLARS) as [Pillar, string][];
for (const [pillar, title] of pillars) tell(title, clouds, (cloud) => pillarLines(cloud, pillar));
tell('Around them', clouds, (cloud) => [othersOf(cloud).join(', ')]);
console.log(
  [bold('Proofs, of every request'), '  AWS', ...proofLines('cdk.out').map((line) => `  ${line}`)].join('\n'),
);
const proved = said.flatMap((line) => /^zero-trust: (.* required proofs led)$/.exec(line)?.[1] ?? []);
console.log(['  Google Cloud', ...proved.map((line) => `    ${line}, by the app itself`), ''].join('\n'));
console.log(bold('Templates'));
for (const file of [...templates.map(({ templateFile }) => templateFile), ...stacks.map(({ file }) => file)]) {
  console.log(`  ${relative('.', file)}`);
}
console.log('\nNothing was deployed. To deploy: npx cdk deploy, and terraform apply in the folder of a stack');
