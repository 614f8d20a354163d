import { GoogleProject, WorkloadIdentity } from '../../../lib/google';
import { Quarantine, type QuarantineProps } from '../../../lib/google/alarm';
import { GovernedKey } from '../../../lib/google/custody/governed-key';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const AUDIT = new GoogleProject('acme-audit', '3');

function built(props: Partial<QuarantineProps> = {}) {
  const stack = emptyStack();
  const workload = new WorkloadIdentity(stack, 'Claims', { project: ACME, accountId: 'acme-claims-model' });
  const encryptionKey = new GovernedKey(stack, 'Key', { project: AUDIT, location: 'europe-west4' });
  const quarantine = new Quarantine(stack, 'Quarantine', {
    project: AUDIT,
    location: 'europe-west4',
    encryptionKey,
    of: ACME,
    workloads: [workload],
    ...props,
  });
  return { stack, quarantine };
}

const synthesized = (props: Partial<QuarantineProps> = {}) => new Synthesized(built(props).stack);

type Step = Readonly<Record<string, unknown>>;
interface Program {
  readonly main: { readonly params: readonly string[]; readonly steps: readonly Step[] };
}

/** The program as Workflows gets it: Terraform takes one of two signs away. */
const programOf = (found: Synthesized): Program =>
  JSON.parse(`${found.only('google_workflows_workflow')['source_contents']}`.replaceAll('$${', '${'));

const namesOf = ({ main }: Program) => main.steps.flatMap((step) => Object.keys(step));

const permissionsOf = (found: Synthesized) =>
  Object.values(found.resources('google_project_iam_custom_role')).map(({ permissions }) => permissions);

test('nothing is switched off until it is armed, and nobody may', () => {
  const found = synthesized();
  expect(namesOf(programOf(found))).toEqual(['read', 'onlyAtTheBeginning', 'tell', 'failIfOneIsOn']);
  expect(found.only('google_workflows_workflow')['source_contents']).not.toContain('http.post');
  expect(found.resources('google_service_account_iam_member')).toEqual({});
  expect(permissionsOf(found).flat()).not.toContain('iam.serviceAccounts.disable');
});

test('what a workload is switched off by keeps its name when another comes before it', () => {
  const grantsFor = (ids: readonly string[]) => {
    const stack = emptyStack();
    const workload = (id: string) => new WorkloadIdentity(stack, id, { project: ACME });
    const made = new Map([...new Set(ids)].sort().map((id) => [id, workload(id)]));
    const encryptionKey = new GovernedKey(stack, 'Key', { project: AUDIT, location: 'europe-west4' });
    const workloads = ids.flatMap((id) => made.get(id) ?? []);
    const place = { project: AUDIT, location: 'europe-west4', of: ACME };
    new Quarantine(stack, 'Quarantine', { ...place, encryptionKey, workloads, armed: true });
    return Object.keys(new Synthesized(stack).resources('google_service_account_iam_member'));
  };
  expect(grantsFor(['Claims'])).toHaveLength(1);
  expect(grantsFor(['Fraud', 'Claims', 'Claims'])).toEqual(expect.arrayContaining(grantsFor(['Claims'])));
  expect(grantsFor(['Fraud', 'Claims', 'Claims'])).toHaveLength(2);
});

test('once armed, the named accounts are switched off, which the program may and nothing else', () => {
  const found = synthesized({ armed: true });
  expect(permissionsOf(found).flat().sort()).toEqual([
    'iam.serviceAccounts.disable',
    'logging.logEntries.create',
    'workflows.executions.create',
  ]);
  expect(found.only('google_service_account_iam_member')).toMatchObject({
    service_account_id: expect.stringContaining('Claims_Account'),
    role: expect.stringContaining('SwitchOff'),
    member: expect.stringContaining('Quarantine_Runner_Account'),
  });
  const [loop] = programOf(found).main.steps.filter((step) => 'switchOff' in step);
  expect(loop).toMatchObject({
    switchOff: {
      for: {
        value: 'account',
        in: [expect.stringContaining('google_service_account.Claims_Account')],
        steps: [
          {
            one: {
              try: {
                call: 'http.post',
                args: {
                  url: '${"https://iam.googleapis.com/v1/" + account + ":disable"}',
                  auth: { type: 'OAuth2' },
                },
              },
              except: { as: 'e', steps: [{ note: { assign: [{ failed: '${list.concat(failed, account)}' }] } }] },
            },
          },
        ],
      },
    },
  });
});

