import { type Maybe, Unknown } from '../../../core';
import type { JudgedPart } from '../../../policy';
import type { Field } from '../../field';
import { matches } from '../../text';

const ASSIGN = '@@assign';

/** What is set, and whether it is as it should be; nothing where the policy does not speak of it. */
function judged(field: Field, right: RegExp, called: string): JudgedPart[] {
  const value = field.get(ASSIGN);
  const { text, isSet, place } = value;
  if (isSet === false) return [];
  const isRight: Maybe<boolean> = Unknown.is(isSet) ? isSet : matches(text ?? '', right);
  return [{ place, what: `${called} is '${text}'`, isRight }];
}

/** The configurations of guardrails, region by region. */
const configurations = (content: Field): readonly Field[] =>
  content
    .get('bedrock', 'guardrail_inference')
    .entries.flatMap(([, region]) => settingsIn(region).map(([, configuration]) => configuration));

/** What is set by name; what begins with '@@' says what policies below may do. */
const settingsIn = (field: Field) => field.entries.filter(([name]) => !name.startsWith('@@'));

/**
 * What a guardrail looks at: an older and a newer way to say so.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_bedrock_syntax.html
 */
export const guardedContent = (content: Field): JudgedPart[] =>
  configurations(content).flatMap((configuration) => [
    ...judged(configuration.get('input_tags'), /^ignore$/, 'input_tags'),
    ...['system', 'messages'].flatMap((part) =>
      judged(configuration.get('selective_content_guarding', part), /^comprehensive$/, part),
    ),
  ]);

/** The versions that are enforced. */
export const enforcedVersions = (content: Field): JudgedPart[] =>
  configurations(content).flatMap((configuration) =>
    judged(configuration.get('identifier'), /:[1-9]\d*$/, 'identifier'),
  );

/** What services may do with content: each that is named, and those that are not. */
export function optedIn(content: Field): JudgedPart[] {
  const services = content.get('services');
  const named = settingsIn(services).map(([service]) => service);
  return [...new Set(['default', ...named])].flatMap((service) => {
    const choice = services.get(service, 'opt_out_policy');
    const isOpen = service === 'default' && choice.get(ASSIGN).isSet === false;
    return isOpen
      ? [{ place: services.place, what: "'default' is not set", isRight: services.hidden ?? false }]
      : judged(choice, /^optOut$/, service);
  });
}

/**
 * Settings of machines and networks, and what closes them.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative_syntax.html
 */
const CLOSED: readonly (readonly [path: readonly string[], closed: RegExp])[] = [
  [['vpc_block_public_access', 'internet_gateway_block', 'mode'], /^block_/],
  [['image_block_public_access', 'state'], /^block_/],
  [['snapshot_block_public_access', 'state'], /^block_/],
  [['serial_console_access', 'status'], /^disabled$/],
  [['instance_metadata_defaults', 'http_tokens'], /^required$/],
  [['allowed_images_settings', 'state'], /^(enabled|audit_mode)$/],
];

/** Settings that are not declared, where most are. Which images are allowed is for each organization to say. */
export function undeclared(content: Field): string[] {
  const names = CLOSED.map(([path]) => path).filter(([name]) => name !== 'allowed_images_settings');
  const open = names.filter((path) => content.get('ec2_attributes', ...path, ASSIGN).isSet === false);
  return open.length * 2 < names.length ? open.map((path) => path.join('.')) : [];
}

/** What the settings come to. */
export const openedSettings = (content: Field): JudgedPart[] =>
  CLOSED.flatMap(([path, closed]) => judged(content.get('ec2_attributes', ...path), closed, path.join('.')));
