import { ASKED_OF_RECORDS } from '../../../lib/aws/compliance/recorded-rules';
import { recordedText } from '../../../lib/guard';
import { RULES } from '../../../lib/policy';
import { brokenByEach } from '../../guard/guard-engine';
import { allSeeds, sidesOf } from '../../seeded/all-seeds';

/** What AWS Config records of a resource has the names that templates have. The engine takes templates only. */
const recordOf = (resourceType: string, configuration: unknown) => ({
  Resources: { Some: { Type: 'AWS::SNS::Topic' } },
  resourceType,
  configuration,
});

const texts = ASKED_OF_RECORDS.map(([ruleId, type]) => {
  const rule = RULES.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  return recordedText(rule, type);
});

/** Records of the seeds of these rules: what breaks one, its twin, and the first as if it were of another type. */
const cases = ASKED_OF_RECORDS.flatMap(([ruleId, type]) =>
  allSeeds()
    .filter(({ seed }) => seed.rule === ruleId)
    .flatMap((sown) => {
      const { bad, good } = sidesOf(sown);
      const [one, twin] = [bad, good].map((side) => Object.values(side).find(({ Type }) => Type === type));
      const name = `${ruleId} ${sown.seed.violation}`;
      return [
        { name, ruleId, breaks: true, record: recordOf(type, one?.['Properties']) },
        { name: `${name}, mended`, ruleId, breaks: false, record: recordOf(type, twin?.['Properties']) },
        {
          name: `${name}, of another type`,
          ruleId,
          breaks: false,
          record: recordOf('AWS::S3::Bucket', one?.['Properties']),
        },
      ].filter(() => one !== undefined && twin !== undefined);
    }),
);

const broken = brokenByEach(
  texts.join('\n'),
  cases.map(({ record }) => record),
);

test('each rule that is asked of records has a seed', () => {
  expect([...new Set(cases.map(({ ruleId }) => ruleId))]).toEqual(ASKED_OF_RECORDS.map(([ruleId]) => ruleId));
});

test.each(cases.map(({ name, ruleId, breaks }, i) => [name, ruleId.replace(/-/g, '_'), breaks, i] as const))(
  '%s',
  (_name, rule, breaks, i) => {
    expect(broken[i]?.some(([name]) => name === rule)).toBe(breaks);
  },
);
