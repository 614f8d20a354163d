import { Folder, GoogleProject, Member, Organization } from '../../../lib/google';
import { type TerraformElement, TerraformVariable } from '../../../lib/google/cdktf';
import { GuardrailFloor } from '../../../lib/google/model/guardrail-floor';
import { ModelGuardrail, type ModelGuardrailProps } from '../../../lib/google/model/model-guardrail';
import { resourceInQuestion } from '../../../lib/google/proof/named-in-questions';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const BASE = { project: ACME, location: 'europe-west4' };
const CLAIMS = Member.group('claims@example.com');
const REASON = 'Claims describe injuries';

function guardrailIn(stack = emptyStack(), props: Partial<ModelGuardrailProps> = {}, id = 'Guardrail') {
  return new ModelGuardrail(stack, id, { ...BASE, ...props });
}

function templateOf(props: Partial<ModelGuardrailProps> = {}) {
  const stack = emptyStack();
  guardrailIn(stack, props);
  return new Synthesized(stack).only('google_model_armor_template');
}

const FULL = {
  pi_and_jailbreak_filter_settings: { filter_enforcement: 'ENABLED', confidence_level: 'LOW_AND_ABOVE' },
  malicious_uri_filter_settings: { filter_enforcement: 'ENABLED' },
  rai_settings: {
    rai_filters: ['HATE_SPEECH', 'HARASSMENT', 'SEXUALLY_EXPLICIT', 'DANGEROUS'].map((filter) => ({
      filter_type: filter,
      confidence_level: 'LOW_AND_ABOVE',
    })),
  },
  sdp_settings: { basic_config: { filter_enforcement: 'ENABLED' } },
};

test('every filter looks at full strength', () => {
  expect(templateOf()['filter_config']).toEqual(FULL);
});

test('what is found is blocked, in every language, also where a filter fails; prompts are not logged, changes are', () => {
  expect(templateOf()['template_metadata']).toEqual({
    enforcement_type: 'INSPECT_AND_BLOCK',
    ignore_partial_invocation_failures: false,
    multi_language_detection: { enable_multi_language_detection: true },
    log_template_operations: true,
    log_sanitize_operations: false,
  });
});

test('prompts can be logged, and what callers read be said', () => {
  expect(templateOf({ logPrompts: true, blockedMessage: 'Blocked.' })['template_metadata']).toMatchObject({
    log_sanitize_operations: true,
    custom_prompt_safety_error_message: 'Blocked.',
    custom_llm_response_safety_error_message: 'Blocked.',
  });
});

test('the name stays, and with it the guardrail', () => {
  const stack = emptyStack();
  expect(guardrailIn(stack).templateName).toBe(
    'projects/acme-claims/locations/europe-west4/templates/claims-guardrail-ce20d361',
  );
  expect(new Synthesized(stack).only('google_model_armor_template')).toMatchObject({
    project: 'acme-claims',
    location: 'europe-west4',
    template_id: 'claims-guardrail-ce20d361',
    lifecycle: { prevent_destroy: true },
  });
  expect(guardrailIn(emptyStack(), { templateId: 'claims' }).templateName).toMatch(/\/templates\/claims$/);
});

test('filters can be weaker, for a reason', () => {
  const filters = templateOf({
    weakened: [
      { filter: 'DANGEROUS', level: 'MEDIUM_AND_ABOVE', reason: REASON },
      { filter: 'HARASSMENT', level: 'OFF', reason: REASON },
      { filter: 'PROMPT_ATTACK', level: 'HIGH', reason: REASON },
      { filter: 'MALICIOUS_URI', level: 'OFF', reason: REASON },
      { filter: 'SENSITIVE_DATA', level: 'OFF', reason: REASON },
    ],
  })['filter_config'];
  expect(filters).toEqual({
    pi_and_jailbreak_filter_settings: { filter_enforcement: 'ENABLED', confidence_level: 'HIGH' },
    malicious_uri_filter_settings: { filter_enforcement: 'DISABLED' },
    rai_settings: {
      rai_filters: [
        { filter_type: 'HATE_SPEECH', confidence_level: 'LOW_AND_ABOVE' },
        { filter_type: 'SEXUALLY_EXPLICIT', confidence_level: 'LOW_AND_ABOVE' },
        { filter_type: 'DANGEROUS', confidence_level: 'MEDIUM_AND_ABOVE' },
      ],
    },
    sdp_settings: { basic_config: { filter_enforcement: 'DISABLED' } },
  });
});

