import { Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Access } from '../../access/model';
import { partitionOf } from '../../access/prove/partition';
import { pathBehind } from '../proof/named-in-questions';

/** ARNs of those whom constructs trust with changing what protects the rest, by the construct that names them. */
const NOTED = new WeakMap<IConstruct, Set<string>>();

/** Notes whom a construct trusts. */
export function noteTrusted(construct: IConstruct, arns: readonly string[]): void {
  NOTED.set(construct, new Set([...(NOTED.get(construct) ?? []), ...arns]));
}

/** Whom constructs of an app or stage trust, in one way in which its templates can turn out: ARNs, and paths of roles. */
export function trustedIn(scope: IConstruct, access: Access): readonly string[] {
  const named = scope.node.findAll().flatMap((construct) => {
    const arns = [...(NOTED.get(construct) ?? [])];
    return arns.flatMap((arn) => trustedAs(arn, construct, access) ?? []);
  });
  return [...new Set(named)];
}

/** What a trusted principal is called; nothing where only deployment knows, since nobody is trusted on a guess. */
export function trustedAs(arn: string, construct: IConstruct, access: Access): string | undefined {
  const path = pathBehind(arn);
  if (path !== undefined) return path;
  const stack = Stack.of(construct);
  const text = textOf(stack.resolve(arn));
  return text === undefined ? undefined : filled(text, stack, access);
}

/** A text in which `${AWS::AccountId}` and the like stand for what only deployment knows; nothing where more is hidden. */
function textOf(resolved: unknown): string | undefined {
  if (typeof resolved === 'string') return resolved;
  if (typeof resolved !== 'object' || resolved === null) return undefined;
  if ('Ref' in resolved) return /^AWS::/.test(String(resolved.Ref)) ? `\${${resolved.Ref}}` : undefined;
  if ('Fn::Sub' in resolved) return textOf(resolved['Fn::Sub']);
  const join: unknown = Reflect.get(resolved, 'Fn::Join');
  if (!Array.isArray(join) || join[0] !== '' || !Array.isArray(join[1])) return undefined;
  const parts = join[1].map(textOf);
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** With the account and the region that the policies of the app are read with. */
function filled(text: string, { account, region }: Stack, access: Access): string | undefined {
  const named = (label: string) => access.names.find((name) => name.label === label)?.text;
  const values: Readonly<Record<string, string | undefined>> = {
    'AWS::AccountId': Token.isUnresolved(account) ? access.account : account,
    'AWS::Region': Token.isUnresolved(region) ? named('AWS::Region') : region,
    'AWS::Partition': partitionOf(access),
  };
  const arn = text.replace(/\$\{([\w:]+)\}/g, (whole, name: string) => values[name] ?? whole);
  return arn.includes('${') ? undefined : arn;
}
