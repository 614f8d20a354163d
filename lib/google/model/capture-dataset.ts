import { BigqueryDataset } from '@cdktf/provider-google/lib/bigquery-dataset';
import { BigqueryDatasetIamMember } from '@cdktf/provider-google/lib/bigquery-dataset-iam-member';
import type { Construct } from 'constructs';
import type { Days } from '../../core';
import type { IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import { namedAcrossStacks } from '../naming/named-across-stacks';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

const DAY_MS = 86_400_000;

/** Properties of a `CaptureDataset`. */
export interface CaptureDatasetProps {
  /** The project that the dataset is in. */
  readonly project: GoogleProject;

  /** Where the dataset is, such as 'europe-west4'. */
  readonly location: string;

  /** A key in the location, which encrypts every table. */
  readonly encryptionKey: IKeyRef;

  /** Who writes, as policies spell it. */
  readonly writer: string;

  /**
   * How long partitions of tables are kept, in days.
   *
   * @default - for ever
   */
  readonly partitionExpiration?: Days;
}

/**
 * A BigQuery dataset for requests and answers of a model: one service writes, named members read.
 *
 * BigQuery lets everybody with a basic role on the project into a dataset unless it is told otherwise, readers included. This one begins with
 * the owners of the project, who could let themselves in anyway, and adds who is granted. Nothing in it is deleted with its stack.
 */
export class CaptureDataset extends GoogleConstruct {
  public readonly dataset: BigqueryDataset;

  private readonly project: GoogleProject;
  private readonly datasetId: string;

  public constructor(scope: Construct, id: string, props: CaptureDatasetProps) {
    super(scope, id);
    const { project, location } = props;
    this.project = project;
    const key = usableKey(this, props.encryptionKey, { service: 'bigquery.googleapis.com', project, location });
    const datasetId = stableName(this, { room: 128, separator: '_' });
    this.dataset = new BigqueryDataset(this, 'Resource', {
      project: project.projectId,
      datasetId,
      location,
      description: `What ${this.node.path} was asked and answered: personal data`,
      access: [{ role: 'OWNER', specialGroup: 'projectOwners' }],
      defaultEncryptionConfiguration: { kmsKeyName: key.keyName },
      defaultPartitionExpirationMs: props.partitionExpiration && props.partitionExpiration.toDays() * DAY_MS,
      deleteContentsOnDestroy: false,
      dependsOn: key.granted,
      // Who is let in besides is kept by resources of their own, which this list would take away again.
      lifecycle: { preventDestroy: true, ignoreChanges: ['access'] },
    });
    this.datasetId = namedAcrossStacks(this.dataset, this.dataset.datasetId, datasetId);
    this.admit(this, 'Writer', 'roles/bigquery.dataEditor', props.writer);
  }

  /** Lets a member read every table. Queries also need `bigquery.jobs.create` in the project that pays for them. */
  public admitReader(reader: IMemberRef): void {
    const { scope, id } = placeOfGrant('Read', reader, this);
    if (scope.node.tryFindChild(id) !== undefined) return;
    this.admit(scope, id, 'roles/bigquery.dataViewer', somebody(reader));
  }

  private admit(scope: Construct, id: string, role: string, member: string): void {
    const { project, datasetId } = this;
    new BigqueryDatasetIamMember(scope, id, { project: project.projectId, datasetId, role, member });
  }
}
