import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROVIDERS = join(__dirname, '../../../node_modules/@cdktf');

/** What the provider declares of one type. */
interface Module {
  readonly name: string;
  readonly text: string;
}

interface Member {
  readonly required: boolean;
  readonly list: boolean;
  /** Name of the interface that it holds, where it holds one. */
  readonly holds: string;
}

const modules = new Map<string, Module>();
const interfaces = new Map<string, ReadonlyMap<string, Member>>();

/** Whether the provider, by its own schema, refuses a resource without the argument at a place. */
export function isRequired(type: string, place: string): boolean {
  const module = moduleOf(type);
  let members = membersOf(module, `${pascal(module.name)}Config`);
  let member: Member | undefined;
  let inList = false;
  for (const step of place.split('/')) {
    if (inList) {
      inList = false;
      member = undefined;
      continue;
    }
    member = members.get(step);
    inList = member?.list ?? false;
    members = membersOf(module, member?.holds ?? '');
  }
  return member?.required ?? false;
}

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());
const snake = (name: string): string => name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);

function membersOf({ text }: Module, name: string): ReadonlyMap<string, Member> {
  const known = interfaces.get(name);
  if (known !== undefined) return known;
  const start = text.search(new RegExp(`interface ${name}( extends [\\w.]+)? \\{`));
  const body = start < 0 || name === '' ? '' : text.slice(start, text.indexOf('\n}', start));
  const members = new Map<string, Member>();
  for (const [, property = '', optional, holds = ''] of body.matchAll(/readonly (\w+)(\??): ([^;]+);/g)) {
    members.set(snake(property), {
      required: optional === '',
      list: holds.includes('[]'),
      holds: /^[\w.]+/.exec(holds)?.[0] ?? '',
    });
  }
  interfaces.set(name, members);
  return members;
}

/** The classes of the beta provider are called after the provider as well. */
function moduleOf(type: string): Module {
  const known = modules.get(type);
  if (known !== undefined) return known;
  const beta = type.replaceAll('_', '-');
  const found = [
    ['provider-google', beta.replace('google-', '')],
    ['provider-google-beta', beta],
  ].flatMap(([provider = '', name = '']) => {
    const file = join(PROVIDERS, provider, 'lib', name, 'index.d.ts');
    return existsSync(file) ? [{ name, text: readFileSync(file, 'utf8') }] : [];
  });
  const [module] = found;
  if (module === undefined) throw new Error(`no provider has '${type}'`);
  modules.set(type, module);
  return module;
}
