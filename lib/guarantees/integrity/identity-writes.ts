/** Changes to identities and their policies, as of AWS's reference of actions; a test compares them, so that they do not grow old in silence. */

/** Changes that AWS tells whose boundary they are about, by `iam:PermissionsBoundary`, so that they can be left to others under a boundary. */
export const WRITES_UNDER_BOUNDARY: readonly string[] = [
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateRole',
  'iam:CreateUser',
  'iam:DeleteRolePolicy',
  'iam:DeleteUserPolicy',
  'iam:DetachRolePolicy',
  'iam:DetachUserPolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:PutUserPermissionsBoundary',
  'iam:PutUserPolicy',
  'iam:UpdateAssumeRolePolicy',
];

/** Changes that give somebody further rights, or take denials off, whatever boundary there is. */
export const WRITES_OF_RIGHTS: readonly string[] = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:CreatePolicyVersion',
  'iam:DeleteGroupPolicy',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteUserPermissionsBoundary',
  'iam:DetachGroupPolicy',
  'iam:PutGroupPolicy',
  'iam:RemoveUserFromGroup',
  'iam:SetDefaultPolicyVersion',
  // A user can be given the name of one who is spared.
  'iam:UpdateUser',
];

/** Changes of who can become whom. */
export const WRITES_OF_TRUST: readonly string[] = [
  'iam:AcceptDelegationRequest',
  'iam:AddClientIDToOpenIDConnectProvider',
  'iam:AssociateDelegationRequest',
  'iam:CreateOpenIDConnectProvider',
  'iam:CreateSAMLProvider',
  'iam:SendDelegationToken',
  'iam:UpdateOpenIDConnectProviderThumbprint',
  'iam:UpdateSAMLProvider',
  // Whoever reads the mail of the root user can become it.
  'iam:UpdateAccountEmailAddress',
  'iam:EnableOrganizationsRootSessions',
  'sts:AssumeRoot',
  // Who vouches for the holders of certificates, whichever roles their profiles name.
  'rolesanywhere:CreateTrustAnchor',
  'rolesanywhere:EnableTrustAnchor',
  'rolesanywhere:UpdateTrustAnchor',
];

/** Credentials: whose they are does not matter to whoever has them anyway, so that only those of others count. */
export const WRITES_OF_CREDENTIALS: readonly string[] = [
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateServiceSpecificCredential',
  'iam:DeactivateMFADevice',
  'iam:EnableMFADevice',
  'iam:ResetServiceSpecificCredential',
  'iam:UpdateAccessKey',
  'iam:UpdateLoginProfile',
  'iam:UpdateSSHPublicKey',
  'iam:UpdateServiceSpecificCredential',
  'iam:UpdateSigningCertificate',
  'iam:UploadSSHPublicKey',
  'iam:UploadSigningCertificate',
];

/** Rights that IAM Identity Center hands out, and to whom. */
export const WRITES_OF_IDENTITY_CENTER: readonly string[] = [
  'identitystore:CreateGroupMembership',
  'identitystore:UpdateUser',
  'sso-directory:AddMemberToGroup',
  'sso-directory:CreateBearerToken',
  'sso-directory:CreateExternalIdPConfigurationForDirectory',
  'sso-directory:EnableExternalIdPConfigurationForDirectory',
  'sso-directory:ImportExternalIdPCertificate',
  'sso-directory:UpdateExternalIdPConfigurationForDirectory',
  'sso-directory:UpdatePassword',
  'sso-directory:UpdateUser',
  'sso:AssociateDirectory',
  'sso:AssociateProfile',
  'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
  'sso:AttachManagedPolicyToPermissionSet',
  'sso:CreateAccountAssignment',
  'sso:DeleteInlinePolicyFromPermissionSet',
  'sso:DeletePermissionsBoundaryFromPermissionSet',
  'sso:DetachCustomerManagedPolicyReferenceFromPermissionSet',
  'sso:DetachManagedPolicyFromPermissionSet',
  'sso:ProvisionPermissionSet',
  'sso:PutInlinePolicyToPermissionSet',
  'sso:PutPermissionsBoundaryToPermissionSet',
  'sso:PutPermissionsPolicy',
  'sso:UpdateInstanceAccessControlAttributeConfiguration',
  'sso:UpdateProfile',
  'sso:UpdateTrust',
];

/** Changes that count where a policy asks for the tags of its caller. */
export const WRITES_OF_TAGS: readonly string[] = [
  'iam:TagRole',
  'iam:TagUser',
  'iam:UntagRole',
  'iam:UntagUser',
  'sts:TagSession',
];

/** Writes of IAM that give nobody further rights, and why. */
export const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  'what it makes has no rights as long as nobody attaches, adds or passes something': [
    'CreateAccountAlias',
    'CreateDelegationRequest',
    'CreateGroup',
    'CreateInstanceProfile',
    'CreatePolicy',
    'CreateVirtualMFADevice',
    'UpdateGroup',
  ],
  'what it takes away is a way in, or nothing that anybody bears': [
    'DeleteAccessKey',
    'DeleteAccountAlias',
    'DeleteGroup',
    'DeleteInstanceProfile',
    'DeleteLoginProfile',
    'DeleteOpenIDConnectProvider',
    'DeletePolicy',
    'DeletePolicyVersion',
    'DeleteRole',
    'DeleteSAMLProvider',
    'DeleteSSHPublicKey',
    'DeleteServerCertificate',
    'DeleteServiceLinkedRole',
    'DeleteServiceSpecificCredential',
    'DeleteSigningCertificate',
    'DeleteUser',
    'DeleteVirtualMFADevice',
    'DisableOrganizationsRootCredentialsManagement',
    'DisableOrganizationsRootSessions',
    'DisableOutboundWebIdentityFederation',
    'RejectDelegationRequest',
    'RemoveClientIDFromOpenIDConnectProvider',
    'RemoveRoleFromInstanceProfile',
  ],
  'it is about the caller, or about how long and by what way something is, and not about rights': [
    'ChangePassword',
    'EnableOrganizationsRootCredentialsManagement',
    'EnableOutboundWebIdentityFederation',
    'PutAccountProperties',
    'ResyncMFADevice',
    'SetSTSRegionalEndpointStatus',
    'SetSecurityTokenServicePreferences',
    'UpdateAccountName',
    'UpdateRole',
    'UpdateRoleDescription',
  ],
  'it is about passwords, certificates or keys of something else': [
    'DeleteAccountPasswordPolicy',
    'DeleteCloudFrontPublicKey',
    'UpdateAccountPasswordPolicy',
    'UpdateCloudFrontPublicKey',
    'UpdateServerCertificate',
    'UploadCloudFrontPublicKey',
    'UploadServerCertificate',
  ],
  'roles that services make for themselves are trusted by those services only': ['CreateServiceLinkedRole'],
  'it is asked about with the services that a role is passed to': ['AddRoleToInstanceProfile', 'PassRole'],
};
