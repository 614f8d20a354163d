import { summaryLine, textReport } from '../../lib/report';
import { printable } from '../../lib/report/printable';
import { wrap } from '../../lib/report/wrap';
import { accepted, EVERY_KIND, finding, verdicts } from './verdicts';

const plain = { width: 80, colour: false };

test('a finding says how bad, which rule, what, where, and how to mend it', () => {
  const locate = () => ({ line: 12, column: 9, endLine: 12, endColumn: 40 });
  expect(textReport(verdicts([finding({ constructPath: 'Claims/Model/Resource' })]), { ...plain, locate })).toBe(
    `claims.template.json

  Claims/Model/Resource  AWS::SageMaker::Model
    error    ZTA-NET-001  Model container reaches no network: network isolation
      is off
      line 12, Properties/EnableNetworkIsolation
      Fix: Set 'EnableNetworkIsolation' to true.

1 fail, 0 unknown, 41 pass; 118 resources in 2 files, 1 rule
`,
  );
});

test('on a wide terminal, all that is said stands beside the word', () => {
  expect(textReport(verdicts([finding()]), { width: 120, colour: false })).toBe(
    `claims.template.json

  Model  AWS::SageMaker::Model
    error    ZTA-NET-001  Model container reaches no network: network isolation is off
             Properties/EnableNetworkIsolation
             Fix: Set 'EnableNetworkIsolation' to true.

1 fail, 0 unknown, 41 pass; 118 resources in 2 files, 1 rule
`,
  );
});

test('an accepted finding says who took it on, and until when, and not how to mend it', () => {
  const text = textReport(verdicts([finding({ accepted })]), plain);
  expect(text).toContain('    accepted ZTA-NET-001');
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Accepted by ml-platform@example.com until 2027-01-31: moves to the new cluster in spring',
  );
  expect(text).not.toContain('Fix:');
  const approved = textReport(verdicts([finding({ accepted: { ...accepted, approver: 'ciso' } })]), plain);
  expect(approved.replace(/\s+/g, ' ')).toContain('until 2027-01-31, approved by ciso: moves');
});

test('what is unknown says so, and where that stops the run', () => {
  const late = finding({ outcome: 'unknown' });
  expect(textReport(verdicts([late]), plain)).toMatch(/^ {4}unknown {2}ZTA-NET-001/m);
  expect(textReport(verdicts([late]), plain)).not.toContain('fatal');
  expect(textReport(verdicts([{ ...late, severity: 'fatal' }]), plain)).toContain('the rule is fatal');
});

test('old findings are only counted', () => {
  const text = textReport(verdicts([finding({ old: true })]), plain);
  expect(text).toBe('0 fail, 0 unknown, 41 pass, 1 old; 118 resources in 2 files, 1 rule\n');
});

test('the summary tells warnings apart, and what is accepted', () => {
  expect(summaryLine(verdicts(EVERY_KIND))).toBe(
    '5 fail (1 warning), 2 unknown, 41 pass, 2 accepted, 1 old; 118 resources in 2 files, 1 rule',
  );
  expect(summaryLine(verdicts([], { files: ['a'], resources: 1 }))).toBe(
    '0 fail, 0 unknown, 41 pass; 1 resource in 1 file, 1 rule',
  );
});

test('types that nobody reads are counted, the most frequent are named', () => {
  const types = ['A', 'B', 'C', 'D', 'E'].map((type, i): [string, number] => [type, 10 - i]);
  const told = (few: number) =>
    textReport(verdicts([], { unread: new Map(types.slice(0, few)) }), { ...plain, width: 200 });
  expect(told(1)).toContain('10 resources are of types that no rule reads: A (10)\n');
  expect(told(4)).toContain('A (10), B (9), C (8) and 1 more type; --format json lists all');
  expect(told(5)).toContain('2 more types');
  expect(told(0)).not.toContain('reads');
});

test('resources of the same file stand together, each under its name', () => {
  const text = textReport(verdicts(EVERY_KIND), plain);
  expect(text.match(/^claims\.template\.json$/gm)).toHaveLength(1);
  expect(text.match(/^zta\.exceptions\.yaml$/gm)).toHaveLength(1);
  expect(text.match(/^ {2}Claims\/Agent\/Resource {2}/gm)).toHaveLength(1);
});

test.each([80, 120])('no line is wider than a terminal of %d columns', (width) => {
  const long = finding({
    constructPath: 'Claims/Stage/Stack/Construct/With/A/Long/Path/To/Its/Resource/And/Further',
    at: 'Properties/Policies/0/PolicyDocument/Statement/0/Condition/StringEquals/aws:PrincipalOrgID/Fn::If/1',
    message: `Something is the case ${'and goes on '.repeat(20)}`,
    accepted: { ...accepted, reason: 'x'.repeat(300) },
  });
  const lines = textReport(verdicts([...EVERY_KIND, long]), { width, colour: false }).split('\n');
  expect(lines.filter((line) => line.length > width)).toEqual([]);
  expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(width - 12);
});

test('colours are there where they are asked for, and nowhere else', () => {
  const coloured = textReport(verdicts(EVERY_KIND), { ...plain, colour: true });
  expect(coloured).toContain('\u001b[31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(textReport(verdicts(EVERY_KIND), plain));
});

test('names from files write nothing to the terminal but themselves', () => {
  const nasty = '\u001b[2J\u0007\u202e\u009b\n';
  const told = { file: nasty, resource: nasty, type: nasty, at: nasty, message: nasty, fix: nasty, rule: 'R' };
  const taken = { owner: nasty, reason: nasty, expires: nasty, approver: nasty };
  const text = textReport(
    verdicts([finding(told), finding({ ...told, accepted: taken })], { unread: new Map([[nasty, 1]]) }),
    plain,
  );
  expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(printable('a\u001b[31mb\nc')).toBe('a\\u{1b}[31mb c');
});

test('a first line may be shorter', () => {
  expect(wrap('one two three', 9, 4)).toEqual(['one', 'two three']);
  expect(wrap('three one', 9, 8)).toEqual(['', 'three one']);
  expect(wrap('one', 9, 6)).toEqual(['one']);
});

test.each([
  ['between words', 'one two three', 7, ['one two', 'three']],
  ['not where it fits', 'one two', 7, ['one two']],
  ['after a slash in a long word', 'Properties/Policies/0', 12, ['Properties/', 'Policies/0']],
  ['anywhere in a word without signs', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['nowhere in nothing', ' ', 3, []],
])('text is broken %s', (_what, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});
