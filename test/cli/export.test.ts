import { writeFileSync } from 'node:fs';
import { call, inEmptyFolder } from './zta';

inEmptyFolder();

test('rules are written as Guard text, and what is left out is told beside', async () => {
  const { code, out, err } = await call(['export', 'guard']);
  expect(code).toBe(0);
  expect(out).toMatch(/^# Rules of zero-trust-ai-constructs \d+\.\d+\.\d+, pack 'zero-trust'\n/);
  expect(out).toContain('\nrule ZTA_NET_001 {\n');
  expect(err).toMatch(/^zta: \d+ of \d+ rules are written; not \d+ since .+\n$/);
});

test('a pack is written alone', async () => {
  const { out } = await call(['export', 'guard', '--pack', 'model-guardrails']);
  expect(out).toContain("pack 'model-guardrails'");
  expect(out).toContain('rule ZTA_MODEL_020 {');
  expect(out).not.toContain('rule ZTA_NET_001 {');
});

test.each([
  [['export'], 'LanguageMissing'],
  [['export', 'gard'], 'UnknownLanguage'],
  [['export', 'guard', 'rules'], 'TooMany'],
  [['export', 'guard', '--pack', 'gateways'], 'UnknownPack'],
  [['export', 'guard', '--format', 'json'], 'UnknownOption'],
])('%s is no good', async (argv, code) => {
  const outcome = await call(argv);
  expect([outcome.code, outcome.out]).toEqual([2, '']);
  expect(outcome.err).toMatch(new RegExp(`^zta: ${code}: [^\\n]+\\n$`));
});

test('a pack of which nothing can be told is no good', async () => {
  const pack =
    "module.exports = { name: 'mine', title: 'Mine', rules: [{ id: 'ACME-NET-001', title: 'x', severity: 'error', why: 'x', fix: 'x', controls: [], kind: 'model-host', examples: { bad: [], good: [] }, check: () => undefined }] };";
  writeFileSync('mine.cjs', pack);
  const { code, err } = await call(['export', 'guard', '--pack', './mine.cjs']);
  expect([code, err.split(':')[1]?.trim()]).toEqual([2, 'NothingToExport']);
});
