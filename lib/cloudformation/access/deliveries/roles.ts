import type { Caller, Delivery, Request } from '../../../access/model';
import { callsOf } from '../../facts/log/model-log-call';
import type { Field } from '../../field';
import { call, MODERN, older, service, type Told } from './call';
import { keyOf, throughS3 } from './keys';
import { arnHere, behindBucket, folder, type Sending, told, where } from './sending';

/** How a sender writes as a role that it is given. */
interface ByRole {
  /** Names the role. */
  readonly role: Field;
  /** The service that takes the role on. */
  readonly service: string;
  /** The stream of a log group that it writes to, or what the keys of its objects begin with. */
  readonly into: string;
  /** On whose behalf the service says to come, and whether it is known to say so. */
  readonly source?: { readonly context: Told['context']; readonly sure: boolean };
}

/** Senders that write as a role into a log group, or into a bucket. */
const ROLES: Readonly<Record<string, (sending: Sending) => ByRole | undefined>> = {
  'AWS::CloudFormation::CustomResource': invocations,
  /** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html */
  'AWS::CloudTrail::Trail': (sending) => ({
    role: sending.from.properties.get('CloudWatchLogsRoleArn'),
    service: 'cloudtrail.amazonaws.com',
    into: `${where(sending).account}_CloudTrail_${where(sending).region}`,
    source: { context: { 'aws:SourceArn': sending.reading.names.arn(sending.from.resource) ?? '' }, sure: false },
  }),
  /** @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html */
  'AWS::EC2::FlowLog': (sending) => ({
    role: sending.from.properties.get('DeliverLogsPermissionArn'),
    service: 'vpc-flow-logs.amazonaws.com',
    into: 'eni-EXAMPLE-all',
    source: onBehalfOf(sending, sending.reading.names.arn(sending.from.resource) ?? ''),
  }),
  'AWS::KinesisFirehose::DeliveryStream': stream,
  'Custom::AWS': invocations,
};

/** @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html */
function invocations(sending: Sending): ByRole | undefined {
  const { from, to } = sending;
  const configured = callsOf(from).map(({ configuration }) => configuration.get('cloudWatchConfig'));
  const own = configured.find((config) => config.get('logGroupName').place.at === to.place.at);
  const source = onBehalfOf(sending, arnHere(sending, 'bedrock', '*'));
  const into = 'aws/bedrock/modelinvocations';
  return own && { role: own.get('roleArn'), service: 'bedrock.amazonaws.com', into, source };
}

const onBehalfOf = (sending: Sending, source: string) => ({
  context: { 'aws:SourceAccount': where(sending).account, 'aws:SourceArn': source },
  sure: true,
});

/** @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html#using-iam-s3 */
function stream(sending: Sending): ByRole {
  const { from } = sending;
  const kind = ['ExtendedS3DestinationConfiguration', 'S3DestinationConfiguration'].find(
    (one) => from.properties.get(one).isSet !== false,
  );
  const prefix = told(sending, kind ?? '', 'Prefix').replace(/!\{[^}]*\}/g, 'EXAMPLE');
  return { role: from.properties.get(kind ?? '', 'RoleARN'), service: 'firehose.amazonaws.com', into: prefix };
}

/** What is asked for by a sender that writes as a role; nothing where it does not. */
export function deliveryAs(sending: Sending): Delivery | undefined {
  const { from, store } = sending;
  const isBucket = store.type === 'AWS::S3::Bucket';
  if (isBucket !== (from.type === 'AWS::KinesisFirehose::DeliveryStream')) return undefined;
  const given = ROLES[from.type]?.(sending);
  if (given?.role.text === undefined) return undefined;
  return isBucket ? intoBucket(given, sending) : intoGroup(given, sending);
}

/** The call that takes a role on; nothing is known of what the service tells where nothing is given. */
export const takingOn = (by: string, role: string, context?: Told['context']): Request =>
  call(service(by), 'sts:AssumeRole', role, {
    context: context ?? {},
    untold: ['sts:ExternalId', ...(context === undefined ? ['aws:SourceArn', 'aws:SourceAccount'] : [])],
  });

const roleOf = ({ role }: ByRole, { reading }: Sending): string =>
  reading.spell(role.text ?? '', role, { arnOf: 'iam' });

function intoGroup(given: ByRole, sending: Sending): Delivery {
  const { arn, to } = sending;
  const role = roleOf(given, sending);
  const caller: Caller = { kind: 'role', arn: role };
  const own: Told = { context: { 'aws:RequestedRegion': where(sending).region }, untold: [] };
  const streamArn = `${arn}:log-stream:${given.into}`;
  const actions = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  return {
    to: arn,
    requests: [
      takingOn(given.service, role, given.source?.context),
      ...actions.map((action) => call(caller, action, streamArn, own)),
    ],
    ...(given.source?.sure === false && { besides: [takingOn(given.service, role, {})] }),
    writes: [`${arn}:*`],
    place: to.place,
  };
}

function intoBucket(given: ByRole, sending: Sending): Delivery {
  const { arn, to, store, reading } = sending;
  const role = roleOf(given, sending);
  const caller: Caller = { kind: 'role', arn: role };
  const region: Told = { context: { 'aws:RequestedRegion': where(sending).region }, untold: ['s3:x-amz-acl'] };
  const object = `${arn}/${folder(behindBucket(sending))}${given.into}2026/01/01/00/log`;
  const key = keyOf(store, reading);
  const put = call(caller, 's3:PutObject', object, MODERN, region);
  const ofObjects = ['s3:AbortMultipartUpload'].map((action) => call(caller, action, object, MODERN, region));
  const ofBucket = ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'].map((action) =>
    call(caller, action, arn, MODERN, region),
  );
  const keys = (actions: readonly string[]) =>
    key === undefined ? [] : throughS3(caller, actions, { bucket: store, object, key }, reading);
  return {
    to: arn,
    requests: [takingOn(given.service, role), put, ...keys(['kms:GenerateDataKey'])],
    besides: [...ofObjects, ...ofBucket, ...keys(['kms:Decrypt']), ...older([put])],
    writes: [`${arn}/${given.into}*`],
    place: to.place,
  };
}
