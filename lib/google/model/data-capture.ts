import type { Construct } from 'constructs';
import { ConfigError, type Days } from '../../core';
import { Token } from '../cdktf';
import type { IKeyRef } from '../custody/governed-key';
import type { GoogleProject } from '../place/google-project';
import { CaptureDataset } from './capture-dataset';

/** How much is captured. */
export interface DataCaptureOptions {
  /**
   * The share of requests that are captured with their answers, from 1 to 100 percent.
   *
   * @default 100
   */
  readonly samplingPercentage?: number;
}

/** Options of data capture into a dataset of the endpoint's own. */
export interface OwnCaptureOptions extends DataCaptureOptions {
  /**
   * How long partitions of the dataset's tables are kept, in whole days.
   *
   * Vertex AI makes the table, and whether it is partitioned is for Vertex AI to say: look at it with `bq show` once it is there. Where it is
   * not, this deletes nothing, and rows must be deleted by a scheduled query. A whole table is never made to expire: new rows would go with old.
   *
   * @default - for ever
   */
  readonly partitionExpiration?: Days;

  /**
   * A key in the region of the endpoint.
   *
   * @default - the key of the endpoint
   */
  readonly encryptionKey?: IKeyRef;
}

/** A dataset that was made elsewhere. */
export interface DatasetRef {
  readonly project: GoogleProject;

  /** Up to 1024 letters, digits and '_'. */
  readonly datasetId: string;
}

/** The endpoint that captures, as far as its data must know it. */
export interface Capturing {
  readonly project: GoogleProject;
  readonly location: string;
  readonly encryptionKey: IKeyRef;
}

/** Where an endpoint writes what it captures. */
export interface CaptureDestination {
  /** As Vertex AI names it: `bq://PROJECT.DATASET`. It makes the table `request_response_logging` there. */
  readonly uri: string;

  /** The share that is captured, over 0 and up to 1. */
  readonly samplingRate: number;

  /** The dataset that must let readers in, where it is ours to change. */
  readonly governed?: CaptureDataset;
}

type Place = (scope: Construct, endpoint: Capturing) => Omit<CaptureDestination, 'samplingRate'>;

/** Keeps what a model was asked and what it answered. */
export class DataCapture {
  /** Into a governed dataset that the endpoint brings along, in its project and region. */
  public static ownDataset(options: OwnCaptureOptions = {}): DataCapture {
    return new DataCapture(options, (scope, { project, location, encryptionKey }) => {
      const governed = new CaptureDataset(scope, 'Capture', {
        project,
        location,
        encryptionKey: options.encryptionKey ?? encryptionKey,
        writer: project.agentOf('aiplatform.googleapis.com'),
        ...(options.partitionExpiration && { partitionExpiration: options.partitionExpiration }),
      });
      return { governed, uri: `bq://${project.projectId}.${governed.dataset.datasetId}` };
    });
  }

  /**
   * Into a dataset of yours.
   *
   * It stays as it is: who else may read and write there, and with which key it encrypts, is for you to say. The service agent of Vertex AI in
   * the project of the endpoint must be let write.
   *
   * @throws DatasetId if the id is not one
   */
  public static toDataset({ project, datasetId }: DatasetRef, options: DataCaptureOptions = {}): DataCapture {
    return new DataCapture(options, (scope) => {
      if (!Token.isUnresolved(datasetId) && !/^\w{1,1024}$/.test(datasetId)) {
        const reason = `'datasetId' must be up to 1024 letters, digits and '_', got '${datasetId}'; leave the project out`;
        throw new ConfigError('DatasetId', reason, scope);
      }
      return { uri: `bq://${project.projectId}.${datasetId}` };
    });
  }

  private constructor(
    private readonly options: DataCaptureOptions,
    private readonly place: Place,
  ) {}

  /**
   * @throws SamplingPercentage if the share is not a whole number from 1 to 100
   */
  public bind(scope: Construct, endpoint: Capturing): CaptureDestination {
    const { samplingPercentage = 100 } = this.options;
    if (!(Number.isInteger(samplingPercentage) && samplingPercentage >= 1 && samplingPercentage <= 100)) {
      const got = Token.isUnresolved(samplingPercentage) ? 'a value known only at deployment' : `${samplingPercentage}`;
      const reason = `'samplingPercentage' must be a whole number from 1 to 100, got ${got}`;
      throw new ConfigError('SamplingPercentage', reason, scope);
    }
    return { ...this.place(scope, endpoint), samplingRate: samplingPercentage / 100 };
  }
}
