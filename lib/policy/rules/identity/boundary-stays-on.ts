import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const AT = { file: 'example.yaml', resource: 'Example', type: 'AWS::IAM::Role', at: '' };
export const boundaryStaysOn = defineRule({
  id: 'ZTA-IAM-019',
  title: 'Boundary cannot be taken off by those who bear it',
  severity: 'error',
  why: 'Whoever bears it and may change identities takes it off, rewrites it, or makes an identity that has none and acts as that.',
  fix: 'Deny what deletes and rewrites boundaries, and allow iam:CreateRole and its like only with StringEquals iam:PermissionsBoundary; AiPermissionsBoundary does.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-2'],
  kind: 'boundary',
  examples: {
    bad: [{ escapes: [{ place: AT, what: 'iam:DeleteRolePermissionsBoundary', open: true }] }],
    good: [{ escapes: [{ place: AT, what: 'iam:DeleteRolePermissionsBoundary', open: false }] }, { escapes: [] }],
  },
  check: ({ escapes }) => escapes.map(({ place, what, open }) => must(place, not(open), `it leaves ${what} open`)),
});
