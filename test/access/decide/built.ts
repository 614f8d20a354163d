import type {
  Access,
  Condition,
  GuardedResource,
  Identity,
  Listed,
  ListedPrincipal,
  ListedPrincipals,
  Operator,
  Policy,
  Request,
  Statement,
} from '../../../lib/access/model';
import { OPERATORS } from '../../../lib/access/model';

/** A statement as policies spell it. */
export interface Spelled {
  readonly Sid?: string;
  readonly Effect?: 'Allow' | 'Deny';
  readonly Principal?: SpelledPrincipal;
  readonly NotPrincipal?: SpelledPrincipal;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export type SpelledPrincipal = '*' | Readonly<Record<string, string | readonly string[]>>;

export const ACCOUNT = '111122223333';
export const OTHER = '444455556666';
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/app/session`;
export const USER = `arn:aws:iam::${ACCOUNT}:user/bob`;
export const MODEL = 'arn:aws:bedrock:us-east-1::foundation-model/x';

const place = (resource: string) => ({ file: 'template.json', resource, type: 'AWS::IAM::Policy', at: '' });

/** A policy, of the later version unless told otherwise. */
export function policy(statements: readonly Spelled[] | Spelled, version: Policy['version'] = '2012-10-17'): Policy {
  return { version, statements: [statements].flat().map(statement), place: place('Policy') };
}

const all = (value: string | readonly string[]): readonly string[] => [value].flat();

export function statement(spelled: Spelled): Statement {
  const { Sid, Effect = 'Allow', Action, NotAction, Resource, NotResource } = spelled;
  const principals = principalsOf(spelled);
  const resources = Resource ?? NotResource;
  return {
    ...(Sid && { sid: Sid }),
    effect: Effect,
    ...(principals && { principals }),
    actions: listed(Action ?? NotAction ?? '*', NotAction !== undefined),
    ...(resources && { resources: listed(resources, NotResource !== undefined) }),
    conditions: conditionsOf(spelled.Condition ?? {}),
    place: place('Policy'),
  };
}

const listed = (patterns: string | readonly string[], excluded: boolean): Listed => ({
  patterns: all(patterns),
  excluded,
});

function principalsOf({ Principal, NotPrincipal }: Spelled): ListedPrincipals | undefined {
  const spelled = Principal ?? NotPrincipal;
  if (spelled === undefined) return undefined;
  const kinds = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;
  const list: ListedPrincipal[] =
    spelled === '*'
      ? [{ kind: '*', name: '*' }]
      : kinds.flatMap((kind) => all(spelled[kind] ?? []).map((name) => ({ kind, name })));
  return { list, excluded: NotPrincipal !== undefined };
}

function conditionsOf(block: NonNullable<Spelled['Condition']>): Condition[] {
  return Object.entries(block).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ ...operatorOf(operator), key, values: all(values) })),
  );
}

function operatorOf(text: string): Pick<Condition, 'operator' | 'set' | 'ifExists'> {
  const [, prefix, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(text) ?? [];
  const operator = OPERATORS.find((known: Operator) => known === name);
  if (operator === undefined) throw new Error(`no operator: ${text}`);
  const set = prefix === undefined ? {} : { set: prefix === 'ForAllValues' ? ('all' as const) : ('any' as const) };
  return { operator, ...set, ifExists: ifExists !== undefined };
}

/** Files in which there is nothing but what is said. */
export function files(told: Partial<Access> = {}): Access {
  return {
    account: ACCOUNT,
    identities: [],
    resources: [],
    endpoints: [],
    serviceControls: [],
    resourceControls: [],
    names: [],
    ...told,
  };
}

export function role(statements: readonly Spelled[] | Spelled, told: Partial<Identity> = {}): Identity {
  return {
    kind: 'role',
    arn: ROLE,
    policies: [policy(statements)],
    unseen: [],
    tags: {},
    place: place('Role'),
    ...told,
  };
}

export function user(statements: readonly Spelled[] | Spelled, told: Partial<Identity> = {}): Identity {
  return role(statements, { kind: 'user', arn: USER, place: place('User'), ...told });
}

export function resource(
  arn: string,
  statements?: readonly Spelled[] | Spelled,
  told: Partial<GuardedResource> = {},
): GuardedResource {
  return {
    arn,
    holds: [`${arn}/*`],
    type: 'AWS::S3::Bucket',
    ...(statements && { policy: policy(statements) }),
    place: place('Resource'),
    ...told,
  };
}

/** The role of the files runs a model, unless told otherwise. */
export function request(context: Request['context'] = {}, told: Partial<Request> = {}): Request {
  return { caller: { kind: 'role', arn: ROLE }, action: 'bedrock:InvokeModel', resource: MODEL, context, ...told };
}
