import { readFacts, Templates, treeSource } from '../../../lib/cloudformation';
import { accessOf } from '../../../lib/cloudformation/access';
import { guaranteesOf } from '../../../lib/guarantees';
import { doc, res, t } from '../../access/end-to-end/template';
import { store } from './log-store';

const deny = (key: string, ...organizations: readonly string[]) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: ['s3:*', 'kms:*'],
  Resource: '*',
  Condition: {
    StringNotEqualsIfExists: { [key]: organizations },
    ...(key === 'aws:SourceOrgID' && { Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
  },
});

/** Whether logs arrive where such a policy of the organization stands among the files. */
function arrives(...statements: readonly object[]) {
  const control = res('AWS::Organizations::Policy', {
    Name: 'perimeter',
    Type: 'RESOURCE_CONTROL_POLICY',
    TargetIds: ['ou-ab12-cdefgh34'],
    Content: doc([...statements]),
  });
  const templates = new Templates();
  templates.add(treeSource('t.json', t({ ...store(), Control: control })));
  const told = guaranteesOf({ facts: readFacts(templates).facts, access: accessOf(templates) }, { isOurs: () => true });
  const held = told.outcomes.flatMap(({ name, held }) => (name === 'log-arrives' ? [held] : []));
  const assumed = told.assumptions.filter((text) => text.includes('belong to the organization'));
  return { held: held.every((one) => one === true), assumed: assumed.length };
}

test('logs come through a perimeter of the organization, in which its accounts are taken to be', () => {
  expect(arrives(deny('aws:SourceOrgID', 'o-ab12cd34ef'))).toEqual({ held: true, assumed: 1 });
});

test.each([
  ['two organizations', [deny('aws:SourceOrgID', 'o-ab12cd34ef'), deny('aws:PrincipalOrgID', 'o-zz12cd34ef')]],
  ['a pattern', [deny('aws:SourceOrgID', 'o-*')]],
])('with %s, nobody can tell', (_what, statements) => {
  expect(arrives(...statements)).toEqual({ held: false, assumed: 0 });
});

test('what shuts services out altogether is still seen', () => {
  const shut = { ...deny('aws:SourceOrgID', 'o-ab12cd34ef'), Sid: 'Shut', Condition: undefined };
  expect(arrives(shut).held).toBe(false);
});
