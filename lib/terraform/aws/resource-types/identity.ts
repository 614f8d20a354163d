import { blocks, item, json, type Made, type Part, same } from '../mapping';

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
      ...same('description', 'max_session_duration', 'managed_policy_arns'),
      assume_role_policy: json('AssumeRolePolicyDocument'),
    },
  },
  aws_iam_user: { type: 'AWS::IAM::User', of: { name: 'UserName', ...NAMED } },
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
  aws_organizations_policy: {
    type: 'AWS::Organizations::Policy',
    of: { ...same('name', 'type'), content: json('Content') },
  },
};

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
