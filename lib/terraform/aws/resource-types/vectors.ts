import { block, blocks, json, type Made, type Part, same } from '../mapping';

const RDS: Made = {
  type: 'AWS::RDS::DBCluster',
  of: {
    cluster_identifier: 'DBClusterIdentifier',
    ...same('engine', 'storage_encrypted', 'kms_key_id', 'deletion_protection'),
    iam_database_authentication_enabled: 'EnableIAMDatabaseAuthentication',
  },
};

export const VECTORS: Readonly<Record<string, Made>> = {
  aws_bedrockagent_knowledge_base: {
    type: 'AWS::Bedrock::KnowledgeBase',
    of: {
      ...same('name', 'role_arn', 'description'),
      knowledge_base_configuration: block('KnowledgeBaseConfiguration', {
        type: 'Type',
        vector_knowledge_base_configuration: block('VectorKnowledgeBaseConfiguration', {
          ...same('embedding_model_arn'),
          supplemental_data_storage_configuration: block('SupplementalDataStorageConfiguration', {
            storage_location: blocks('SupplementalDataStorageLocations', {
              type: 'SupplementalDataStorageLocationType',
              s3_location: block('S3Location', { uri: 'URI' }),
            }),
          }),
        }),
        kendra_knowledge_base_configuration: block('KendraKnowledgeBaseConfiguration', same('kendra_index_arn')),
      }),
      storage_configuration: block('StorageConfiguration', {
        type: 'Type',
        opensearch_serverless_configuration: block('OpensearchServerlessConfiguration', same('collection_arn')),
        opensearch_managed_cluster_configuration: block(
          'OpensearchManagedClusterConfiguration',
          same('domain_arn', 'domain_endpoint'),
        ),
        rds_configuration: block('RdsConfiguration', same('resource_arn', 'credentials_secret_arn', 'database_name')),
        s3_vectors_configuration: block('S3VectorsConfiguration', same('index_arn', 'index_name', 'vector_bucket_arn')),
        neptune_analytics_configuration: block('NeptuneAnalyticsConfiguration', same('graph_arn')),
        pinecone_configuration: block('PineconeConfiguration', same('connection_string', 'credentials_secret_arn')),
        redis_enterprise_cloud_configuration: block(
          'RedisEnterpriseCloudConfiguration',
          same('endpoint', 'credentials_secret_arn'),
        ),
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
        web_configuration: block('WebConfiguration', {}),
      }),
    },
  },
  aws_opensearchserverless_collection: {
    type: 'AWS::OpenSearchServerless::Collection',
    otherwise: { Type: 'TIMESERIES' },
    of: { ...same('name', 'type'), encryption_config: block('EncryptionConfig', same('kms_key_arn')) },
  },
  aws_opensearchserverless_security_policy: {
    type: 'AWS::OpenSearchServerless::SecurityPolicy',
    of: { ...same('name', 'type'), policy: json('Policy') },
  },
  aws_opensearchserverless_access_policy: {
    type: 'AWS::OpenSearchServerless::AccessPolicy',
    of: { ...same('name', 'type'), policy: json('Policy') },
  },
  aws_opensearchserverless_vpc_endpoint: {
    type: 'AWS::OpenSearchServerless::VpcEndpoint',
    of: same('name', 'vpc_id', 'subnet_ids', 'security_group_ids'),
  },
  aws_opensearch_domain: {
    type: 'AWS::OpenSearchService::Domain',
    of: {
      ...same('domain_name'),
      access_policies: json('AccessPolicies'),
      encrypt_at_rest: block('EncryptionAtRestOptions', same('enabled', 'kms_key_id')),
      vpc_options: block('VPCOptions', same('subnet_ids', 'security_group_ids')),
    },
  },
  aws_rds_cluster: RDS,
  aws_rds_cluster_instance: {
    type: 'AWS::RDS::DBInstance',
    of: {
      identifier: 'DBInstanceIdentifier',
      cluster_identifier: 'DBClusterIdentifier',
      ...same('publicly_accessible', 'engine'),
    },
  },
  aws_neptunegraph_graph: {
    type: 'AWS::NeptuneGraph::Graph',
    of: {
      ...same('graph_name', 'public_connectivity', 'kms_key_identifier'),
      vector_search_configuration: block('VectorSearchConfiguration', {
        vector_search_dimension: 'VectorSearchDimension',
      }),
    },
  },
  aws_kendra_index: {
    type: 'AWS::Kendra::Index',
    of: {
      ...same('name', 'role_arn', 'edition'),
      server_side_encryption_configuration: block('ServerSideEncryptionConfiguration', same('kms_key_id')),
    },
  },
  aws_kendra_data_source: {
    type: 'AWS::Kendra::DataSource',
    of: {
      ...same('name', 'type', 'role_arn', 'index_id'),
      configuration: block('DataSourceConfiguration', {
        s3_configuration: block('S3Configuration', same('bucket_name')),
      }),
    },
  },
  aws_s3vectors_vector_bucket: {
    type: 'AWS::S3Vectors::VectorBucket',
    of: {
      ...same('vector_bucket_name'),
      encryption_configuration: block('EncryptionConfiguration', same('sse_type', 'kms_key_arn')),
    },
  },
  aws_s3vectors_index: {
    type: 'AWS::S3Vectors::Index',
    of: {
      ...same('index_name', 'vector_bucket_name'),
      encryption_configuration: block('EncryptionConfiguration', same('sse_type', 'kms_key_arn')),
    },
  },
  aws_s3vectors_vector_bucket_policy: {
    type: 'AWS::S3Vectors::VectorBucketPolicy',
    of: { ...same('vector_bucket_arn'), policy: json('Policy') },
  },
  aws_bedrock_guardrail: {
    type: 'AWS::Bedrock::Guardrail',
    of: {
      ...same('name', 'description', 'kms_key_arn', 'blocked_input_messaging', 'blocked_outputs_messaging'),
      cross_region_config: block('CrossRegionConfig', { guardrail_profile_identifier: 'GuardrailProfileArn' }),
      content_policy_config: block('ContentPolicyConfig', {
        tier_config: block('ContentFiltersTierConfig', same('tier_name')),
        filters_config: blocks('FiltersConfig', {
          ...same('type', 'input_strength', 'output_strength', 'input_action', 'output_action'),
          ...same('input_enabled', 'output_enabled', 'input_modalities', 'output_modalities'),
        }),
      }),
      topic_policy_config: block('TopicPolicyConfig', {
        tier_config: block('TopicsTierConfig', same('tier_name')),
        topics_config: blocks('TopicsConfig', {
          ...same('name', 'type', 'definition', 'examples'),
          ...same('input_action', 'output_action', 'input_enabled', 'output_enabled'),
        }),
      }),
      word_policy_config: block('WordPolicyConfig', {
        managed_word_lists_config: blocks(
          'ManagedWordListsConfig',
          same('type', 'input_action', 'output_action', 'input_enabled', 'output_enabled'),
        ),
        words_config: blocks(
          'WordsConfig',
          same('text', 'input_action', 'output_action', 'input_enabled', 'output_enabled'),
        ),
      }),
      sensitive_information_policy_config: block('SensitiveInformationPolicyConfig', {
        pii_entities_config: blocks(
          'PiiEntitiesConfig',
          same('type', 'action', 'input_action', 'output_action', 'input_enabled', 'output_enabled'),
        ),
        regexes_config: blocks('RegexesConfig', {
          ...same('name', 'pattern', 'action', 'description'),
          ...same('input_action', 'output_action', 'input_enabled', 'output_enabled'),
        }),
      }),
      contextual_grounding_policy_config: block('ContextualGroundingPolicyConfig', {
        filters_config: blocks('FiltersConfig', same('type', 'threshold', 'action', 'enabled')),
      }),
    },
  },
  aws_bedrock_guardrail_version: {
    type: 'AWS::Bedrock::GuardrailVersion',
    of: { guardrail_arn: 'GuardrailIdentifier', ...same('description') },
  },
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_VECTORS: Readonly<Record<string, Part>> = {
  aws_opensearch_domain_policy: {
    within: 'domain_name',
    types: ['aws_opensearch_domain'],
    of: { access_policies: json('AccessPolicies') },
    replaces: ['AccessPolicies'],
  },
};
