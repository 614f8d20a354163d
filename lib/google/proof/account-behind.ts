import type { IConstruct } from 'constructs';
import { TerraformResource } from '../cdktf';

/** The service account of the app that a member is, whichever construct names it; none where the account is of elsewhere, or it is a group. */
export function accountBehind(member: string, app: IConstruct): TerraformResource | undefined {
  for (const node of app.node.root.node.findAll()) {
    // Resources spell a member anew each time that they are asked, which is never the one that is looked for, and costs time.
    if (TerraformResource.isTerraformResource(node) || !('member' in node) || node.member !== member) continue;
    const account = node.node.children.find(isAccount);
    if (account !== undefined) return account;
  }
  return undefined;
}

const isAccount = (node: IConstruct): node is TerraformResource =>
  TerraformResource.isTerraformResource(node) && node.terraformResourceType === 'google_service_account';
