import {
  CfnResource,
  DefaultTokenResolver,
  Intrinsic,
  Reference,
  Stack,
  StringConcat,
  Token,
  Tokenization,
} from 'aws-cdk-lib';
import { type IConstruct, RootConstruct } from 'constructs';
import { ConfigError } from '../../core';

/** A construct of the app, the ARN of something that stands elsewhere, a logical id, or the path of a construct. */
export type Named = IConstruct | string;

/**
 * What a question calls something: its ARN, or the path of its resource in the app, which is known before logical ids are.
 *
 * @throws QuestionUnresolved if only deployment knows it, or if it is no single resource
 */
export function nameInQuestion(named: Named): string {
  if (typeof named === 'string') return Token.isUnresolved(named) ? ownerOf(named) : named;
  return resourceOf(named)?.node.path ?? arnOf(named);
}

/**
 * A value of a condition, in which `${path}` and `${path.Attribute}` stand for what only deployment knows.
 *
 * @throws QuestionUnresolved if it refers to no resource
 */
export function valueInQuestion(value: string): string {
  if (!Token.isUnresolved(value)) return value;
  const mapToken = (token: unknown) => spelled(token, value);
  return String(Tokenization.reverseString(value).mapTokens({ mapToken }).join(new StringConcat()));
}

/** The resource behind a construct, as the CDK finds it. */
function resourceOf(construct: IConstruct): CfnResource | undefined {
  if (CfnResource.isCfnResource(construct)) return construct;
  const inner = construct.node.defaultChild;
  return inner === undefined ? undefined : resourceOf(inner);
}

/** The ARN of what was imported. */
function arnOf(construct: IConstruct): string {
  const arns = Object.entries(construct).flatMap(([key, value]) =>
    /^[a-z]+[A-Za-z]*Arn$/.test(key) && typeof value === 'string' ? [value] : [],
  );
  const [arn, other] = [...new Set(arns)].map((one) => Stack.of(construct).resolve(one));
  if (typeof arn === 'string' && other === undefined) return arn;
  const reason = `a question must name one resource, got ${construct.node.path}; name the construct of one resource in it, or an ARN`;
  throw new ConfigError('QuestionUnresolved', reason, construct);
}

/** Path of the resource whose name or ARN a text stands for, if it stands for nothing else. */
export function pathBehind(text: string): string | undefined {
  const { firstToken, length } = Tokenization.reverseString(text);
  const isOne = length === 1 && Reference.isReference(firstToken) && CfnResource.isCfnElement(firstToken.target);
  return isOne ? firstToken.target.node.path : undefined;
}

function ownerOf(text: string): string {
  const path = pathBehind(text);
  if (path !== undefined) return path;
  const reason =
    'a question must name a construct or an ARN, got a text that only deployment knows; name the construct';
  throw new ConfigError('QuestionUnresolved', reason);
}

function spelled(token: unknown, value: string): string {
  if (isAccount(token)) return '${AWS::AccountId}';
  if (
    Reference.isReference(token) &&
    CfnResource.isCfnElement(token.target) &&
    !token.displayName.startsWith('AWS::')
  ) {
    const { target, displayName } = token;
    return displayName === 'Ref' ? `\${${target.node.path}}` : `\${${target.node.path}.${displayName}}`;
  }
  const reason = `values in a question must be texts, or refer to resources, got ${value}; write what it will be`;
  throw new ConfigError('QuestionUnresolved', reason);
}

/** Whether it is the account of whatever stack it stands in. */
function isAccount(token: unknown): boolean {
  if (Reference.isReference(token)) return token.displayName === 'AWS::AccountId';
  if (!(token instanceof Intrinsic)) return false;
  const resolver = new DefaultTokenResolver(new StringConcat());
  const value: unknown = Tokenization.resolve(token, { scope: new RootConstruct(), resolver, preparing: false });
  return typeof value === 'object' && value !== null && 'Ref' in value && value.Ref === 'AWS::AccountId';
}
