import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayAsksDevices = defineRule({
  id: 'ZTA-GATE-002',
  title: 'Gateway asks about devices where somebody vouches for them',
  severity: 'error',
  why: 'A device trust provider that no policy asks changes nothing: people come in from machines that it knows to be broken.',
  fix: "Test 'context.<PolicyReferenceName>' in a policy of the group or of its endpoints, or take the trust provider away; 'AccessRule.allow(...).on(DevicePosture...)' does.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MANAGE 2.4'],
  kind: 'gateway',
  examples: {
    bad: [{ devices: [{ place, name: 'devices', asked: false }] }],
    good: [{ devices: [{ place, name: 'devices', asked: true }] }, { devices: [] }],
  },
  check: ({ devices }) => devices.map(({ place, name, asked }) => must(place, asked, `no policy asks '${name}'`)),
});
