import { idleReport, idleText } from '../../../lib/report/access';
import { COUNTEREXAMPLE } from './proofs';

const [statement] = COUNTEREXAMPLE.allowedBy;
if (statement === undefined) throw new Error('there is one');
const plain = { width: 110, colour: false };

test('the text tells what may be a mistake before what is none, and what is unknown last', () => {
  const statements = [{ ...statement, kind: 'in depth' } as const, { ...statement, kind: 'never' } as const];
  expect(idleText({ statements, unknown: ['it takes too long'] }, plain)).toBe(
    `Can never work    AllowInvoke, in Claims/Adjuster/Policy
                  template.json, Properties/PolicyDocument/Statement/0
In depth          AllowInvoke, in Claims/Adjuster/Policy
                  template.json, Properties/PolicyDocument/Statement/0
Unknown           it takes too long
`,
  );
});

test('that none is idle is said where all were looked at', () => {
  expect(idleText({ statements: [], unknown: [] }, plain)).toBe('No statement is idle\n');
  expect(idleText({ statements: [], unknown: ['x'] }, plain)).toBe('Unknown           x\n');
});

test('the data keep the contract', () => {
  expect(idleReport({ statements: [{ ...statement, kind: 'already' }], unknown: [] })).toEqual({
    version: 1,
    statements: [
      {
        kind: 'already',
        file: 'template.json',
        resource: 'AdjusterPolicy',
        constructPath: 'Claims/Adjuster/Policy',
        at: 'Properties/PolicyDocument/Statement/0',
        sid: 'AllowInvoke',
      },
    ],
    unknown: [],
  });
});
