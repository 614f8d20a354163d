import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { ServiceAccountIamMember } from '@cdktf/provider-google/lib/service-account-iam-member';
import {
  ApproverRole,
  AuditorRole,
  CustomRole,
  DeployerRole,
  DutyFence,
  type DutyRoleProps,
  GitHubPipelineIdentity,
  GitHubWorkflow,
  GrantCondition,
  Member,
  PrivilegedAccess,
  type PrivilegedAccessProps,
  type SeparatedDuties,
  separationOfDuties,
  TrainerRole,
  WorkloadIdentity,
} from '../../../lib/google';
import { type TerraformStack, Testing } from '../../../lib/google/cdktf';
import { accessOf } from '../../../lib/testing';
import '../../../lib/testing/jest';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const ROLES = { trainer: TrainerRole, approver: ApproverRole, deployer: DeployerRole, auditor: AuditorRole } as const;
type Name = keyof typeof ROLES;
const NAMES = Object.keys(ROLES) as Name[];
const REPOSITORY = { owner: 'acme', ownerId: '1234567', repository: 'fraud', repositoryId: '987654321' };
const LEADS = Member.group('leads@example.com');

const dutyIn = (stack: TerraformStack, name: Name, props: Partial<DutyRoleProps> = {}) =>
  new ROLES[name](stack, name, { project: ACME, assumedBy: Member.group(`${name}s@example.com`), ...props });

