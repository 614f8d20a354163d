import { DataLossPreventionInspectTemplate } from '@cdktf/provider-google/lib/data-loss-prevention-inspect-template';
import { DataLossPreventionJobTrigger } from '@cdktf/provider-google/lib/data-loss-prevention-job-trigger';
import type { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import type { Construct } from 'constructs';
import { ConfigError, type Days, type Placed } from '../../core';
import { Token } from '../cdktf';
import type { GoogleProject } from '../place/google-project';

/** What is looked for in data, and how often. */
export interface SensitiveDataScan {
  /**
   * What to look for, such as 'EMAIL_ADDRESS', 'IBAN_CODE' or 'CREDIT_CARD_NUMBER'; one at least.
   *
   * Source: https://cloud.google.com/sensitive-data-protection/docs/infotypes-reference
   */
  readonly infoTypes: readonly string[];

  /** How often what is new is read, from 1 to 60 days. */
  readonly every: Days;

  /**
   * How much of each object is read, in percent. Less costs less, and finds less.
   *
   * @default 100
   */
  readonly percentage?: number;

  /**
   * Whether a summary of what was found goes to Security Command Center, which the organization must have.
   *
   * @default false - owners of the project are told by e-mail when a look has ended
   */
  readonly toSecurityCommandCenter?: boolean;
}

/** What is looked through. */
interface Scanned {
  readonly project: GoogleProject;
  readonly location: string;
  readonly bucket: StorageBucket;
}

const INFO_TYPE = /^[A-Z][A-Z0-9_]*$/;
const DAY = 86_400;
const MOST_DAYS = 60;

/**
 * Looks for sensitive data in a bucket, with leave to read it and nothing else.
 *
 * Findings quote nothing of what was found.
 *
 * Source: https://cloud.google.com/sensitive-data-protection/docs/creating-job-triggers
 *
 * @throws InfoTypes if nothing is looked for, or one is not spelt as Google spells them
 * @throws ScanInterval if it is not whole days from 1 to 60
 * @throws ScanPercentage if that is not from 1 to 100
 */
export function scanForSensitiveData(scope: Construct, scan: SensitiveDataScan, scanned: Scanned): void {
  check(scan, scope);
  const { project, location, bucket } = scanned;
  const parent = `projects/${project.projectId}/locations/${location}`;
  const template = new DataLossPreventionInspectTemplate(scope, 'SensitiveData', {
    parent,
    displayName: `What ${scope.node.path} must not hold unseen`.slice(0, 256),
    inspectConfig: { includeQuote: false, infoTypes: scan.infoTypes.map((name) => ({ name })) },
  });
  const reads = new StorageBucketIamMember(scope, 'SensitiveDataReads', {
    bucket: bucket.name,
    role: 'roles/storage.objectViewer',
    member: project.agentOf('dlp.googleapis.com'),
  });
  new DataLossPreventionJobTrigger(scope, 'SensitiveDataScan', {
    parent,
    status: 'HEALTHY',
    triggers: [{ schedule: { recurrencePeriodDuration: `${scan.every.toDays() * DAY}s` } }],
    inspectJob: {
      inspectTemplateName: template.id,
      storageConfig: {
        cloudStorageOptions: {
          fileSet: { url: `gs://${bucket.name}/**` },
          bytesLimitPerFilePercent: scan.percentage ?? 100,
        },
        timespanConfig: { enableAutoPopulationOfTimespanConfig: true },
      },
      actions: [scan.toSecurityCommandCenter === true ? { publishSummaryToCscc: {} } : { jobNotificationEmails: {} }],
    },
    dependsOn: [reads],
  });
}

function check({ infoTypes, every, percentage = 100 }: SensitiveDataScan, place: Placed): void {
  const wrong = infoTypes.find((one) => !Token.isUnresolved(one) && !INFO_TYPE.test(one));
  if (infoTypes.length === 0 || wrong !== undefined) {
    const got = wrong === undefined ? 'none' : `'${wrong}'`;
    const reason = `'infoTypes' must be what to look for, such as 'EMAIL_ADDRESS', got ${got}; see the list of Google`;
    throw new ConfigError('InfoTypes', reason, place);
  }
  const days = every.toDays({ integral: false });
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new ConfigError('ScanInterval', `'every' must be 1 to ${MOST_DAYS} whole days, got ${days}`, place);
  }
  if (Number.isInteger(percentage) && percentage >= 1 && percentage <= 100) return;
  throw new ConfigError(
    'ScanPercentage',
    `'percentage' must be a whole number from 1 to 100, got ${percentage}`,
    place,
  );
}
