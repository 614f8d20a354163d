import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARY = join(__dirname, '../../node_modules/aws-cdk-lib');

interface Member {
  readonly required: boolean;
  readonly list: boolean;
  /** Name of the interface that it holds, where it holds one. */
  readonly holds: string | undefined;
}

const texts = new Map<string, string>();
const interfaces = new Map<string, ReadonlyMap<string, Member>>();

/** Whether CloudFormation, by its own schema, refuses a resource without the property at a place. */
export function isRequired(type: string, place: string): boolean {
  const [, service = '', resource = ''] = type.split('::');
  let members = membersOf(service, `Cfn${resource}Props`);
  let member: Member | undefined;
  let inList = false;
  for (const step of place.split('/')) {
    if (inList) {
      inList = false;
      member = undefined;
      continue;
    }
    member = members.get(step.toLowerCase());
    inList = member?.list ?? false;
    members = member?.holds === undefined ? new Map() : membersOf(service, member.holds);
  }
  return member?.required ?? false;
}

function membersOf(service: string, name: string): ReadonlyMap<string, Member> {
  const key = `${service} ${name}`;
  const known = interfaces.get(key);
  if (known !== undefined) return known;
  const text = textOf(service.toLowerCase());
  const start = text.search(new RegExp(`interface ${name} \\{`));
  const body = start < 0 ? '' : text.slice(start, text.slice(start).search(/\n {0,4}\}/) + start);
  const members = new Map<string, Member>();
  for (const [, property = '', optional, holds = ''] of body.matchAll(/readonly (\w+)(\??): ([^;]+);/g)) {
    members.set(property.toLowerCase(), {
      required: optional === '',
      list: holds.includes('Array<'),
      holds: /\.(\w+Property)/.exec(holds)?.[1],
    });
  }
  interfaces.set(key, members);
  return members;
}

function textOf(service: string): string {
  const file = join(LIBRARY, `aws-${service}/lib/${service}.generated.d.ts`);
  const known = texts.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '');
  texts.set(file, known);
  return known;
}
