import type { Access, Request } from '../../../../lib/access/model';
import {
  ACCOUNT,
  files,
  OTHER,
  policy,
  ROLE,
  request,
  resource,
  role,
  type Spelled,
  type SpelledPrincipal,
  USER,
} from '../built';

/** What is asked, of which files, and what AWS answers: allowed, denied explicitly, denied implicitly, unknown. */
export type Case = readonly [what: string, access: Access, request: Request, expected: 'A' | 'D' | 'I' | 'U'];

export const X = 'vpce-1';
export const PATH = 'aws:SourceVpce';
export const MFA = 'aws:MultiFactorAuthPresent';
export const TAGS = 'aws:TagKeys';
export const IP = 'aws:SourceIp';
export const TIME = 'aws:CurrentTime';
export const K = 'aws:RequestTag/k';

export type Block = NonNullable<Spelled['Condition']>;
export const RUN: Spelled = { Action: 'bedrock:InvokeModel', Resource: '*' };
/** The role may run every model under a condition. */
export const allowedIf = (Condition: Block) => files({ identities: [role({ ...RUN, Condition })] });
/** The role may run every model, but for what one statement denies. */
export const denied = (denial: Spelled) => files({ identities: [role([RUN, { ...RUN, Effect: 'Deny', ...denial }])] });
export const deniedIf = (Condition: Block) => denied({ Condition });
/** One statement is everything that the role has. */
export const only = (spelled: Spelled) => files({ identities: [role(spelled)] });
export const doing = (action: string, on: string, context: Request['context'] = {}) =>
  request(context, { action, resource: on });

export const B = 'arn:aws:s3:::b';
export const GET = 's3:GetObject';
export const READ: Spelled = { Action: GET, Resource: `${B}/*` };
export const ROOT = `arn:aws:iam::${ACCOUNT}:root`;
export const get = (caller: Request['caller'] = { kind: 'role', arn: ROLE }, context: Request['context'] = {}) =>
  request(context, { caller, action: GET, resource: `${B}/k` });
/** A bucket whose policy allows somebody to read it, and the role, that is allowed nothing by itself unless told. */
export const bucketFor = (Principal: SpelledPrincipal, told: Parameters<typeof role>[1] = {}, extra: Spelled = {}) =>
  files({
    identities: [role([], told)],
    resources: [resource(B, { ...READ, Principal, ...extra })],
  });

export const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1`;
export const DECRYPT: Spelled = { Action: 'kms:Decrypt', Resource: '*' };
export const key = (Principal: SpelledPrincipal, own: Spelled | readonly Spelled[] = DECRYPT) =>
  files({
    identities: [role(own)],
    resources: [resource(KEY, { ...DECRYPT, Principal }, { type: 'AWS::KMS::Key', holds: [] })],
  });

export const TARGET = `arn:aws:iam::${ACCOUNT}:role/target`;
export const ASSUME: Spelled = { Action: 'sts:AssumeRole', Resource: TARGET };
export const trust = (trusted: Spelled | readonly Spelled[], own: Spelled | readonly Spelled[] = []) =>
  files({ identities: [role(own), role([], { arn: TARGET, trust: policy(trusted) })] });
export const trusting = (Principal: SpelledPrincipal, own: Spelled | readonly Spelled[] = []) =>
  trust({ Action: 'sts:AssumeRole', Principal }, own);
export const assume = doing('sts:AssumeRole', TARGET);

export const endpoint = (spelled: Spelled) =>
  files({
    identities: [role(RUN)],
    endpoints: [{ id: X, service: 'bedrock', policy: policy(spelled), place: policy([]).place }],
  });
export const secure = (...levels: (Spelled | readonly Spelled[])[]) =>
  files({ identities: [role(RUN)], serviceControls: levels.map((level) => [policy(level)]) });
export const ALL: Spelled = { Action: '*', Resource: '*' };
export const stranger = { kind: 'role', arn: `arn:aws:iam::${OTHER}:role/app` } as const;
export const anonymous: Request['caller'] = { kind: 'anonymous' };
export const bob: Request['caller'] = { kind: 'user', arn: USER };

export function doingAs(name: string): Request {
  return request({}, { caller: bob, action: GET, resource: `${B}/${name}/x` });
}
