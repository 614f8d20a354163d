import type { IConstruct } from 'constructs';
import type { TerraformResource } from '../cdktf';
import { GitHubPipelineIdentity } from '../identity/github-pipeline-identity';
import type { IMemberRef } from '../naming/member';
import { accountBehind } from '../proof/account-behind';

/** Somebody who has a duty: a construct, or a member as policies spell it. */
export type Holder = IMemberRef & Partial<IConstruct>;

/** The service accounts of an app that holders are: whoever acts as one has its duty. Of other accounts, the app holds no policy. */
export const accountsOf = (holders: readonly Holder[], app: IConstruct): readonly TerraformResource[] => [
  ...new Set(holders.flatMap(({ member }) => accountBehind(member, app) ?? [])),
];

/** Workflows that are holders by an account of theirs. */
export const workflowsOf = (holders: readonly Holder[]): readonly IMemberRef[] =>
  holders.flatMap((holder) => (holder instanceof GitHubPipelineIdentity ? [holder.subject] : []));
