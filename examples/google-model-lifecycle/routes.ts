import type { TerraformStack } from 'cdktf';
import { AccessRule, type AiAsset, ModelRouter, VerifiedAccessGateway } from 'zero-trust-ai-constructs/google';
import { DESK, FRAUD, OWN_DEVICES, PEOPLE, REGION } from './names';

/** Who reaches which model in which region, on which device: one table, behind a gateway that asks each request. */
export function routerOf(stack: TerraformStack, fraud: AiAsset): ModelRouter {
  const analysts = AccessRule.allow(PEOPLE.analysts).meeting(OWN_DEVICES);
  const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
    project: FRAUD,
    rules: [analysts],
    recordsRequests: false, // The audit trail does.
  });
  return new ModelRouter(stack, 'Router', {
    gateway,
    routes: [{ model: fraud, region: REGION, domain: DESK.domain, to: DESK.service, who: [analysts] }],
  });
}