test('no account is taken from a message, and an alarm that ends does nothing', () => {
  const { main } = programOf(synthesized({ armed: true }));
  expect(JSON.stringify(main).match(/event[.\w]*/g)).toEqual(['event', 'event.data.message.data']);
  expect(main.steps[0]).toEqual({
    read: { assign: [{ incident: '${json.decode(base64.decode(event.data.message.data)).incident}' }, { failed: [] }] },
  });
  expect(main.steps[1]).toEqual({
    onlyAtTheBeginning: { switch: [{ condition: '${incident.state != "open"}', next: 'end' }] },
  });
  expect(main.steps.at(-1)).toEqual({
    failIfOneIsOn: { switch: [{ condition: '${len(failed) > 0}', raise: 'not every account was switched off' }] },
  });
});

test('Terraform fills nothing into expressions of the program', () => {
  const source = `${synthesized({ armed: true }).only('google_workflows_workflow')['source_contents']}`;
  const filled = source.replaceAll('$${', '').match(/\$\{[^}]*\}/g);
  expect(filled).toEqual(
    [1, 2].map(() => expect.stringMatching(/^\$\{google_service_account\.Claims_Account_\w+\.name\}$/)),
  );
});

test('only Monitoring publishes to the topic, which lies in one region under the given key', () => {
  const found = synthesized();
  expect(found.only('google_pubsub_topic_iam_member')).toMatchObject({
    role: 'roles/pubsub.publisher',
    member: 'serviceAccount:service-3@gcp-sa-monitoring-notification.iam.gserviceaccount.com',
    depends_on: [expect.stringMatching(/^google_monitoring_notification_channel\./)],
  });
  expect(found.only('google_pubsub_topic')).toMatchObject({
    kms_key_name: expect.stringContaining('google_kms_crypto_key.Key'),
    message_storage_policy: { allowed_persistence_regions: ['europe-west4'] },
    depends_on: [expect.stringMatching(/^google_kms_crypto_key_iam_member\./)],
  });
});

test('a message starts the program', () => {
  expect(synthesized().only('google_eventarc_trigger')).toMatchObject({
    location: 'europe-west4',
    service_account: expect.stringContaining('Quarantine_Starter_Account'),
    matching_criteria: [{ attribute: 'type', value: 'google.cloud.pubsub.topic.v1.messagePublished' }],
    transport: { pubsub: { topic: expect.stringContaining('google_pubsub_topic.') } },
    destination: { workflow: expect.stringContaining('google_workflows_workflow.') },
  });
});

test('our own rules have nothing to say, armed or not', () => {
  expect(synthesized().findings()).toEqual([]);
  expect(synthesized({ armed: true }).findings()).toEqual([]);
});

test.each<[string, Partial<QuarantineProps>]>([
  ['WorkloadsMissing', { workloads: [] }],
  ['QuarantineLocation', { location: 'eu' }],
  ['KeyLocation', { location: 'europe-west1' }],
])('%s', (code, props) => {
  expect(() => built(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Quarantine`));
});

test('WorkloadsTooMany', () => {
  const stack = emptyStack();
  const one = new WorkloadIdentity(stack, 'Claims', { project: ACME });
  expect(() => built({ workloads: Array.from({ length: 101 }, () => one) })).toThrow(/^WorkloadsTooMany: .* got 101;/);
});
