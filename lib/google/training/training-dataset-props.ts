import type { AiAsset, RetentionLock } from '../../core';
import type { IKeyRef } from '../custody/governed-key';
import type { ILogKeeper } from '../log/log-keeper';
import type { IMemberRef } from '../naming/member';
import type { ServicePerimeter } from '../perimeter/service-perimeter';
import type { GoogleProject } from '../place/google-project';
import type { BucketNetworks } from './bucket-networks';
import type { IDataClassTags } from './data-class-tags';
import type { SensitiveDataScan } from './sensitive-data';

/** Properties of a `TrainingDataset`. */
export interface TrainingDatasetProps {
  /** What the data is, as the inventory knows it. Its facts become labels, its class a tag. */
  readonly asset: AiAsset;

  /** The project that the data is in. */
  readonly project: GoogleProject;

  /** Where the data is: the region that trains on it, such as 'europe-west4'. It cannot be changed. */
  readonly location: string;

  /** The tags that say of which class data is: grants hold only while the data bears that of its class. */
  readonly tags: IDataClassTags;

  /**
   * Where it is kept who reads and writes the data, and who changes its settings. That reads are recorded at all, an `AuditTrail` of the
   * project sees to.
   *
   * @default - with the other logs of the project
   */
  readonly logs?: ILogKeeper;

  /**
   * Who checks what is brought in before anybody trains on it, and lets it in by copying it from `incoming/` to `data/`. Google Cloud has no
   * service that looks for malware or poisoned data in a bucket.
   *
   * @default - nobody: what is brought in can be trained on at once
   */
  readonly checkedBy?: IMemberRef;

  /**
   * How long each object stays as it was written, and whether that can be taken back. Begin with `RetentionLock.staged(…)`; with a lock, Cloud
   * Storage keeps no versions besides.
   *
   * @default - no retention: an earlier version of each object stays instead
   */
  readonly lock?: RetentionLock;

  /**
   * A look for personal and other sensitive data, again and again. It costs by the volume that it reads.
   *
   * @default - none
   */
  readonly sensitiveData?: SensitiveDataScan;

  /**
   * The perimeter that keeps the project apart, which must hold it and Cloud Storage: valid credentials alone carry nothing out then.
   *
   * @default - that there is one is not asked
   */
  readonly perimeter?: ServicePerimeter;

  /**
   * From which networks the data can be reached, whatever rights somebody has. A `ServicePerimeter` around the project does more, with rights on
   * the organization; this needs none.
   *
   * @default - wherever the perimeter lets it be reached from
   */
  readonly networks?: BucketNetworks;

  /**
   * A key in the location.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: IKeyRef;

  /**
   * The project that keeps the key, where one is made.
   *
   * @default - the project of the data
   */
  readonly keyProject?: GoogleProject;

  /**
   * Name of the bucket: 3 to 63 lower-case letters, digits, '-', '_' and '.', like no other in the world.
   *
   * @default - made from the project and the construct's path
   */
  readonly bucketName?: string;
}
