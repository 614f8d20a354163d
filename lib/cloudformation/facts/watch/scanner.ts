import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { Subject } from '../../subject';
import { matches } from '../../text';

/** What `AWS::Config::ConfigurationRecorder` tells. */
export function configurationRecorder(recorder: Subject): Fact[] {
  const { properties } = recorder;
  const group = properties.get('RecordingGroup');
  return [
    fact('configuration-recorder', recorder, {
      on: properties.get('StartedOnCreate').boolean(true),
      recordsAi: group.as(recordsAi(group)),
    }),
  ];
}

const OF_AI = /^AWS::(Bedrock|BedrockAgentCore|SageMaker)::/;

/** Without a group, or one that names no types, everything is recorded; a strategy says what is, or what is not. */
function recordsAi(group: Field): Maybe<boolean> {
  if (group.isSet !== true) return not(group.isSet);
  const named = (...path: readonly string[]) =>
    some(group.get(...path).items.map((type) => matches(type.text ?? '', OF_AI)));
  const strategy = group.get('RecordingStrategy', 'UseOnly').string('').value;
  if (Unknown.is(strategy)) return strategy;
  if (strategy === 'EXCLUSION_BY_RESOURCE_TYPES') return not(named('ExclusionByResourceTypes', 'ResourceTypes'));
  if (strategy === 'ALL_SUPPORTED_RESOURCE_TYPES') return true;
  const all = group.get('AllSupported').boolean(group.get('ResourceTypes').isSet === false);
  return some([all.value, named('ResourceTypes')]);
}

const STANDARD = 'AWS::SecurityHub::Standard';

/** What `AWS::SecurityHub::Hub` tells, by the standards of the files. The one for AI is none of those that are on by default. */
export function findingHub(hub: Subject): Fact[] {
  const standards = [...hub.resource.template.among.resources()]
    .filter(({ type }) => type === STANDARD)
    .map((resource) => Subject.of(resource, hub.world))
    .filter(({ exists }) => exists);
  const ofAi = standards.map(({ properties }) =>
    matches(properties.get('StandardsArn').text ?? '', /standards\/ai-security-best-practices\/v\//),
  );
  return [fact('finding-hub', hub, { judgesAi: some(ofAi) })];
}

/** What `AWS::GuardDuty::Detector` tells. */
export const threatDetector = (detector: Subject): Fact[] => [
  fact('threat-detector', detector, { on: detector.properties.get('Enable').boolean(false) }),
];

/** Types of findings that can be about models and those who use them. https://docs.aws.amazon.com/guardduty/latest/ug/findings-ai-protection.html */
const ABOUT_AI = /IAMUser|Bedrock|SageMaker|\*/;

/** What `AWS::GuardDuty::Filter` tells, where it archives: all that it does not limit by the type of a finding. */
export function detectorFilter(filter: Subject): Fact[] {
  const { properties } = filter;
  const action = properties.get('Action');
  const archives = matches(action.text ?? 'NOOP', /^ARCHIVE$/);
  if (archives === false) return [];
  const criterion = properties.get('FindingCriteria', 'Criterion', 'type');
  const types = ['Equals', 'Eq'].flatMap((key) => criterion.get(key).items);
  const unseen = types.length === 0 ? true : some(types.map((type) => matches(type.text ?? '', ABOUT_AI)));
  const place = properties.get('FindingCriteria').place;
  return [fact('finding-filter', filter, { what: 'filter', hides: [{ place, unseen: every([archives, unseen]) }] })];
}

/** What `AWS::AccessAnalyzer::Analyzer` tells, where it archives: all that it does not limit to resources that are named. */
export function accessAnalyzer(analyzer: Subject): Fact[] {
  const rules = analyzer.properties.get('ArchiveRules').items;
  if (rules.length === 0) return [];
  const hides = rules.map((rule) => {
    const of = rule.get('Filter').items.filter((one) => matches(one.get('Property').text ?? '', /^resource$/) === true);
    const named = of.flatMap((one) => one.get('Eq').items);
    const unseen: Maybe<boolean> = rule.unknown ?? named.length === 0;
    return { place: rule.place, unseen };
  });
  return [fact('finding-filter', analyzer, { what: 'archive rule', hides })];
}
