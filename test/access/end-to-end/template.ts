/** What the row is about; a template, as data or as a text of YAML; the action and the options that follow it; what is said. */
export type Row = readonly [string, object | string, readonly string[] | string, Told];

type Told = 'proved' | 'proved, as there is none' | 'refuted' | 'unknown' | 'refused' | 'not proved' | 'not refuted';
type Data = Readonly<Record<string, unknown>>;

export const MODEL = 'arn:aws:bedrock:eu-central-1::foundation-model/m';
export const I = 'bedrock:InvokeModel';
export const G = 's3:GetObject';
export const OBJ = 'arn:aws:s3:::data-b/*';
/** An account that may be that of the files, and one that is another. */
export const A1 = 'arn:aws:iam::111122223333:root';
export const X = 'arn:aws:iam::999900001111:root';
export const VPCE = ['--unless', 'StringEquals:aws:SourceVpce=vpce-1'];
export const by = (...who: string[]) => ['--by', ...who];

export const doc = (Statement: unknown, Version = '2012-10-17') => ({ Version, Statement });
const statement =
  (Effect: string) =>
  (Action: unknown, Resource: unknown = '*', Condition?: object) => ({
    Effect,
    Action,
    Resource,
    ...(Condition && { Condition }),
  });
export const allow = statement('Allow');
export const deny = statement('Deny');
export const say = (Principal: unknown, said: object) => ({ Principal, ...said });

export const res = (Type: string, Properties: Data = {}, more: Data = {}) => ({ Type, Properties, ...more });
export const getAtt = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });

const AssumeRolePolicyDocument = doc([
  say({ Service: 'lambda.amazonaws.com' }, { Effect: 'Allow', Action: 'sts:AssumeRole' }),
]);
/** A role that no policy of its own lets do anything. */
export const bare = (more: Data = {}) => res('AWS::IAM::Role', { AssumeRolePolicyDocument, ...more });
export const role = (statements: unknown, more: Data = {}) =>
  bare({ Policies: [{ PolicyName: 'p', PolicyDocument: doc(statements) }], ...more });
export const mp = (statements: unknown, more: object) =>
  res('AWS::IAM::ManagedPolicy', { PolicyDocument: doc(statements), ...more });
export const bucket = (...statements: unknown[]) => ({
  B: res('AWS::S3::Bucket', { BucketName: 'data-b' }),
  BP: res('AWS::S3::BucketPolicy', { Bucket: { Ref: 'B' }, PolicyDocument: doc(statements) }),
});
export const Q = (...statements: unknown[]) => ({
  Q: res('AWS::SQS::Queue', { QueueName: 'q' }),
  QP: res('AWS::SQS::QueuePolicy', { Queues: [{ Ref: 'Q' }], PolicyDocument: doc(statements) }),
});
export const key = (...statements: unknown[]) => ({ K: res('AWS::KMS::Key', { KeyPolicy: doc(statements) }) });

export const t = (Resources: object, more: Data = {}) => ({ Resources, ...more });
/** A template with one role. */
export const one = (...statements: unknown[]) => t({ R: role(statements) });
/** A parameter that takes anything. */
export const NP = { Parameters: { N: { Type: 'String' } } };
