import { noRequest, type Question } from '../../access';
import { RUN_AROUND, RUN_HOSTED, RUN_PROVIDED } from '../../access/actions/running-models';
import { and, type Formula, not, or } from '../../access/formula';
import type { Access } from '../../access/model';
import { matches, present } from '../../access/prove/ask-request';
import type { CallerClass } from '../../access/prove/caller-class';
import { escaped } from '../../access/prove/escaped';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import { placeOfCaller } from '../breach';
import type { Demand, Forbidding } from '../demand';
import type { Outcome } from '../guarantee';
import { isOfBedrock } from './of-bedrock';

/** What whoever calls models has to keep to where files hold endpoints, guardrails or hosted models, whoever wrote them. */
export function reachOfFiles(asker: Asker): readonly Outcome[] {
  const guarded = (of: (access: Access) => readonly { readonly place: Place }[]): readonly Place[] =>
    distinct(asker.ways.flatMap(({ access }) => of(access).map(({ place }) => place)));
  const endpoints = guarded(endpointsToModels);
  const guardrails = guarded(guardrailsIn);
  const hosted = guarded(hostedIn);
  return asker.allOutcomes([
    ...(endpoints.length > 0 ? [throughEndpoint(endpoints)] : []),
    ...(guardrails.length > 0 ? [withGuardrail(guardrails)] : []),
    ...(endpoints.length + guardrails.length > 0 ? ofProvider([...endpoints, ...guardrails]) : []),
    ...(hosted.length > 0 ? ofAccount(hosted) : []),
  ]);
}

const endpointsTo = (called: RegExp) => (access: Access) =>
  access.endpoints.filter((endpoint) => called.test(endpoint.called ?? ''));
const endpointsToModels = endpointsTo(/^bedrock-runtime(-fips)?$/);
const endpointsToHosted = endpointsTo(/^sagemaker\.runtime(-fips)?$/);

const ofType = (type: string) => (access: Access) => access.resources.filter((resource) => resource.type === type);
const guardrailsIn = ofType('AWS::Bedrock::Guardrail');
const hostedIn = ofType('AWS::SageMaker::Endpoint');

const distinct = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [`${place.file} ${place.resource}`, place])).values(),
];

const throughEndpoint = (guarded: readonly Place[]): Demand => ({
  name: 'run-through-endpoint',
  guarded,
  unlessTrusted: true,
  asks: isAsked,
  forbidden: (access) => comingBy(endpointsToModels(access), { action: RUN_PROVIDED }),
});

/** Nothing where there is no endpoint to come by. */
function comingBy(endpoints: Access['endpoints'], calls: Parameters<typeof noRequest>[0]): Question | undefined {
  const [first, ...more] = endpoints.map(({ id }) => id);
  return first === undefined
    ? undefined
    : noRequest(calls).unless({ StringEquals: { 'aws:SourceVpce': [first, ...more] } });
}

/**
 * A profile is called with the guardrail. The check of the model behind it is known by the profile that it names, and whether it shows the
 * guardrail too is not documented.
 */
const notBehindProfile = ({ known }: CallerClass): Formula => {
  const pattern = { glob: 'arn:*:bedrock:*:*:foundation-model/*', ignoreCase: false, arn: false };
  return not(and([matches('resource', pattern, known), present('bedrock:inferenceprofilearn', known)]));
};

/** Models that answer with numbers, by their names: a guardrail has nothing to look at. */
const ofNoWords = ({ known }: CallerClass): Formula =>
  or(
    ['embed', 'rerank'].flatMap((what) =>
      ['foundation-model', 'inference-profile'].map((kind) => {
        const pattern = { glob: `arn:*:bedrock:*:*:${kind}/*${what}*`, ignoreCase: false, arn: false };
        return matches('resource', pattern, known);
      }),
    ),
  );

/** Whether there is somebody who chooses how models are run. */
const isAsked: NonNullable<Demand['asks']> = (caller) => !isOfBedrock(caller);

const withGuardrail = (guarded: readonly Place[]): Demand => ({
  name: 'run-with-guardrail',
  guarded,
  unlessTrusted: true,
  given: (caller) => and([notBehindProfile(caller), not(ofNoWords(caller))]),
  asks: isAsked,
  forbidden: (access) => {
    const arns = guardrailsIn(access).map(({ arn }) => escaped(arn));
    const [first, ...more] = arns.flatMap((arn) => [arn, `${arn}:*`]);
    if (first === undefined) return undefined;
    return noRequest({ action: RUN_PROVIDED }).unless({
      StringLike: { 'bedrock:GuardrailIdentifier': [first, ...more] },
    });
  },
});

/** Who runs models of the provider, and in which other ways. */
const ofProvider = (guarded: readonly Place[]): readonly Demand[] => [
  {
    name: 'run-by-granted',
    guarded,
    unlessTrusted: true,
    forbidden: () => noRequest({ action: RUN_PROVIDED }).byAnyone(),
    asks: isOutside,
  },
  {
    name: 'run-in-no-other-way',
    guarded,
    unlessTrusted: true,
    forbidden: () => noRequest({ action: RUN_AROUND }).byAnyone(),
    asks: isAsked,
  },
];

const isOutside: NonNullable<Demand['asks']> = (caller) => placeOfCaller(caller) === undefined;

/** Who invokes models that the account hosts, and by which way. */
function ofAccount(guarded: readonly Place[]): readonly Demand[] {
  const calls = (access: Access) => {
    const resource = hostedIn(access).map(({ arn }) => escaped(arn));
    return resource.length === 0 ? undefined : { action: RUN_HOSTED, resource };
  };
  const byIdentities: Forbidding = (access) => {
    const forbidden = calls(access);
    return forbidden && noRequest(forbidden).byAnyone();
  };
  const throughTheirs: Forbidding = (access) => {
    const forbidden = calls(access);
    return forbidden && comingBy(endpointsToHosted(access), forbidden);
  };
  const demand = { guarded, unlessTrusted: true };
  return [
    { ...demand, name: 'run-by-granted', forbidden: byIdentities, asks: isOutside },
    { ...demand, name: 'run-through-endpoint', forbidden: throughTheirs },
  ];
}
