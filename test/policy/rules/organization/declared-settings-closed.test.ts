import { judgedBy, LATE, policy } from './policies';

const found = judgedBy('ZTA-ORG-010');

const settings = (ec2_attributes: object) => policy('DECLARATIVE_POLICY_EC2', { ec2_attributes });
const assign = (value: unknown) => ({ '@@assign': value });
const at = (path: string) => `P/Properties/Content/ec2_attributes/${path}/@@assign`;
const gateways = (mode: unknown) =>
  settings({ vpc_block_public_access: { internet_gateway_block: { mode: assign(mode) } } });
const state = (setting: string, value: unknown) => settings({ [setting]: { state: assign(value) } });

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['ways to the internet', [`fail ${at('vpc_block_public_access/internet_gateway_block/mode')}`], gateways('off')],
  ['images', [`fail ${at('image_block_public_access/state')}`], state('image_block_public_access', 'unblocked')],
  [
    'snapshots',
    [`fail ${at('snapshot_block_public_access/state')}`],
    state('snapshot_block_public_access', 'unblocked'),
  ],
  ['whose images', [`fail ${at('allowed_images_settings/state')}`], state('allowed_images_settings', 'disabled')],
  [
    'consoles',
    [`fail ${at('serial_console_access/status')}`],
    settings({ serial_console_access: { status: assign('enabled') } }),
  ],
  [
    'tokens',
    [`fail ${at('instance_metadata_defaults/http_tokens')}`],
    settings({ instance_metadata_defaults: { http_tokens: assign('optional') } }),
  ],
  ['known later', [`unknown ${at('image_block_public_access/state')}`], state('image_block_public_access', LATE)],
  ['closed', [], state('snapshot_block_public_access', 'block_all_sharing')],
  ['images noted only', [], state('allowed_images_settings', 'audit_mode')],
  ['nothing said', [], settings({})],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
