import { findingsIn, type Tree } from '../../../judged';

const found = (resources: Tree) =>
  findingsIn(resources)
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-011')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, Tree, string[]]>([
  ['nothing said', { R: { Type: 'AWS::ECR::Repository' } }, ['fail Properties/ImageScanningConfiguration/ScanOnPush']],
  [
    'off',
    { R: { Type: 'AWS::ECR::Repository', Properties: { ImageScanningConfiguration: { ScanOnPush: 'false' } } } },
    ['fail Properties/ImageScanningConfiguration/ScanOnPush'],
  ],
  ['on', { R: { Type: 'AWS::ECR::Repository', Properties: { ImageScanningConfiguration: { ScanOnPush: true } } } }, []],
  [
    'by the registry',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: {} },
      S: {
        Type: 'AWS::ECR::RegistryScanningConfiguration',
        Properties: {
          ScanType: 'ENHANCED',
          Rules: [{ ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ FilterType: 'WILDCARD', Filter: '*' }] }],
        },
      },
    },
    [],
  ],
  [
    'by the registry, by its name',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'models/fraud' } },
      S: {
        Type: 'AWS::ECR::RegistryScanningConfiguration',
        Properties: {
          ScanType: 'ENHANCED',
          Rules: [
            { ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ FilterType: 'WILDCARD', Filter: 'models/*' }] },
          ],
        },
      },
    },
    [],
  ],
  [
    'by the registry, by a part of its name',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'models/fraud' } },
      S: {
        Type: 'AWS::ECR::RegistryScanningConfiguration',
        Properties: {
          ScanType: 'ENHANCED',
          Rules: [{ ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ FilterType: 'WILDCARD', Filter: 'fraud' }] }],
        },
      },
    },
    [],
  ],
  [
    'others by the registry',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'models/fraud' } },
      S: {
        Type: 'AWS::ECR::RegistryScanningConfiguration',
        Properties: {
          ScanType: 'ENHANCED',
          Rules: [{ ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ FilterType: 'WILDCARD', Filter: 'web/*' }] }],
        },
      },
    },
    ['fail Properties/ImageScanningConfiguration/ScanOnPush'],
  ],
  [
    'by hand',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'models/fraud' } },
      S: {
        Type: 'AWS::ECR::RegistryScanningConfiguration',
        Properties: {
          ScanType: 'ENHANCED',
          Rules: [{ ScanFrequency: 'MANUAL', RepositoryFilters: [{ FilterType: 'WILDCARD', Filter: '*' }] }],
        },
      },
    },
    ['fail Properties/ImageScanningConfiguration/ScanOnPush'],
  ],
  [
    'those of some name, and the name is made at deployment',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: {} },
      S: {
        Type: 'AWS::ECR::RegistryScanningConfiguration',
        Properties: {
          ScanType: 'ENHANCED',
          Rules: [
            { ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ FilterType: 'WILDCARD', Filter: 'models/*' }] },
          ],
        },
      },
    },
    ['unknown Properties/ImageScanningConfiguration/ScanOnPush'],
  ],
  [
    'known at deployment',
    {
      R: {
        Type: 'AWS::ECR::Repository',
        Properties: { ImageScanningConfiguration: { ScanOnPush: { 'Fn::ImportValue': 'elsewhere' } } },
      },
    },
    ['unknown Properties/ImageScanningConfiguration/ScanOnPush'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
