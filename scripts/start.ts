import { relative } from 'node:path';
import { appCommand, type SynthesizedStack, synthesize } from './assembly';
import { PILLARS, type Pillar, type ToldResource } from './looks';
import { AWS_KINDS } from './pillars-aws';
import { GOOGLE_KINDS } from './pillars-google';
import { proofLines } from './proofs';
import { briefLines, type Cloud, countOf, othersOf, pillarLines } from './telling';
import { runTerraformExample, type TerraformStackFile } from './terraform-stacks';

const EXAMPLES = { aws: 'aws-private-model', google: 'google-private-model' };
const LIVES = { aws: 'aws-model-lifecycle', google: 'google-model-lifecycle' };
const LIFE_OUT = { aws: 'cdk.out.lifecycle', google: 'cdktf.out.lifecycle' };
const WHOLE = '--whole';
const isWhole = process.argv.includes(WHOLE);
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
  const rows = isWhole ? wholeRows : briefRows;
  for (const cloud of clouds) for (const line of rows(cloud, linesOf(cloud))) console.log(line);
  if (isWhole) console.log('');
}

const wholeRows = ({ title }: Cloud, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`  ${title}`, ...lines.map((line) => `    ${line}`)] : [];

const briefRows = ({ title }: Cloud, lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => row(i === 0 ? title : '', line));

const COLUMNS = 118;

/** A line behind the name of what it is about, cut where the screen ends. */
function row(name: string, line: string): string {
  const whole = `  ${name.padEnd(14)}${line}`;
  return whole.length <= COLUMNS ? whole : `${whole.slice(0, COLUMNS - 1).trimEnd()}…`;
}

const stacksOf = (example: string, stacks: readonly { readonly name: string }[]): string =>
  `examples/${example}: ${stacks.map(({ name }) => name).join(', ')}`;

/** How many proofs an app for Google Cloud required, and led. */
const ledIn = (said: readonly string[]): readonly string[] =>
  said
    .flatMap((line) => /^zero-trust: (.* required proofs led)$/.exec(line)?.[1] ?? [])
    .map((led) => `${led}, by the app itself`);

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
for (const [pillar, title] of pillars) {
  tell(title, clouds, (cloud) => (isWhole ? pillarLines(cloud, pillar) : briefLines(cloud, pillar)));
}
if (isWhole) tell('Around them', clouds, (cloud) => [othersOf(cloud).join(', ')]);

tell('Proofs, of every request', clouds, (cloud) => (cloud === aws ? proofLines('cdk.out', isWhole) : ledIn(said)));

const life = {
  aws: synthesize(appCommand(LIVES.aws), LIFE_OUT.aws),
  google: runTerraformExample(LIVES.google, LIFE_OUT.google),
};
tell('The life of a model: data, training, signature, approval by somebody else, endpoint, alarms', clouds, (cloud) =>
  cloud === aws
    ? [stacksOf(LIVES.aws, life.aws), 'every required proof led, by the app itself: it is not synthesised otherwise']
    : [stacksOf(LIVES.google, life.google.stacks), ...ledIn(life.google.said)],
);
const files = [...templates.map(({ templateFile }) => templateFile), ...stacks.map(({ file }) => file)];
console.log([bold('Templates'), ...files.map((file) => `  ${relative('.', file)}`)].join('\n'));
console.log('\nNothing was deployed. To deploy: npx cdk deploy, and terraform apply in the folder of a stack');
if (!isWhole) console.log(`Everything that protects, resource by resource: npm start -- ${WHOLE}`);
