import { deny, doc, getAtt, res, say } from '../access/end-to-end/template';

/** The role that may change what guards the logs, and that is not of the files. */
export const OPS = 'arn:aws:iam::111122223333:role/ops';
const everyoneElse = { ArnNotEquals: { 'aws:PrincipalArn': OPS } };

/** A trail with its bucket and key, a guardrail, and an endpoint to models. */
export const GUARDED = {
  Guardrail: res('AWS::Bedrock::Guardrail', { Name: 'g', BlockedInputMessaging: 'no', BlockedOutputsMessaging: 'no' }),
  Endpoint: res('AWS::EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime', VpcId: 'vpc-1' }),
  Trail: res('AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Logs' }, IsLogging: true, KMSKeyId: getAtt('Key') }),
  Logs: res('AWS::S3::Bucket'),
  LogsPolicy: res('AWS::S3::BucketPolicy', {
    Bucket: { Ref: 'Logs' },
    PolicyDocument: doc([say('*', deny('s3:PutBucketPolicy', getAtt('Logs'), everyoneElse))]),
  }),
  Key: res('AWS::KMS::Key', {
    KeyPolicy: doc([
      say(
        { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
        { Effect: 'Allow', Action: 'kms:*', Resource: '*' },
      ),
    ]),
  }),
};
