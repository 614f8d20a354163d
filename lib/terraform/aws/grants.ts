/** Types that say who may do what, as far as their names tell; and those that deploy whatever they are told. */
const GRANTS = new RegExp(
  `^aws_(${[
    '\\w+_(policy|policies|permissions?|grant|principal|share|delegat\\w*)',
    '\\w*(policy|role|roles|principal|boundary|cross_account)_(attachment|association)s?(_exclusive)?',
    '(ram|lakeformation)_\\w+',
    's3\\w*_access_(point|grant)\\w*',
    '(iam|identitystore)_group_membership|iam_user_group_membership',
    'ssoadmin_account_assignment|eks_(access_entry|pod_identity_association)|rolesanywhere_profile',
    'cloudformation_stack(_set|_instances|_set_instance)?|serverlessapplicationrepository_cloudformation_stack',
    'cloudcontrolapi_resource|servicecatalog_provisioned_product',
    'glacier_vault|elasticsearch_domain|transfer_(user|access)',
    'redshift_endpoint_authorization|fsx_s3_access_point_attachment',
  ].join('|')})$`,
);

/** Types that are called like those, and let nobody do anything. */
const HARMLESS = new RegExp(
  `^aws_(${[
    '(app_cookie|lb_cookie|lightsail_lb)_\\w+|(lb|load_balancer|proxy_protocol|autoscaling|appautoscaling|emr_managed_scaling)_?\\w*policy',
    '(batch_scheduling|dlm_lifecycle|ecr_lifecycle|efs_backup|fms|iam_account_password|imagebuilder_lifecycle)_policy',
    'cloudfront_\\w+_policy|cloudwatch_log_(account|index)_policy|networkfirewall_firewall_policy|route53_traffic_policy',
    'opensearchserverless_lifecycle_policy|resiliencehub_resiliency_policy|securityhub_configuration_policy(_association)?',
    'sqs_queue_redrive(_allow)?_policy|sns_topic_data_protection_policy|redshift_snapshot_copy_grant|route53_delegation_set',
    'networkmanager_core_network_policy_attachment|ec2_transit_gateway_policy_table_association',
    'storagegateway_\\w+_share|route53domains_delegation_signer_record|licensemanager_grant|ami_launch_permission',
    'snapshot_create_volume_permission|verifiedaccess_instance_trust_provider_attachment|autoscaling_policy',
  ].join('|')})$`,
);

/** Whether resources of a type may let somebody do something, so that nothing is proved where they are not read. */
export const mayGrant = (type: string): boolean =>
  type.startsWith('awscc_') || (GRANTS.test(type) && !HARMLESS.test(type));
