import { noRequest } from '../../access';
import type { Place } from '../../core';
import { type Demand, isOfAccount } from '../demand';

/** What changes stacks: each keeps the role that it was made with, which may do more than whoever changes it. */
export const DEPLOYING: readonly string[] = [
  'cloudformation:ContinueUpdateRollback',
  // Somebody who is trusted may carry out what another has prepared.
  'cloudformation:CreateChangeSet',
  'cloudformation:CreateStackInstances',
  'cloudformation:DeleteStack',
  'cloudformation:DeleteStackInstances',
  'cloudformation:ExecuteChangeSet',
  'cloudformation:ExecuteStackRefactor',
  'cloudformation:ImportStacksToStackSet',
  'cloudformation:RollbackStack',
  'cloudformation:SetStackPolicy',
  'cloudformation:UpdateStack',
  'cloudformation:UpdateStackInstances',
  'cloudformation:UpdateStackSet',
  'cloudformation:UpdateTerminationProtection',
  // Types and hooks are code that runs in deployments, and that may stop them.
  'cloudformation:ActivateType',
  'cloudformation:DeactivateType',
  'cloudformation:DeregisterType',
  'cloudformation:RegisterType',
  'cloudformation:SetTypeConfiguration',
  'cloudformation:SetTypeDefaultVersion',
];

/** Writes of CloudFormation that change no stack of another, and why. */
export const NOT_DEPLOYING: Readonly<Record<string, readonly string[]>> = {
  'it is done with the rights of the caller, or with a role that the caller has to pass': [
    'CancelResourceRequest',
    'CreateResource',
    'CreateStack',
    'CreateStackSet',
    'DeleteResource',
    'UpdateResource',
  ],
  'it stops a change, or takes back one that was only prepared': [
    'CancelUpdateStack',
    'DeleteChangeSet',
    'DeleteStackSet',
    'StopStackSetOperation',
  ],
  'it writes templates, scans or reports, and changes no stack': [
    'ActivateOrganizationsAccess',
    'CreateGeneratedTemplate',
    'CreateStackRefactor',
    'CreateUploadBucket',
    'DeactivateOrganizationsAccess',
    'DeleteGeneratedTemplate',
    'PublishType',
    'RecordHandlerProgress',
    'RegisterPublisher',
    'SignalResource',
    'StartResourceScan',
    'TestType',
    'UpdateGeneratedTemplate',
  ],
};

/** That nobody else deploys. */
export const deployedByTrusted = (guarded: readonly Place[]): Demand => ({
  name: 'deployed-by-trusted',
  guarded,
  unlessTrusted: true,
  asks: isOfAccount,
  forbidden: () => noRequest({ action: DEPLOYING }).byAnyone(),
});
