import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Runtime', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-032')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'a password',
    { EnvironmentVariables: { DB_PASSWORD: 'correct-horse' } },
    ['fail Properties/EnvironmentVariables/DB_PASSWORD'],
  ],
  [
    'a key in lower case',
    { EnvironmentVariables: { openai_api_key: 'abcdefgh12345678' } },
    ['fail Properties/EnvironmentVariables/openai_api_key'],
  ],
  [
    'a value that is a secret under any name',
    { EnvironmentVariables: { EXTRA: 'AKIAIOSFODNN7EXAMPLE' } },
    ['fail Properties/EnvironmentVariables/EXTRA'],
  ],
  [
    'an address with a password',
    { EnvironmentVariables: { DATABASE_URL: 'postgres://app:hunter22@db.internal/app' } },
    ['fail Properties/EnvironmentVariables/DATABASE_URL'],
  ],
  [
    'a dynamic reference, which is resolved before it gets there',
    { EnvironmentVariables: { API_TOKEN: '{{resolve:secretsmanager:prod/token}}' } },
    ['fail Properties/EnvironmentVariables/API_TOKEN'],
  ],
  [
    'known at deployment',
    { EnvironmentVariables: { CLIENT_SECRET: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/EnvironmentVariables/CLIENT_SECRET'],
  ],
  [
    'names of secrets',
    {
      EnvironmentVariables: {
        DB_SECRET_ARN: 'x',
        DB_SECRET: 'prod/db',
        CLIENT_SECRET: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:s',
        GITHUB_TOKEN: '/agents/github',
      },
    },
    [],
  ],
  ['a reference to a secret is its ARN', { EnvironmentVariables: { DB_SECRET: { Ref: 'AWS::StackId' } } }, []],
  [
    'marks, limits and switches',
    {
      EnvironmentVariables: {
        EOS_TOKEN: '<eos>',
        MAX_TOKENS: '4096',
        PARTITION_KEY: 'pk',
        REQUIRE_TOKEN: 'true',
        TOKEN_URL: 'https://id.example.com/token',
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
