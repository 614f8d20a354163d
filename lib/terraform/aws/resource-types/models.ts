import { block, blocks, json, type Made, type Part, same, TAGS } from '../mapping';

const VPC = block('VpcConfig', { security_group_ids: 'SecurityGroupIds', subnets: 'Subnets' });

const CONTAINER = {
  image: 'Image',
  ...same('model_data_url', 'mode', 'environment', 'model_package_name'),
  image_config: block('ImageConfig', {
    ...same('repository_access_mode'),
    repository_auth_config: block('RepositoryAuthConfig', same('repository_credentials_provider_arn')),
  }),
  model_data_source: block('ModelDataSource', {
    s3_data_source: block('S3DataSource', same('s3_uri', 's3_data_type', 'compression_type')),
  }),
};

const VARIANT = {
  ...same('variant_name', 'model_name', 'instance_type', 'initial_instance_count', 'initial_variant_weight'),
  enable_ssm_access: 'EnableSSMAccess',
  serverless_config: block('ServerlessConfig', {
    max_concurrency: 'MaxConcurrency',
    memory_size_in_mb: 'MemorySizeInMB',
  }),
  managed_instance_scaling: block('ManagedInstanceScaling', same('status', 'min_instance_count', 'max_instance_count')),
  core_dump_config: block('CoreDumpConfig', same('destination_s3_uri', 'kms_key_id')),
};

const SHARING = block('SharingSettings', {
  ...same('notebook_output_option'),
  s3_kms_key_id: 'S3KmsKeyId',
  s3_output_path: 'S3OutputPath',
});

const JOB = {
  ...same('role_arn'),
  name: 'JobDefinitionName',
  job_resources: block('JobResources', {
    cluster_config: block('ClusterConfig', same('instance_type', 'instance_count', 'volume_kms_key_id')),
  }),
  network_config: block('NetworkConfig', {
    ...same('enable_network_isolation', 'enable_inter_container_traffic_encryption'),
    vpc_config: VPC,
  }),
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
      ...same('execution_role_arn'),
      production_variants: blocks('ProductionVariants', VARIANT),
      shadow_production_variants: blocks('ShadowProductionVariants', VARIANT),
      async_inference_config: block('AsyncInferenceConfig', {
        output_config: block('OutputConfig', same('kms_key_id', 's3_output_path')),
      }),
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
    of: {
      name: 'EndpointName',
      endpoint_config_name: 'EndpointConfigName',
      deployment_config: block('DeploymentConfig', {
        blue_green_update_policy: block('BlueGreenUpdatePolicy', {
          traffic_routing_configuration: block('TrafficRoutingConfiguration', same('type')),
        }),
        rolling_update_policy: block('RollingUpdatePolicy', {
          maximum_batch_size: block('MaximumBatchSize', same('type', 'value')),
        }),
        auto_rollback_configuration: block('AutoRollbackConfiguration', {
          alarms: blocks('Alarms', same('alarm_name')),
        }),
      }),
    },
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
        'additional_code_repositories',
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
      ...TAGS,
      default_user_settings: block('DefaultUserSettings', {
        ...same('execution_role', 'security_groups'),
        sharing_settings: SHARING,
      }),
      domain_settings: block('DomainSettings', {
        ...same('execution_role_identity_config', 'security_group_ids'),
        docker_settings: block('DockerSettings', same('enable_docker_access')),
      }),
    },
  },
  aws_sagemaker_user_profile: {
    type: 'AWS::SageMaker::UserProfile',
    of: {
      ...same('domain_id', 'user_profile_name'),
      user_settings: block('UserSettings', {
        ...same('execution_role', 'security_groups'),
        sharing_settings: SHARING,
      }),
    },
  },
  aws_sagemaker_notebook_instance_lifecycle_configuration: {
    type: 'AWS::SageMaker::NotebookInstanceLifecycleConfig',
    of: {
      name: 'NotebookInstanceLifecycleConfigName',
      on_create: 'OnCreate.Content',
      on_start: 'OnStart.Content',
    },
  },
  aws_sagemaker_studio_lifecycle_config: {
    type: 'AWS::SageMaker::StudioLifecycleConfig',
    of: same('studio_lifecycle_config_name', 'studio_lifecycle_config_app_type', 'studio_lifecycle_config_content'),
  },
  aws_sagemaker_code_repository: {
    type: 'AWS::SageMaker::CodeRepository',
    of: { ...same('code_repository_name'), git_config: block('GitConfig', same('repository_url', 'secret_arn')) },
  },
  aws_sagemaker_data_quality_job_definition: {
    type: 'AWS::SageMaker::DataQualityJobDefinition',
    of: {
      ...JOB,
      data_quality_app_specification: block('DataQualityAppSpecification', same('image_uri')),
      data_quality_job_output_config: block('DataQualityJobOutputConfig', same('kms_key_id')),
    },
  },
  aws_sagemaker_monitoring_schedule: {
    type: 'AWS::SageMaker::MonitoringSchedule',
    of: {
      name: 'MonitoringScheduleName',
      monitoring_schedule_config: block('MonitoringScheduleConfig', same('monitoring_job_definition_name')),
    },
  },
  aws_sagemaker_model_package_group: {
    type: 'AWS::SageMaker::ModelPackageGroup',
    of: same('model_package_group_name'),
  },
  aws_sagemaker_pipeline: {
    type: 'AWS::SageMaker::Pipeline',
    of: {
      ...same('pipeline_name', 'role_arn'),
      pipeline_definition: 'PipelineDefinition.PipelineDefinitionBody',
      pipeline_definition_s3_location: block('PipelineDefinition.PipelineDefinitionS3Location', {
        bucket: 'Bucket',
        object_key: 'Key',
        version_id: 'Version',
      }),
    },
  },
  aws_sagemaker_mlflow_tracking_server: {
    type: 'AWS::SageMaker::MlflowTrackingServer',
    of: same('tracking_server_name', 'artifact_store_uri', 'role_arn'),
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
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_MODELS: Readonly<Record<string, Part>> = {
  aws_sagemaker_model_package_group_policy: {
    within: 'model_package_group_name',
    types: ['aws_sagemaker_model_package_group'],
    of: { resource_policy: json('ModelPackageGroupPolicy') },
  },
};
