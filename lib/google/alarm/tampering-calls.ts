import type { TamperingClass } from '../../core';

/** Calls that tell of tampering, as audit logs name their methods. */
export interface TamperingCalls {
  /** Told whoever makes them: what they change is changed by agreement only. */
  readonly guards?: readonly string[];

  /** Told where they are made past the pipelines whose work they are. */
  readonly works?: readonly string[];
}

/**
 * Which calls belong to which class. Patterns are of RE2, without backslashes, which the query language would take for its own.
 *
 * Sources: https://cloud.google.com/iam/docs/audit-logging, https://cloud.google.com/iam/docs/audit-logging/audit-logging-pam and
 * https://cloud.google.com/security-command-center/docs/audit-logging; of other services, the names of methods in https://github.com/googleapis/googleapis
 * and, of Compute Engine and Cloud DNS, in their discovery documents.
 */
export const TAMPERING_CALLS: Readonly<Record<TamperingClass, TamperingCalls>> = {
  logging: {
    guards: [
      // Sinks, buckets, exclusions and counts of Cloud Logging.
      '^google[.]logging[.]v2[.]ConfigServiceV2[.](Update|Delete)(Sink|Bucket|BucketAsync|View|Settings|CmekSettings)$',
      '^google[.]logging[.]v2[.]ConfigServiceV2[.](Create|Update)Exclusion$',
      '^google[.]logging[.]v2[.]LoggingServiceV2[.]DeleteLog$',
      '^google[.]logging[.]v2[.]MetricsServiceV2[.](Update|Delete)LogMetric$',
      // What tells of it.
      '^google[.]monitoring[.]v3[.](AlertPolicyService|NotificationChannelService)[.](Update|Delete)',
      '^google[.]monitoring[.]v3[.]SnoozeService[.](Create|Update)Snooze$',
    ],
  },
  evidence: {
    // Buckets of Cloud Storage change often: those that keep evidence are named where alarms are made.
    guards: ['(Destroy|Update)CryptoKeyVersion$', '(^|[.])UpdateCryptoKey$'],
  },
  guardrails: {
    guards: ['^google[.]cloud[.]modelarmor[.]v1[a-z0-9]*[.]ModelArmor[.]((Update|Delete)Template|UpdateFloorSetting)$'],
  },
  perimeter: {
    guards: [
      '^google[.]identity[.]accesscontextmanager[.]v1[a-z0-9]*[.]AccessContextManager[.](Update|Delete|Replace|Commit)',
      '^google[.]cloud[.]iap[.]v1[a-z0-9]*[.]IdentityAwareProxyAdmin[A-Za-z0-9]*[.](SetIamPolicy|UpdateIapSettings)$',
    ],
    works: [
      // Ways in and out of a network: private endpoints, firewalls, routes, peers.
      '[.]compute[.](globalForwardingRules|forwardingRules)[.](insert|delete|patch|setTarget)$',
      '[.]compute[.]firewalls[.](insert|delete|patch|update)$',
      '[.]compute[.](firewallPolicies|networkFirewallPolicies|regionNetworkFirewallPolicies)[.](add|delete|patch|remove)[A-Za-z]*$',
      '[.]compute[.]networks[.](delete|patch|addPeering|updatePeering|removePeering)$',
      '[.]compute[.]routes[.](insert|delete)$',
      '[.]compute[.]subnetworks[.](patch|setPrivateIpGoogleAccess)$',
      // What stands before a gateway.
      '[.]compute[.]backendServices[.](setSecurityPolicy|setIamPolicy)$',
      '[.]compute[.]securityPolicies[.](delete|patch|patchRule|removeRule)$',
      // Where names lead to.
      '^dns[.](changes[.]create|(managedZones|responsePolicies|responsePolicyRules)[.](delete|patch|update))$',
    ],
  },
  detectors: {
    guards: [
      '^google[.]cloud[.]securitycenter[.]v[a-z0-9]+[.]SecurityCenter[.](Create|Update|Delete)MuteConfig$',
      '^google[.]cloud[.]securitycenter[.]v[a-z0-9]+[.]SecurityCenter[.](Update|Delete)(NotificationConfig|BigQueryExport)$',
      '^google[.]cloud[.]securitycenter[.]v[a-z0-9]+[.]SecurityCenter[.](BulkMuteFindings|SetMute|UpdateOrganizationSettings)$',
      '^google[.]cloud[.]securitycenter[.]settings[.]v[a-z0-9]+[.]Settings[.]Update',
      '^google[.]cloud[.]securitycenter(management)?[.]v[a-z0-9]+[.]SecurityCenter(Management)?[.](Update|Delete)(SecurityHealthAnalytics|EventThreatDetection)CustomModule$',
      '^google[.]cloud[.]securitycentermanagement[.]v1[.]SecurityCenterManagement[.]UpdateSecurityCenterService$',
      '^google[.]cloud[.]asset[.]v1[a-z0-9]*[.]AssetService[.](Update|Delete)Feed$',
    ],
  },
  identity: {
    guards: [
      '^google[.]iam[.]admin[.]v1[.](Create|Upload)ServiceAccountKey$',
      '^google[.]iam[.]v1(beta)?[.]WorkloadIdentityPools[.](Create|Update|Undelete)WorkloadIdentityPool(Provider)?$',
      '^google[.]iam[.]v1[.]WorkloadIdentityPools[.](SetIamPolicy|AddAttestationRule|SetAttestationRules)$',
      '^google[.]iam[.]admin[.]v1[.]WorkforcePools[.]((Create|Update|Undelete)WorkforcePool(Provider)?|SetIamPolicy)$',
      // What a quarantine switched off works again.
      '^google[.]iam[.]admin[.]v1[.]EnableServiceAccount(Key)?$',
    ],
    works: [
      '^google[.]iam[.]admin[.]v1[.](UpdateRole|UndeleteRole)$',
      // Who acts as a service account; spelt in both ways.
      '^google[.]iam[.]admin[.]v1[.]SetI(AM|am)Policy$',
      '^google[.]cloud[.]privilegedaccessmanager[.]v1[a-z0-9]*[.]PrivilegedAccessManager[.](Create|Update)Entitlement$',
    ],
  },
  organization: {
    guards: [
      // Fences, boundaries, policies and their constraints.
      '^google[.]iam[.]v2[a-z]*[.]Policies[.](Update|Delete)Policy$',
      '^google[.]iam[.]v3[a-z]*[.](PolicyBindings|PrincipalAccessBoundaryPolicies)[.](Update|Delete)',
      '^google[.]cloud[.]orgpolicy[.]v2[.]OrgPolicy[.](Create|Update|Delete)(Policy|CustomConstraint)$',
      '^(Set|Clear)OrgPolicy$',
      // What policies with conditions go by.
      '^google[.]cloud[.]resourcemanager[.]v3[.]TagBindings[.](Create|Delete)TagBinding$',
    ],
  },
  supply: {
    guards: ['^google[.]cloud[.]binaryauthorization[.]v1[a-z0-9]*[.][A-Za-z0-9]+[.](Update|Delete)(Policy|Attestor)$'],
    works: [
      '^google[.]cloud[.]aiplatform[.][A-Za-z0-9]+[.]EndpointService[.](Create|Update|Delete)Endpoint$',
      '^google[.]cloud[.]aiplatform[.][A-Za-z0-9]+[.]EndpointService[.](Deploy|Undeploy|Mutate)(Deployed)?Model$',
      '^google[.]cloud[.]aiplatform[.][A-Za-z0-9]+[.]ModelService[.](Upload|Update|Delete|Copy|Export)Model',
      '^google[.]cloud[.]aiplatform[.][A-Za-z0-9]+[.]ModelService[.]MergeVersionAliases$',
      '^google[.]devtools[.]artifactregistry[.]v1[a-z0-9]*[.]ArtifactRegistry[.](Update|Delete)(Repository|Tag|Version|Package)$',
      '^google[.]devtools[.]cloudbuild[.]v1[.]CloudBuild[.](Create|Update|Delete)(BuildTrigger|WorkerPool)$',
      '^google[.]cloud[.]deploy[.]v1[.]CloudDeploy[.](Update|Delete)(DeliveryPipeline|Target|CustomTargetType|Automation|DeployPolicy)$',
    ],
  },
};
