import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { guardrailFilters, HARMS } from './guardrail-filter';
import { is, isNot } from './one-of';
import { staysWhenDropped, staysWhenReplaced } from './stays';

/** What `AWS::Bedrock::Guardrail` tells. */
export function guardrail(subject: Subject): Fact[] {
  const { properties } = subject;
  const filters = properties.get('ContentPolicyConfig', 'FiltersConfig');
  const types = filters.items.map((filter) => filter.get('Type').string('').value);
  const crossRegion = properties.get('CrossRegionConfig');
  return [
    fact('model-guardrail', subject, {
      looksForAttacks: filters.as(looksFor(types, 'PROMPT_ATTACK')),
      overlooks: filters.as(overlooked(types)),
      looksForPersonalData: looksForPersonalData(properties.get('SensitiveInformationPolicyConfig')),
      ownKey: ownKey(properties.get('KmsKeyArn')),
      staysInRegion: crossRegion.as(not(crossRegion.isSet)),
      served: served(properties),
      hasVersion: hasVersion(subject),
      outlivesStack: staysWhenDropped(subject),
    }),
    ...guardrailFilters(subject),
  ];
}

/** What `AWS::Bedrock::GuardrailVersion` tells. */
export const guardrailVersion = (version: Subject): Fact[] => [
  fact('guardrail-version', version, {
    staysWhenDropped: staysWhenDropped(version),
    staysWhenReplaced: staysWhenReplaced(version),
  }),
];

const looksFor = (types: readonly Maybe<string>[], type: string): Maybe<boolean> =>
  some(types.map((each) => is(each, type)));

/** Harms that no filter is for. As long as it is sure of none, one that may be overlooked makes the answer unknown. */
function overlooked(types: readonly Maybe<string>[]): Maybe<readonly string[]> {
  const answers = Object.entries(HARMS).map(([type, harm]) => ({ harm, looked: looksFor(types, type) }));
  const sure = answers.filter(({ looked }) => looked === false).map(({ harm }) => harm);
  const open = answers.map(({ looked }) => looked).find(Unknown.is);
  return sure.length === 0 && open !== undefined ? open : sure;
}

function looksForPersonalData(policy: Field): Read<boolean> {
  const lists = ['PiiEntitiesConfig', 'RegexesConfig'].flatMap((name) => policy.get(name).items);
  return policy.as(some(lists.map((item) => item.isSet)));
}

/** The filters of the STANDARD tier work across regions only. */
function served(properties: Field): Read<boolean> {
  const tiers = [
    properties.get('ContentPolicyConfig', 'ContentFiltersTierConfig', 'TierName'),
    properties.get('TopicPolicyConfig', 'TopicsTierConfig', 'TierName'),
  ];
  const crossRegion = properties.get('CrossRegionConfig', 'GuardrailProfileArn').isSet;
  const reads = tiers.map((tier) => tier.as(some([crossRegion, isNot(tier.string('CLASSIC').value, 'STANDARD')])));
  const unserved = reads.find(({ value }) => value === false) ?? reads.find(({ value }) => Unknown.is(value));
  return unserved ?? properties.as(true);
}

function hasVersion(subject: Subject): boolean {
  return subject
    .mentionedBy('AWS::Bedrock::GuardrailVersion')
    .some(({ properties }) => subject.is(properties.get('GuardrailIdentifier').target(subject.type)));
}

/** What `AWS::Bedrock::EnforcedGuardrailConfiguration` tells. */
export function enforcement(subject: Subject): Fact {
  const guarding = subject.properties.get('SelectiveContentGuarding');
  const models = subject.properties.get('ModelEnforcement');
  const { items: included } = models.get('IncludedModels');
  const all = included.length === 0 || some(included.map((model) => matches(model.text ?? '', /^(ALL|\*)$/i)));
  const none = every(models.get('ExcludedModels').items.map((model) => not(model.isSet)));
  return fact('guardrail-enforcement', subject, {
    checks: Object.entries(PARTS).map(([key, part]) => {
      const mode = guarding.get(key);
      return { place: mode.place, part, whole: is(mode.string('').value, 'COMPREHENSIVE') };
    }),
    everyModel: models.as(every([all, none])),
    outlivesStack: staysWhenDropped(subject),
  });
}

const PARTS: Readonly<Record<string, string>> = {
  Messages: 'messages of the user',
  System: 'instructions of the system',
};
