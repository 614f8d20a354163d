import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ Parameters: { Late: { Type: 'String' } }, Resources: { It: resource } })
    .filter(({ rule }) => rule === 'ZTA-WATCH-034')
    .map(({ outcome, at }) => `${outcome} ${at}`);

const filter = (Criterion: object, Action: unknown = 'ARCHIVE') => ({
  Type: 'AWS::GuardDuty::Filter',
  Properties: { DetectorId: 'd', Name: 'n', Action, FindingCriteria: { Criterion } },
});
const analyzer = (...rules: readonly unknown[]) => ({
  Type: 'AWS::AccessAnalyzer::Analyzer',
  Properties: { Type: 'ACCOUNT', ArchiveRules: rules },
});
const rule = (...Filter: readonly object[]) => ({ RuleName: 'r', Filter });
const late = { Ref: 'Late' };
const AT = 'Properties/FindingCriteria';

test.each<[string, object, string[]]>([
  ['types that have nothing to do with AI', filter({ type: { Equals: ['Recon:EC2/Portscan'] } }), []],
  ['the same, in the older manner', filter({ type: { Eq: ['Recon:EC2/Portscan'] } }), []],
  ['every type', filter({ severity: { Lt: 4 } }), [`fail ${AT}`]],
  ['all but a type', filter({ type: { NotEquals: ['Recon:EC2/Portscan'] } }), [`fail ${AT}`]],
  ['findings about identities', filter({ type: { Equals: ['Impact:IAMUser/CostHarvesting'] } }), [`fail ${AT}`]],
  ['types that deployment decides', filter({ type: { Equals: [late] } }), [`unknown ${AT}`]],
  ['every type, if deployment decides so', filter({}, late), [`unknown ${AT}`]],
  ['nothing', filter({}, 'NOOP'), []],
])('a filter that archives %s', (_what, resource, expected) => {
  expect(found(resource)).toEqual(expected);
});

test.each<[string, object, string[]]>([
  ['findings about a resource', analyzer(rule({ Property: 'resource', Eq: ['arn:aws:s3:::shared'] })), []],
  [
    'findings about whatever is public, beside a resource',
    analyzer(rule({ Property: 'resource', Eq: ['arn:aws:s3:::shared'] }), rule({ Property: 'isPublic', Eq: ['true'] })),
    ['fail Properties/ArchiveRules/1'],
  ],
  [
    'findings about all but a resource',
    analyzer(rule({ Property: 'resource', Neq: ['arn:aws:s3:::training'] })),
    ['fail Properties/ArchiveRules/0'],
  ],
  ['what deployment decides', analyzer(late), ['unknown Properties/ArchiveRules/0']],
  ['nothing', analyzer(), []],
])('an analyzer that archives %s', (_what, resource, expected) => {
  expect(found(resource)).toEqual(expected);
});
