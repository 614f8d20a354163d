import { type Row, row, YES } from '../row';

const GUARDRAIL = ['AWS::Bedrock::Guardrail'];
const FILTERS = 'ContentPolicyConfig.FiltersConfig';
const HARMS = ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT'];
const PERSONAL = 'SensitiveInformationPolicyConfig';

/** A filter for attacks looks at prompts only. */
const WAYS = [
  ['Input', []],
  ['Output', [{ at: 'Type', isNot: 'PROMPT_ATTACK' }]],
] as const;

const filters: readonly Row[] = WAYS.flatMap(([way, whenItem]) => {
  const filter = (rule: string, key: string, must: Row['ask'][number]['must']) =>
    row(rule, GUARDRAIL, `${way}${key}`, must, { each: [FILTERS], whenItem });
  return [
    filter('ZTA-MODEL-022', 'Enabled', { absentOr: YES }),
    filter('ZTA-MODEL-022', 'Modalities', { absentOrHas: ['TEXT'] }),
    filter('ZTA-MODEL-023', 'Action', { isNot: 'NONE' }),
    filter('ZTA-MODEL-024', 'Strength', { is: ['MEDIUM', 'HIGH'] }),
    row('ZTA-MODEL-025', GUARDRAIL, `${way}Strength`, { isNot: 'MEDIUM' }, { each: [FILTERS] }),
  ];
});

/** Lists of what has no strength: it is found, or is not. Some have one action for both ways besides. */
const LISTS = [
  ['ZTA-MODEL-028', `${PERSONAL}.PiiEntitiesConfig`, true],
  ['ZTA-MODEL-028', `${PERSONAL}.RegexesConfig`, true],
  ['ZTA-MODEL-029', 'TopicPolicyConfig.TopicsConfig', false],
  ['ZTA-MODEL-030', 'WordPolicyConfig.ManagedWordListsConfig', false],
  ['ZTA-MODEL-030', 'WordPolicyConfig.WordsConfig', false],
] as const;

const lists: readonly Row[] = LISTS.flatMap(([rule, list, sharesAction]) =>
  ['Input', 'Output'].flatMap((way) => [
    row(rule, GUARDRAIL, `${way}Enabled`, { absentOr: YES }, { each: [list] }),
    row(rule, GUARDRAIL, `${way}Action`, { isNot: 'NONE' }, { each: [list] }),
    ...(sharesAction
      ? [
          row(
            rule,
            GUARDRAIL,
            'Action',
            { isNot: 'NONE' },
            {
              each: [list],
              whenItem: [{ at: `${way}Action`, absent: true }],
            },
          ),
        ]
      : []),
  ]),
);

const grounding = (at: string, must: Row['ask'][number]['must']) =>
  row('ZTA-MODEL-030', GUARDRAIL, at, must, { each: ['ContextualGroundingPolicyConfig.FiltersConfig'] });

const TIERS = ['ContentPolicyConfig.ContentFiltersTierConfig.TierName', 'TopicPolicyConfig.TopicsTierConfig.TierName'];

const bedrock = (name: string) => `AWS::Bedrock::${name}`;

export const MODEL_ROWS: readonly Row[] = [
  row('ZTA-MODEL-020', GUARDRAIL, FILTERS, { has: 'Type', oneOf: ['PROMPT_ATTACK'] }),
  ...HARMS.map((harm) => row('ZTA-MODEL-021', GUARDRAIL, FILTERS, { has: 'Type', oneOf: [harm] })),
  ...filters,
  row(
    'ZTA-MODEL-026',
    GUARDRAIL,
    'OutputStrength',
    { absentOr: ['NONE'] },
    {
      each: [FILTERS],
      whenItem: [{ at: 'Type', is: ['PROMPT_ATTACK'] }],
    },
  ),
  {
    rule: 'ZTA-MODEL-027',
    on: GUARDRAIL,
    ask: [
      { at: `${PERSONAL}.PiiEntitiesConfig[0].Type`, must: { given: true } },
      { at: `${PERSONAL}.RegexesConfig[0].Pattern`, must: { given: true } },
    ],
  },
  ...lists,
  grounding('Enabled', { absentOr: YES }),
  grounding('Threshold', { over: 0 }),
  grounding('Action', { isNot: 'NONE' }),
  row('ZTA-MODEL-031', GUARDRAIL, 'KmsKeyArn', { ownKey: true }),
  ...TIERS.map((at) =>
    row(
      'ZTA-MODEL-032',
      GUARDRAIL,
      at,
      { isNot: 'STANDARD' },
      {
        when: [{ at: 'CrossRegionConfig.GuardrailProfileArn', absent: true }],
      },
    ),
  ),
  row('ZTA-MODEL-033', GUARDRAIL, 'CrossRegionConfig', { absent: true }),
  ...['Messages', 'System'].map((part) =>
    row('ZTA-MODEL-037', [bedrock('EnforcedGuardrailConfiguration')], `SelectiveContentGuarding.${part}`, {
      is: ['COMPREHENSIVE'],
    }),
  ),
  row('ZTA-MODEL-038', [bedrock('EnforcedGuardrailConfiguration')], 'ModelEnforcement.ExcludedModels', { empty: true }),
  {
    rule: 'ZTA-MODEL-038',
    on: [bedrock('EnforcedGuardrailConfiguration')],
    ask: [
      { at: 'ModelEnforcement.IncludedModels', must: { empty: true } },
      { at: 'ModelEnforcement.IncludedModels', must: { absentOrHas: ['ALL', '*'] } },
    ],
  },
  row('ZTA-MODEL-043', [bedrock('Agent')], 'CustomerEncryptionKeyArn', { ownKey: true }),
  row('ZTA-MODEL-043', [bedrock('Session')], 'EncryptionKeyArn', { ownKey: true }),
  row('ZTA-MODEL-044', ['Flow', 'Prompt', 'RetrievalInstruction'].map(bedrock), 'CustomerEncryptionKeyArn', {
    ownKey: true,
  }),
  row('ZTA-MODEL-044', ['AutomatedReasoningPolicy', 'Blueprint'].map(bedrock), 'KmsKeyId', { ownKey: true }),
  row('ZTA-MODEL-044', [bedrock('DataAutomationLibrary')], 'EncryptionConfiguration.KmsKeyId', { ownKey: true }),
];
