import type { Access } from '../../../lib/access/model';
import { Templates, treeSource } from '../../../lib/cloudformation';
import { accessOf } from '../../../lib/cloudformation/access';
import { narrowed } from '../../../lib/guarantees/evidence/narrowed';
import { allow, bare, deny, getAtt, res, role, say, t } from '../../access/end-to-end/template';

const NAMED = 'arn:aws:s3:::audit-logs/*';

/** Logical ids of the roles of a template that are left where it is asked who deletes from a bucket. */
function left(resources: object, { bucket = 'Logs', openWorld = false } = {}): readonly string[] {
  const templates = new Templates();
  templates.add(treeSource('t.json', t(resources, { Parameters: { N: { Type: 'String' } } })));
  const [access] = accessOf(templates).ways.map((way) => way.access);
  if (access === undefined) throw new Error('no way');
  const asked = access.resources.filter(({ place }) => place.resource === bucket).flatMap(({ holds }) => holds);
  return idsIn(narrowed(access, { actions: ['s3:DeleteObject'], resources: asked, openWorld }));
}

const idsIn = ({ identities }: Access) => identities.map(({ place }) => place.resource);
const logs = { Logs: res('AWS::S3::Bucket', { BucketName: 'audit-logs' }), Made: res('AWS::S3::Bucket') };
const who = (Resource: unknown, Action: unknown = 's3:DeleteObject') => ({
  ...logs,
  R: role([allow(Action, Resource)]),
});

test.each<[string, unknown]>([
  ['it', NAMED],
  ['anything', '*'],
  ['a part of it', 'arn:aws:s3:::audit-logs/2026/*'],
  ['what is like it', 'arn:aws:s3:::*-logs/*'],
  ['what a parameter names', { 'Fn::Sub': 'arn:aws:s3:::${N}/*' }],
  ['what the caller is called', 'arn:aws:s3:::${aws:username}/*'],
])('who may delete from %s is left', (_, resource) => {
  expect(left(who(resource))).toEqual(['R']);
});

test('so is who may do anything but to something', () => {
  const { Resource: _, ...statement } = allow('s3:*');
  expect(left({ ...logs, R: role([{ ...statement, NotResource: 'arn:aws:s3:::other/*' }]) })).toEqual(['R']);
});

test.each<[string, object]>([
  ['from another bucket', who('arn:aws:s3:::other/*')],
  ['from a bucket of the files with another name', who({ 'Fn::Sub': '${Made.Arn}/*' })],
  ['and only read', who(NAMED, 's3:GetObject')],
  ['and is denied it', { ...logs, R: role([deny('s3:*', '*')]) }],
])('who may delete %s is not', (_, resources) => {
  expect(left(resources)).toEqual([]);
});

test('what CloudFormation makes up may be like a pattern, and is no name that somebody chose', () => {
  const made = { bucket: 'Made' };
  expect(left(who({ 'Fn::Sub': '${Made.Arn}/*' }), made)).toEqual(['R']);
  expect(left(who('arn:aws:s3:::*made*/*'), made)).toEqual(['R']);
  expect(left(who('arn:aws:s3:::app-made-9f*'), made)).toEqual(['R']);
  expect(left(who(NAMED), made)).toEqual([]);
});

test('whose policies are not shown is left, and whom a policy of the bucket names', () => {
  const unseen = bare({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/Unheard'] });
  expect(left({ ...logs, R: unseen, Other: bare() })).toEqual(['R']);
  const named = (Principal: unknown) => ({
    ...logs,
    R: bare(),
    P: res('AWS::S3::BucketPolicy', {
      Bucket: { Ref: 'Logs' },
      PolicyDocument: { Version: '2012-10-17', Statement: [say(Principal, allow('s3:*', NAMED))] },
    }),
  });
  expect(left(named({ AWS: getAtt('R') }))).toEqual(['R']);
  expect(left(named({ AWS: getAtt('R') }), { openWorld: true })).toEqual(['R']);
  expect(left(named({ AWS: '999900001111' }))).toEqual([]);
});
