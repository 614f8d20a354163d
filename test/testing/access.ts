import type { Access, Policy, Statement } from '../../lib/access/model';
import type { AccessRead } from '../../lib/cloudformation/access';

const place = (resource: string, at = '', constructPath?: string) => ({
  file: 'template',
  resource,
  type: 'AWS::IAM::Role',
  constructPath,
  at,
});

export const ADJUSTER = 'arn:aws:iam::111122223333:role/app/Claims-Adjuster';
export const LOGS = 'arn:aws:s3:::claims-logs';
export const MODEL = 'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3';

/** A statement, of which a test tells what matters to it. */
export function statement(told: Partial<Statement> = {}): Statement {
  return {
    sid: 'Invoke',
    effect: 'Allow',
    actions: { patterns: ['bedrock:InvokeModel'], excluded: false },
    resources: { patterns: ['*'], excluded: false },
    conditions: [],
    place: place('AdjusterPolicy', 'Properties/PolicyDocument/Statement/0'),
    ...told,
  };
}

/** Access in which one role has these statements. */
export function access(statements: readonly Statement[], told: Partial<Access> = {}): Access {
  const policy: Policy = { version: '2012-10-17', statements, place: place('AdjusterPolicy') };
  return {
    account: '111122223333',
    identities: [
      {
        kind: 'role',
        arn: ADJUSTER,
        policies: [policy],
        unseen: [],
        tags: {},
        place: place('Adjuster', '', 'Claims/Adjuster'),
      },
    ],
    resources: [{ arn: LOGS, holds: [`${LOGS}/*`], type: 'AWS::S3::Bucket', place: place('Logs', '', 'Claims/Logs') }],
    endpoints: [],
    serviceControls: [],
    resourceControls: [],
    names: [],
    ...told,
  };
}

/** What `accessOf` returns of a template that can turn out in these ways. */
export const read = (...ways: readonly Access[]): AccessRead => ({
  ways: ways.map((one, i) => ({ access: one, when: ways.length > 1 ? [`way ${i}`] : [], open: false })),
  assumptions: [],
  mistakes: [],
});