test('the last filter of a kind can be off', () => {
  const harms = ['HATE_SPEECH', 'HARASSMENT', 'SEXUALLY_EXPLICIT', 'DANGEROUS', 'PROMPT_ATTACK'] as const;
  const weakened = harms.map((filter) => ({ filter, level: 'OFF' as const, reason: REASON }));
  const filters = templateOf({ weakened })['filter_config'];
  expect(filters).toMatchObject({ pi_and_jailbreak_filter_settings: { filter_enforcement: 'DISABLED' } });
  expect(filters).not.toHaveProperty('rai_settings');
  expect(filters).not.toHaveProperty('pi_and_jailbreak_filter_settings.confidence_level');
});

const noteOf = (resource: TerraformElement, type: string): unknown =>
  Object.values<Readonly<Record<string, unknown>>>(resource.toTerraform().resource[type])[0]?.['//'];

test('the reasons stand where a reviewer finds them', () => {
  const weakened = [{ filter: 'HARASSMENT', level: 'HIGH', reason: REASON }] as const;
  expect(noteOf(guardrailIn(emptyStack(), { weakened }).template, 'google_model_armor_template')).toMatchObject({
    weakened,
  });
  expect(noteOf(guardrailIn().template, 'google_model_armor_template')).not.toHaveProperty('weakened');
  const { setting } = new GuardrailFloor(emptyStack(), 'Floor', { below: new Folder('1'), weakened });
  expect(noteOf(setting, 'google_model_armor_floorsetting')).toMatchObject({ weakened });
});

test('own templates say what is sensitive', () => {
  const place = 'projects/acme-claims/locations/europe-west4';
  const inspect = `${place}/inspectTemplates/policies`;
  const deidentify = `${place}/deidentifyTemplates/policies`;
  expect(templateOf({ sensitiveData: { inspect, deidentify } })['filter_config']).toMatchObject({
    sdp_settings: { advanced_config: { inspect_template: inspect, deidentify_template: deidentify } },
  });
  expect(templateOf({ sensitiveData: { inspect } })['filter_config']).not.toHaveProperty('sdp_settings.basic_config');
});

test.each<[string, Partial<ModelGuardrailProps>]>([
  ['GuardrailLocation', { location: 'global' }],
  ['GuardrailLocation', { location: 'europe-west4-a' }],
  ['TemplateId', { templateId: 'claims/1' }],
  ['TemplateId', { templateId: '-claims' }],
  ['TemplateId', { templateId: 'a'.repeat(64) }],
  ['FilterWithoutReason', { weakened: [{ filter: 'DANGEROUS', level: 'HIGH', reason: ' ' }] }],
  ['FilterLevel', { weakened: [{ filter: 'MALICIOUS_URI', level: 'HIGH', reason: REASON }] }],
  [
    'FilterWeakenedTwice',
    {
      weakened: [
        { filter: 'DANGEROUS', level: 'HIGH', reason: REASON },
        { filter: 'DANGEROUS', level: 'OFF', reason: REASON },
      ],
    },
  ],
  ['SensitiveDataTemplate', { sensitiveData: { inspect: 'policies' } }],
  ['SensitiveDataTemplate', { sensitiveData: { inspect: 'projects/p/locations/eu/inspectTemplates/policies' } }],
  [
    'SensitiveDataTwice',
    {
      sensitiveData: { inspect: 'projects/p/locations/europe-west4/inspectTemplates/policies' },
      weakened: [{ filter: 'SENSITIVE_DATA', level: 'OFF', reason: REASON }],
    },
  ],
])('%s', (code, props) => {
  expect(() => guardrailIn(emptyStack(), props)).toThrow(
    new RegExp(`^${code}: '\\w+' must .*, got [^;]+(; .*)? \\[claims/Guardrail\\]$`),
  );
});

test('values that are known at deployment only are let through', () => {
  const stack = emptyStack();
  const { stringValue: location } = new TerraformVariable(stack, 'region', { type: 'string' });
  const { stringValue: inspect } = new TerraformVariable(stack, 'inspect', { type: 'string' });
  guardrailIn(stack, { location, sensitiveData: { inspect } });
  expect(new Synthesized(stack).only('google_model_armor_template')).toMatchObject({ location: '${var.region}' });
});

