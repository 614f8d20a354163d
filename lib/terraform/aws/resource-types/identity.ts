import { block, blocks, item, json, type Made, type Part, same, TAGS } from '../mapping';

const NAMED = same('path', 'permissions_boundary');
const INLINE = { inline_policy: blocks('Policies', { name: 'PolicyName', policy: json('PolicyDocument') }) };
const INLINE_OF = { name: 'PolicyName', policy: json('PolicyDocument') };

export const IDENTITIES: Readonly<Record<string, Made>> = {
  aws_iam_role: {
    type: 'AWS::IAM::Role',
    of: {
      name: 'RoleName',
      ...NAMED,
      ...INLINE,
      ...TAGS,
      ...same('description', 'max_session_duration', 'managed_policy_arns'),
      assume_role_policy: json('AssumeRolePolicyDocument'),
    },
  },
  aws_iam_user: { type: 'AWS::IAM::User', of: { name: 'UserName', ...NAMED, ...TAGS } },
  aws_iam_group: { type: 'AWS::IAM::Group', of: { name: 'GroupName', ...same('path') } },
  aws_iam_policy: {
    type: 'AWS::IAM::ManagedPolicy',
    refersByArn: true,
    of: { name: 'ManagedPolicyName', ...same('path', 'description'), policy: json('PolicyDocument') },
  },
  aws_iam_role_policy: { type: 'AWS::IAM::Policy', of: { ...INLINE_OF, role: item('Roles') } },
  aws_iam_user_policy: { type: 'AWS::IAM::Policy', of: { ...INLINE_OF, user: item('Users') } },
  aws_iam_group_policy: { type: 'AWS::IAM::Policy', of: { ...INLINE_OF, group: item('Groups') } },
  aws_iam_access_key: { type: 'AWS::IAM::AccessKey', of: { user: 'UserName', ...same('status') } },
  aws_iam_group_membership: { type: 'AWS::IAM::UserToGroupAddition', of: { group: 'GroupName', users: 'Users' } },
  aws_iam_openid_connect_provider: {
    type: 'AWS::IAM::OIDCProvider',
    refersByArn: true,
    of: same('url', 'client_id_list', 'thumbprint_list'),
  },
  aws_iam_saml_provider: { type: 'AWS::IAM::SAMLProvider', refersByArn: true, of: same('name') },
  aws_iam_instance_profile: {
    type: 'AWS::IAM::InstanceProfile',
    of: { name: 'InstanceProfileName', role: item('Roles') },
  },
  aws_iam_service_linked_role: { type: 'AWS::IAM::ServiceLinkedRole', of: { aws_service_name: 'AWSServiceName' } },
  // CloudFormation has no type for it, so that templates make it by a call.
  aws_iam_service_specific_credential: {
    type: 'Custom::AWS',
    always: { 'Create.action': 'createServiceSpecificCredential', 'Create.service': 'IAM' },
    of: { user_name: 'Create.parameters.UserName', service_name: 'Create.parameters.ServiceName' },
  },
  aws_organizations_policy: {
    type: 'AWS::Organizations::Policy',
    otherwise: { Type: 'SERVICE_CONTROL_POLICY' },
    of: { ...same('name', 'type'), content: json('Content') },
  },
  aws_organizations_organizational_unit: {
    type: 'AWS::Organizations::OrganizationalUnit',
    of: same('name', 'parent_id'),
  },
  aws_ssoadmin_permission_set: {
    type: 'AWS::SSO::PermissionSet',
    refersByArn: true,
    of: same('name', 'instance_arn', 'session_duration'),
  },
  aws_ssoadmin_account_assignment: {
    type: 'AWS::SSO::Assignment',
    of: same('instance_arn', 'permission_set_arn', 'principal_id', 'principal_type', 'target_id', 'target_type'),
  },
  aws_eks_pod_identity_association: {
    type: 'AWS::EKS::PodIdentityAssociation',
    of: same('cluster_name', 'namespace', 'role_arn', 'service_account'),
  },
};

const SETS = ['aws_ssoadmin_permission_set'];
const OWN_POLICY = block('CustomerManagedPolicyReference', same('name', 'path'));

/** What is attached to an identity stands in the identity itself. */
export const PARTS_OF_IDENTITIES: Readonly<Record<string, Part>> = {
  aws_iam_role_policy_attachment: {
    within: 'role',
    types: ['aws_iam_role'],
    of: { policy_arn: item('ManagedPolicyArns') },
  },
  aws_iam_user_policy_attachment: {
    within: 'user',
    types: ['aws_iam_user'],
    of: { policy_arn: item('ManagedPolicyArns') },
  },
  aws_iam_role_policy_attachments_exclusive: {
    within: 'role_name',
    types: ['aws_iam_role'],
    of: { policy_arns: 'ManagedPolicyArns' },
  },
  aws_iam_user_policy_attachments_exclusive: {
    within: 'user_name',
    types: ['aws_iam_user'],
    of: { policy_arns: 'ManagedPolicyArns' },
  },
  aws_iam_group_policy_attachments_exclusive: {
    within: 'group_name',
    types: ['aws_iam_group'],
    of: { policy_arns: 'ManagedPolicyArns' },
  },
  aws_organizations_policy_attachment: {
    within: 'policy_id',
    types: ['aws_organizations_policy'],
    of: { target_id: item('TargetIds') },
  },
  aws_ssoadmin_permission_set_inline_policy: {
    within: 'permission_set_arn',
    types: SETS,
    of: { inline_policy: json('InlinePolicy') },
  },
  aws_ssoadmin_managed_policy_attachment: {
    within: 'permission_set_arn',
    types: SETS,
    of: { managed_policy_arn: item('ManagedPolicies') },
  },
  aws_ssoadmin_customer_managed_policy_attachment: {
    within: 'permission_set_arn',
    types: SETS,
    of: { customer_managed_policy_reference: blocks('CustomerManagedPolicyReferences', same('name', 'path')) },
  },
  aws_ssoadmin_permissions_boundary_attachment: {
    within: 'permission_set_arn',
    types: SETS,
    of: {
      permissions_boundary: block('PermissionsBoundary', {
        ...same('managed_policy_arn'),
        customer_managed_policy_reference: OWN_POLICY,
      }),
    },
  },
  aws_iam_user_group_membership: { within: 'user', types: ['aws_iam_user'], of: same('groups') },
  aws_iam_policy_attachment: {
    within: 'policy_arn',
    types: ['aws_iam_policy'],
    of: same('roles', 'users', 'groups'),
  },
  aws_iam_group_policy_attachment: {
    within: 'group',
    types: ['aws_iam_group'],
    of: { policy_arn: item('ManagedPolicyArns') },
  },
};
