import { GUARANTEE_RULES, RULES } from '../../lib/policy';
import { controlOf } from '../../lib/policy/controls';
import { call, RULE } from './zta';

const ALL = [...RULES, ...GUARANTEE_RULES];

test('each rule has a line: id, severity, title', async () => {
  const { code, out, err } = await call(['rules']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(ALL.map(({ id }) => id));
  expect(lines.find((line) => line.startsWith(RULE))).toMatch(
    /^ZTA-NET-001 +error +Model container reaches no network$/,
  );
});

test.each(ALL.map(({ id }) => id))('%s is told in full', async (id) => {
  const rule = ALL.find((one) => one.id === id);
  const { out } = await call(['rules', id], { out: { isTTY: true, columns: 10_000 } });
  const text = out.replace(/\s+/g, ' ');
  for (const part of [rule?.title, rule?.why, rule?.fix, rule?.acceptWhen, `Severity: ${rule?.severity}`]) {
    expect(text).toContain(part?.replace(/\s+/g, ' ') ?? '');
  }
  for (const name of rule?.controls ?? []) {
    const { framework } = controlOf(name) ?? {};
    expect(framework).toBeDefined();
    expect(text).toContain(`${name}: `);
    expect(text).toContain(framework?.title ?? 'no title');
    expect(text).toContain(framework?.edition ?? 'no edition');
  }
});

test('no line is wider than the terminal', async () => {
  const { out } = await call(['rules', RULE], { out: { isTTY: true, columns: 60 } });
  expect(out.split('\n').filter((line) => line.length > 60)).toEqual([]);
});

test('as data, each has its examples and the sources of its controls', async () => {
  const { out } = await call(['rules', '--format', 'json']);
  const { version, rules } = JSON.parse(out);
  expect([version, rules.length]).toEqual([1, ALL.length]);
  const [only] = JSON.parse((await call(['rules', RULE, '--format', 'json'])).out).rules;
  expect(only).toMatchObject({
    id: RULE,
    severity: 'error',
    kind: 'model-host',
    examples: { bad: [{ isolated: false }], good: [{ isolated: true }] },
    controls: [
      {
        name: 'AWS AI Security Best Practices v1.0.0 SageMaker.5',
        id: 'SageMaker.5',
        title: expect.any(String),
        edition: expect.any(String),
        source: expect.any(String),
      },
    ],
  });
});
