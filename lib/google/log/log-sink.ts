import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { AuditScope, ISink } from './audit-scope';
import type { ILogKeeper } from './log-keeper';

/** Properties of a `LogSink`. */
export interface LogSinkProps {
  /** Whose logs are sent. */
  readonly scope: AuditScope;

  /** Where they are kept. */
  readonly logs: ILogKeeper;

  /** Which logs, in the query language of Cloud Logging, in up to 20,000 characters. */
  readonly filter: string;

  /** What the logs are kept for. */
  readonly description: string;

  /**
   * What the names of both sinks begin with, in up to 90 letters, digits, '-', '_' and '.'. Under another name Terraform starts other sinks.
   *
   * @default - made from the construct's path
   */
  readonly name?: string;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,89}$/;
const FILTER_ROOM = 20_000;

/**
 * Sends logs to both buckets that keep them, where the identities that write can do nothing else.
 *
 * Entries come to Cloud Logging as they are written, and to Cloud Storage in batches, the first of which may take hours.
 *
 * Source: https://cloud.google.com/logging/docs/export/configure_export_v2
 *
 * @throws SinkName if the name is none
 * @throws SinkFilter if the filter is empty, which would send everything, or longer than 20,000 characters
 */
export class LogSink extends GoogleConstruct {
  /** What writes into the bucket of Cloud Logging. */
  public readonly entries: ISink;

  /** What writes into the bucket of Cloud Storage. */
  public readonly objects: ISink;

  public constructor(scope: Construct, id: string, props: LogSinkProps) {
    super(scope, id);
    this.check(props);
    const { scope: source, logs, filter, description } = props;
    const name = props.name ?? stableName(this, { room: 90, separator: '-' });
    this.entries = source.sink(this, 'Entries', {
      name: `${name}-entries`,
      description,
      destination: `logging.googleapis.com/${logs.logBucketName}`,
      filter,
    });
    this.objects = source.sink(this, 'Objects', {
      name: `${name}-objects`,
      description,
      destination: `storage.googleapis.com/${logs.bucketName}`,
      filter,
    });
    // A sink needs no right, and has no identity, where it writes into a log bucket of its own project.
    if (!source.isProject(logs.project)) logs.letWriteEntries(this, 'WriteEntries', this.entries.writerIdentity);
    logs.letWriteObjects(this, 'WriteObjects', this.objects.writerIdentity);
  }

  private check({ name = 'made', filter }: LogSinkProps): void {
    if (!Token.isUnresolved(name) && !NAME.test(name)) {
      const allowed = "1 to 90 letters, digits, '-', '_' and '.', beginning with a letter or digit";
      throw new ConfigError('SinkName', `'name' must be ${allowed}, got '${name}'`, this);
    }
    if (Token.isUnresolved(filter) || (filter.trim() !== '' && filter.length <= FILTER_ROOM)) return;
    const reason = `'filter' must be 1 to ${FILTER_ROOM} characters, got ${filter.trim().length}; an empty one sends everything`;
    throw new ConfigError('SinkFilter', reason, this);
  }
}
