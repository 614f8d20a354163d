import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointNamesResources = defineRule({
  id: 'ZTA-NET-017',
  title: 'Policy of a private endpoint names resources, or whose they are',
  severity: 'warning',
  why: 'Storage of a stranger is as near as your own: who is talked into it writes your data there.',
  fix: "Name the ARNs, or add a condition on 'aws:ResourceAccount' or 'aws:ResourceOrgID'.",
  acceptWhen: 'Another layer keeps callers to resources of the organisation: a service control policy, or a boundary.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM02'],
  kind: 'private-endpoint',
  examples: {
    bad: [
      { grants: [{ place, namesCallers: true, namesIdentities: true, namesActions: true, namesResources: false }] },
    ],
    good: [
      { grants: [{ place, namesCallers: true, namesIdentities: true, namesActions: true, namesResources: true }] },
      { grants: [] },
    ],
  },
  check: ({ grants }) =>
    grants.map(({ place, namesResources }) => must(place, namesResources, 'it allows any resource of anybody')),
});
