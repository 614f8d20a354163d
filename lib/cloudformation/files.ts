import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { InputError } from '../core';
import { circleIn } from './circular';
import { parseSource, type Source } from './source';
import { type Environment, isObject, type Nesting, type Raw, type Resource, type Template } from './template';
import type { Templates } from './templates';

/**
 * Adds what a path holds: one template, or every stack of a cloud assembly (`cdk.out`), nested stacks and stages included.
 *
 * @throws InputError `FileMissing`, `FileUnreadable`, `AssemblyMissing`, `AssemblyEmpty`, `NotAnAssembly`, `NotATemplate`,
 * `CircularReference`, and what `parseSource` throws
 */
export function addPath(templates: Templates, path: string): void {
  if (!existsSync(path)) throw new InputError('FileMissing', path, 'there is no such file or folder; check the path');
  if (!statSync(path).isDirectory()) {
    addFile(templates, { file: path });
    return;
  }
  const before = templates.all.length;
  addAssembly(templates, path, []);
  if (templates.all.length === before) {
    throw new InputError(
      'AssemblyEmpty',
      path,
      'it holds no stack, so that there is nothing to judge; add one to the app',
    );
  }
}

/** Where a template lies, and what is known about it that it does not say itself. */
export interface TemplateFile {
  readonly file: string;
  /** What findings call the file. @default - the file */
  readonly name?: string;
  readonly environment?: Environment;
  readonly nesting?: Nesting;
  /** Whether an assembly has it as a stack, which may hold no resource yet: it is then not deployed. @default false */
  readonly isStack?: boolean;
  /** The file of a nested stack. @default - as the CDK notes it in the template, or a path that has yet to be packaged */
  readonly nested?: (by: Resource) => TemplateFile | undefined;
}

/**
 * Adds one template, and the templates of its nested stacks where they lie beside it.
 *
 * @throws InputError as `addPath` does
 */
export function addFile(templates: Templates, found: TemplateFile): void {
  const { file, name = file, environment, nesting } = found;
  const template = templates.add(
    templateIn(name, parseSource(name, textOf(file)), found.isStack),
    environment,
    nesting,
  );
  const circle = circleIn(template);
  if (circle !== undefined) {
    const reason = `${circle.join(' -> ')} refer to each other in a circle; break it, since it cannot be deployed`;
    throw new InputError('CircularReference', name, reason);
  }
  for (const resource of template.resources.values()) {
    if (resource.type !== NESTED_STACK) continue;
    const nested = found.nested?.(resource) ?? nestedFile(resource, file);
    if (nested === undefined) continue;
    if (isWithin(nested.name ?? nested.file, template)) {
      const reason = `'${resource.logicalId}' nests a template that it is nested in; break the circle`;
      throw new InputError('CircularReference', name, reason);
    }
    const around = { environment: inheritedBy(environment), ...(found.nested && { nested: found.nested }) };
    addFile(templates, { ...around, ...nested, nesting: { by: resource } });
  }
}

/** A nested stack is deployed where its parent is, under a name of its own. */
function inheritedBy({ account, region }: Environment = {}): Environment {
  return { ...(account && { account }), ...(region && { region }) };
}

function textOf(file: string): string {
  if (!existsSync(file))
    throw new InputError('FileMissing', file, 'there is no such file; synthesise anew, or check the path');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? `${error.code}` : 'an error';
    throw new InputError('FileUnreadable', file, `reading it ended with ${why}; check its permissions`);
  }
}

/** @throws InputError `NotATemplate` */
function templateIn(file: string, source: Source, isStack = false): Source {
  const { tree } = source;
  if (isObject(tree) && isObject(tree['Resources'])) return source;
  if (isStack && isObject(tree) && !('Resources' in tree)) return source;
  const got = isObject(tree) ? `the keys ${Object.keys(tree).slice(0, 3).join(', ') || 'of nothing'}` : 'no object';
  const reason = `it is no CloudFormation template: 'Resources' must be an object, got ${got}; give a template or a cdk.out folder`;
  throw new InputError('NotATemplate', file, reason);
}

/** Whether a template is the file, or nested in it however deep. */
const isWithin = (file: string, template: Template): boolean =>
  template.file === file || (template.nesting !== undefined && isWithin(file, template.nesting.by.template));

const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** Where the template of a nested stack lies: as the CDK notes it, or as a path that has yet to be packaged. */
function nestedFile({ raw }: Resource, parent: string): TemplateFile | undefined {
  const { Metadata: metadata, Properties: properties } = raw;
  const noted = isObject(metadata) ? metadata['aws:asset:path'] : undefined;
  const url = isObject(properties) ? properties['TemplateURL'] : undefined;
  const path = [noted, url].find((one): one is string => typeof one === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(one));
  const file = path && (isAbsolute(path) ? path : join(dirname(parent), path));
  return file && existsSync(file) && statSync(file).isFile() ? { file } : undefined;
}

/** @param around the assemblies that this one lies in */
function addAssembly(templates: Templates, folder: string, around: readonly string[]): void {
  const manifest = join(folder, 'manifest.json');
  if (around.includes(manifest)) {
    throw new InputError('CircularReference', manifest, 'the assembly lies in itself; synthesise anew');
  }
  if (!existsSync(manifest)) {
    const reason =
      "it holds no 'manifest.json', so it is no cloud assembly; run `cdk synth` first, or name the templates in it";
    throw new InputError('AssemblyMissing', folder, reason);
  }
  const { tree } = parseSource(manifest, textOf(manifest));
  if (!isObject(tree) || !isObject(tree['artifacts'])) {
    const reason = "it is no manifest of a cloud assembly: 'artifacts' must be an object; synthesise anew";
    throw new InputError('NotAnAssembly', manifest, reason);
  }
  for (const [id, artifact] of Object.entries(tree['artifacts'])) {
    if (!isObject(artifact)) continue;
    addStack(templates, folder, id, artifact);
    const directory = isObject(artifact['properties']) ? artifact['properties']['directoryName'] : undefined;
    if (artifact['type'] === 'cdk:cloud-assembly' && typeof directory === 'string') {
      addAssembly(templates, join(folder, directory), [...around, manifest]);
    }
  }
}

function addStack(templates: Templates, folder: string, id: string, artifact: Raw): void {
  if (artifact['type'] !== 'aws:cloudformation:stack') return;
  const { templateFile: file, stackName } = isObject(artifact['properties']) ? artifact['properties'] : {};
  if (typeof file !== 'string') {
    const reason = `stack '${id}' names no template: 'templateFile' must be a text; synthesise anew`;
    throw new InputError('NotAnAssembly', join(folder, 'manifest.json'), reason);
  }
  const environment = {
    ...environmentIn(artifact['environment']),
    stackName: typeof stackName === 'string' ? stackName : id,
  };
  addFile(templates, { file: join(folder, file), environment, isStack: true });
}

/** Account and region of an environment such as 'aws://111122223333/eu-west-1'; what is unknown there is left out. */
function environmentIn(given: unknown): Environment {
  const text = typeof given === 'string' ? given : '';
  const [, account, region] = /^aws:\/\/(\d{12}|unknown-account)\/([a-z0-9-]+)$/.exec(text) ?? [];
  return {
    ...(account && account !== 'unknown-account' && { account }),
    ...(region && region !== 'unknown-region' && { region }),
  };
}
