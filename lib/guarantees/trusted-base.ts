import type { Access, Identity, Policy } from '../access/model';
import { mattering } from '../access/prove/class-formula';
import { overlap } from '../access/prove/overlap';
import { namedPrincipal } from '../access/prove/principal-arn';
import { isCalled } from '../core';
import { CHANGES_OF_POLICIES } from './integrity/guards';
import { sparedIn } from './spared';
import { shapeOf } from './spelled';

/** Whoever may change what the rest counts on, in one way in which the files can turn out. */
export interface TrustedBase {
  /** ARNs of roles and users, and what is named that the files do not hold. */
  readonly arns: readonly string[];
  /** ARNs of roles that are no better than those whom they make trusted, because they may be them. */
  readonly taken: readonly string[];
}

/** Finds the trusted base. @param declared ARNs, logical ids, or paths of constructs; without, whom the files spare */
export function trustedBaseOf(access: Access, declared: readonly string[] | undefined): TrustedBase {
  const spared = sparedBy(access);
  const arns = declared === undefined ? spared : declared.flatMap((name) => arnsOf(name, access));
  const all = [...new Set([...arns, ...arns.flatMap(deployingWith)])];
  return { arns: all, taken: [...new Set([...all, ...spared])] };
}

const arnsOf = (name: string, access: Access): readonly string[] =>
  name.startsWith('arn:')
    ? [name.replaceAll('${AWS::AccountId}', access.account)]
    : access.identities.filter(({ place }) => isCalled(place, name)).map(({ arn }) => arn);

/** Principals outside of the files that policies of resources spare by a whole ARN from what they forbid to change. */
function sparedBy(access: Access): readonly string[] {
  const own = access.identities.map(({ arn }) => shapeOf(arn, access));
  const isChange = mattering({ actions: CHANGES_OF_POLICIES });
  const statements = access.resources.flatMap(({ policy }) => policy?.statements ?? []);
  const forbidding = statements.filter((one) => one.effect === 'Deny' && isChange(one));
  const spared = new Set(forbidding.flatMap(sparedIn));
  return [...spared].filter((arn) => !own.some((one) => mayBe(one, arn, access)));
}

/** Whether an ARN can be that of a role of the files: what is given at deployment is told by those who are trusted with it. */
const mayBe = (own: string, arn: string, access: Access) => shapeOf(arn, access) === own || overlap(own, arn);

/** The role of the CDK that CloudFormation deploys with, and those that its bootstrap makes beside it, which hand over to it what is deployed. */
const EXECUTION = /^(arn:[^:]+:iam::\d{12}:role\/(?:.*\/)?cdk-[a-z0-9]{1,10})-cfn-exec-role-(\d{12}-[a-z0-9-]+)$/;
const BESIDE_IT = ['deploy', 'file-publishing', 'image-publishing'];

function deployingWith(arn: string): readonly string[] {
  const [, begin, end] = EXECUTION.exec(arn) ?? [];
  return begin === undefined ? [] : BESIDE_IT.map((name) => `${begin}-${name}-role-${end}`);
}

/** The files with the roles that they do not hold and that nobody else may take on: it is up to the account who may. */
export function withTrustedRoles(access: Access, { taken }: TrustedBase): Access {
  const held = new Set(access.identities.map(({ arn }) => arn));
  const roles = taken.filter((arn) => !held.has(arn) && namedPrincipal(arn).kind === 'role');
  return { ...access, identities: [...access.identities, ...roles.map((arn) => trustingItsAccount(arn))] };
}

const CLOUDFORMATION = { kind: 'Service', name: 'cloudformation.amazonaws.com' } as const;

function trustingItsAccount(arn: string): Identity {
  const account = { kind: 'AWS', name: arn.replace(/:role\/.*$/, ':root') } as const;
  const place = { file: '', resource: arn, type: 'AWS::IAM::Role', at: '' };
  const trust: Policy = {
    version: '2012-10-17',
    statements: [
      {
        effect: 'Allow',
        principals: { list: [account, ...(EXECUTION.test(arn) ? [CLOUDFORMATION] : [])], excluded: false },
        actions: { patterns: ['sts:AssumeRole'], excluded: false },
        conditions: [],
        place,
      },
    ],
    place,
  };
  return { kind: 'role', arn, policies: [], trust, unseen: [], tags: {}, place };
}