describe.each(NAMES)('%s', (name) => {
  test('is a group with a role of exact permissions, which is not destroyed', () => {
    const stack = emptyStack();
    const duty = dutyIn(stack, name);
    const result = new Synthesized(stack);
    const [role] = Object.keys(result.resources('google_project_iam_custom_role'));
    expect(duty.member).toBe(`group:${name}s@example.com`);
    expect(result.only('google_project_iam_member')).toEqual({
      project: 'acme-claims',
      role: `\${google_project_iam_custom_role.${role}.name}`,
      member: `group:${name}s@example.com`,
    });
    expect(result.only('google_project_iam_custom_role')).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test('has no right of another duty', () => {
    const stack = emptyStack();
    const { role } = dutyIn(stack, name);
    const OTHERS: Readonly<Record<Name, RegExp>> = {
      trainer: /endpoints\.(deploy|update)|attachOccurrence/,
      approver: /endpoints\.(deploy|update)|Jobs\.create|models\.upload/,
      deployer: /attachOccurrence|useToSign|Jobs\.create|models\.upload|endpoints\.(update|setIamPolicy)/,
      auditor: /\.(create|update|delete|deploy|undeploy|upload|export|setIamPolicy|actAs)$/,
    };
    const permissions = role.permissions;
    expect(permissions.filter((one) => OTHERS[name].test(one))).toEqual([]);
    expect(permissions.filter((one) => /models\.export|setIamPolicy|delete/.test(one))).toEqual([]);
  });

  test('is there on request only, where that is said', () => {
    const stack = emptyStack();
    dutyIn(stack, name, { onRequest: { approvedBy: [LEADS] } });
    const result = new Synthesized(stack);
    expect(result.resources('google_project_iam_member')).toEqual({});
    expect(result.only('google_privileged_access_manager_entitlement')).toMatchObject({
      eligible_users: [{ principals: [`group:${name}s@example.com`] }],
      max_request_duration: '3600s',
    });
  });

  test('is nobody in particular, and nobody by name', () => {
    expect(() => dutyIn(emptyStack(), name, { assumedBy: { member: 'allUsers' } })).toThrow(/^MemberPublic/);
    expect(() => dutyIn(emptyStack(), name, { assumedBy: Member.user('ada@example.com') })).toThrow(
      new RegExp(`^DutyHolder: 'assumedBy' must be .*, got 'user:ada@example.com'; .* \\[claims/${name}\\]$`),
    );
  });
});

test('a deployer deploys, and nothing more', () => {
  const { role } = dutyIn(emptyStack(), 'deployer');
  expect(role.permissions.filter((one) => /endpoints/.test(one))).toEqual([
    'aiplatform.endpoints.deploy',
    'aiplatform.endpoints.get',
    'aiplatform.endpoints.list',
    'aiplatform.endpoints.undeploy',
  ]);
});

describe('access on request', () => {
  function access(props: Partial<PrivilegedAccessProps> = {}) {
    const stack = emptyStack();
    const role = new CustomRole(stack, 'Role', { project: ACME, permissions: ['aiplatform.endpoints.deploy'] });
    const eligible = [Member.group('deployers@example.com')];
    new PrivilegedAccess(stack, 'Access', { project: ACME, eligible, approvedBy: [LEADS], role, ...props });
    return new Synthesized(stack);
  }

  test('ends by itself, and is there when somebody else agrees and both said why', () => {
    const result = access();
    const [role] = Object.keys(result.resources('google_project_iam_custom_role'));
    expect(result.only('google_privileged_access_manager_entitlement')).toEqual({
      entitlement_id: expect.stringMatching(/^claims-access-[0-9a-f]{8}$/),
      location: 'global',
      parent: 'projects/acme-claims',
      max_request_duration: '3600s',
      eligible_users: [{ principals: ['group:deployers@example.com'] }],
      privileged_access: {
        gcp_iam_access: {
          resource: '//cloudresourcemanager.googleapis.com/projects/acme-claims',
          resource_type: 'cloudresourcemanager.googleapis.com/Project',
          role_bindings: [{ role: `\${google_project_iam_custom_role.${role}.name}` }],
        },
      },
      requester_justification_config: { unstructured: {} },
      approval_workflow: {
        manual_approvals: {
          require_approver_justification: true,
          steps: [{ approvals_needed: 1, approvers: { principals: ['group:leads@example.com'] } }],
        },
      },
    });
    expect(result.findings()).toEqual([]);
  });

  test('can hold for less, and tell more people', () => {
    const condition = GrantCondition.onTagged('tagKeys/1', 'tagValues/2');
    const found = access({ maxHours: 0.5, notify: ['soc@example.com'], condition });
    expect(found.only('google_privileged_access_manager_entitlement')).toMatchObject({
      max_request_duration: '1800s',
      additional_notification_targets: { admin_email_recipients: ['soc@example.com'] },
      privileged_access: { gcp_iam_access: { role_bindings: [{ condition_expression: condition.expression }] } },
    });
  });

  test.each<[string, Partial<PrivilegedAccessProps>]>([
    ['EligibleMissing', { eligible: [] }],
    ['ApproverMissing', { approvedBy: [] }],
    ['ApproverAsks', { approvedBy: [LEADS, Member.group('deployers@example.com')] }],
    ['ApproverAsks', { approvedBy: [Member.group('Deployers@Example.com')] }],
    ['AccessHours', { maxHours: 0.4 }],
    ['AccessHours', { maxHours: 9 }],
    ['AccessHours', { maxHours: Number.NaN }],
  ])('%s', (code, props) => {
    expect(() => access(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got [^;]+; .* \\[claims/Access\\]$`));
  });
});

describe('a fence of duties', () => {
  const fenced = () => {
    const stack = emptyStack();
    const duties = NAMES.map((name) => dutyIn(stack, name));
    new DutyFence(stack, 'Fence', { project: ACME, duties, breakGlass: Member.group('break-glass@example.com') });
    return stack;
  };

  test('keeps from each what is of others, and from everybody taking models out', () => {
    const result = new Synthesized(fenced());
    const policies = Object.values(result.resources('google_iam_deny_policy'));
    const rulesOf = (name: RegExp) =>
      policies
        .filter((policy) => name.test(`${policy['display_name']}`))
        .flatMap((policy) => policy['rules'] as { deny_rule: Record<string, string[]> }[])
        .map(({ deny_rule: rule }) => rule);
    const rules = rulesOf(/^Duties/);
    expect(rules.map((rule) => rule['denied_principals'])).toEqual(
      NAMES.map((name) => [`principalSet://goog/group/${name}s@example.com`]),
    );
    const [trainer, approver, deployer] = rules.map((rule) => rule['denied_permissions']);
    expect(trainer).toContain('aiplatform.googleapis.com/endpoints.deploy');
    expect(trainer).not.toContain('aiplatform.googleapis.com/customJobs.create');
    expect(approver).toEqual(
      expect.arrayContaining(['aiplatform.googleapis.com/endpoints.deploy', 'aiplatform.googleapis.com/models.upload']),
    );
    expect(deployer).toContain('binaryauthorization.googleapis.com/policy.update');
    for (const rule of [trainer, deployer]) {
      expect(rule).toEqual(
        expect.arrayContaining([
          'cloudbuild.googleapis.com/builds.approve',
          'clouddeploy.googleapis.com/rollouts.approve',
          'containeranalysis.googleapis.com/notes.attachOccurrence',
          'logging.googleapis.com/exclusions.create',
          'logging.googleapis.com/logs.delete',
        ]),
      );
    }
    expect(approver).not.toContain('containeranalysis.googleapis.com/notes.attachOccurrence');
    for (const rule of rules) expect(rule['denied_permissions']).toContain('logging.googleapis.com/sinks.delete');
    expect(rulesOf(/^Nobody/)).toMatchObject([
      {
        denied_principals: ['principalSet://goog/public:all'],
        denied_permissions: ['aiplatform.googleapis.com/models.export'],
      },
    ]);
  });

  test('no rule of ours finds anything in it', () => {
    expect(new Synthesized(fenced()).findings()).toEqual([]);
  });

  test('stands around somebody', () => {
    const breakGlass = Member.group('break-glass@example.com');
    expect(() => new DutyFence(emptyStack(), 'Fence', { project: ACME, duties: [], breakGlass })).toThrow(
      /^DutiesMissing: /,
    );
  });

  test('holds whatever else is granted: proved', () => {
    const stack = fenced();
    const grant = (id: string, member: string) =>
      new ProjectIamMember(stack, id, { project: ACME.projectId, role: 'roles/aiplatform.admin', member });
    grant('A', 'group:approvers@example.com');
    const access = accessOf(JSON.parse(Testing.synth(stack, true)));
    const request = (action: string) => ({
      principal: 'group:approvers@example.com',
      action,
      resource: '//cloudresourcemanager.googleapis.com/projects/acme-claims',
    });
    expect(access).not.toAllow(request('aiplatform.endpoints.deploy'));
    expect(access).toAllow(request('aiplatform.models.get'));
    expect(access).not.toAllow(request('aiplatform.models.export'));
  });
});

describe('separation of duties', () => {
  const duties = (stack: TerraformStack) => ({
    trainers: [dutyIn(stack, 'trainer')],
    approvers: [dutyIn(stack, 'approver')],
    deployers: [dutyIn(stack, 'deployer')],
  });
  const proved = (stack: TerraformStack, questions: ReturnType<typeof separationOfDuties>) => {
    const access = accessOf(JSON.parse(Testing.synth(stack, true)));
    return questions.map((question) => {
      try {
        expect(access).toProve(question);
        return true;
      } catch {
        return false;
      }
    });
  };

  test('is proved of the duties', () => {
    const stack = emptyStack();
    expect(proved(stack, separationOfDuties(duties(stack)))).toEqual([true, true, true, true, true, true]);
  });

  test.each([
    ['an approver who deploys', 'approver', 'aiplatform.endpoints.deploy', 1],
    ['a deployer who attests', 'deployer', 'containeranalysis.notes.attachOccurrence', 0],
    ['a deployer who approves runs', 'deployer', 'cloudbuild.builds.approve', 0],
    ['a deployer who trains', 'deployer', 'aiplatform.customJobs.create', 2],
    ['somebody who ends the flow of logs', 'trainer', 'logging.sinks.delete', 3],
    ['somebody who excludes entries from logs', 'trainer', 'logging.exclusions.create', 3],
    ['somebody who switches keys off', 'deployer', 'cloudkms.cryptoKeyVersions.update', 3],
    ['a deployer who approves a delivery', 'deployer', 'clouddeploy.rollouts.approve', 0],
    ['somebody who takes models out', 'trainer', 'aiplatform.models.export', 4],
    ['an approver who gives rights', 'approver', 'resourcemanager.projects.setIamPolicy', 5],
    ['an approver who changes roles', 'approver', 'iam.roles.update', 5],
    ['a deployer who takes a fence away', 'deployer', 'iam.denypolicies.update', 5],
    ['a deployer who says who attests', 'deployer', 'containeranalysis.notes.setIamPolicy', 5],
  ] as const)('finds %s', (_what, name, permission, broken) => {
    const stack = emptyStack();
    const questions = separationOfDuties(duties(stack));
    const role = new CustomRole(stack, 'Stray', { project: ACME, permissions: [permission] });
    new ProjectIamMember(stack, 'More', {
      project: ACME.projectId,
      role: role.name,
      member: `group:${name}s@example.com`,
    });
    expect(proved(stack, questions)).toEqual([0, 1, 2, 3, 4, 5].map((i) => i !== broken));
  });

  describe('where a service account of the app has a duty', () => {
    const APPROVERS = Member.group('approvers@example.com');
    const build = () => {
      const stack = emptyStack();
      const pipeline = new WorkloadIdentity(stack, 'Pipeline', { project: ACME });
      return { stack, pipeline };
    };
    const asked = ({ stack, pipeline }: ReturnType<typeof build>, more: Partial<SeparatedDuties> = {}) =>
      proved(stack, separationOfDuties({ approvers: [APPROVERS], deployers: [pipeline], ...more }));

    test('nobody else acts as it, which is proved', () => {
      const built = build();
      built.pipeline.grants.actAs(built.pipeline);
      expect(asked(built)).toEqual([true, true, true, true, true, true]);
    });

    test.each<[string, string]>([
      ['as a user of it', 'roles/iam.serviceAccountUser'],
      ['by tokens', 'roles/iam.serviceAccountTokenCreator'],
      ['by keys', 'roles/iam.serviceAccountKeyAdmin'],
      ['by saying who may', 'roles/iam.serviceAccountAdmin'],
      ['as a workload of elsewhere', 'roles/iam.workloadIdentityUser'],
    ])('finds an approver who becomes it: %s', (_how, role) => {
      for (const wide of [false, true]) {
        const built = build();
        const { stack, pipeline } = built;
        const { member } = APPROVERS;
        if (wide) new ProjectIamMember(stack, 'More', { project: ACME.projectId, role, member });
        else new ServiceAccountIamMember(stack, 'More', { serviceAccountId: pipeline.name, role, member });
        expect(asked(built).at(-1)).toBe(false);
      }
    });

    test('finds it also where a duty is assumed by it', () => {
      const built = build();
      const { stack, pipeline } = built;
      const deployer = new DeployerRole(stack, 'Deployer', { project: ACME, assumedBy: pipeline });
      pipeline.grants.issueTokens(APPROVERS);
      expect(asked(built, { deployers: [deployer] }).at(-1)).toBe(false);
    });

    test('is not found of those who are trusted, or have the same duty', () => {
      const [platform, people] = [Member.group('platform@example.com'), Member.group('deployers@example.com')];
      const built = build();
      built.pipeline.grants.actAs(platform);
      built.pipeline.grants.actAs(people);
      const deployers = [built.pipeline, people];
      expect(asked(built, { deployers, trusted: [platform] })).not.toContain(false);
      expect(asked(built, { deployers })).toContain(false);
    });

    test('lets the workflow of a pipeline act as its account, and no other', () => {
      const stack = emptyStack();
      const github = (id: string, environment: string) => {
        const workflow = GitHubWorkflow.inEnvironment(environment, REPOSITORY);
        return new GitHubPipelineIdentity(stack, id, { project: ACME, workflow });
      };
      const [pipeline, other] = [github('Deploys', 'production'), github('Other', 'staging')];
      const questions = separationOfDuties({ approvers: [APPROVERS], deployers: [pipeline] });
      expect(proved(stack, questions)).not.toContain(false);
      new ServiceAccountIamMember(stack, 'More', {
        serviceAccountId: pipeline.identity.name,
        role: 'roles/iam.workloadIdentityUser',
        member: other.subject.member,
      });
      expect(proved(stack, questions).at(-1)).toBe(false);
    });
  });

  test('counts what somebody has once they ask and others agree', () => {
    const stack = emptyStack();
    const questions = separationOfDuties(duties(stack));
    const role = new CustomRole(stack, 'Stray', { project: ACME, permissions: ['aiplatform.endpoints.deploy'] });
    new PrivilegedAccess(stack, 'Access', {
      project: ACME,
      role,
      eligible: [Member.group('approvers@example.com')],
      approvedBy: [LEADS],
    });
    expect(proved(stack, questions)[1]).toBe(false);
  });

  test('names somebody for each, and nobody for two', () => {
    const [one, other] = [Member.group('a@example.com'), Member.group('b@example.com')];
    expect(() => separationOfDuties({ approvers: [], deployers: [other] })).toThrow(/^DutiesMissing: 'approvers'/);
    expect(() => separationOfDuties({ approvers: [one], deployers: [] })).toThrow(/^DutiesMissing: 'deployers'/);
    expect(() => separationOfDuties({ approvers: [one], deployers: [one] })).toThrow(
      /^DutiesNotSeparate: 'deployers' must be others than 'approvers', got 'group:a@example.com' in both/,
    );
    expect(() => separationOfDuties({ approvers: [one], deployers: [Member.group('A@example.com')] })).toThrow(
      /^DutiesNotSeparate/,
    );
    expect(() => separationOfDuties({ approvers: [one], deployers: [other], trusted: [one] })).toThrow(
      /^DutiesNotSeparate/,
    );
  });
});
