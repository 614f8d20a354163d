import * as iam from 'aws-cdk-lib/aws-iam';
import { INVOKE_MODEL } from '../naming/perms';
import type { ModelRoute } from './bedrock-model';

/** A guardrail version that is taken until a moment. */
export interface ExpiringGuardrail {
  /** Value of `bedrock:GuardrailIdentifier`: the guardrail's ARN, a colon and the version. */
  readonly identifier: string;
  /** ISO 8601, to the second, UTC. */
  readonly until: string;
}

/** What a caller needs in order to apply a guardrail. */
export interface GuardrailAccess {
  /** The guardrail and, where it is spread over regions, its profile in each. */
  readonly applyArns: readonly string[];
  /** The key that encrypts it, where it is one of yours. */
  readonly keyArn?: string;
}

/** One model, in the one way in which a role may call it. */
export interface ModelUse {
  /** Construct path of the model. */
  readonly path: string;
  readonly route: ModelRoute;
  readonly vpcEndpointId: string;
  /** Values of `bedrock:GuardrailIdentifier` that are taken. */
  readonly guardrails: readonly string[];
  readonly expiring: readonly ExpiringGuardrail[];
  /** Where calls may be answered, where that is limited. */
  readonly regions: readonly string[] | undefined;
}

/** Whether one role cannot do both: each Deny would close the other's way. */
export function contradict(one: ModelUse, other: ModelUse): boolean {
  if (one.route.entryArn === other.route.entryArn) return true;
  if (one.route.profiled === other.route.profiled) return false;
  return sharesModel(one, other);
}

/** Whether both end at the same foundation model, in one region at least. */
export function sharesModel(one: ModelUse, other: ModelUse): boolean {
  return one.route.modelArns.some((arn) => other.route.modelArns.includes(arn));
}

/** What lets a role call one model, and what denies calling it without guardrail or past the endpoint. */
export function statementsFor(use: ModelUse, n: number): iam.PolicyStatement[] {
  const { route } = use;
  const through = { 'bedrock:InferenceProfileArn': route.entryArn };
  const path = { 'aws:SourceVpce': use.vpcEndpointId };
  const inRegions = use.regions && { 'aws:RequestedRegion': [...use.regions] };
  const statements = [
    allow(`Call${n}`, [route.entryArn], { StringEquals: { ...path, ...inRegions } }),
    ...denials(`Call${n}`, route.entryArn, use, {}),
    ...use.expiring.map((version, i) => ended(`Call${n}Until${i + 1}`, route.entryArn, version)),
  ];
  if (!route.profiled) return statements;
  // Whether the guardrail and the endpoint are shown to the check in another region of the profile is not established, so no Deny asks
  // for them there. Nothing is lost: those models answer only through the profile, whose own check shows both.
  statements.push(
    allow(`Model${n}`, route.modelArns, { StringEquals: { ...path, ...inRegions, ...through } }),
    ...denials(`Model${n}`, route.sourceArn, use, { StringEquals: through }),
  );
  if (route.globalArn !== undefined) {
    // Requests that may be answered anywhere are authorised on an ARN without a region, and in a region of this name.
    const anywhere = { ...path, ...through, 'aws:RequestedRegion': 'unspecified' };
    statements.push(allow(`Anywhere${n}`, [route.globalArn], { StringEquals: anywhere }));
  }
  return statements;
}

/** Denies the models of a profile to whoever does not come through it. */
export function onlyThroughProfile(use: ModelUse, n: number): iam.PolicyStatement {
  const { modelArns, globalArn } = use.route;
  return deny(`Profile${n}`, globalArn === undefined ? modelArns : [...modelArns, globalArn], {});
}

/** An absent key is not equal to anything, so a call that shows no guardrail, or comes past the endpoint, is denied. */
function denials(sid: string, arn: string, use: ModelUse, when: iam.Conditions): iam.PolicyStatement[] {
  return [
    deny(`${sid}Guarded`, [arn], { ...when, StringNotEquals: { 'bedrock:GuardrailIdentifier': [...use.guardrails] } }),
    deny(`${sid}Private`, [arn], { ...when, StringNotEquals: { 'aws:SourceVpce': use.vpcEndpointId } }),
  ];
}

function ended(sid: string, arn: string, version: ExpiringGuardrail): iam.PolicyStatement {
  return deny(sid, [arn], {
    StringEquals: { 'bedrock:GuardrailIdentifier': version.identifier },
    DateGreaterThan: { 'aws:CurrentTime': version.until },
  });
}

function allow(sid: string, resources: readonly string[], conditions: iam.Conditions): iam.PolicyStatement {
  return new iam.PolicyStatement({ sid, actions: INVOKE_MODEL, resources: [...resources], conditions });
}

function deny(sid: string, resources: readonly string[], conditions: iam.Conditions): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    actions: INVOKE_MODEL,
    resources: [...resources],
    conditions,
  });
}
