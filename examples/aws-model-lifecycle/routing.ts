import type { Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ApplicationTargetGroup, TargetType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ModelRouter, Workload, WorkloadRole } from 'zero-trust-ai-constructs/aws';
import { CERTIFICATE, LATTICE_PREFIX_LIST, REGION } from './names';
import type { Training } from './training';

/** Who reaches what asks the model: one row for each model in a region, and nobody whom no row names. */
export function route(stack: Stack, { network, logs, model }: Training): ModelRouter {
  const { vpc, subnets } = network;
  const checkout = new WorkloadRole(stack, 'Checkout', { service: Workload.LAMBDA });
  // What asks on behalf of its callers, under the role that may invoke the endpoint, registers here.
  const scorers = new ApplicationTargetGroup(stack, 'Scorers', { vpc, port: 8443, targetType: TargetType.IP });
  return new ModelRouter(stack, 'Router', {
    routes: [{ model, region: REGION, to: scorers, workloads: [checkout] }],
    vpc,
    subnets,
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', CERTIFICATE),
    latticePrefixListId: LATTICE_PREFIX_LIST,
    logs,
  });
}
