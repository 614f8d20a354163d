import type { IConstruct } from 'constructs';
import { RUN_AROUND, RUN_HOSTED, RUN_PROVIDED } from '../../access/actions/running-models';
import type { Question } from '../../access/prove/question';
import type { GrantedModel } from '../../guarantees';
import { patternOf } from '../proof/arn-pattern';
import { nameInQuestion } from '../proof/named-in-questions';
import { type AppNoRequest, noRequest } from '../proof/no-request';
import type { ModelRoute } from './bedrock-model';

/** How a model may be reached. */
export interface Reach {
  readonly route: ModelRoute;
  readonly vpcEndpointId: string;
  /** The guardrail of which every call names a version. */
  readonly guardrail: IConstruct;
  /** Guardrails with their versions that calls may name for a while longer. */
  readonly expiring: readonly string[];
  readonly callers: readonly IConstruct[];
}

/** A question about a model, and which guarantee it is of. */
export type Asked = GrantedModel['questions'][number];

const IN_NO_OTHER_WAY: Asked = {
  name: 'run-in-no-other-way',
  question: noRequest({ action: RUN_AROUND }).byAnyone(),
};

/** What has to be proved so that a model is reached in one way, and in no other. */
export function questionsAbout({ route, vpcEndpointId, guardrail, expiring, callers }: Reach): readonly Asked[] {
  const [entry, behind] = [
    patternOf(route.entryArn),
    route.arns.filter((arn) => arn !== route.entryArn).map(patternOf),
  ];
  const guardrails = [`\${${nameInQuestion(guardrail)}.GuardrailArn}:*`, ...expiring.map(patternOf)];
  const calls = (resource: readonly string[]) => noRequest({ action: RUN_PROVIDED, resource });
  const all = calls([entry, ...behind]);
  return [
    byGranted(all, callers),
    { name: 'run-through-endpoint', question: all.unless(through(vpcEndpointId)) },
    {
      name: 'run-with-guardrail',
      question: calls([entry]).unless({ StringLike: { 'bedrock:GuardrailIdentifier': guardrails } }),
    },
    // Behind a profile, it is the profile that is called with the guardrail: whether the key is shown there too is not documented.
    ...(behind.length > 0 ? [throughProfile(calls(behind), entry)] : []),
    IN_NO_OTHER_WAY,
  ];
}

/** What has to be proved of a model that is granted to nobody. */
export const questionsAboutUnused = ({ arns }: ModelRoute): readonly Asked[] => [
  byGranted(noRequest({ action: RUN_PROVIDED, resource: arns.map(patternOf) }), []),
  IN_NO_OTHER_WAY,
];

/** What has to be proved so that a model that the account hosts is reached in one way. */
export function questionsAboutHosted(
  endpointArn: string,
  vpcEndpointId: string | undefined,
  callers: readonly IConstruct[],
): readonly Asked[] {
  const calls = noRequest({ action: RUN_HOSTED, resource: patternOf(endpointArn) });
  if (vpcEndpointId === undefined) return [byGranted(calls, callers)];
  return [byGranted(calls, callers), { name: 'run-through-endpoint', question: calls.unless(through(vpcEndpointId)) }];
}

const byGranted = (calls: AppNoRequest, callers: readonly IConstruct[]): Asked => ({
  name: 'run-by-granted',
  question: callers.length === 0 ? calls.byAnyone() : calls.exceptBy(...callers),
});

const through = (vpcEndpointId: string) => ({ StringEquals: { 'aws:SourceVpce': vpcEndpointId } });

const throughProfile = (calls: AppNoRequest, entry: string): Asked => ({
  name: 'run-with-guardrail',
  question: calls.unless({ StringLike: { 'bedrock:InferenceProfileArn': entry } }),
});

/** What has to be possible so that none of that is proved for want of calls: each call of a model by each role of the app. */
export function intendedCalls(arns: readonly string[], callers: readonly IConstruct[], action: string): Question[] {
  const own = callers.filter((caller) => caller.node.defaultChild !== undefined);
  return own.flatMap((principal) =>
    arns.map((arn) => noRequest({ action, resource: patternOf(arn), principal }).byAnyone()),
  );
}
