import { findingsIn, type Tree } from '../../../judged';

export type Statement = Readonly<Record<string, unknown>>;

export const document = (...statements: readonly Statement[]) => ({ Version: '2012-10-17', Statement: statements });

export const allow = (action: unknown, resource: unknown = '*', condition?: Statement): Statement => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition && { Condition: condition }),
});

export const deny = (action: unknown, resource: unknown = '*', condition?: Statement): Statement => ({
  ...allow(action, resource, condition),
  Effect: 'Deny',
});

/** Statement by which a service takes a role on for its own account. */
export const assumedBy = (service: unknown, condition: Statement | undefined = OWN_ACCOUNT): Statement => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'sts:AssumeRole',
  ...(condition && { Condition: condition }),
});

const OWN_ACCOUNT = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };

/** A role `R` for functions, with one inline policy. */
export const role = (statements: readonly Statement[], properties: Statement = {}): Tree => ({
  R: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: document(assumedBy('lambda.amazonaws.com')),
      Policies: [{ PolicyName: 'Work', PolicyDocument: document(...statements) }],
      ...properties,
    },
  },
});

/** A role `R` that others take on in this way. */
export const trusting = (trust: Statement, statements: readonly Statement[] = []): Tree =>
  role(statements, { AssumeRolePolicyDocument: document(trust) });

/** Outcomes and places of what a rule finds. */
export const found = (rule: string, ...trees: readonly Tree[]) =>
  findingsIn(...trees)
    .filter((finding) => finding.rule === rule)
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

/** Where the statements of `role` stand. */
export const AT = 'R/Properties/Policies/0/PolicyDocument/Statement';

/** A value that only deployment knows. */
export const LATE = { 'Fn::ImportValue': 'late' };

export const MODEL = { 'Fn::Sub': 'arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/anthropic.claude-x' };
export const GUARDRAIL = 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/abc:1';
export const GUARDED = { 'bedrock:GuardrailIdentifier': GUARDRAIL };
export const PRIVATE = { 'aws:SourceVpce': 'vpce-0a1b2c3d' };

/** Runs one model as it should be. */
export const RUN = allow('bedrock:InvokeModel', MODEL, { StringEquals: { ...GUARDED, ...PRIVATE } });
