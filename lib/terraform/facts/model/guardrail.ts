import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact, FilterStrength, GuardrailFilter } from '../../../policy';
import { Read } from '../../../policy/reading';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { says } from '../../text';

/** Kinds of harm that Model Armor tells apart, as people call them. */
const HARMS = {
  SEXUALLY_EXPLICIT: 'sexual content',
  HATE_SPEECH: 'hate',
  HARASSMENT: 'harassment',
  DANGEROUS: 'danger',
} as const;

/** How much each level of confidence stops: the lower the confidence that is asked for, the more. */
const STRENGTHS: Readonly<Record<string, FilterStrength>> = {
  LOW_AND_ABOVE: 'high',
  MEDIUM_AND_ABOVE: 'medium',
  HIGH: 'low',
};

/** What `google_model_armor_template` tells. */
export function template(subject: Subject): Fact[] {
  const filters = subject.get('filter_config');
  const location = subject.get('location');
  return [
    fact('model-guardrail', subject, {
      ...looksFor(filters),
      ownKey: NO_KEY,
      staysInRegion: location.as(staysIn(location)),
      served: true,
      hasVersion: Unknown.unasked(
        'Model Armor knows no versions of a template; whoever may change it changes it for all',
      ),
      outlivesStack: subject.isKept,
    }),
    ...filterFacts(subject, filters, templateActs(subject)),
  ];
}

/** What `google_model_armor_floorsetting` tells: what every call of Vertex AI in its project or folder must pass. */
export function floorSetting(subject: Subject): Fact[] {
  const parent = subject.get('parent').text;
  // Above a project, it says how strict templates below must be, and looks at no call.
  if (typeof parent === 'string' && /^(folders|organizations)\//.test(parent)) return [];
  const enabled = subject.get('enable_floor_setting_enforcement');
  const acts = subject.get('ai_platform_floor_setting', 'inspect_and_block').boolean(false);
  const services = subject.get('integrated_services');
  const filters = subject.get('filter_config');
  const ofModels = some(services.texts.map((service) => says(service, 'AI_PLATFORM')));
  return [
    fact('guardrail-enforcement', subject, {
      // Callers cannot mark what is looked at.
      checks: [],
      everyModel: services.as(every([enabled.boolean(false).value, ofModels])),
      outlivesStack: subject.isKept,
    }),
    fact('model-guardrail', subject, {
      ...looksFor(filters),
      ownKey: NO_KEY,
      staysInRegion: Unknown.unasked('a floor setting looks wherever the model is'),
      served: true,
      hasVersion: Unknown.unasked('Model Armor knows no versions of a floor setting'),
      // That is told of what is enforced.
      outlivesStack: true,
    }),
    ...filterFacts(subject, filters, acts),
  ];
}

const NO_KEY = Unknown.unasked('Model Armor has no setting for a key');

const looksFor = (filters: Field) => ({
  looksForAttacks: filters.get(...ATTACKS).as(isOn(filters.get(...ATTACKS))),
  overlooks: filters.get(...HARM).as(overlooked(filters)),
  looksForPersonalData: filters.get('sdp_settings').as(looksForData(filters)),
});

const ATTACKS = ['pi_and_jailbreak_filter_settings', 'filter_enforcement'];
const HARM = ['rai_settings', 'rai_filters'];
const DATA = ['sdp_settings', 'basic_config', 'filter_enforcement'];

const isOn = ({ text }: Field): Maybe<boolean> => says(text, 'ENABLED');

const looksForData = (filters: Field): Maybe<boolean> =>
  some([isOn(filters.get(...DATA)), filters.get('sdp_settings', 'advanced_config', 'inspect_template').isSet]);

function overlooked(filters: Field): Maybe<readonly string[]> {
  const types = filters.get(...HARM).items.map((filter) => filter.get('filter_type').text);
  const open = filters.get(...HARM).unknown ?? types.find(Unknown.is);
  if (open !== undefined && Unknown.is(open)) return open;
  return Object.entries(HARMS).flatMap(([type, harm]) => (types.includes(type) ? [] : [harm]));
}

/** A place that is one region, and not several that are called by one name. */
function staysIn({ text }: Field): Maybe<boolean> {
  if (typeof text !== 'string')
    return text === undefined ? false : new Unknown('its location is given when it is applied');
  return /^[a-z]+-[a-z]+\d+$/.test(text);
}

/** Where nothing is said, whoever asks the template decides what to do with the answer. */
function templateActs(subject: Subject): Read<boolean> {
  const type = subject.get('template_metadata', 'enforcement_type');
  const partial = subject.get('template_metadata', 'ignore_partial_invocation_failures').boolean(false);
  if (type.isSet === false && partial.value === false) {
    return type.as<boolean>(new Unknown('the template does not say whether to block'));
  }
  const acts = every([says(type.text, 'INSPECT_AND_BLOCK'), not(partial.value)]);
  return partial.value === true ? new Read(acts, partial.place) : type.as(acts);
}

function filterFacts(subject: Subject, filters: Field, acts: Read<boolean>): Fact[] {
  const attack = filters.get('pi_and_jailbreak_filter_settings');
  const harms = filters.get(...HARM).items.map(
    (filter): Filter => ({
      looksFor: harmOf(filter),
      sort: 'harm',
      on: filter.as(true),
      level: filter.get('confidence_level'),
      reads: ['prompts', 'answers'],
    }),
  );
  const attacks: Filter[] =
    attack.isSet === false
      ? []
      : [
          {
            looksFor: 'attacks',
            sort: 'attack',
            on: attack.get('filter_enforcement').as(isOn(attack.get('filter_enforcement'))),
            level: attack.get('confidence_level'),
            reads: ['prompts'],
          },
        ];
  return [...attacks, ...harms].flatMap(({ level, reads, ...filter }) =>
    reads.map((way) => fact('guardrail-filter', subject, { ...filter, reads: way, acts, strength: strengthOf(level) })),
  );
}

interface Filter {
  readonly looksFor: string;
  readonly sort: GuardrailFilter['sort'];
  readonly on: Read<boolean>;
  readonly level: Field;
  readonly reads: readonly GuardrailFilter['reads'][];
}

function harmOf(filter: Field): string {
  const type = filter.get('filter_type').text;
  const known = Object.entries(HARMS).find(([name]) => name === type);
  return known?.[1] ?? `${type}`;
}

function strengthOf(level: Field): Read<FilterStrength> {
  const text = level.string('').value;
  if (Unknown.is(text)) return level.as<FilterStrength>(text);
  return level.as(STRENGTHS[text] ?? new Unknown('the file names no level of confidence'));
}
