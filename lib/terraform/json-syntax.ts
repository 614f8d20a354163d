import type { Source } from '../source';
import type { Configurations } from './configurations';
import { turnsOf } from './loop';
import { Module } from './module';
import { isObject, type Raw, Resource } from './resource';

/** A block with the labels before it, and the keys that lead to it. */
interface Block {
  readonly labels: readonly string[];
  readonly body: Raw;
  readonly path: readonly (string | number)[];
}

/** Kinds of blocks at the top of a file in the JSON syntax of Terraform. */
export const SECTIONS = [
  'resource',
  'data',
  'variable',
  'locals',
  'output',
  'module',
  'provider',
  'terraform',
  'moved',
  'removed',
  'import',
  'check',
  'ephemeral',
];

/** Reads the files of one folder, which make one module. */
export function addConfiguration(among: Configurations, sources: readonly Source[]): void {
  const module = new Module(among, {
    variables: Object.fromEntries(inAll(sources, 'variable', 1).map(({ labels, body }) => [labels[0] ?? '', body])),
    locals: Object.fromEntries(inAll(sources, 'locals', 0).flatMap(({ body }) => Object.entries(body))),
    project: projectIn(sources),
  });
  for (const source of sources) {
    among.addSource(source);
    if (OVERRIDE.test(source.file)) addOverride(among, source);
    for (const block of blocksIn(source.tree, 'resource', 2)) addResource(module, source, block, false);
    for (const block of blocksIn(source.tree, 'data', 2)) addResource(module, source, block, true);
    for (const block of blocksIn(source.tree, 'module', 1)) addCall(among, source, block);
  }
}

/** The project of the provider, where all that the files configure have the same. */
function projectIn(sources: readonly Source[]): unknown {
  const google = inAll(sources, 'provider', 1).filter(({ labels: [name] }) => name?.startsWith('google'));
  const [project, ...others] = new Set(google.map(({ body }) => body['project']));
  return others.length === 0 ? project : undefined;
}

const inAll = (sources: readonly Source[], section: string, labels: number): readonly Block[] =>
  sources.flatMap(({ tree }) => blocksIn(tree, section, labels));

/** Files by which Terraform changes what others say. */
const OVERRIDE = /(^|[/\\_])override\.tf(\.json)?$/;

function addOverride(among: Configurations, { file }: Source): void {
  const place = { file, resource: 'override', type: 'Terraform', at: '' };
  among.hides(place, 'what an override file changes is not followed; check a plan, which shows it');
}

function addCall(among: Configurations, { file }: Source, { labels, path }: Block): void {
  const resource = `module.${labels[0]}`;
  const place = { file, resource, type: 'Terraform module', at: '' };
  among.hides(place, `what '${resource}' makes is not in the file; check a plan, which shows it`, path);
}

function addResource(module: Module, source: Source, { labels, body, path }: Block, isData: boolean): void {
  const [type = '', name = ''] = labels;
  const called = `${isData ? 'data.' : ''}${type}.${name}`;
  const options = {
    type,
    isData,
    values: body,
    path,
    file: source.file,
    constructPath: constructPathIn(body),
    showsMeta: true,
  };
  for (const each of turnsOf(body['for_each'], module)) {
    const address = each === undefined ? called : `${called}[${JSON.stringify(each.key)}]`;
    module.among.add(called, new Resource(module, { ...options, address, each }));
  }
}

/** CDK for Terraform notes the path of the construct beside what it made. */
function constructPathIn({ '//': note }: Raw): string | undefined {
  const metadata = isObject(note) ? note['metadata'] : undefined;
  const path = isObject(metadata) ? metadata['path'] : undefined;
  return typeof path === 'string' ? path : undefined;
}

/** Blocks of a kind, each with its labels. At any level, a list of objects stands for what each of them holds. */
function blocksIn(tree: unknown, section: string, labels: number): Block[] {
  return alternatives(tree, []).flatMap(({ body, path }) =>
    Object.hasOwn(body, section) ? labelled(body[section], labels, [], [...path, section]) : [],
  );
}

function labelled(raw: unknown, left: number, labels: readonly string[], path: Block['path']): Block[] {
  return alternatives(raw, path).flatMap(({ body, path: here }) => {
    if (left === 0) return [{ labels, body, path: here }];
    return Object.entries(body)
      .filter(([name]) => name !== '//')
      .flatMap(([name, below]) => labelled(below, left - 1, [...labels, name], [...here, name]));
  });
}

function alternatives(raw: unknown, path: Block['path']): readonly Pick<Block, 'body' | 'path'>[] {
  if (isObject(raw)) return [{ body: raw, path }];
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((body, i) => (isObject(body) ? [{ body, path: [...path, i] }] : []));
}
