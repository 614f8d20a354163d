import { every, type Maybe, some, Unknown } from '../../../core';
import type { Fact, Facts } from '../../../policy';
import type { FilterStrength } from '../../../policy/facts';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { isNot } from './one-of';

/** Kinds of harm that a content filter can look for. */
export const HARMS: Readonly<Record<string, string>> = {
  HATE: 'hate',
  INSULTS: 'insults',
  SEXUAL: 'sexual content',
  VIOLENCE: 'violence',
  MISCONDUCT: 'misconduct',
};

type Filter = Facts['guardrail-filter'];

const WAYS = [
  { reads: 'prompts', key: 'Input' },
  { reads: 'answers', key: 'Output' },
] as const;
type Way = (typeof WAYS)[number];

/** Everything that an `AWS::Bedrock::Guardrail` looks for, in each direction. */
export function guardrailFilters(subject: Subject): Fact[] {
  const { properties } = subject;
  const items = (...path: readonly string[]) => properties.get(...path).items;
  const both =
    (sort: Filter['sort'], name: (item: Field) => string) =>
    (item: Field): Fact[] =>
      WAYS.map((way) => ruled(subject, item, way, sort, name(item)));
  return [
    ...items('ContentPolicyConfig', 'FiltersConfig').flatMap((item) => contentFilter(subject, item)),
    ...items('TopicPolicyConfig', 'TopicsConfig').flatMap(
      both('topic', (item) => `the topic '${item.get('Name').text}'`),
    ),
    ...items('WordPolicyConfig', 'ManagedWordListsConfig').flatMap(both('word', () => 'profanity')),
    ...items('WordPolicyConfig', 'WordsConfig').flatMap(both('word', (item) => `the word '${item.get('Text').text}'`)),
    ...items('SensitiveInformationPolicyConfig', 'PiiEntitiesConfig').flatMap(
      both('personal data', (item) => `${item.get('Type').text}`),
    ),
    ...items('SensitiveInformationPolicyConfig', 'RegexesConfig').flatMap(
      both('personal data', (item) => `the pattern '${item.get('Name').text}'`),
    ),
    ...items('ContextualGroundingPolicyConfig', 'FiltersConfig').map((item) => grounding(subject, item)),
  ];
}

/** A filter that is unknown as a whole is told by what the guardrail looks for. */
function contentFilter(subject: Subject, item: Field): Fact[] {
  if (item.unknown !== undefined) return [];
  const type = item.get('Type').string('').value;
  const attack = type === 'PROMPT_ATTACK';
  const looksFor = attack ? 'attacks' : Unknown.is(type) ? `${type}` : (HARMS[type] ?? type);
  return WAYS.map((way) =>
    fact('guardrail-filter', subject, {
      looksFor,
      sort: attack ? 'attack' : 'harm',
      reads: way.reads,
      on: looksAtText(item, way),
      acts: acts(item, way),
      strength: strength(item.get(`${way.key}Strength`)),
    }),
  );
}

/** A filter without strength: it finds what it is for, or does not. */
const ruled = (subject: Subject, item: Field, way: Way, sort: Filter['sort'], looksFor: string): Fact =>
  fact('guardrail-filter', subject, {
    looksFor,
    sort,
    reads: way.reads,
    on: item.get(`${way.key}Enabled`).boolean(true),
    acts: acts(item, way),
    strength: 'high',
  });

/** A threshold of 0 lets everything through. */
function grounding(subject: Subject, item: Field): Fact {
  const enabled = item.get('Enabled').boolean(true);
  const threshold = item.get('Threshold').number(0);
  const useful = Unknown.is(threshold.value) ? threshold.value : threshold.value > 0;
  const action = item.get('Action');
  return fact('guardrail-filter', subject, {
    looksFor: `${item.get('Type').text ?? 'grounding'}`.toLowerCase(),
    sort: 'grounding',
    reads: 'answers',
    on: enabled.value === true ? item.get('Threshold').as(useful) : enabled,
    acts: action.as(isNot(action.string('BLOCK').value, 'NONE')),
    strength: 'high',
  });
}

/** A filter that lists what it looks at, and leaves out text, lets every text pass. */
function looksAtText(item: Field, { key }: Way): Read<boolean> {
  const enabled = item.get(`${key}Enabled`).boolean(true);
  const listed = item.get(`${key}Modalities`);
  if (listed.isSet === false) return enabled;
  const text = some(listed.texts.map((modality) => matches(modality, /^TEXT$/)));
  return text === true ? enabled : listed.as(every([enabled.value, text]));
}

/** Filters for personal data have one action for both directions, besides one for each. */
function acts(item: Field, { key }: Way): Read<boolean> {
  const own = item.get(`${key}Action`);
  const action = own.isSet === false && item.get('Action').isSet !== false ? item.get('Action') : own;
  return action.as(isNot(action.string('BLOCK').value, 'NONE'));
}

const STRENGTHS: Readonly<Record<string, FilterStrength>> = {
  NONE: 'none',
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
};

function strength(field: Field): Read<FilterStrength> {
  const { value } = field.string('NONE');
  return field.as(Unknown.is(value) ? value : strengthOf(value));
}

const strengthOf = (name: string): Maybe<FilterStrength> =>
  STRENGTHS[name] ?? new Unknown(`'${name}' is no strength that is known here`);
