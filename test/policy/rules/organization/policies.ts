import { findingsIn, type Tree } from '../../../judged';

export type Json = Readonly<Record<string, unknown>>;

/** What a rule finds in policies of an organization that keeps models of Amazon Bedrock. */
export const judgedBy =
  (id: string) =>
  (tree: Tree): string[] =>
    findingsIn({ ...AI, ...tree })
      .filter(({ rule }) => rule === id)
      .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const AI = { Project: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: { ModelPackageGroupName: 'claims' } } };

/** A policy that says what deployment decides. */
export const LATE = { 'Fn::ImportValue': 'late' };

export const policy = (Type: string, Content: unknown, others: Json = {}): Tree => ({
  P: {
    Type: 'AWS::Organizations::Policy',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    ...others,
    Properties: { Type, Name: 'P', Content, TargetIds: ['ou-ab12-cdefgh34'], ...(others['Properties'] as Json) },
  },
});

export const document = (...Statement: readonly Json[]): Json => ({ Version: '2012-10-17', Statement });

export const deny = (Action: unknown, Condition?: Json, others: Json = {}): Json => ({
  Effect: 'Deny',
  Action,
  Resource: '*',
  ...(Condition && { Condition }),
  ...others,
});

export const serviceControl = (...Statement: readonly Json[]): Tree =>
  policy('SERVICE_CONTROL_POLICY', document(...Statement));
