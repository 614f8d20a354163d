import type { Outcome } from '../../../lib/access/decide';
import { files, MODEL, request, role, type Spelled } from './built';
import type { Scene } from './scene';

/** Where the simulator decides otherwise, and we know why. In all of them the documentation is with us. */
export interface Exception {
  readonly name: string;
  /** What the documentation says, and where. */
  readonly documentation: string;
  /** Whether a statement is of the kind that the two read otherwise. */
  readonly when: (statement: Spelled) => boolean;
  /** The smallest statements, beside a right to run every model, on which the two differ. */
  readonly witness: readonly Spelled[];
  readonly held?: Readonly<Record<string, string>>;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : [value].flat();
const isShort = (pattern: string) => pattern !== '*' && pattern.split(':').length < 6;
const RUN: Spelled = { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' };
const denial = (NotResource: string): readonly Spelled[] => [RUN, { Effect: 'Deny', Action: '*', NotResource }];
const onlyIf = (Condition: Spelled['Condition']): readonly Spelled[] => [{ ...RUN, ...(Condition && { Condition }) }];
const asks = (text: string) => (statement: Spelled) => JSON.stringify(statement.Condition ?? {}).includes(text);

export const EXCEPTIONS: readonly Exception[] = [
  {
    name: 'NotResource with a pattern of fewer than six parts',
    documentation:
      '"IAM JSON policy elements: NotResource": it "explicitly matches every resource except those specified"; the pattern specifies resources of another service',
    when: ({ NotResource }) => list(NotResource).some(isShort),
    witness: denial('arn:aws:s3:*'),
    ours: 'explicitly denied',
    theirs: 'allowed',
  },
  {
    name: 'a star that ends a part of an ARN, with fewer parts behind it than the resource has',
    documentation:
      '"IAM JSON policy elements: Resource": "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon boundaries"',
    when: ({ Resource }) => list(Resource).some((pattern) => isShort(pattern) && pattern.includes('*:')),
    witness: [{ ...RUN, Resource: 'arn:aws:bedrock:us*:foundation-model/*' }],
    ours: 'allowed',
    theirs: 'implicitly denied',
  },
  {
    name: 'NotResource with a variable that has no value',
    documentation:
      '"Policy variables with no value": "the resource that includes a policy variable with no value will not match any resource"',
    when: ({ NotResource }) => list(NotResource).some((pattern) => pattern.includes('${aws:')),
    witness: denial('arn:aws:bedrock:us-east-1::foundation-model/${aws:username}'),
    ours: 'explicitly denied',
    theirs: 'allowed',
  },
  {
    name: 'the block of all addresses of version 4',
    documentation:
      '"IP address condition operators": the value is "in the standard CIDR format"; a length of 0 leaves no bit to differ in',
    when: asks('0.0.0.0/0'),
    witness: onlyIf({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }),
    held: { 'aws:SourceIp': '192.0.2.1' },
    ours: 'allowed',
    theirs: 'implicitly denied',
  },
  {
    name: 'an address of version 4 without a length, and a caller of version 6',
    documentation:
      '"IP address condition operators": NotIpAddress holds for "all IP addresses except the specified IP address or range"',
    when: asks('"192.0.2.1"'),
    witness: onlyIf({ NotIpAddress: { 'aws:SourceIp': '192.0.2.1' } }),
    held: { 'aws:SourceIp': '2001:db8::1' },
    ours: 'allowed',
    theirs: 'implicitly denied',
  },
  {
    name: 'a star that is meant, where cases are not told apart',
    documentation:
      '"Policy elements: variables and tags": `${*}` stands for "an * (asterisk) character", and variables may stand in all string operators',
    when: (statement) => asks('IgnoreCase')(statement) && asks('${*}')(statement),
    witness: onlyIf({ StringEqualsIgnoreCase: { 'aws:PrincipalTag/k': 'a${*}b' } }),
    held: { 'aws:PrincipalTag/k': 'A*b' },
    ours: 'allowed',
    theirs: 'implicitly denied',
  },
  {
    name: 'seconds since 1970',
    documentation:
      '"Date condition operators": dates may be given "in epoch (UNIX) time", whose seconds the simulator takes for milliseconds',
    when: asks('Date'),
    witness: onlyIf({ DateEquals: { 'aws:CurrentTime': '2025-01-01T00:00:00Z' } }),
    held: { 'aws:CurrentTime': '1735689600' },
    ours: 'allowed',
    theirs: 'implicitly denied',
  },
];

/** The exception that one of the statements of a scene falls under. */
export function exceptionFor(scene: Scene): string | undefined {
  const policies = [...scene.identity, scene.boundary, scene.resource, scene.endpoint];
  const statements = policies.flatMap((policy) => policy?.statements ?? []);
  return EXCEPTIONS.find(({ when }) => statements.some(when))?.name;
}

/** The files and the request of a witness. */
export function witnessOf({ witness, held = {} }: Exception) {
  return [files({ identities: [role(witness)] }), request(held, { resource: MODEL })] as const;
}
