import { relative } from 'node:path';
import { appCommand, type SynthesizedStack, synthesize, type TemplateResource } from './assembly';
import { KINDS, PILLARS, protections } from './pillars';
import { proofLines } from './proofs';

const EXAMPLE = 'aws-private-model';
const bold = (line: string) => (process.stdout.isTTY ? `\u001b[1m${line}\u001b[22m` : line);

/** Resources of one kind that the same things protect, told together. */
interface Entry {
  readonly noun: string;
  readonly protections: readonly string[];
  readonly names: string[];
}

function entries(stacks: readonly SynthesizedStack[], pillar: string): Entry[] {
  const found = new Map<string, Entry>();
  const types = new Set(named(stacks).map(([, { Type }]) => Type));
  for (const [name, resource] of named(stacks)) {
    const kind = KINDS[resource.Type];
    if (kind?.pillar !== pillar) continue;
    const entry = { noun: kind.noun, protections: protections(kind, resource, types), names: [] };
    const key = JSON.stringify([entry.noun, entry.protections]);
    found.set(key, found.get(key) ?? entry);
    found.get(key)?.names.push(name);
  }
  return [...found.values()];
}

function named(stacks: readonly SynthesizedStack[]): [string, TemplateResource][] {
  return stacks.flatMap(({ resources, paths }) =>
    Object.entries(resources).map(([id, resource]): [string, TemplateResource] => [
      (paths.get(id) ?? id).replace(/\/Resource(?=\/|$)/g, '').replace(/^[^/]*\//, ''),
      resource,
    ]),
  );
}

function others(stacks: readonly SynthesizedStack[]): string[] {
  const counts = new Map<string, number>();
  for (const [, { Type }] of named(stacks)) {
    if (KINDS[Type] === undefined && Type !== 'AWS::CDK::Metadata') counts.set(Type, (counts.get(Type) ?? 0) + 1);
  }
  return [...counts].sort().map(([type, count]) => `${count} ${type}`);
}

// Whoever reads the beginning only (`| head`) is content.
process.stdout.on('error', () => process.exit());

const stacks = synthesize(appCommand(EXAMPLE), 'cdk.out');
const total = named(stacks).filter(([, { Type }]) => Type !== 'AWS::CDK::Metadata').length;
console.log(`examples/${EXAMPLE}: ${stacks.map(({ name }) => name).join(', ')}, ${total} resources\n`);
for (const pillar of PILLARS) {
  console.log(bold(pillar));
  for (const { noun, names, protections } of entries(stacks, pillar)) {
    console.log(`  ${names.join(', ')} (${noun})`);
    for (const protection of protections) console.log(`      ${protection}`);
  }
  console.log('');
}
const rest = others(stacks);
if (rest.length > 0) console.log(`${bold('Around them')}\n  ${rest.join(', ')}\n`);
console.log(`${bold('Proofs, of every request')}\n${proofLines('cdk.out').join('\n')}\n`);
console.log(bold('Templates'));
for (const { templateFile } of stacks) console.log(`  ${relative('.', templateFile)}`);
console.log('\nNothing was deployed. To deploy: npx cdk deploy');
