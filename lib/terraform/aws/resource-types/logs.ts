import { blocks, json, type Made, same } from '../mapping';

const FIELD_OPERATORS = same(
  'field',
  'equals',
  'not_equals',
  'starts_with',
  'not_starts_with',
  'ends_with',
  'not_ends_with',
);

export const LOGS: Readonly<Record<string, Made>> = {
  aws_cloudtrail: {
    type: 'AWS::CloudTrail::Trail',
    otherwise: { IsLogging: true, IncludeGlobalServiceEvents: true },
    of: {
      name: 'TrailName',
      kms_key_id: 'KMSKeyId',
      enable_log_file_validation: 'EnableLogFileValidation',
      enable_logging: 'IsLogging',
      cloud_watch_logs_group_arn: 'CloudWatchLogsLogGroupArn',
      ...same(
        's3_bucket_name',
        's3_key_prefix',
        'is_multi_region_trail',
        'is_organization_trail',
        'include_global_service_events',
        'cloud_watch_logs_role_arn',
      ),
      advanced_event_selector: blocks('AdvancedEventSelectors', {
        name: 'Name',
        field_selector: blocks('FieldSelectors', FIELD_OPERATORS),
      }),
      event_selector: blocks('EventSelectors', {
        ...same('read_write_type', 'include_management_events', 'exclude_management_event_sources'),
        data_resource: blocks('DataResources', same('type', 'values')),
      }),
      insight_selector: blocks('InsightSelectors', same('insight_type')),
    },
  },
  aws_cloudwatch_log_group: {
    type: 'AWS::Logs::LogGroup',
    of: { name: 'LogGroupName', ...same('retention_in_days', 'kms_key_id', 'log_group_class') },
  },
  aws_cloudwatch_log_resource_policy: {
    type: 'AWS::Logs::ResourcePolicy',
    of: { ...same('policy_name'), policy_document: json('PolicyDocument') },
  },
  aws_flow_log: {
    type: 'AWS::EC2::FlowLog',
    always: { ResourceType: 'VPC' },
    of: { vpc_id: 'ResourceId', ...same('traffic_type', 'log_destination', 'log_destination_type', 'log_group_name') },
  },
  aws_sns_topic: {
    type: 'AWS::SNS::Topic',
    refersByArn: true,
    of: { name: 'TopicName', kms_master_key_id: 'KmsMasterKeyId' },
  },
  aws_sns_topic_policy: {
    type: 'AWS::SNS::TopicPolicy',
    of: { arn: { kind: 'item', to: 'Topics' }, policy: json('PolicyDocument') },
  },
  aws_sqs_queue_policy: {
    type: 'AWS::SQS::QueuePolicy',
    of: { queue_url: { kind: 'item', to: 'Queues' }, policy: json('PolicyDocument') },
  },
  aws_guardduty_detector: { type: 'AWS::GuardDuty::Detector', of: same('enable') },
};
