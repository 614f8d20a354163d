import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { ConfigError } from '../../core';
import { type Source, treeSource } from '../../source';
import { Configurations } from '../../terraform/configurations';
import { addConfiguration } from '../../terraform/json-syntax';
import { isObject } from '../../terraform/resource';
import { type App, TerraformStack } from '../cdktf';

/** What synthesis wrote for one stack. */
export interface WrittenStack {
  readonly stack: TerraformStack;
  /** Every file that Terraform would read together with it. */
  readonly sources: readonly Source[];
}

/** What synthesis wrote. */
export interface Written {
  readonly stacks: readonly WrittenStack[];
  readonly configurations: Configurations;
}

/**
 * Reads what the stacks of an app wrote.
 *
 * @param draft the folder that they wrote into
 * @param target the folder that it is meant for, by which files are named: as `zta check` names them
 * @throws StackNamedTwice where one stack was written over another
 * @throws HclNotJudged where HCL was written that may say something else than what can be judged
 * @throws ConfigurationBeside where Terraform would read a file along that synthesis did not write
 */
export function readWritten(app: App, draft: string, target: string): Written {
  const configurations = new Configurations();
  const stacks = app.node.findAll().filter((node) => TerraformStack.isStack(node));
  const read = new Set<string>();
  const written = stacks.map((stack) => {
    const { workingDirectory, synthesizedStackPath } = app.manifest.forStack(stack);
    if (read.has(workingDirectory)) throw namedTwice(stack);
    read.add(workingDirectory);
    const names = configurationsIn(join(draft, workingDirectory));
    refuseBeside(stack, join(target, workingDirectory), names);
    const sources = names.map((name) => {
      const file = join(draft, workingDirectory, name);
      const called = nameOf(join(target, workingDirectory, name));
      return treeSource(called, treeOf(stack, file, name === basename(synthesizedStackPath)));
    });
    addConfiguration(configurations, sources);
    return { stack, sources };
  });
  return { stacks: written, configurations };
}

const namedTwice = (stack: TerraformStack): ConfigError =>
  new ConfigError(
    'StackNamedTwice',
    `'id' must differ between the stacks of an app, got '${stack.node.id}' twice, of which the framework keeps the last only; name one otherwise`,
    stack,
  );

/** The same file has the same name on every machine, so that a baseline holds there. */
export function nameOf(path: string): string {
  const inside = relative('.', resolve(path));
  return (inside.startsWith('..') ? path : inside).split(sep).join('/');
}

const configurationsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.tf(\.json)?$/.test(name))
        .sort()
    : [];

/** What the framework names is written anew; anything else stays, and Terraform takes it for a part of the stack. */
function refuseBeside(stack: TerraformStack, folder: string, written: readonly string[]): void {
  const [other] = configurationsIn(folder).filter(
    (name) => !written.includes(name) && !/^cdk\.tf(\.json)?$/.test(name),
  );
  if (other === undefined) return;
  const reason = `'${nameOf(folder)}' must hold what synthesis writes, got '${other}' besides, which Terraform would read along; say it in the stack, with addOverride, and delete the file`;
  throw new ConfigError('ConfigurationBeside', reason, stack);
}

function treeOf(stack: TerraformStack, file: string, isOwn: boolean): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    if (isOwn) return toldInHcl(stack);
    throw hclNotJudged(stack, `'${basename(file)}' must be written in JSON, got HCL, which is not read`);
  }
}

/** The stack of which the HCL was written: the same as far as nothing goes past its constructs. */
function toldInHcl(stack: TerraformStack): unknown {
  const tree: unknown = JSON.parse(JSON.stringify(stack.toTerraform()));
  const overrides = Object.entries(overridesIn(tree)).flatMap(([of, keys]) =>
    Array.isArray(keys)
      ? keys.filter((key) => of !== 'stack' || key !== 'terraform').map((key) => `${of}: ${key}`)
      : [],
  );
  const [first] = overrides;
  if (first === undefined) return tree;
  throw hclNotJudged(
    stack,
    `'hclOutput' must be false where addOverride is used, got one of ${first}; HCL leaves such changes out, so that something else would be applied than was judged`,
  );
}

function overridesIn(tree: unknown): Readonly<Record<string, unknown>> {
  const note = isObject(tree) ? tree['//'] : undefined;
  const metadata = isObject(note) ? note['metadata'] : undefined;
  const overrides = isObject(metadata) ? metadata['overrides'] : undefined;
  return isObject(overrides) ? overrides : {};
}

const hclNotJudged = (stack: TerraformStack, reason: string) => new ConfigError('HclNotJudged', reason, stack);
