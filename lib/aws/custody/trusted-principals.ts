import { Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { withPlace } from '../../access/answer/place-of-deployment';
import type { Access } from '../../access/model';
import { pathBehind } from '../proof/named-in-questions';

type Noted = WeakMap<IConstruct, Set<string>>;

/** ARNs of those whom constructs trust with changing what protects the rest, by the construct that names them. */
const TRUSTED: Noted = new WeakMap();

/** Those of them who keep protections by their office: roles that CloudFormation deploys with, and roles for emergencies. */
const CUSTODIANS: Noted = new WeakMap();

/** Notes whom a construct trusts. */
export function noteTrusted(construct: IConstruct, arns: readonly string[]): void {
  TRUSTED.set(construct, new Set([...(TRUSTED.get(construct) ?? []), ...arns]));
}

/** Notes who keeps what a construct protects, and is trusted for it. */
export function noteCustodians(construct: IConstruct, arns: readonly string[]): void {
  noteTrusted(construct, arns);
  CUSTODIANS.set(construct, new Set([...(CUSTODIANS.get(construct) ?? []), ...arns]));
}

/** Whom constructs of an app or stage trust, in one way in which its templates can turn out: ARNs, and paths of roles. */
export function trustedIn(scope: IConstruct, access: Access): readonly string[] {
  return notedIn(TRUSTED, scope, (arn, construct) => trustedAs(arn, construct, access));
}

/** Who keeps the protections of an app, as a question calls them: paths of roles, and ARNs, in which `${AWS::AccountId}` is what only deployment knows. */
export function custodiansIn(scope: IConstruct): readonly string[] {
  return notedIn(CUSTODIANS, scope, calledInStack);
}

function notedIn(
  noted: Noted,
  scope: IConstruct,
  called: (arn: string, construct: IConstruct) => string | undefined,
): readonly string[] {
  const named = scope.node.findAll().flatMap((construct) => {
    const arns = [...(noted.get(construct) ?? [])];
    return arns.flatMap((arn) => called(arn, construct) ?? []);
  });
  return [...new Set(named)];
}

/** What a trusted principal is called; nothing where only deployment knows, since nobody is trusted on a guess. */
export function trustedAs(arn: string, construct: IConstruct, access: Access): string | undefined {
  const called = calledInStack(arn, construct);
  const name = called === undefined ? undefined : withPlace(called, access);
  return name?.includes('${') ? undefined : name;
}

function calledInStack(arn: string, construct: IConstruct): string | undefined {
  const path = pathBehind(arn);
  if (path !== undefined) return path;
  const stack = Stack.of(construct);
  const text = textOf(stack.resolve(arn));
  return text === undefined ? undefined : withOwnPlace(text, stack);
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

/** With the account and the region of its stack, where it names them. */
function withOwnPlace(text: string, { account, region }: Stack): string {
  const own = Object.entries({ 'AWS::AccountId': account, 'AWS::Region': region }).filter(
    ([, value]) => !Token.isUnresolved(value),
  );
  return own.reduce((filled, [name, value]) => filled.replaceAll(`\${${name}}`, value), text);
}
