import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../core';
import { jsonSource, type Source, SourceText } from '../source';
import { MIB } from '../source/limits';
import type { Configurations } from './configurations';
import { hclSources } from './hcl';
import { addConfiguration, SECTIONS } from './json-syntax';
import { addPlan } from './plan';
import { isObject, type Raw } from './resource';

/** Bytes that are read: a plan of ten thousand resources has half as many. */
const MAX_BYTES = 256 * MIB;

/**
 * Adds what a path holds, where that is of Terraform: a file in HCL or in its JSON syntax, a plan or state as `terraform show -json` writes it,
 * a folder with such files, or one that `cdktf synth` wrote.
 *
 * @returns false where the path is none of that
 * @throws InputError `HclUnsupported`, `HclSyntax`, `PlanBinary`, `PlanVersion`, `StateFile`, `NotTerraform`, `FileMissing`, `FileUnreadable`,
 * `TemplateTooLarge`, and what `jsonSource` throws
 */
export function addTerraform(configurations: Configurations, path: string): boolean {
  if (!existsSync(path)) return false;
  return statSync(path).isDirectory() ? addFolder(configurations, path) : addFile(configurations, path);
}

function addFile(configurations: Configurations, file: string): boolean {
  const text = textOf(file);
  if (/\.(tf|hcl)$/i.test(file)) {
    addConfiguration(configurations, hclSources([new SourceText(file, text)]));
    return true;
  }
  if (text.startsWith('PK\u0003\u0004')) {
    const reason = 'it is a plan in the binary format; give what `terraform show -json FILE` writes of it';
    throw new InputError('PlanBinary', file, reason);
  }
  const isNamed = /\.tf\.json$/i.test(file);
  if (!isNamed && !mayBeTerraform(text)) return false;
  const source = parsed(file, text);
  const kind = isObject(source.tree) ? kindOf(file, source.tree) : undefined;
  if (kind === 'plan') addPlan(configurations, source);
  else if (kind === 'configuration' || isNamed) addConfiguration(configurations, [source]);
  else return false;
  return true;
}

/** Whether it is worth parsing a file in order to know. */
const mayBeTerraform = (text: string): boolean =>
  /^\s*\{/.test(text) && !/^\s*\{\s*"(Resources|AWSTemplateFormatVersion)"/.test(text) && isJson(text);

function isJson(text: string): boolean {
  try {
    const tree: unknown = JSON.parse(text);
    return isObject(tree) && !('Resources' in tree);
  } catch {
    return false;
  }
}

function parsed(file: string, text: string): Source {
  const source = new SourceText(file, text);
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw source.error(
      'TemplateTooLarge',
      `the file is larger than ${MAX_BYTES / MIB} MiB; plan fewer resources at once`,
    );
  }
  return jsonSource(source);
}

/** @throws InputError `PlanVersion`, `StateFile` */
function kindOf(file: string, tree: Raw): 'plan' | 'configuration' | undefined {
  const { format_version: version } = tree;
  if (typeof version === 'string' && ['planned_values', 'values', 'terraform_version'].some((key) => key in tree)) {
    if (/^[01]\./.test(version)) return 'plan';
    const reason = `its format is of version ${version}, and 1 is the newest that is known; update zero-trust-ai-constructs`;
    throw new InputError('PlanVersion', file, reason);
  }
  if (typeof tree['lineage'] === 'string' && 'serial' in tree) {
    const reason = 'it is a state as Terraform stores it; give what `terraform show -json` writes of it';
    throw new InputError('StateFile', file, reason);
  }
  const keys = Object.keys(tree).filter((key) => key !== '//');
  return keys.length > 0 && keys.every((key) => SECTIONS.includes(key)) ? 'configuration' : undefined;
}

function addFolder(configurations: Configurations, folder: string): boolean {
  const stacks = stacksIn(folder);
  if (stacks !== undefined) {
    for (const file of stacks) addConfiguration(configurations, [parsed(file, textOf(file))]);
    return true;
  }
  const names = namesIn(folder);
  const ending = (end: string) => names.filter((name) => name.endsWith(end)).map((name) => join(folder, name));
  const hcl = ending('.tf').map((file) => new SourceText(file, textOf(file)));
  const sources = [...hclSources(hcl), ...ending('.tf.json').map((file) => parsed(file, textOf(file)))];
  if (sources.length === 0) return false;
  addConfiguration(configurations, sources);
  return true;
}

/** A folder that cannot be listed is told of by the reader of templates. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The configurations of every stack that `cdktf synth` wrote into a folder, where it did. */
function stacksIn(folder: string): readonly string[] | undefined {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return undefined;
  const { tree } = parsed(manifest, textOf(manifest));
  if (!isObject(tree) || !isObject(tree['stacks'])) return undefined;
  const files = Object.values(tree['stacks']).flatMap((stack) => {
    const path = isObject(stack) ? stack['synthesizedStackPath'] : undefined;
    return typeof path === 'string' ? [join(folder, path)] : [];
  });
  if (files.length > 0) return files;
  throw new InputError(
    'AssemblyEmpty',
    folder,
    'it holds no stack, so that there is nothing to judge; add one to the app',
  );
}

function textOf(file: string): string {
  if (!existsSync(file)) {
    throw new InputError('FileMissing', file, 'there is no such file; synthesise anew, or check the path');
  }
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? `${error.code}` : 'an error';
    throw new InputError('FileUnreadable', file, `reading it ended with ${why}; check its permissions`);
  }
}
