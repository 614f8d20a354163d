import { block, blocks, type Made, type Part, same, words } from '../mapping';

export const WORKLOADS: Readonly<Record<string, Made>> = {
  aws_lambda_function: {
    type: 'AWS::Lambda::Function',
    of: {
      ...same('function_name', 'role', 'runtime', 'handler', 'kms_key_arn', 'package_type', 'layers'),
      environment: block('Environment', same('variables')),
      vpc_config: block('VpcConfig', same('subnet_ids', 'security_group_ids')),
      logging_config: block('LoggingConfig', same('log_group', 'log_format')),
      image_uri: 'Code.ImageUri',
      s3_bucket: 'Code.S3Bucket',
    },
  },
  aws_lambda_alias: { type: 'AWS::Lambda::Alias', of: same('name', 'function_name', 'function_version') },
  aws_lambda_permission: {
    type: 'AWS::Lambda::Permission',
    of: {
      ...same('action', 'function_name', 'principal', 'source_arn', 'source_account', 'function_url_auth_type'),
      ...same('event_source_token', 'invoked_via_function_url'),
      principal_org_id: 'PrincipalOrgID',
    },
  },
  aws_lambda_layer_version_permission: {
    type: 'AWS::Lambda::LayerVersionPermission',
    of: { layer_name: 'LayerVersionArn', ...same('action', 'principal', 'organization_id') },
  },
  aws_lambda_function_url: {
    type: 'AWS::Lambda::Url',
    of: { function_name: 'TargetFunctionArn', authorization_type: 'AuthType' },
  },
  aws_sfn_state_machine: {
    type: 'AWS::StepFunctions::StateMachine',
    of: { name: 'StateMachineName', role_arn: 'RoleArn', definition: 'DefinitionString' },
  },
  aws_ecs_task_definition: {
    type: 'AWS::ECS::TaskDefinition',
    refersByArn: true,
    of: same('family', 'task_role_arn', 'execution_role_arn'),
  },
  aws_ecs_service: {
    type: 'AWS::ECS::Service',
    of: {
      name: 'ServiceName',
      ...same('cluster', 'task_definition'),
      network_configuration: block('NetworkConfiguration.AwsvpcConfiguration', {
        assign_public_ip: words('AssignPublicIp', { true: 'ENABLED', false: 'DISABLED' }),
        ...same('subnets', 'security_groups'),
      }),
      load_balancer: blocks('LoadBalancers', same('target_group_arn', 'container_name', 'container_port')),
    },
  },
  aws_codebuild_project: {
    type: 'AWS::CodeBuild::Project',
    of: {
      ...same('name', 'service_role', 'encryption_key'),
      project_visibility: 'Visibility',
      environment: block('Environment', {
        ...same('image', 'type', 'privileged_mode'),
        environment_variable: blocks('EnvironmentVariables', same('name', 'type', 'value')),
      }),
      source: block('Source', { ...same('type', 'location'), buildspec: 'BuildSpec' }),
      vpc_config: block('VpcConfig', same('vpc_id', 'subnets', 'security_group_ids')),
    },
  },
  aws_codepipeline: {
    type: 'AWS::CodePipeline::Pipeline',
    of: {
      ...same('name', 'role_arn', 'pipeline_type', 'execution_mode'),
      artifact_store: blocks('ArtifactStores', {
        region: 'Region',
        ...{ type: 'ArtifactStore.Type', location: 'ArtifactStore.Location' },
        encryption_key: block('ArtifactStore.EncryptionKey', same('type', 'id')),
      }),
      stage: blocks('Stages', {
        name: 'Name',
        before_entry: block('BeforeEntry', { condition: blocks('Conditions', same('result')) }),
        action: blocks('Actions', {
          ...same('name', 'role_arn', 'run_order', 'configuration', 'region'),
          category: 'ActionTypeId.Category',
          owner: 'ActionTypeId.Owner',
          provider: 'ActionTypeId.Provider',
          version: 'ActionTypeId.Version',
        }),
      }),
    },
  },
  aws_glue_job: { type: 'AWS::Glue::Job', of: { name: 'Name', role_arn: 'Role' } },
  aws_apprunner_service: {
    type: 'AWS::AppRunner::Service',
    of: {
      ...same('service_name'),
      instance_configuration: block('InstanceConfiguration', same('instance_role_arn')),
    },
  },
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_WORKLOADS: Readonly<Record<string, Part>> = {
  aws_codebuild_webhook: {
    within: 'project_name',
    types: ['aws_codebuild_project'],
    of: {
      filter_group: blocks('Triggers.FilterGroups', {
        filter: blocks('', same('type', 'pattern', 'exclude_matched_pattern')),
      }),
      pull_request_build_policy: block(
        'Triggers.PullRequestBuildPolicy',
        same('requires_comment_approval', 'approver_roles'),
      ),
    },
    always: { 'Triggers.Webhook': true },
  },
};
