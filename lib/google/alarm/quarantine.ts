import { EventarcTrigger } from '@cdktf/provider-google/lib/eventarc-trigger';
import { MonitoringNotificationChannel } from '@cdktf/provider-google/lib/monitoring-notification-channel';
import { PubsubTopic } from '@cdktf/provider-google/lib/pubsub-topic';
import { PubsubTopicIamMember } from '@cdktf/provider-google/lib/pubsub-topic-iam-member';
import { ServiceAccountIamMember } from '@cdktf/provider-google/lib/service-account-iam-member';
import { WorkflowsWorkflow } from '@cdktf/provider-google/lib/workflows-workflow';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import type { IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import { CustomRole } from '../identity/custom-role';
import { WorkloadIdentity } from '../identity/workload-identity';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { quarantineWorkflow } from './quarantine-workflow';

/** Properties of a `Quarantine`. */
export interface QuarantineProps {
  /** The project that the alarms are in, and that the program runs in: that of the logs, not that of the workloads. */
  readonly project: GoogleProject;

  /** Where it runs, such as 'europe-west4'. */
  readonly location: string;

  /** What messages about alarms are encrypted with, in the same place. */
  readonly encryptionKey: IKeyRef;

  /** The project that the workloads are of. */
  readonly of: GoogleProject;

  /** Whose service accounts are switched off, up to 100. Not those of pipelines that have to mend something. */
  readonly workloads: readonly WorkloadIdentity[];

  /**
   * Whether accounts are switched off. Until then it is only written to the logs which would be: watch for which alarms first.
   *
   * @default false
   */
  readonly armed?: boolean;
}

const REGION = /^[a-z]+-[a-z]+\d+$/;
const MOST = 100;

/**
 * Switches the service accounts of workloads off when an alarm goes off that tells its `channel`, without any code of yours: a run of Workflows that
 * may do nothing but that, to these accounts.
 *
 * It is off by default. Tell it of alarms that are never wrong: whoever sets one off stops the workloads. An account is switched on again with
 * `gcloud iam service-accounts enable`, and by Terraform, which finds it changed the next time it is applied. What an account has got before may
 * work until it runs out, for an hour as a rule.
 *
 * A run that fails is seen in the project's logs; Eventarc delivers what could not be delivered for a day. Needs the services eventarc.googleapis.com,
 * pubsub.googleapis.com and workflows.googleapis.com.
 *
 * Source: https://cloud.google.com/eventarc/standard/docs/workflows/roles-permissions
 *
 * @throws WorkloadsMissing, WorkloadsTooMany if none is named, or more than 100
 * @throws QuarantineLocation if the location is no region
 * @throws KeyLocation if the key is known to be elsewhere
 */
export class Quarantine extends GoogleConstruct {
  /** Sends alarms here: `alarmTo: [somebody, quarantine.channelName]`. */
  public readonly channel: MonitoringNotificationChannel;

  public readonly workflow: WorkflowsWorkflow;

  /** What the program runs as. */
  public readonly runner: WorkloadIdentity;

  public constructor(scope: Construct, id: string, props: QuarantineProps) {
    super(scope, id);
    this.check(props);
    const { project } = props;
    const topic = this.topic(props);
    this.channel = new MonitoringNotificationChannel(this, 'Channel', {
      project: project.projectId,
      displayName: `Quarantine (${this.node.path})`,
      type: 'pubsub',
      labels: { topic: topic.id },
    });
    this.runner = new WorkloadIdentity(this, 'Runner', { project, description: 'Switches accounts of workloads off' });
    this.letRun(props);
    this.workflow = this.program(props);
    this.start(props, topic);
  }

  /** As alarms name it: `projects/PROJECT/notificationChannels/ID`. */
  public get channelName(): string {
    return this.channel.name;
  }

  private topic({ project, location, encryptionKey }: QuarantineProps): PubsubTopic {
    const use = { service: 'pubsub.googleapis.com', project, location } as const;
    const { keyName, granted } = usableKey(this, encryptionKey, use);
    return new PubsubTopic(this, 'Topic', {
      project: project.projectId,
      name: stableName(this, { room: 60, separator: '-' }),
      kmsKeyName: keyName,
      messageStoragePolicy: { allowedPersistenceRegions: [location] },
      dependsOn: granted,
    });
  }

  /** Nothing but to switch these accounts off, and only once it is armed. */
  private letRun({ project, of, workloads, armed = false }: QuarantineProps): void {
    this.runner.grant('Write', { permissions: ['logging.logEntries.create'], on: project });
    if (!armed) return;
    const role = new CustomRole(this, 'SwitchOff', {
      project: of,
      permissions: ['iam.serviceAccounts.disable'],
      description: 'Switch a service account off',
    });
    // Named by the workload: by its place in the list, one that is added before others would take rights from them.
    for (const workload of new Set(workloads)) {
      new ServiceAccountIamMember(this, `SwitchOff ${workload.node.path}`, {
        serviceAccountId: workload.name,
        role: role.name,
        member: this.runner.member,
      });
    }
  }

  private program({ project, location, workloads, armed = false }: QuarantineProps): WorkflowsWorkflow {
    return new WorkflowsWorkflow(this, 'Workflow', {
      project: project.projectId,
      region: location,
      name: stableName(this, { room: 60, separator: '-' }),
      description: armed ? 'Switches accounts of workloads off' : 'Writes down which accounts would be switched off',
      serviceAccount: this.runner.email,
      callLogLevel: 'LOG_ALL_CALLS',
      deletionProtection: false,
      sourceContents: quarantineWorkflow({ accounts: [...new Set(workloads)].map(({ name }) => name), armed }),
    });
  }

  private start({ project, location }: QuarantineProps, topic: PubsubTopic): void {
    const publisher = new PubsubTopicIamMember(this, 'Publisher', {
      project: project.projectId,
      topic: topic.name,
      role: 'roles/pubsub.publisher',
      member: project.agentOf('monitoring.googleapis.com'),
      // Google makes the account with the first channel of this kind.
      dependsOn: [this.channel],
    });
    const starter = new WorkloadIdentity(this, 'Starter', {
      project,
      description: 'Starts the quarantine of workloads',
    });
    const grant = starter.grant('Start', { permissions: ['workflows.executions.create'], on: project });
    new EventarcTrigger(this, 'Trigger', {
      project: project.projectId,
      location,
      name: stableName(this, { room: 60, separator: '-' }),
      serviceAccount: starter.email,
      matchingCriteria: [{ attribute: 'type', value: 'google.cloud.pubsub.topic.v1.messagePublished' }],
      transport: { pubsub: { topic: topic.id } },
      destination: { workflow: this.workflow.id },
      dependsOn: [publisher, grant],
    });
  }

  private check({ workloads, location }: QuarantineProps): void {
    if (workloads.length === 0 || workloads.length > MOST) {
      const code = workloads.length === 0 ? 'WorkloadsMissing' : 'WorkloadsTooMany';
      const reason = `'workloads' must be 1 to ${MOST} workloads, got ${workloads.length}; make a Quarantine for each group`;
      throw new ConfigError(code, reason, this);
    }
    if (Token.isUnresolved(location) || REGION.test(location)) return;
    const reason = `'location' must be a region such as 'europe-west4', got '${location}'`;
    throw new ConfigError('QuarantineLocation', reason, this);
  }
}
