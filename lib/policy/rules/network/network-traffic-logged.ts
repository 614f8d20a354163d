import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { fail, pass, unknown } from '../../verdict';

export const networkTrafficLogged = defineRule({
  id: 'ZTA-NET-025',
  title: 'Traffic of a network with models is logged as a whole',
  severity: 'warning',
  why: 'Afterwards nobody can tell where data went, or who tried to reach the models.',
  fix: "Add 'AWS::EC2::FlowLog' for the VPC with 'TrafficType' ALL (PrivateModelNetwork does).",
  acceptWhen: 'The log is made in another stack, for every network of the account.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'NIST 800-53 r5 SI-4'],
  kind: 'network',
  examples: {
    bad: [{ logged: 'none' }, { logged: 'part' }],
    good: [{ logged: 'all' }],
  },
  check: ({ logged }) => {
    if (Unknown.is(logged)) return unknown('logged', logged);
    if (logged === 'all') return pass;
    return fail('logged', logged === 'part' ? 'only a part of it is' : 'nothing is');
  },
});
