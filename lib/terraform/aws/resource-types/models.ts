import { block, blocks, json, type Made, same, words } from '../mapping';

const VPC = block('VpcConfig', { security_group_ids: 'SecurityGroupIds', subnets: 'Subnets' });

const CONTAINER = {
  image: 'Image',
  ...same('model_data_url', 'mode', 'environment', 'model_package_name'),
};

export const MODELS: Readonly<Record<string, Made>> = {
  aws_sagemaker_model: {
    type: 'AWS::SageMaker::Model',
    of: {
      name: 'ModelName',
      ...same('execution_role_arn', 'enable_network_isolation'),
      vpc_config: VPC,
      primary_container: block('PrimaryContainer', CONTAINER),
      container: blocks('Containers', CONTAINER),
    },
  },
  aws_sagemaker_endpoint_configuration: {
    type: 'AWS::SageMaker::EndpointConfig',
    of: {
      name: 'EndpointConfigName',
      kms_key_arn: 'KmsKeyId',
      production_variants: blocks(
        'ProductionVariants',
        same('variant_name', 'model_name', 'instance_type', 'initial_instance_count', 'initial_variant_weight'),
      ),
      data_capture_config: block('DataCaptureConfig', {
        enable_capture: 'EnableCapture',
        initial_sampling_percentage: 'InitialSamplingPercentage',
        destination_s3_uri: 'DestinationS3Uri',
        kms_key_id: 'KmsKeyId',
        capture_options: blocks('CaptureOptions', same('capture_mode')),
      }),
    },
  },
  aws_sagemaker_endpoint: {
    type: 'AWS::SageMaker::Endpoint',
    of: { name: 'EndpointName', endpoint_config_name: 'EndpointConfigName' },
  },
  aws_sagemaker_notebook_instance: {
    type: 'AWS::SageMaker::NotebookInstance',
    of: {
      name: 'NotebookInstanceName',
      security_groups: 'SecurityGroupIds',
      lifecycle_config_name: 'LifecycleConfigName',
      ...same(
        'role_arn',
        'instance_type',
        'kms_key_id',
        'subnet_id',
        'root_access',
        'direct_internet_access',
        'default_code_repository',
      ),
      instance_metadata_service_configuration: block(
        'InstanceMetadataServiceConfiguration',
        same('minimum_instance_metadata_service_version'),
      ),
    },
  },
  aws_sagemaker_domain: {
    type: 'AWS::SageMaker::Domain',
    of: {
      ...same('domain_name', 'auth_mode', 'app_network_access_type', 'kms_key_id', 'vpc_id', 'subnet_ids'),
      default_user_settings: block('DefaultUserSettings', { ...same('execution_role', 'security_groups') }),
    },
  },
  aws_sagemaker_user_profile: {
    type: 'AWS::SageMaker::UserProfile',
    of: {
      ...same('domain_id', 'user_profile_name'),
      user_settings: block('UserSettings', same('execution_role', 'security_groups')),
    },
  },
  aws_sagemaker_feature_group: {
    type: 'AWS::SageMaker::FeatureGroup',
    of: {
      ...same('feature_group_name', 'role_arn'),
      online_store_config: block('OnlineStoreConfig', {
        enable_online_store: 'EnableOnlineStore',
        security_config: block('SecurityConfig', same('kms_key_id')),
      }),
      offline_store_config: block('OfflineStoreConfig', {
        s3_storage_config: block('S3StorageConfig', { s3_uri: 'S3Uri', kms_key_id: 'KmsKeyId' }),
      }),
    },
  },
  aws_bedrock_guardrail: {
    type: 'AWS::Bedrock::Guardrail',
    of: {
      ...same('name', 'description', 'kms_key_arn', 'blocked_input_messaging', 'blocked_outputs_messaging'),
      content_policy_config: block('ContentPolicyConfig', {
        filters_config: blocks(
          'FiltersConfig',
          same(
            'type',
            'input_strength',
            'output_strength',
            'input_action',
            'output_action',
            'input_enabled',
            'output_enabled',
          ),
        ),
      }),
      topic_policy_config: block('TopicPolicyConfig', {
        topics_config: blocks('TopicsConfig', same('name', 'type', 'definition', 'examples')),
      }),
      word_policy_config: block('WordPolicyConfig', {
        managed_word_lists_config: blocks('ManagedWordListsConfig', same('type')),
        words_config: blocks('WordsConfig', same('text')),
      }),
      sensitive_information_policy_config: block('SensitiveInformationPolicyConfig', {
        pii_entities_config: blocks(
          'PiiEntitiesConfig',
          same('type', 'action', 'input_action', 'output_action', 'input_enabled', 'output_enabled'),
        ),
        regexes_config: blocks('RegexesConfig', same('name', 'pattern', 'action', 'description')),
      }),
      contextual_grounding_policy_config: block('ContextualGroundingPolicyConfig', {
        filters_config: blocks('FiltersConfig', same('type', 'threshold')),
      }),
    },
  },
  aws_bedrock_guardrail_version: {
    type: 'AWS::Bedrock::GuardrailVersion',
    of: { guardrail_arn: 'GuardrailIdentifier', ...same('description') },
  },
  aws_bedrockagent_agent: {
    type: 'AWS::Bedrock::Agent',
    of: {
      ...same(
        'agent_name',
        'agent_resource_role_arn',
        'foundation_model',
        'instruction',
        'customer_encryption_key_arn',
      ),
      idle_session_ttl_in_seconds: 'IdleSessionTTLInSeconds',
      guardrail_configuration: block('GuardrailConfiguration', same('guardrail_identifier', 'guardrail_version')),
    },
  },
  aws_bedrockagent_knowledge_base: {
    type: 'AWS::Bedrock::KnowledgeBase',
    of: {
      ...same('name', 'role_arn', 'description'),
      knowledge_base_configuration: block('KnowledgeBaseConfiguration', {
        type: 'Type',
        vector_knowledge_base_configuration: block('VectorKnowledgeBaseConfiguration', same('embedding_model_arn')),
      }),
    },
  },
  aws_bedrockagent_data_source: {
    type: 'AWS::Bedrock::DataSource',
    of: {
      ...same('name', 'knowledge_base_id', 'data_deletion_policy'),
      server_side_encryption_configuration: block('ServerSideEncryptionConfiguration', same('kms_key_arn')),
      data_source_configuration: block('DataSourceConfiguration', {
        type: 'Type',
        s3_configuration: block('S3Configuration', same('bucket_arn', 'bucket_owner_account_id', 'inclusion_prefixes')),
      }),
    },
  },
  aws_lambda_function: {
    type: 'AWS::Lambda::Function',
    of: {
      ...same('function_name', 'role', 'runtime', 'handler', 'kms_key_arn', 'package_type'),
      environment: block('Environment', same('variables')),
      vpc_config: block('VpcConfig', same('subnet_ids', 'security_group_ids')),
      image_uri: 'Code.ImageUri',
      s3_bucket: 'Code.S3Bucket',
    },
  },
  aws_lambda_permission: {
    type: 'AWS::Lambda::Permission',
    of: same(
      'action',
      'function_name',
      'principal',
      'source_arn',
      'source_account',
      'function_url_auth_type',
      'principal_org_id',
    ),
  },
  aws_lambda_function_url: {
    type: 'AWS::Lambda::Url',
    of: {
      function_name: 'TargetFunctionArn',
      authorization_type: words('AuthType', { NONE: 'NONE', AWS_IAM: 'AWS_IAM' }),
    },
  },
  aws_opensearchserverless_security_policy: {
    type: 'AWS::OpenSearchServerless::SecurityPolicy',
    of: { ...same('name', 'type'), policy: json('Policy') },
  },
  aws_opensearchserverless_access_policy: {
    type: 'AWS::OpenSearchServerless::AccessPolicy',
    of: { ...same('name', 'type'), policy: json('Policy') },
  },
};
