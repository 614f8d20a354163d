import { guardText, recordedText, rowsOf, ruleText, typesOf } from '../../lib/guard';
import { ASKED_IN_PART } from '../../lib/guard/left-out';
import { GUARANTEE_RULES, PACKS, RULES, type Rule } from '../../lib/policy';

const whole = guardText(RULES, 'Rules of a test');
const rule = (id: string): Rule => {
  const found = RULES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

test('every rule is either told, or left out for a reason', () => {
  const left = [...whole.leftOut.values()].flat();
  expect([...whole.rules, ...left].sort()).toEqual(RULES.map(({ id }) => id).sort());
  expect([...whole.leftOut.keys()].every((reason) => reason.length > 20)).toBe(true);
});

test('the text says which it leaves out, and what of those that it holds it does not ask', () => {
  const header = whole.text.split('\n').filter((line) => line.startsWith('#'));
  for (const id of [...whole.leftOut.values()].flat()) expect(header.join('\n')).toContain(id);
  expect(header[0]).toBe('# Rules of a test');
  expect(header).toContain('#   ZTA-SUPPLY-006: AWS::SageMaker::Pipeline');
});

test('a rule is told with its id, its title and what mends it', () => {
  expect(ruleText(rule('ZTA-NET-006'))).toBe(
    [
      '# error',
      'rule ZTA_NET_006 {',
      "  Resources.*[ Type == 'AWS::SageMaker::NotebookInstance' ] {",
      `    Properties.RootAccess == 'Disabled' <<Violation: ZTA-NET-006 ${rule('ZTA-NET-006').title}. Fix: ${rule('ZTA-NET-006').fix}>>`,
      '  }',
      '}',
      '',
    ].join('\n'),
  );
});

test('what a condition rests on must be written out first', () => {
  const lines = ruleText(rule('ZTA-DATA-026')).split('\n');
  expect(lines.filter((line) => line.includes('keys =='))).toEqual([]);
  const resting = ruleText(rule('ZTA-AGENT-004')).split('\n');
  expect(resting[3]).toContain('Properties.PolicyEngineConfiguration[ keys == /^(Ref$|Fn::)/ ] empty');
  expect(resting[4]?.trim()).toBe('when Properties.PolicyEngineConfiguration exists');
});

test('messages hold none of the brackets that would end them', () => {
  const bracketed = { ...rule('ZTA-NET-006'), fix: 'Set <this> >> that\nnow' };
  expect(ruleText(bracketed)).toContain('Set this  that now>>'.replace('  ', ' '));
});

test('what AWS Config has recorded is asked below its own name, with nothing left to deployment', () => {
  const text = recordedText(rule('ZTA-DATA-040'), 'AWS::SageMaker::EndpointConfig');
  expect(text).toContain("rule ZTA_DATA_040 when resourceType == 'AWS::SageMaker::EndpointConfig' {");
  expect(text).toContain('configuration.ProductionVariants[*] {');
  expect(text).not.toMatch(/Properties|keys ==/);
});

test('each row is of a rule that there is, about types that it does not ask in part', () => {
  for (const { id } of RULES) {
    for (const { on } of rowsOf(id)) expect(on.filter((type) => (ASKED_IN_PART[id] ?? []).includes(type))).toEqual([]);
  }
  expect(Object.keys(ASKED_IN_PART).filter((id) => typesOf(id).length === 0)).toEqual([]);
});

test.each(PACKS.map(({ name, rules }) => [name, rules] as const))(
  'of the pack %s, it says how much is told',
  (_name, rules) => {
    const { rules: told, leftOut } = guardText(rules, 'Rules');
    expect(told.length + [...leftOut.values()].flat().length).toBe(rules.length);
  },
);

test('what all policies together keep is not told', () => {
  expect(guardText(GUARANTEE_RULES, 'Rules').rules).toEqual([]);
});
