import type { Counterexample } from '../../../lib/access/prove/proof';
import { noRequest } from '../../../lib/access/prove/question';
import type { Place } from '../../../lib/core';
import type { ToldProof } from '../../../lib/report/access/told-proof';

export const ADJUSTER = 'arn:aws:iam::111122223333:role/Claims-Adjuster-EXAMPLE00001';

const statement = (at: number, sid: string) => ({
  place: {
    file: 'template.json',
    resource: 'AdjusterPolicy',
    type: 'AWS::IAM::Policy',
    constructPath: 'Claims/Adjuster/Policy',
    at: `Properties/PolicyDocument/Statement/${at}`,
  },
  sid,
});

export const COUNTEREXAMPLE: Counterexample = {
  request: {
    caller: { kind: 'role', arn: ADJUSTER },
    action: 'bedrock:InvokeModel',
    resource: 'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3',
    context: { 'aws:TagKeys': ['team', 'owner'] },
  },
  caller: "role 'Adjuster'",
  when: ["condition 'Guarded' is false"],
  allowedBy: [statement(0, 'AllowInvoke')],
  guards: [
    {
      ...statement(1, 'ThroughEndpoint'),
      why: 'aws:SourceVpce is missing, and StringNotEqualsIfExists does not count what is missing',
    },
  ],
  change: 'Write StringNotEquals without IfExists in ThroughEndpoint',
};

/** A proof, of which a test tells what matters to it. */
export function told(changes: Partial<ToldProof> = {}): ToldProof {
  return {
    question: noRequest({ action: 'bedrock:InvokeModel*' }).unless({
      StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' },
    }),
    outcome: 'proved',
    vacuous: false,
    assumptions: ['policies that the files do not show grant nothing'],
    ...changes,
  };
}

export const refuted = (changes: Partial<Counterexample> = {}): ToldProof =>
  told({ outcome: 'refuted', counterexample: { ...COUNTEREXAMPLE, ...changes } });

/** What the files call the role. */
export const named = (arn: string): Place | undefined =>
  arn === ADJUSTER
    ? { file: 'template.json', resource: 'Adjuster', type: 'AWS::IAM::Role', constructPath: 'Claims/Adjuster', at: '' }
    : undefined;
