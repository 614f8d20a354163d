import {
  AccessContextManagerServicePerimeter,
  type AccessContextManagerServicePerimeterStatus as Configuration,
} from '@cdktf/provider-google/lib/access-context-manager-service-perimeter';
import type { Construct } from 'constructs';
import { DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { EgressRule } from './egress-rule';
import { IngressRule } from './ingress-rule';
import { holds, isPerson, type PerimeterContent } from './perimeter-crossing';
import { refuseMissing, type ServicePerimeterProps, type SinkDestination, servicesOf } from './service-perimeter-props';

export type { ServicePerimeterProps, SinkDestination } from './service-perimeter-props';

/** What a perimeter holds, and who passes it. */
interface Stage extends PerimeterContent {
  readonly ingress: readonly IngressRule[];
  readonly egress: readonly EgressRule[];
}

/**
 * A perimeter around projects: valid credentials alone neither reach what is inside from outside, nor carry it out.
 *
 * Nobody passes but who is named by a rule. Networks inside reach the services that it holds and no others. Needs rights on the
 * organization; a team without them uses `PrivateModelNetwork`, and whoever has them puts its project in here. Not destroyed with the stack.
 * It takes the place of all of the perimeter's settings: add no separate resources for its projects and rules, but props here.
 *
 * @example
 * new ServicePerimeter(stack, 'Perimeter', { policy, projects: [claims], deployers: [pipeline], stateProject, mode: PerimeterMode.dryRun() });
 */
export class ServicePerimeter extends GoogleConstruct {
  /** Finds in audit logs what a dry run would have refused. */
  public static readonly REFUSED_IN_DRY_RUN =
    'protoPayload.metadata.@type="type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata" AND protoPayload.metadata.dryRun=true';

  public readonly perimeter: AccessContextManagerServicePerimeter;

  /** What the rules of sinks that were admitted let in. */
  private readonly sinks: IngressRule[] = [];
  private readonly services: readonly string[];

  /**
   * @throws OrganizationMissing if there is no access policy, which is the organization's
   * @throws ProjectsMissing, ProjectTwice if no project is inside, or one twice
   * @throws DeployersMissing if nobody is named who deploys
   * @throws ServiceFormat, ServiceKept, ServiceUnknown if services are named that are none, must stay, or were not held
   * @throws PerimeterUnrehearsed, RehearsalDays, PerimeterBaseMissing, RehearsalRecordFormat as `PerimeterMode` does
   * @throws IngressSource, IngressAnywhere and others as `IngressRule` and `EgressRule` do
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ServicePerimeterProps,
  ) {
    super(scope, id);
    refuseMissing(props, this);
    this.services = servicesOf(props, this);
    const { accessPolicyName } = props.policy;
    const name = stableName(this, { room: 50, separator: '_' });
    this.perimeter = new AccessContextManagerServicePerimeter(this, 'Resource', {
      parent: accessPolicyName,
      name: `${accessPolicyName}/servicePerimeters/${name}`,
      title: props.title ?? name,
      perimeterType: 'PERIMETER_TYPE_REGULAR',
      lifecycle: { preventDestroy: true },
    });
    this.render();
    this.rehearse();
  }

  /** `accessPolicies/POLICY/servicePerimeters/PERIMETER`. */
  public get perimeterName(): string {
    return this.perimeter.name;
  }

  /**
   * Lets a sink of the organization or of a folder write its logs into a project of the perimeter. Sinks of projects inside need no leave.
   *
   * @param sink what names the identity that it writes as
   */
  public admitSink(sink: { readonly writerIdentity: string }, destination: SinkDestination): void {
    const { project, service = 'logging.googleapis.com' } = destination;
    const source = { title: 'Log sink', identities: [{ member: sink.writerIdentity }], anywhere: true } as const;
    this.sinks.push(IngressRule.from(source).to({ services: { [service]: '*' }, projects: [project] }));
    this.render();
  }

  /** Whether a project is inside, and a service of it held: in force or, where it only runs dry, written down. */
  public keeps({ number }: GoogleProject, service: string): boolean {
    const { projects, services } = this.rehearsal;
    return services.includes(service) && projects.some((project) => project.number === number);
  }

  /** What is in force, or is to be. */
  private get stage(): Stage {
    const { projects, ingress = [], egress = [] } = this.props;
    return { projects, services: this.services, ingress: [...this.sinks, ...ingress], egress };
  }

  /** That, and what is in dry run besides. */
  private get rehearsal(): Stage {
    const { projects, services, ingress, egress } = this.stage;
    const more = this.props.mode.rehearsing;
    return {
      projects: [...projects, ...(more.projects ?? [])],
      services: [...new Set([...services, ...(more.services ?? [])])],
      ingress: [...ingress, ...(more.ingress ?? [])],
      egress: [...egress, ...(more.egress ?? [])],
    };
  }

  private render(): void {
    const { mode } = this.props;
    if (mode.isEnforced) this.perimeter.putStatus(this.configuration(this.stage));
    if (!mode.isRehearsing) return;
    this.perimeter.useExplicitDryRunSpec = true;
    this.perimeter.putSpec(this.configuration(this.rehearsal));
  }

  private configuration(stage: Stage): Configuration {
    const ingress = [...this.deployers(stage), ...stage.ingress];
    const egress = [...this.state(stage), ...stage.egress];
    return {
      resources: stage.projects.map(({ name }) => name),
      restrictedServices: [...stage.services],
      vpcAccessibleServices: { enableRestriction: true, allowedServices: ['RESTRICTED-SERVICES'] },
      ingressPolicies: ingress.map((rule) => rule.render(stage, this)),
      egressPolicies: egress.map((rule) => rule.render(stage, this)),
    };
  }

  /** Lets in who deploys, also to the state where that is inside. */
  private deployers({ services }: PerimeterContent): readonly IngressRule[] {
    const { deployers, deployersFrom = [] } = this.props;
    const all = Object.fromEntries(services.map((service) => [service, '*' as const]));
    const [people, pipelines] = [deployers.filter(isPerson), deployers.filter((deployer) => !isPerson(deployer))];
    return [
      { title: 'Deployers', identities: pipelines, anywhere: true as const },
      { title: 'Deployers in person', identities: people, accessLevels: deployersFrom },
    ]
      .filter(({ identities }) => identities.length > 0)
      .map((source) => IngressRule.from(source).to({ services: all }));
  }

  /** Lets out to the state who deploys from inside. */
  private state(content: PerimeterContent): readonly EgressRule[] {
    const { stateProject, deployers, deployersWorkInside } = this.props;
    if (deployersWorkInside !== true || holds(content, stateProject)) return [];
    const source = { title: 'Terraform state', identities: deployers };
    return [EgressRule.from(source).to({ projects: [stateProject], services: { 'storage.googleapis.com': '*' } })];
  }

  private rehearse(): void {
    const { mode } = this.props;
    if (mode.isEnforced) mode.refuseUnrehearsed(this.named(this.stage), this);
    const validate = () => mode.record.note(this.named(this.rehearsal), this);
    this.node.addValidation({ validate });
  }

  /** As the record names what a perimeter holds. */
  private named({ projects, services }: PerimeterContent): string[] {
    const names = [...projects.map(({ name }) => name), ...services];
    const resolver = new DefaultTokenResolver(new StringConcat());
    const resolved: unknown = Tokenization.resolve(names, { scope: TerraformStack.of(this), resolver });
    return Array.isArray(resolved) ? resolved.map(String) : [];
  }
}
