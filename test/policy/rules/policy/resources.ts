import { findingsIn, type Tree } from '../../../judged';

export type Json = Readonly<Record<string, unknown>>;

export const ACCOUNT = '111122223333';
export const MODELS = 'arn:aws:bedrock:eu-central-1::foundation-model/*';
export const BASE = `arn:aws:bedrock:eu-central-1:${ACCOUNT}:knowledge-base/K1`;

/** A value that only deployment knows. */
export const LATE = { 'Fn::ImportValue': 'late' };

export const allow = (Action: unknown, Resource: unknown = '*', Condition?: Json): Json => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});

export const deny = (Action: unknown, Resource: unknown = '*', Condition?: Json): Json => ({
  ...allow(Action, Resource, Condition),
  Effect: 'Deny',
});

export const document = (...statements: readonly Json[]) => ({ Version: '2012-10-17', Statement: statements });

/** A managed policy `P` beside a model, since only templates that have to do with AI are judged. */
export const policy = (...statements: readonly Json[]): Tree => spelled(document(...statements));

/** The same with a document as it is. */
export const spelled = (PolicyDocument: unknown): Tree => ({
  M: { Type: 'AWS::SageMaker::Model' },
  P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument } },
});

/** A policy `P` of an organization. */
export const ofOrganization = (Type: unknown, ...statements: readonly Json[]): Tree => ({
  M: { Type: 'AWS::SageMaker::Model' },
  P: { Type: 'AWS::Organizations::Policy', Properties: { Type, Name: 'P', Content: document(...statements) } },
});

/** A bucket policy `P`. */
export const ofBucket = (...statements: readonly Json[]): Tree => ({
  M: { Type: 'AWS::SageMaker::Model' },
  P: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'b', PolicyDocument: document(...statements) } },
});

/** Outcomes and places of what a rule finds, places from the statements on. */
export const found = (rule: string, ...trees: readonly Tree[]) =>
  findingsIn(...trees)
    .filter((finding) => finding.rule === rule)
    .map(({ outcome, at }) => `${outcome} ${at.replace(/^.*?Statement\//, '')}`);

export const messages = (rule: string, ...trees: readonly Tree[]) =>
  findingsIn(...trees)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message.replace(/^[^:]*: /, ''));
