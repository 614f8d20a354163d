import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const networkNamesLogged = defineRule({
  id: 'ZTA-NET-026',
  title: 'Names that a network with models asks for are logged',
  severity: 'warning',
  why: 'Data that leaves in names of hosts passes every firewall; the log of names is where it shows.',
  fix: "Add 'AWS::Route53Resolver::ResolverQueryLoggingConfig' and its association with the VPC (PrivateModelNetwork does).",
  acceptWhen: 'The log is made in another stack, for every network of the account.',
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 SI-4'],
  kind: 'network',
  examples: {
    bad: [{ namesLogged: false }],
    good: [{ namesLogged: true }],
  },
  check: ({ namesLogged }) => must('namesLogged', namesLogged, 'no query log is associated'),
});
