import { definePack, defineRule, must, PACKS, packNamed, RULES } from '../../lib/policy';
import { GUARANTEE_RULES } from '../../lib/policy/rules';

const ALL = [...RULES, ...GUARANTEE_RULES];

test('the first pack holds every rule, and every rule is in another pack too, but for those about exceptions', () => {
  const [all, ...others] = PACKS;
  expect(all).toMatchObject({ name: 'zero-trust', rules: ALL });
  const elsewhere = new Set(others.flatMap(({ rules }) => rules));
  expect(ALL.filter((rule) => rule.kind !== 'exception' && !elsewhere.has(rule)).map(({ id }) => id)).toEqual([]);
});

test.each(PACKS.map((pack) => [pack.name, pack] as const))(
  '%s is found by its name, and holds rules, each once',
  (name, pack) => {
    expect(packNamed(name)).toBe(pack);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(pack.rules.length).toBeGreaterThan(0);
    expect(new Set(pack.rules.map(({ id }) => id)).size).toBe(pack.rules.length);
    expect(pack.rules.map(({ id }) => id)).toContain('ZTA-FILE-001');
  },
);

test('ai-logging holds what other areas ask about records', () => {
  const ids = packNamed('ai-logging')?.rules.map(({ id }) => id) ?? [];
  const audited = RULES.filter(({ controls }) => controls.some((control) => control.includes(' AU-')));
  expect(audited.length).toBeGreaterThan(0);
  expect(ids).toEqual(expect.arrayContaining(audited.map(({ id }) => id)));
});

test('there is no other pack', () => {
  expect(packNamed('zero')).toBeUndefined();
  expect(packNamed('toString')).toBeUndefined();
});

test('a rule and a pack of your own take ten lines', () => {
  const ownNetwork = defineRule({
    id: 'ACME-NET-001',
    title: 'Model stands in our network',
    severity: 'error',
    why: 'Only there do we see what it sends.',
    fix: "Set 'VpcConfig'.",
    controls: [],
    kind: 'model-host',
    examples: { bad: [{ inOwnNetwork: false }], good: [{ inOwnNetwork: true }] },
    check: ({ inOwnNetwork }) => must('inOwnNetwork', inOwnNetwork, 'it stands elsewhere'),
  });
  const pack = definePack({ name: 'acme', title: 'What Acme asks for', rules: [...RULES, ownNetwork] });
  expect(pack.rules.at(-1)?.id).toBe('ACME-NET-001');
});
