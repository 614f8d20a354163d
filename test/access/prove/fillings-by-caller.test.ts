import type { Access, Name } from '../../../lib/access/model';
import { noRequest, prove } from '../../../lib/access/prove';
import { ACCOUNT, files, resource, role, type Spelled } from '../decide/built';

const NUMBERS = [...Array(8).keys()];
const names: Name[] = NUMBERS.map((i) => ({ text: `EXAMPLE${i}`, label: `P${i}`, shape: '*', generated: false }));
const get = (bucket: string, more: Partial<Spelled> = {}): Spelled => ({
  Action: 's3:GetObject',
  Resource: `arn:aws:s3:::${bucket}/x`,
  Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
  ...more,
});
const roles = (...more: readonly Spelled[]) =>
  NUMBERS.map((i) =>
    role([get(`EXAMPLE${i}`), ...more], {
      arn: `arn:aws:iam::${ACCOUNT}:role/r${i}`,
      place: { file: 'f', resource: `R${i}`, type: 'AWS::IAM::Role', at: '' },
    }),
  );
const ways = (told: Partial<Access>) => [{ access: files({ names, ...told }), when: [] }];
const onData = noRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::data/x' });
const through = { StringEquals: { 'aws:SourceVpce': 'vpce-1' } };

test('names that policies of different roles hold need not be looked at together', () => {
  expect(prove(ways({ identities: roles() }), onData.unless(through))).toMatchObject({
    outcome: 'proved',
    vacuous: false,
  });
});

test('each way in which the names of one role turn out is looked at', () => {
  const { outcome, counterexample } = prove(ways({ identities: roles() }), onData.byAnyone());
  expect([outcome, counterexample?.when]).toEqual(['refuted', ["'P0' turns out as 'data'"]]);
});

test('all names of a policy that concerns everyone are looked at together, or nothing is proved', () => {
  const open = resource(
    'arn:aws:s3:::data',
    NUMBERS.map((i) => get(`EXAMPLE${i}`, { Sid: `S${i}`, Principal: '*' })),
  );
  const { outcome, why } = prove(ways({ identities: roles(), resources: [open] }), onData.unless(through));
  expect([outcome, why]).toEqual(['unknown', expect.stringContaining('more than 64 ways')]);
});
