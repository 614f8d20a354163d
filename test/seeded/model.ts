import type { Resources, Seed } from './seed';

type Properties = Readonly<Record<string, unknown>>;
type One = Resources[string];

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const BEDROCK = `arn:aws:bedrock:${REGION}:${ACCOUNT}`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/claims-agent`;
const MODEL = `arn:aws:bedrock:${REGION}::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0`;
const PINNED = { GuardrailIdentifier: `${BEDROCK}:guardrail/a1b2c3d4e5f6`, GuardrailVersion: '3' };

const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const make = (type: string, properties: Properties, more: object = {}): One => ({
  Type: `AWS::Bedrock::${type}`,
  ...more,
  Properties: properties,
});
const at = (id: string, attribute: string) => ({ 'Fn::GetAtt': [id, attribute] });

const full = (Type: string, more: Properties = {}) => ({
  Type,
  InputStrength: 'HIGH',
  OutputStrength: Type === 'PROMPT_ATTACK' ? 'NONE' : 'HIGH',
  ...more,
});
const HARMS = ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT'];

/** All filters at full strength, but for one. */
const filters = (type: string, change: Properties) =>
  [...HARMS, 'PROMPT_ATTACK'].map((each) => full(each, each === type ? change : {}));

const without = (...types: readonly string[]) =>
  [...HARMS, 'PROMPT_ATTACK'].filter((type) => !types.includes(type)).map((type) => full(type));

/** A guardrail with a version, secure but for what is given. */
function guardrail(id: string, properties: Properties, more: object = {}, version: object = {}): Resources {
  return {
    [`${id}Guardrail`]: make(
      'Guardrail',
      {
        Name: 'claims',
        BlockedInputMessaging: 'We cannot help with this.',
        BlockedOutputsMessaging: 'We cannot help with this.',
        KmsKeyArn: KEY,
        ContentPolicyConfig: { FiltersConfig: filters('', {}) },
        SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [{ Type: 'EMAIL', Action: 'ANONYMIZE' }] },
        ...properties,
      },
      { ...kept, ...more },
    ),
    [`${id}Version`]: make(
      'GuardrailVersion',
      { GuardrailIdentifier: at(`${id}Guardrail`, 'GuardrailId'), Description: 'First' },
      { ...kept, ...version },
    ),
  };
}

/** A guardrail of which one filter is changed, unless it is to be secure. */
const filtered =
  (type: string, change: Properties) =>
  (id: string, secure: boolean): Resources =>
    guardrail(id, { ContentPolicyConfig: { FiltersConfig: filters(type, secure ? {} : change) } });

/** A guardrail of which one property is another one, unless it is to be secure. */
const changed =
  (name: string, insecure: unknown, secure: unknown) =>
  (id: string, isSecure: boolean): Resources =>
    guardrail(id, { [name]: isSecure ? secure : insecure });

const pii = (...entities: readonly object[]) => ({ PiiEntitiesConfig: entities });
const topic = (more: Properties) => ({
  TopicsConfig: [{ Name: 'InvestmentAdvice', Definition: 'Advice on what to buy or sell.', Type: 'DENY', ...more }],
});
const words = (more: Properties) => ({ WordsConfig: [{ Text: 'Project Heron', ...more }] });
const grounding = (more: Properties) => ({ FiltersConfig: [{ Type: 'GROUNDING', Threshold: 0.75, ...more }] });

const enforced = (id: string, properties: Properties, more: object = kept): Resources => ({
  [`${id}Enforced`]: make(
    'EnforcedGuardrailConfiguration',
    { ...PINNED, SelectiveContentGuarding: { Messages: 'COMPREHENSIVE', System: 'COMPREHENSIVE' }, ...properties },
    more,
  ),
});

const agent = (id: string, properties: Properties): Resources => ({
  [`${id}Agent`]: make('Agent', {
    AgentName: 'claims',
    AgentResourceRoleArn: ROLE,
    FoundationModel: MODEL,
    Instruction: 'Answer questions of customers about their claims, and nothing else.',
    GuardrailConfiguration: PINNED,
    CustomerEncryptionKeyArn: KEY,
    ...properties,
  }),
});

const node = (type: string, configuration: object, name = type) => ({
  Name: name,
  Type: type,
  Configuration: { [type]: configuration },
});

const inline = {
  SourceConfiguration: {
    Inline: {
      ModelId: MODEL,
      TemplateType: 'TEXT',
      TemplateConfiguration: { Text: { Text: 'Summarise: {{claim}}', InputVariables: [{ Name: 'claim' }] } },
    },
  },
};

const flow = (id: string, properties: Properties): Resources => ({
  [`${id}Flow`]: make('Flow', {
    Name: 'claims',
    ExecutionRoleArn: ROLE,
    CustomerEncryptionKeyArn: KEY,
    ...properties,
  }),
});

const nodes = (...all: readonly object[]) => ({ Definition: { Nodes: [node('Input', {}), ...all] } });

const keyed =
  (type: string, properties: Properties, ...path: readonly [string, ...string[]]) =>
  (id: string, secure: boolean): Resources => {
    const [first, ...rest] = path;
    const value = rest.reduceRight<unknown>((below, key) => ({ [key]: below }), KEY);
    return { [`${id}${type}`]: make(type, secure ? { ...properties, [first]: value } : properties) };
  };

/** An endpoint that takes another model in two steps, unless it is not to be secure. */
const endpoint =
  (deployment: Properties) =>
  (id: string, secure: boolean): Resources => ({
    [`${id}Endpoint`]: {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: {
        EndpointConfigName: 'fraud-2026-01',
        DeploymentConfig: {
          BlueGreenUpdatePolicy: {
            TrafficRoutingConfiguration: {
              Type: 'CANARY',
              CanarySize: { Type: 'CAPACITY_PERCENT', Value: 10 },
              WaitIntervalInSeconds: 600,
            },
          },
          AutoRollbackConfiguration: { Alarms: [{ AlarmName: 'fraud-errors' }] },
          ...(secure ? {} : deployment),
        },
      },
    },
  });

/** A delivery of what an agent logs. */
const logged = (id: string, resource: string, attribute: string): Resources => ({
  [`${id}Source`]: {
    Type: 'AWS::Logs::DeliverySource',
    Properties: { Name: 'claims', LogType: 'APPLICATION_LOGS', ResourceArn: at(resource, attribute) },
  },
  [`${id}Delivery`]: {
    Type: 'AWS::Logs::Delivery',
    Properties: {
      DeliverySourceName: { Ref: `${id}Source` },
      DeliveryDestinationArn: `arn:aws:logs:${REGION}:${ACCOUNT}:delivery-destination:agents`,
    },
  },
});

export const MODEL_SEEDS: readonly Seed[] = [
  {
    violation: 'guardrail without a filter for attacks on the prompt',
    rule: 'ZTA-MODEL-020',
    resources: changed(
      'ContentPolicyConfig',
      { FiltersConfig: without('PROMPT_ATTACK') },
      { FiltersConfig: without() },
    ),
  },
  {
    violation: 'guardrail that only hides personal data, and lets attacks pass',
    rule: 'ZTA-MODEL-020',
    resources: (id, secure) => guardrail(id, secure ? {} : { ContentPolicyConfig: { Ref: 'AWS::NoValue' } }),
  },
  {
    violation: 'guardrail that does not look for hate and violence',
    rule: 'ZTA-MODEL-021',
    resources: changed(
      'ContentPolicyConfig',
      { FiltersConfig: without('HATE', 'VIOLENCE') },
      { FiltersConfig: without() },
    ),
  },
  {
    violation: 'guardrail that does not look for misconduct',
    rule: 'ZTA-MODEL-021',
    resources: changed('ContentPolicyConfig', { FiltersConfig: without('MISCONDUCT') }, { FiltersConfig: without() }),
  },
  {
    violation: 'filter for attacks switched off',
    rule: 'ZTA-MODEL-022',
    resources: filtered('PROMPT_ATTACK', { InputEnabled: false }),
  },
  {
    violation: 'filter for sexual content switched off for answers',
    rule: 'ZTA-MODEL-022',
    resources: filtered('SEXUAL', { OutputEnabled: 'false' }),
  },
  {
    violation: 'filter for violence that looks at images and not at text',
    rule: 'ZTA-MODEL-022',
    resources: filtered('VIOLENCE', { InputModalities: ['IMAGE'], OutputModalities: ['IMAGE'] }),
  },
  {
    violation: 'filter for attacks that only detects',
    rule: 'ZTA-MODEL-023',
    resources: filtered('PROMPT_ATTACK', { InputAction: 'NONE' }),
  },
  {
    violation: 'filter for misconduct that only detects in answers',
    rule: 'ZTA-MODEL-023',
    resources: filtered('MISCONDUCT', { OutputAction: 'NONE', OutputEnabled: true }),
  },
  {
    violation: 'filter for insults at strength NONE for answers',
    rule: 'ZTA-MODEL-024',
    resources: filtered('INSULTS', { OutputStrength: 'NONE' }),
  },
  {
    violation: 'filter for attacks at strength LOW',
    rule: 'ZTA-MODEL-024',
    resources: filtered('PROMPT_ATTACK', { InputStrength: 'LOW' }),
  },
  {
    violation: 'filter for violence at strength MEDIUM for prompts',
    rule: 'ZTA-MODEL-025',
    resources: filtered('VIOLENCE', { InputStrength: 'MEDIUM' }),
  },
  {
    violation: 'filter for attacks at strength MEDIUM',
    rule: 'ZTA-MODEL-025',
    resources: filtered('PROMPT_ATTACK', { InputStrength: 'MEDIUM' }),
  },
  {
    violation: 'strength for answers where the service takes none',
    rule: 'ZTA-MODEL-026',
    resources: filtered('PROMPT_ATTACK', { OutputStrength: 'HIGH' }),
  },
  {
    violation: 'guardrail that does not look for personal data',
    rule: 'ZTA-MODEL-027',
    resources: changed(
      'SensitiveInformationPolicyConfig',
      { PiiEntitiesConfig: [] },
      { RegexesConfig: [{ Name: 'Policy', Pattern: 'P-[0-9]{8}', Action: 'ANONYMIZE' }] },
    ),
  },
  {
    violation: 'e-mail addresses that are noted and pass',
    rule: 'ZTA-MODEL-028',
    resources: changed(
      'SensitiveInformationPolicyConfig',
      pii({ Type: 'EMAIL', Action: 'NONE' }),
      pii({ Type: 'EMAIL', Action: 'ANONYMIZE' }),
    ),
  },
  {
    violation: 'card numbers that pass in answers',
    rule: 'ZTA-MODEL-028',
    resources: changed(
      'SensitiveInformationPolicyConfig',
      pii({ Type: 'CREDIT_DEBIT_CARD_NUMBER', Action: 'BLOCK', OutputEnabled: false }),
      pii({ Type: 'CREDIT_DEBIT_CARD_NUMBER', Action: 'BLOCK', OutputEnabled: true }),
    ),
  },
  {
    violation: 'denied topic that is only detected',
    rule: 'ZTA-MODEL-029',
    resources: changed('TopicPolicyConfig', topic({ InputAction: 'NONE', OutputAction: 'NONE' }), topic({})),
  },
  {
    violation: 'denied topic that answers may be about',
    rule: 'ZTA-MODEL-029',
    resources: changed('TopicPolicyConfig', topic({ OutputEnabled: false }), topic({ OutputEnabled: true })),
  },
  {
    violation: 'words that are listed and pass',
    rule: 'ZTA-MODEL-030',
    resources: changed('WordPolicyConfig', words({ OutputAction: 'NONE' }), words({ OutputAction: 'BLOCK' })),
  },
  {
    violation: 'answers without ground that pass, at threshold 0',
    rule: 'ZTA-MODEL-030',
    resources: changed('ContextualGroundingPolicyConfig', grounding({ Threshold: 0 }), grounding({})),
  },
  {
    violation: 'guardrail without a key of the account',
    rule: 'ZTA-MODEL-031',
    resources: changed('KmsKeyArn', { Ref: 'AWS::NoValue' }, KEY),
  },
  {
    violation: 'topics of the STANDARD tier without a profile for regions',
    rule: 'ZTA-MODEL-032',
    resources: changed(
      'TopicPolicyConfig',
      { ...topic({}), TopicsTierConfig: { TierName: 'STANDARD' } },
      { ...topic({}), TopicsTierConfig: { TierName: 'CLASSIC' } },
    ),
  },
  {
    violation: 'guardrail that sends prompts to other regions',
    rule: 'ZTA-MODEL-033',
    resources: changed(
      'CrossRegionConfig',
      { GuardrailProfileArn: `${BEDROCK}:guardrail-profile/eu.guardrail.v1:0` },
      { Ref: 'AWS::NoValue' },
    ),
  },
  {
    violation: 'guardrail without a version',
    rule: 'ZTA-MODEL-034',
    resources: (id, secure) => {
      const { [`${id}Version`]: version, ...draft } = guardrail(id, {});
      return secure && version !== undefined ? { ...draft, [`${id}Version`]: version } : draft;
    },
  },
  {
    violation: 'guardrail that is deleted with its stack',
    rule: 'ZTA-MODEL-035',
    resources: (id, secure) => guardrail(id, {}, secure ? {} : { DeletionPolicy: 'Delete' }),
  },
  {
    violation: 'version of a guardrail that is deleted when the next one is made',
    rule: 'ZTA-MODEL-036',
    resources: (id, secure) => guardrail(id, {}, {}, secure ? {} : { UpdateReplacePolicy: 'Delete' }),
  },
  {
    violation: 'guardrail of the account that checks what callers mark',
    rule: 'ZTA-MODEL-037',
    alone: true,
    resources: (id, secure) =>
      enforced(id, secure ? {} : { SelectiveContentGuarding: { Messages: 'SELECTIVE', System: 'COMPREHENSIVE' } }),
  },
  {
    violation: 'guardrail of the account that does not say what it checks',
    rule: 'ZTA-MODEL-037',
    alone: true,
    resources: (id, secure) => enforced(id, secure ? {} : { SelectiveContentGuarding: { Ref: 'AWS::NoValue' } }),
  },
  {
    violation: 'guardrail of the account that leaves a model out',
    rule: 'ZTA-MODEL-038',
    alone: true,
    resources: (id, secure) =>
      enforced(id, {
        ModelEnforcement: { IncludedModels: ['ALL'], ExcludedModels: secure ? [] : ['amazon.nova-pro-v1:0'] },
      }),
  },
  {
    violation: 'guardrail of the account that goes with one stack',
    rule: 'ZTA-MODEL-039',
    alone: true,
    resources: (id, secure) => enforced(id, {}, secure ? kept : {}),
  },
  {
    violation: 'agent without a guardrail',
    rule: 'ZTA-MODEL-040',
    resources: (id, secure) => agent(id, secure ? {} : { GuardrailConfiguration: { Ref: 'AWS::NoValue' } }),
  },
  {
    violation: 'node of a flow that calls a model without a guardrail',
    rule: 'ZTA-MODEL-040',
    resources: (id, secure) =>
      flow(id, nodes(node('Prompt', secure ? { ...inline, GuardrailConfiguration: PINNED } : inline, 'Summarise'))),
  },
  {
    violation: 'node of a flow that answers from documents without a guardrail, in a text of JSON',
    rule: 'ZTA-MODEL-040',
    resources: (id, secure) => {
      const search = { KnowledgeBaseId: 'KB12345678', ModelId: MODEL };
      const guarded = secure ? { ...search, GuardrailConfiguration: PINNED } : search;
      return flow(id, { DefinitionString: JSON.stringify({ Nodes: [node('KnowledgeBase', guarded, 'Search')] }) });
    },
  },
  {
    violation: 'agent that names the draft of a guardrail',
    rule: 'ZTA-MODEL-041',
    resources: (id, secure) =>
      agent(id, { GuardrailConfiguration: { ...PINNED, GuardrailVersion: secure ? '3' : 'DRAFT' } }),
  },
  {
    violation: 'agent that names the version of the guardrail itself, which is its draft',
    rule: 'ZTA-MODEL-041',
    resources: (id, secure) => ({
      ...guardrail(id, {}),
      ...agent(id, {
        GuardrailConfiguration: {
          GuardrailIdentifier: at(`${id}Guardrail`, 'GuardrailArn'),
          GuardrailVersion: at(`${id}${secure ? 'Version' : 'Guardrail'}`, 'Version'),
        },
      }),
    }),
  },
  {
    violation: 'node of a flow that names the draft of a guardrail',
    rule: 'ZTA-MODEL-041',
    resources: (id, secure) => {
      const GuardrailConfiguration = { ...PINNED, GuardrailVersion: secure ? '3' : 'DRAFT' };
      return flow(id, nodes(node('Prompt', { ...inline, GuardrailConfiguration }, 'Summarise')));
    },
  },
  {
    violation: 'name of an agent that leads to its draft',
    rule: 'ZTA-MODEL-042',
    resources: (id, secure) => ({
      [`${id}Alias`]: make('AgentAlias', {
        AgentAliasName: 'live',
        AgentId: 'AGENT12345',
        RoutingConfiguration: [{ AgentVersion: secure ? '4' : 'DRAFT' }],
      }),
      ...logged(id, `${id}Alias`, 'AgentAliasArn'),
    }),
  },
  {
    violation: 'name of a flow that leads to its draft',
    rule: 'ZTA-MODEL-042',
    resources: (id, secure) => ({
      ...flow(id, nodes()),
      [`${id}Release`]: make('FlowVersion', { FlowArn: at(`${id}Flow`, 'Arn') }),
      [`${id}Alias`]: make('FlowAlias', {
        Name: 'live',
        FlowArn: at(`${id}Flow`, 'Arn'),
        RoutingConfiguration: [{ FlowVersion: at(`${id}${secure ? 'Release' : 'Flow'}`, 'Version') }],
      }),
    }),
  },
  {
    violation: 'agent without a key of the account',
    rule: 'ZTA-MODEL-043',
    resources: (id, secure) => agent(id, secure ? {} : { CustomerEncryptionKeyArn: { Ref: 'AWS::NoValue' } }),
  },
  {
    violation: 'sessions without a key of the account',
    rule: 'ZTA-MODEL-043',
    resources: keyed('Session', {}, 'EncryptionKeyArn'),
  },
  {
    violation: 'prompt without a key of the account',
    rule: 'ZTA-MODEL-044',
    resources: keyed('Prompt', { Name: 'claims-letter' }, 'CustomerEncryptionKeyArn'),
  },
  {
    violation: 'flow without a key of the account',
    rule: 'ZTA-MODEL-044',
    resources: keyed('Flow', { Name: 'claims', ExecutionRoleArn: ROLE, ...nodes() }, 'CustomerEncryptionKeyArn'),
  },
  {
    violation: 'library of data automation without a key of the account',
    rule: 'ZTA-MODEL-044',
    resources: keyed('DataAutomationLibrary', { LibraryName: 'claims' }, 'EncryptionConfiguration', 'KmsKeyId'),
  },
  {
    violation: 'endpoint that gives all calls to another model at once',
    rule: 'ZTA-MODEL-045',
    resources: endpoint({
      BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: 'ALL_AT_ONCE', WaitIntervalInSeconds: 0 } },
    }),
  },
  {
    violation: 'endpoint that keeps a model which fails',
    rule: 'ZTA-MODEL-046',
    resources: endpoint({ AutoRollbackConfiguration: { Ref: 'AWS::NoValue' } }),
  },
];
