import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const declaredSettingsClosed = defineRule({
  id: 'ZTA-ORG-010',
  title: 'Settings that an organization declares close what they are about',
  severity: 'warning',
  why: 'Nobody in the accounts can close what the organization has declared to be open.',
  fix: "Block it, or leave the setting out of 'ec2_attributes', so that accounts can.",
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 AC-3'],
  kind: 'organization-policy',
  examples: {
    bad: [
      {
        settings: [
          {
            place: { file: 'f', resource: 'R', type: 'T', at: '' },
            what: "serial_console_access.status is 'enabled'",
            isRight: false,
          },
        ],
      },
    ],
    good: [
      {
        settings: [
          {
            place: { file: 'f', resource: 'R', type: 'T', at: '' },
            what: "serial_console_access.status is 'disabled'",
            isRight: true,
          },
        ],
      },
    ],
  },
  check: ({ settings }) => settings.map(({ place, what, isRight }) => must(place, isRight, what)),
});
