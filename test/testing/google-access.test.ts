import { noRequest } from '../../lib/access';
import { accessOf } from '../../lib/testing';
import '../../lib/testing/jest';
import { ADJUSTER, denying, inProject, OTHER, PREDICT, PREDICTS, withBase } from '../terraform/access/asked';

const ENDPOINT = 'google_vertex_ai_endpoint.claims';
const stack = withBase(
  inProject('own', PREDICT, ADJUSTER),
  inProject('devs', 'roles/aiplatform.viewer', 'group:devs@example.com'),
);
const asked = (principal: string, action = PREDICTS) => ({ principal, action, resource: ENDPOINT });

test('a request in Google Cloud is allowed or denied', () => {
  const access = accessOf(stack);
  expect(access).toAllow(asked('google_service_account.adjuster'));
  expect(access).toDeny(asked('google_service_account.other'));
  expect(access).toDeny(asked('anonymous'));
  expect(access).toAllow(asked('group:devs@example.com', 'aiplatform.endpoints.list'));
});

test('who may be in a group is neither allowed nor denied', () => {
  const request = asked('user:eve@example.com', 'aiplatform.endpoints.list');
  expect(() => expect(accessOf(stack)).toAllow(request)).toThrow(/to be allowed; it is unknown/);
  expect(() => expect(accessOf(stack)).toDeny(request)).toThrow(/to be denied; it is unknown/);
});

test('a deny policy is told as what denies', () => {
  const fenced = withBase(
    inProject('own', PREDICT, ADJUSTER),
    denying(['aiplatform.googleapis.com/endpoints.predict']),
  );
  expect(accessOf(fenced)).toDeny(asked('google_service_account.adjuster'));
  expect(() => expect(accessOf(fenced)).toAllow(asked('google_service_account.adjuster'))).toThrow(
    /explicitly denied: a deny policy denies it/,
  );
});

test('a question is proved, or shown to be refuted', () => {
  const question = noRequest({ action: PREDICTS, resource: ENDPOINT });
  expect(accessOf(stack)).toProve(question.exceptBy('google_service_account.adjuster'));
  expect(() => expect(accessOf(stack)).toProve(question.byAnyone())).toThrow(/service account 'adjuster'/);
});

test.each([
  [asked('google_service_account.nobody'), 'UnknownPrincipal'],
  [asked('google_service_account.other', 'aiplatform.endpoints.predicts'), 'UnknownAction'],
  [{ ...asked('google_service_account.other'), resource: 'google_vertex_ai_endpoint.other' }, 'UnknownResource'],
])('a mistyped name is no denial: %j', (request, code) => {
  expect(() => expect(accessOf(stack)).toDeny(request)).toThrow(code);
});

test('what is nothing of Terraform and no template is refused', () => {
  expect(() => accessOf({ anything: 1 })).toThrow(TypeError);
  expect(OTHER).toContain('other');
});