test('members apply it with exactly that right', () => {
  const stack = emptyStack();
  const { grants } = guardrailIn(stack);
  grants.apply(CLAIMS);
  grants.apply(CLAIMS);
  const result = new Synthesized(stack);
  const [role] = Object.keys(result.resources('google_project_iam_custom_role'));
  expect(result.only('google_project_iam_custom_role')['permissions']).toEqual([
    'modelarmor.templates.useToSanitizeUserPrompt',
    'modelarmor.templates.useToSanitizeModelResponse',
  ]);
  expect(result.only('google_project_iam_member')).toEqual({
    project: 'acme-claims',
    role: `\${google_project_iam_custom_role.${role}.name}`,
    member: 'group:claims@example.com',
  });
  expect(() => grants.apply({ member: 'allUsers' })).toThrow(/^MemberPublic/);
});

test('every call of Gemini in the project passes the same filters, once Vertex AI may apply them', () => {
  const stack = emptyStack();
  guardrailIn(stack).enforceForProject({ logPrompts: false });
  const result = new Synthesized(stack);
  const [agent] = Object.keys(result.resources('google_project_iam_member'));
  expect(result.only('google_model_armor_floorsetting')).toEqual({
    parent: 'projects/acme-claims',
    location: 'global',
    enable_floor_setting_enforcement: true,
    integrated_services: ['AI_PLATFORM'],
    ai_platform_floor_setting: { inspect_and_block: true, enable_cloud_logging: false },
    floor_setting_metadata: { multi_language_detection: { enable_multi_language_detection: true } },
    filter_config: FULL,
    depends_on: [`google_project_iam_member.${agent}`],
    lifecycle: { prevent_destroy: true },
  });
  expect(result.only('google_project_iam_member')).toEqual({
    project: 'acme-claims',
    role: 'roles/modelarmor.user',
    member: 'serviceAccount:service-123456789012@gcp-sa-aiplatform.iam.gserviceaccount.com',
  });
});

test('calls are logged where that is asked for', () => {
  const stack = emptyStack();
  guardrailIn(stack).enforceForProject({ logPrompts: true });
  expect(new Synthesized(stack).only('google_model_armor_floorsetting')).toMatchObject({
    ai_platform_floor_setting: { enable_cloud_logging: true },
  });
});

test('one guardrail is enforced in a project, and one in another', () => {
  const stack = emptyStack();
  guardrailIn(stack).enforceForProject({ logPrompts: false });
  const second = guardrailIn(stack, {}, 'Second');
  expect(() => second.enforceForProject({ logPrompts: false })).toThrow(
    /^GuardrailAlreadyEnforced: .*, got claims\/Second besides claims\/Guardrail \[claims\/Second\]$/,
  );
  const project = new GoogleProject('acme-letters', '210987654321');
  guardrailIn(stack, { project }, 'Letters').enforceForProject({ logPrompts: false });
  expect(Object.keys(new Synthesized(stack).resources('google_model_armor_floorsetting'))).toHaveLength(2);
});

test('guardrails below a folder or an organization must be as strict', () => {
  for (const below of [new Folder('345678901234'), new Organization('567890123456')]) {
    const stack = emptyStack();
    new GuardrailFloor(stack, 'Floor', { below });
    expect(new Synthesized(stack).only('google_model_armor_floorsetting')).toEqual({
      parent: below.name,
      location: 'global',
      enable_floor_setting_enforcement: true,
      floor_setting_metadata: { multi_language_detection: { enable_multi_language_detection: true } },
      filter_config: FULL,
      lifecycle: { prevent_destroy: true },
    });
  }
});

test('a project has its guardrail enforced, and no floor', () => {
  expect(() => new GuardrailFloor(emptyStack(), 'Floor', { below: ACME })).toThrow(
    /^FloorBelow: 'below' must be a folder or an organization, got 'projects\/123456789012'; use enforceForProject/,
  );
});

test('our rules find nothing in it', () => {
  const stack = emptyStack();
  const guardrail = guardrailIn(stack);
  guardrail.enforceForProject({ logPrompts: false });
  guardrail.grants.apply(CLAIMS);
  expect(new Synthesized(stack).findings()).toEqual([]);
});

test('questions about the guardrail are about the template', () => {
  const stack = emptyStack();
  const guardrail = guardrailIn(stack);
  guardrail.enforceForProject({ logPrompts: false });
  const [template] = Object.keys(new Synthesized(stack).resources('google_model_armor_template'));
  expect(resourceInQuestion(guardrail)).toBe(`google_model_armor_template.${template}`);
});
