import { BEHAVIOURS, type Behaving, type Behaviour, type BehaviourName } from '../../../lib/google/alarm/behaviours';
import { type Entry, selects } from '../log-query';
import { accessEntry, auditEntry } from './audit-entries';

const POOL = 'projects/1/locations/global/workloadIdentityPools/ci';
const PIPELINE = `principal://iam.googleapis.com/${POOL}/subject/42:release`;
const APP: Behaving = {
  countsCalls: false,
  knownPlaces: ['10.0.0.0/8', '198.51.100.0/24'],
  trainingBuckets: ['acme-payments', 'acme-labels'],
  federated: [`protoPayload.metadata.mapped_principal=("${PIPELINE}")`],
};

const isName = (text: string): text is BehaviourName => Object.hasOwn(BEHAVIOURS, text);

const told = (entry: Entry, of: Behaving = APP): BehaviourName[] =>
  Object.keys(BEHAVIOURS)
    .filter(isName)
    .filter((name) => {
      const { filter }: Behaviour = BEHAVIOURS[name];
      const query = filter(of);
      return query !== undefined && selects(query, entry);
    });

const PREDICT = 'google.cloud.aiplatform.v1.PredictionService.GenerateContent';
const OF_VERTEX = { serviceName: 'aiplatform.googleapis.com', requestMetadata: { callerIp: '10.1.2.3' } };
const REFUSED = { status: { code: 7, message: 'PERMISSION_DENIED' } };

const predictedFrom = (callerIp: string) =>
  accessEntry(PREDICT, { serviceName: 'aiplatform.googleapis.com', requestMetadata: { callerIp } });

const exchanged = (mapped_principal: string | undefined, resourceName = `${POOL}/providers/github`) =>
  accessEntry('google.identity.sts.v1.SecurityTokenService.ExchangeToken', {
    serviceName: 'sts.googleapis.com',
    resourceName,
    metadata: { mapped_principal },
  });

const touched = (resourceName: string, principalEmail?: string, methodName = 'storage.objects.get') =>
  accessEntry(methodName, {
    serviceName: 'storage.googleapis.com',
    resourceName: `projects/_/buckets/${resourceName}`,
    authenticationInfo: principalEmail === undefined ? { principalSubject: 'principal://x' } : { principalEmail },
  });

const JOB = 'train@acme-claims.iam.gserviceaccount.com';
const AT_GATEWAY = { serviceName: 'iap.googleapis.com', resourceName: '31' };

const violated = (metadata: object, log = 'policy') =>
  auditEntry(
    'google.storage.objects.get',
    {
      serviceName: 'bigquery.googleapis.com',
      metadata: { '@type': 'type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata', ...metadata },
    },
    log,
  );

const sanitized = (sanitizationVerdict: string) => ({
  logName: 'projects/acme-claims/logs/modelarmor.googleapis.com%2Fsanitize_operations',
  jsonPayload: { operationType: 'SANITIZE_USER_PROMPT', sanitizationResult: { sanitizationVerdict } },
});

test.each<[BehaviourName, Entry]>([
  ['deniedCalls', accessEntry(PREDICT, { ...OF_VERTEX, ...REFUSED })],
  ['deniedCalls', auditEntry('SetIamPolicy', { serviceName: 'cloudkms.googleapis.com', ...REFUSED })],
  ['gatewayDenials', accessEntry('AuthorizeUser', { ...AT_GATEWAY, ...REFUSED, authenticationInfo: {} })],
  ['perimeterViolations', violated({ violationReason: 'NETWORK_NOT_IN_SAME_SERVICE_PERIMETER' })],
  ['blockedPrompts', sanitized('MODEL_ARMOR_SANITIZATION_VERDICT_BLOCK')],
  ['newPlaces', predictedFrom('203.0.113.7')],
  ['newPlaces', predictedFrom('2001:db8::7')],
  ['newPlaces', predictedFrom('11.0.0.1')],
  ['strangeFederation', exchanged(PIPELINE.replace('42', '43'))],
  ['strangeFederation', exchanged(`${PIPELINE}-2`)],
  ['strangeFederation', exchanged(undefined)],
  ['peopleInTrainingData', touched('acme-payments/objects/2026/a.csv', 'eve@example.com')],
  ['peopleInTrainingData', touched('acme-labels', 'eve@example.com', 'storage.objects.list')],
  ['peopleInTrainingData', touched('acme-labels/objects/a.csv', 'eve@example.com', 'storage.objects.delete')],
  ['peopleInTrainingData', touched('acme-labels/objects/a.csv')],
  ['peopleInTrainingData', touched('acme-labels/objects/a.csv', 'x.gserviceaccount.com@example.com')],
])('%s is told of, and nothing else: %j', (expected, entry) => {
  expect(told(entry)).toEqual([expected]);
});

test.each<[string, Entry]>([
  ['a model answers', accessEntry(PREDICT, OF_VERTEX)],
  ['a call is wrong', accessEntry(PREDICT, { ...OF_VERTEX, status: { code: 3 } })],
  ['something else refuses', accessEntry('compute.get', { serviceName: 'compute.googleapis.com', ...REFUSED })],
  ['a gateway lets somebody in', accessEntry('AuthorizeUser', { ...AT_GATEWAY, status: {} })],
  ['a perimeter would refuse', violated({ dryRun: true })],
  [
    'a policy of another kind refuses',
    auditEntry('x', { metadata: { '@type': 'type.googleapis.com/other' } }, 'policy'),
  ],
  ['a prompt passes', sanitized('MODEL_ARMOR_SANITIZATION_VERDICT_ALLOW')],
  ['a model is called from a known place', predictedFrom('198.51.100.9')],
  ['Google calls itself', predictedFrom('private')],
  ['a machine calls that has no address', predictedFrom('gce-internal-ip')],
  ['the pipeline comes', exchanged(PIPELINE)],
  [
    'somebody of a workforce comes',
    exchanged(
      'principal://iam.googleapis.com/locations/global/workforcePools/w/subject/eve',
      'locations/global/workforcePools/w/providers/p',
    ),
  ],
  ['a job trains', touched('acme-payments/objects/a.csv', JOB)],
  ['somebody reads another bucket', touched('acme-payments-docs/objects/a.csv', 'eve@example.com')],
  ['somebody looks at settings of the bucket', touched('acme-payments', 'eve@example.com', 'storage.buckets.get')],
])('nobody is told where %s', (_what, entry) => {
  expect(told(entry)).toEqual([]);
});

test('what cannot be told apart without knowing more is not told of', () => {
  const nothing = { knownPlaces: [], trainingBuckets: [], federated: [], countsCalls: false };
  expect(told(predictedFrom('203.0.113.7'), nothing)).toEqual([]);
  expect(told(exchanged(undefined), nothing)).toEqual([]);
  expect(told(touched('acme-payments/objects/a', 'eve@example.com'), nothing)).toEqual([]);
});

test('calls of models are counted where somebody said how many are too many', () => {
  const counting = { ...APP, countsCalls: true };
  expect(told(accessEntry(PREDICT, OF_VERTEX), counting)).toEqual(['manyCalls']);
  const looked = accessEntry('google.cloud.aiplatform.v1.EndpointService.GetEndpoint', OF_VERTEX);
  expect(told(looked, counting)).toEqual([]);
});
