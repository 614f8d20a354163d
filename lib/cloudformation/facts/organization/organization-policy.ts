import { Unknown } from '../../../core';
import type { Fact, OrganizationPolicy } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { speaksOfAi } from '../../speaks-of-ai';
import { statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { outlivesDeployment } from '../log/lifetime';
import { enforcedVersions, guardedContent, openedSettings, optedIn } from './declarations';
import { takenExemptions } from './exemptions';
import { overlookedWays } from './overlooked-ways';
import { profileDenials } from './profile-denials';
import { restricts } from './restricts';
import { sizeOf } from './size';

/**
 * The most characters of a policy of each kind.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
const LIMITS: Readonly<Record<string, number>> = {
  SERVICE_CONTROL_POLICY: 5_120,
  RESOURCE_CONTROL_POLICY: 5_120,
  BEDROCK_POLICY: 10_000,
  DECLARATIVE_POLICY_EC2: 10_000,
  AISERVICES_OPT_OUT_POLICY: 2_500,
};

/** A policy of an organization, where anything in the template is about AI. */
export function organizationPolicy(subject: Subject): Fact[] {
  const { text: type } = subject.properties.get('Type');
  const limit = typeof type === 'string' ? LIMITS[type] : undefined;
  if (typeof type !== 'string' || limit === undefined || !isAboutAi(subject, type)) return [];
  const content = subject.properties.get('Content').json;
  const targets = subject.properties.get('TargetIds');
  return [
    fact('organization-policy', subject, {
      type,
      limit,
      outlivesDeployment: outlivesDeployment(subject),
      attached: targets.as(Unknown.is(targets.isSet) ? targets.isSet : targets.items.length > 0),
      size: content.as(sizeOf(content, limit)),
      restricts: content.as(restricts(content, type)),
      overlooks: overlookedWays(subject, type),
      ...NOTHING,
      ...OF_KIND[type]?.(content, subject),
    }),
  ];
}

/** Policies about what is given to AI services are about nothing else. */
const isAboutAi = ({ resource }: Subject, type: string): boolean =>
  type === 'AISERVICES_OPT_OUT_POLICY' || speaksOfAi(resource.template);

type Parts = Pick<
  OrganizationPolicy,
  'takenExemptions' | 'allowances' | 'profileDenials' | 'guarded' | 'versions' | 'optOuts' | 'settings'
>;

const NOTHING: Parts = {
  takenExemptions: [],
  allowances: [],
  profileDenials: [],
  guarded: [],
  versions: [],
  optOuts: [],
  settings: [],
};

const OF_KIND: Readonly<Record<string, (content: Field, subject: Subject) => Partial<Parts>>> = {
  SERVICE_CONTROL_POLICY: (content, subject) => ({
    takenExemptions: takenExemptions(content, subject),
    profileDenials: profileDenials(content),
  }),
  RESOURCE_CONTROL_POLICY: (content, subject) => ({
    takenExemptions: takenExemptions(content, subject),
    allowances: statementsOf(content).map(({ isDeny, field }) => ({
      place: field.place,
      what: `'${field.get('Effect').text ?? 'no effect'}'`,
      isRight: isDeny,
    })),
  }),
  BEDROCK_POLICY: (content) => ({ guarded: guardedContent(content), versions: enforcedVersions(content) }),
  AISERVICES_OPT_OUT_POLICY: (content) => ({ optOuts: optedIn(content) }),
  DECLARATIVE_POLICY_EC2: (content) => ({ settings: openedSettings(content) }),
};
