import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';

/** What machines and networks are by themselves, in every account, and nobody there can change. */
export interface Ec2Settings {
  /**
   * What gateways to the internet let through: nothing from outside ('block-ingress'), or nothing at all ('block-all').
   *
   * Public load balancers stop to answer.
   *
   * @default - as each account sets it
   */
  readonly internetGateways?: 'block-ingress' | 'block-all';

  /**
   * Whether accounts may except single networks from that.
   *
   * @default false
   */
  readonly exceptNetworks?: boolean;

  /**
   * Whose images machines may be started from: accounts of twelve digits, 'amazon', 'aws_marketplace' or 'aws_backup_vault'.
   *
   * @default - as each account sets it
   */
  readonly imagesOf?: readonly string[];

  /**
   * Whether other images are only noted, and started all the same: begin with true.
   *
   * @default false
   */
  readonly onlyNoteImages?: boolean;

  /**
   * What people are told who are refused something, such as where to ask. Nothing that must stay secret.
   *
   * @default - what AWS says
   */
  readonly message?: string;
}

const IMAGES_OF = /^(\d{12}|amazon|aws_marketplace|aws_backup_vault)$/;

/** Two hops, so that containers on a machine still reach its metadata, with tokens. */
const HOPS = '2';

const assign = (value: unknown) => ({ '@@assign': value });

/**
 * The content of a declarative policy: images and snapshots are not shared with everybody, machines ask for tokens, and have no serial console.
 *
 * Tokens are the default of new machines, which a launch can still turn down. Snapshots that are public already become private; images do not.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative_syntax.html
 *
 * @throws ImagesOf if an owner of images is none
 */
export function ec2Policy(settings: Ec2Settings, place: IConstruct): object {
  const { internetGateways, exceptNetworks = false, imagesOf, onlyNoteImages = false, message } = settings;
  return {
    ec2_attributes: {
      ...(message !== undefined && { exception_message: assign(message) }),
      image_block_public_access: { state: assign('block_new_sharing') },
      snapshot_block_public_access: { state: assign('block_all_sharing') },
      serial_console_access: { status: assign('disabled') },
      instance_metadata_defaults: {
        http_tokens: assign('required'),
        http_put_response_hop_limit: assign(HOPS),
        http_endpoint: assign('enabled'),
        instance_metadata_tags: assign('disabled'),
      },
      ...(internetGateways !== undefined && {
        vpc_block_public_access: {
          internet_gateway_block: {
            mode: assign(internetGateways === 'block-all' ? 'block_bidirectional' : 'block_ingress'),
            exclusions_allowed: assign(exceptNetworks ? 'enabled' : 'disabled'),
          },
        },
      }),
      ...(imagesOf !== undefined && {
        allowed_images_settings: {
          state: assign(onlyNoteImages ? 'audit_mode' : 'enabled'),
          image_criteria: { criteria_1: { allowed_image_providers: assign(owners(imagesOf, place)) } },
        },
      }),
    },
  };
}

function owners(imagesOf: readonly string[], place: IConstruct): readonly string[] {
  const wrong = imagesOf.find((owner) => !IMAGES_OF.test(owner));
  if (imagesOf.length > 0 && wrong === undefined) return [...imagesOf];
  const allowed = "accounts of twelve digits, 'amazon', 'aws_marketplace' or 'aws_backup_vault'";
  const got = wrong === undefined ? 'none' : `'${wrong}'`;
  throw new ConfigError('ImagesOf', `'imagesOf' must be ${allowed}, got ${got}; name whose images are trusted`, place);
}
