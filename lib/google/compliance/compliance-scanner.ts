import type { OrgPolicyPolicy } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';
import { parseCel } from '../../cel';
import { ConfigError } from '../../core';
import { WATCHED_ASSETS } from '../../terraform/google/watched-assets';
import { type TerraformResource, Token } from '../cdktf';
import type { IKeyRef } from '../custody/governed-key';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { Folder } from '../place/folder';
import type { GoogleProject } from '../place/google-project';
import { orgPolicy } from '../place/org-policy';
import type { Organization } from '../place/organization';
import { FindingTopic } from './finding-topic';
import { scannedPlace } from './scanned-place';
import { SCANNER_MODULES, type ScannerModule } from './scanner-module';

/** Properties of a `ComplianceScanner`. */
export interface ComplianceScannerProps {
  /** What is looked at, with everything below it. For an organization and a folder, rights there are needed. */
  readonly at: Organization | Folder | GoogleProject;

  /** The project that findings are sent to, and that asking for changes is billed to. */
  readonly project: GoogleProject;

  /** The region in which findings are kept until they are read, such as 'europe-west4'. */
  readonly location: string;

  /** What findings are encrypted with, in the same place. */
  readonly encryptionKey: IKeyRef;

  /**
   * What Security Command Center is activated as, by hand, for `at` or above it: Terraform cannot, and it costs.
   *
   * Only 'premium', and Enterprise, which is more, have checks of one's own. With 'unused' only changes are told of.
   */
  readonly securityCommandCenter: 'premium' | 'standard' | 'unused';

  /**
   * Which findings are sent, in the language of their filters.
   *
   * @default - those that are open and neither muted nor of low or medium severity
   */
  readonly findings?: string;

  /**
   * Checks besides those of `SCANNER_MODULES`, by their names.
   *
   * @default - no others
   */
  readonly alsoModules?: Readonly<Record<string, ScannerModule>>;

  /**
   * Constraints that are on or off and that the audit log is to say of what they would refuse, by their names: managed ones, such as
   * 'iam.managed.disableServiceAccountApiKeyCreation', and custom ones. Google rehearses no others. One that is set by others in the same place
   * must not be named. Of what is only rehearsed, ZTA-IAM-051 reminds until it is enforced elsewhere.
   *
   * @default - none
   */
  readonly rehearsed?: readonly string[];

  /**
   * Whether changes are told of, as Cloud Asset Inventory notices them: of models, logs, keys, networks, and of who may what.
   *
   * @default true
   */
  readonly drift?: boolean;
}

const OPEN = 'state="ACTIVE" AND NOT mute="MUTED" AND (severity="CRITICAL" OR severity="HIGH")';

const MODULE_NAME = /^[a-z][A-Za-z0-9_]{0,127}$/;
const REHEARSED = /^(custom\.[A-Za-z0-9]{1,62}|[a-z]+\.managed\.[A-Za-z0-9]+)$/;

/**
 * Looks at what is there, whoever made it: checks of Security Command Center for Vertex AI, findings that are sent on, policies of the organization
 * that are rehearsed, and changes that are told of as they happen.
 *
 * Security Command Center is taken as it is activated, and never activated or changed. Findings and changes come to one topic, and stay there for 7
 * days until `findings.letRead` lets somebody read them. Whoever applies it needs roles/securitycentermanagement.customModulesEditor,
 * roles/securitycenter.notificationConfigEditor and roles/cloudasset.owner on `at`, and roles/orgpolicy.policyAdmin on the organization for what is
 * rehearsed. The service agent of Cloud Asset Inventory has to be there: `gcloud beta services identity create --service=cloudasset.googleapis.com`.
 *
 * Source: https://cloud.google.com/security-command-center/docs/custom-modules-sha-overview
 *
 * @throws CommandCenterTier if that is none, or modules are given without 'premium'
 * @throws ScannerModuleName, ScannerModuleTwice, ScannerModuleTypes if a check has no name that one can have, that of another, or looks at nothing
 * @throws CelSyntax, CelEmpty if what a check finds is no expression
 * @throws ConstraintNotRehearsed if a constraint is neither a managed nor a custom one
 * @throws FindingsFilter if the filter is empty
 * @throws KeyLocation if the key is known to be elsewhere
 */
export class ComplianceScanner extends GoogleConstruct {
  /** Where findings and changes come to. */
  public readonly findings: FindingTopic;

  /** The checks, by their names. */
  public readonly modules: ReadonlyMap<string, TerraformResource>;

  public readonly rehearsed: readonly OrgPolicyPolicy[];

  public constructor(scope: Construct, id: string, props: ComplianceScannerProps) {
    super(scope, id);
    this.check(props);
    const { project, location, encryptionKey } = props;
    this.findings = new FindingTopic(this, 'Findings', { project, location, encryptionKey });
    this.modules = this.lookAt(props);
    this.send(props);
    this.rehearsed = this.rehearse(props);
    if (props.drift ?? true) this.tellOfChanges(props);
  }

