import { arnOf, block, blocks, item, json, type Made, type Part, policyApart, same, words } from '../mapping';

const FIELD_OPERATORS = same(
  'field',
  'equals',
  'not_equals',
  'starts_with',
  'not_starts_with',
  'ends_with',
  'not_ends_with',
);

const OBJECTS = { bucket_name: 'bucketName', key_prefix: 'keyPrefix' };

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
    // That of CloudFormation goes on with what is in the group.
    arn: arnOf('logs', 'log-group:'),
    of: {
      name: 'LogGroupName',
      ...same('kms_key_id', 'log_group_class', 'deletion_protection_enabled'),
      // Zero is for ever.
      retention_in_days: words('RetentionInDays', { 0: undefined }),
    },
  },
  aws_cloudwatch_log_resource_policy: {
    type: 'AWS::Logs::ResourcePolicy',
    of: { ...same('policy_name'), policy_document: json('PolicyDocument') },
  },
  aws_cloudwatch_log_destination: {
    type: 'AWS::Logs::Destination',
    of: { name: 'DestinationName', ...same('target_arn') },
  },
  aws_cloudwatch_log_subscription_filter: {
    type: 'AWS::Logs::SubscriptionFilter',
    of: same('log_group_name', 'destination_arn', 'role_arn', 'filter_pattern'),
  },
  aws_cloudwatch_log_delivery_source: {
    type: 'AWS::Logs::DeliverySource',
    of: same('name', 'log_type', 'resource_arn'),
  },
  aws_cloudwatch_log_delivery_destination: {
    type: 'AWS::Logs::DeliveryDestination',
    of: {
      ...same('name'),
      delivery_destination_configuration: block('', { destination_resource_arn: 'DestinationResourceArn' }),
    },
  },
  aws_cloudwatch_log_delivery: {
    type: 'AWS::Logs::Delivery',
    of: same('delivery_source_name', 'delivery_destination_arn'),
  },
  // CloudFormation has no type for it, so that templates make it by a call.
  aws_bedrock_model_invocation_logging_configuration: {
    type: 'Custom::AWS',
    always: { 'Create.action': 'putModelInvocationLoggingConfiguration', 'Create.service': 'Bedrock' },
    unlessKept: { Delete: { action: 'deleteModelInvocationLoggingConfiguration', service: 'Bedrock' } },
    of: {
      logging_config: block('Create.parameters.loggingConfig', {
        text_data_delivery_enabled: 'textDataDeliveryEnabled',
        image_data_delivery_enabled: 'imageDataDeliveryEnabled',
        embedding_data_delivery_enabled: 'embeddingDataDeliveryEnabled',
        video_data_delivery_enabled: 'videoDataDeliveryEnabled',
        audio_data_delivery_enabled: 'audioDataDeliveryEnabled',
        s3_config: block('s3Config', OBJECTS),
        cloudwatch_config: block('cloudWatchConfig', {
          log_group_name: 'logGroupName',
          role_arn: 'roleArn',
          large_data_delivery_s3_config: block('largeDataDeliveryS3Config', OBJECTS),
        }),
      }),
    },
  },
  aws_sns_topic: {
    type: 'AWS::SNS::Topic',
    refersByArn: true,
    of: { name: 'TopicName', kms_master_key_id: 'KmsMasterKeyId' },
    apart: { policy: policyApart('AWS::SNS::TopicPolicy', 'Topics', 'PolicyDocument', 'aws_sns_topic_policy') },
  },
  aws_sns_topic_policy: {
    type: 'AWS::SNS::TopicPolicy',
    of: { arn: item('Topics'), policy: json('PolicyDocument') },
  },
  aws_sqs_queue: {
    type: 'AWS::SQS::Queue',
    of: { name: 'QueueName', kms_master_key_id: 'KmsMasterKeyId' },
    apart: { policy: policyApart('AWS::SQS::QueuePolicy', 'Queues', 'PolicyDocument', 'aws_sqs_queue_policy') },
  },
  aws_sqs_queue_policy: {
    type: 'AWS::SQS::QueuePolicy',
    of: { queue_url: item('Queues'), policy: json('PolicyDocument') },
  },
  aws_cloudwatch_event_bus: { type: 'AWS::Events::EventBus', of: same('name') },
  aws_cloudwatch_event_permission: {
    type: 'AWS::Events::EventBusPolicy',
    of: {
      ...same('action', 'principal', 'event_bus_name', 'statement_id'),
      condition: block('Condition', same('key', 'type', 'value')),
    },
    otherwise: { Action: 'events:PutEvents' },
  },
  aws_cloudwatch_event_rule: {
    type: 'AWS::Events::Rule',
    of: {
      name: 'Name',
      ...same('event_bus_name', 'state'),
      is_enabled: words('State', { true: 'ENABLED', false: 'DISABLED' }),
      event_pattern: json('EventPattern'),
    },
  },
  aws_guardduty_detector: { type: 'AWS::GuardDuty::Detector', of: same('enable'), otherwise: { Enable: true } },
  aws_guardduty_malware_protection_plan: {
    type: 'AWS::GuardDuty::MalwareProtectionPlan',
    of: {
      role: 'Role',
      protected_resource: block('ProtectedResource', {
        s3_bucket: block('S3Bucket', { bucket_name: 'BucketName', object_prefixes: 'ObjectPrefixes' }),
      }),
      actions: block('Actions', { tagging: block('Tagging', same('status')) }),
    },
  },
  aws_guardduty_publishing_destination: {
    type: 'AWS::GuardDuty::PublishingDestination',
    of: {
      ...same('detector_id', 'destination_type'),
      destination_arn: 'DestinationProperties.DestinationArn',
      kms_key_arn: 'DestinationProperties.KmsKeyArn',
    },
  },
  aws_config_configuration_recorder: {
    type: 'AWS::Config::ConfigurationRecorder',
    of: {
      name: 'Name',
      role_arn: 'RoleARN',
      recording_group: block('RecordingGroup', {
        ...same('all_supported', 'resource_types'),
        exclusion_by_resource_types: block('ExclusionByResourceTypes', same('resource_types')),
        recording_strategy: block('RecordingStrategy', same('use_only')),
      }),
    },
    // Its status starts it.
    otherwise: { StartedOnCreate: false },
  },
  aws_config_delivery_channel: {
    type: 'AWS::Config::DeliveryChannel',
    of: { ...same('name', 's3_bucket_name', 's3_key_prefix', 's3_kms_key_arn') },
  },
  aws_securityhub_account: { type: 'AWS::SecurityHub::Hub', of: {} },
  aws_securityhub_standards_subscription: { type: 'AWS::SecurityHub::Standard', of: same('standards_arn') },
  aws_macie2_account: { type: 'AWS::Macie::Session', of: same('status') },
  aws_kinesis_firehose_delivery_stream: {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    of: {
      name: 'DeliveryStreamName',
      extended_s3_configuration: block('ExtendedS3DestinationConfiguration', {
        bucket_arn: 'BucketARN',
        role_arn: 'RoleARN',
      }),
      s3_configuration: block('S3DestinationConfiguration', { bucket_arn: 'BucketARN', role_arn: 'RoleARN' }),
    },
  },
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_LOGS: Readonly<Record<string, Part>> = {
  aws_cloudwatch_log_data_protection_policy: {
    within: 'log_group_name',
    types: ['aws_cloudwatch_log_group'],
    of: { policy_document: json('DataProtectionPolicy') },
  },
  aws_cloudwatch_log_destination_policy: {
    within: 'destination_name',
    types: ['aws_cloudwatch_log_destination'],
    of: { access_policy: json('DestinationPolicy') },
  },
  aws_config_configuration_recorder_status: {
    within: 'name',
    types: ['aws_config_configuration_recorder'],
    of: { is_enabled: 'StartedOnCreate' },
  },
  aws_cloudwatch_event_bus_policy: {
    within: 'event_bus_name',
    types: ['aws_cloudwatch_event_bus'],
    of: { policy: json('Policy') },
  },
  aws_cloudwatch_event_target: {
    within: 'rule',
    types: ['aws_cloudwatch_event_rule'],
    of: { ...same('arn', 'role_arn'), dead_letter_config: block('DeadLetterConfig', same('arn')) },
    listed: { to: 'Targets' },
  },
};
