import { type App, Fn, Stack, Stage } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { modelsIn } from '../../../lib/aws/proof/granted-models';
import { build, fm, MODELS } from '../private-model';

const namesOf = (app: App | Stage) =>
  modelsIn(app).map(({ place, questions, intended, hidden }) => ({
    path: place.constructPath,
    names: questions.map(({ name }) => name),
    intended: intended.map(({ actions, resources, principals }) => [actions, resources, principals].flat().join(' ')),
    hidden,
  }));

test('a model that is granted is asked about in every respect, and each call by each role of the app has to be possible', () => {
  const { app, claude, role } = build(MODELS.geographic);
  claude.grants.invoke(role);
  claude.grants.invoke(role);
  const names = ['run-by-granted', 'run-through-endpoint', 'run-with-guardrail', 'run-with-guardrail'];
  const call = (arn: string) => `bedrock:InvokeModel ${arn} Claims/Adjuster/Resource`;
  const profile =
    'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.anthropic.claude-sonnet-4-5-20250929-v1:0';
  expect(namesOf(app)).toEqual([
    {
      path: 'Claims/Claude',
      names: [...names, 'run-in-no-other-way'],
      intended: [profile, fm('eu-west-1'), fm('eu-central-1')].map(call),
      hidden: undefined,
    },
  ]);
  const [first] = modelsIn(app)[0]?.questions ?? [];
  expect(first?.question.excepted).toEqual(['Claims/Adjuster/Resource']);
});

test('a model that is granted to nobody has to be called by nobody, and needs no endpoint', () => {
  const { app } = build(MODELS.direct);
  expect(namesOf(app)).toMatchObject([{ names: ['run-by-granted', 'run-in-no-other-way'], intended: [] }]);
});

test('a role that stands elsewhere is let call, and nobody knows whether it can', () => {
  const { app, stack, claude } = build(MODELS.direct);
  claude.grants.invoke(iam.Role.fromRoleArn(stack, 'Elsewhere', 'arn:aws:iam::111122223333:role/elsewhere'));
  const [{ questions, intended } = { questions: [], intended: [] }] = modelsIn(app);
  expect(questions[0]?.question.excepted).toEqual(['arn:aws:iam::111122223333:role/elsewhere']);
  expect(intended).toEqual([]);
});

test('a role of which only deployment knows the ARN makes it unknown', () => {
  const { app, stack, claude } = build(MODELS.direct);
  claude.grants.invoke(iam.Role.fromRoleArn(stack, 'Elsewhere', Fn.importValue('role')));
  expect(namesOf(app)).toMatchObject([{ names: [], hidden: expect.stringContaining('QuestionUnresolved') }]);
});

test('models of other stages are none of its business', () => {
  const { app } = build(MODELS.direct);
  expect(modelsIn(new Stage(app, 'Stage'))).toEqual([]);
  expect(modelsIn(new Stack(app, 'Other'))).toEqual([]);
});