  private lookAt({
    at,
    securityCommandCenter,
    alsoModules = {},
  }: ComplianceScannerProps): Map<string, TerraformResource> {
    if (securityCommandCenter !== 'premium') return new Map();
    const place = scannedPlace(at);
    const all = Object.entries({ ...SCANNER_MODULES, ...alsoModules });
    return new Map(
      all.map(([name, { resourceTypes, finds, severity, description, recommendation }]) => [
        name,
        place.module(this, name, {
          displayName: name,
          enablementState: 'ENABLED',
          location: 'global',
          customConfig: {
            predicate: { expression: finds },
            resourceSelector: { resourceTypes: [...resourceTypes] },
            severity,
            description,
            recommendation,
          },
        }),
      ]),
    );
  }

  private send({ at, securityCommandCenter, findings = OPEN }: ComplianceScannerProps): void {
    if (securityCommandCenter === 'unused') return;
    const notification = scannedPlace(at).notification(this, 'Notification', {
      configId: stableName(this, { room: 60, separator: '-' }),
      description: 'Findings that somebody has to look at',
      location: 'global',
      pubsubTopic: this.findings.topic.id,
      streamingConfig: { filter: findings },
    });
    this.findings.letSend('SendFindings', `serviceAccount:${notification.serviceAccount}`);
  }

  private rehearse({ at, rehearsed = [] }: ComplianceScannerProps): OrgPolicyPolicy[] {
    return [...new Set(rehearsed)].map((constraint) =>
      orgPolicy(this, `Rehearsed ${constraint}`, { on: at, constraint, mode: 'dry-run', rule: { enforce: 'TRUE' } }),
    );
  }

  private tellOfChanges({ at, project }: ComplianceScannerProps): void {
    const sender = this.findings.letSend('SendChanges', project.agentOf('cloudasset.googleapis.com'));
    for (const [contentType, assetTypes] of Object.entries(WATCHED_ASSETS)) {
      scannedPlace(at).feed(this, `Feed-${contentType}`, {
        billingProject: project.projectId,
        feedId: `${stableName(this, { room: 50, separator: '-' })}-${contentType.toLowerCase().replace('_', '-')}`,
        contentType,
        assetTypes: [...assetTypes],
        feedOutputConfig: { pubsubDestination: { topic: this.findings.topic.id } },
        dependsOn: [sender],
      });
    }
  }

  private check({ securityCommandCenter, alsoModules = {}, rehearsed = [], findings }: ComplianceScannerProps): void {
    const tiers = ['premium', 'standard', 'unused'];
    if (!tiers.includes(securityCommandCenter)) {
      const reason = `'securityCommandCenter' must be one of ${tiers.join(', ')}, got '${securityCommandCenter}'`;
      throw new ConfigError('CommandCenterTier', reason, this);
    }
    if (securityCommandCenter !== 'premium' && Object.keys(alsoModules).length > 0) {
      const reason = `'securityCommandCenter' must be 'premium' with 'alsoModules', got '${securityCommandCenter}'; activate it, or leave them out`;
      throw new ConfigError('CommandCenterTier', reason, this);
    }
    for (const [name, module] of Object.entries(alsoModules)) this.checkModule(name, module);
    const wrong = rehearsed.find((constraint) => !REHEARSED.test(constraint));
    if (wrong !== undefined) {
      const reason = `'rehearsed' must be managed or custom constraints, got '${wrong}'; Google rehearses no others`;
      throw new ConfigError('ConstraintNotRehearsed', reason, this);
    }
    if (findings?.trim() !== '') return;
    const reason = "'findings' must be a filter, got ''; leave it out for those that are open and serious";
    throw new ConfigError('FindingsFilter', reason, this);
  }

  private checkModule(name: string, { resourceTypes, finds }: ScannerModule): void {
    if (!MODULE_NAME.test(name)) {
      const allowed = "named with 1 to 128 letters, digits and '_', beginning with a lower-case letter";
      throw new ConfigError('ScannerModuleName', `'alsoModules' must be ${allowed}, got '${name}'`, this);
    }
    if (Object.hasOwn(SCANNER_MODULES, name)) {
      const reason = `'alsoModules' must be other checks than those of SCANNER_MODULES, got '${name}'; name it otherwise`;
      throw new ConfigError('ScannerModuleTwice', reason, this);
    }
    if (!Token.isUnresolved(finds)) parseCel({ text: finds, prop: 'finds', place: this });
    const wrong = resourceTypes.find((type) => !/^[a-z]+\.googleapis\.com\/[A-Za-z]+$/.test(type));
    if (resourceTypes.length > 0 && wrong === undefined) return;
    const got = wrong === undefined ? 'none' : `'${wrong}'`;
    const allowed = "types such as 'aiplatform.googleapis.com/Endpoint'";
    throw new ConfigError('ScannerModuleTypes', `'resourceTypes' must be ${allowed}, got ${got}`, this);
  }
}
