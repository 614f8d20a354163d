import type { Template } from 'aws-cdk-lib/assertions';
import { deployed, type Values } from '../deployed';
import type { Policy } from '../oracle';

const ARN: Record<string, (id: string) => string> = {
  'AWS::IAM::Role': (id) => `arn:aws:iam::111122223333:role/${id}`,
  'AWS::KMS::Key': (id) => `arn:aws:kms:eu-west-1:111122223333:key/${id}`,
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${id}`,
  'AWS::CloudWatch::Alarm': (id) => `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${id}`,
};

/** A template as if deployed, whose resources have ARNs made of their logical ids, or of the names they are given. */
export class DeployedTemplate {
  private readonly resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;

  public constructor(template: Template, more: Values = {}) {
    const resources: typeof this.resources = template.toJSON()['Resources'];
    const arns = Object.entries(resources).flatMap(([id, { Type, Properties }]) => {
      const name = typeof Properties?.['RoleName'] === 'string' ? Properties['RoleName'] : id;
      const arn = ARN[Type]?.(name);
      return arn === undefined ? [] : [[`${id}.Arn`, arn]];
    });
    this.resources = deployed(resources, { ...Object.fromEntries(arns), ...more });
  }

  public idOf(type: string, pattern: RegExp): string {
    const found = Object.entries(this.resources).filter(([id, { Type }]) => Type === type && pattern.test(id));
    if (found.length !== 1) throw new Error(`${found.length} resources of ${type} match ${pattern}`);
    return found[0]?.[0] ?? '';
  }

  /** The policies attached to a role, by its logical id or name. */
  public rolePolicies(role: string): Policy[] {
    const types = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];
    return types.flatMap((type) =>
      this.documents(type, ({ Roles }) => (Roles as string[] | undefined)?.includes(role) === true),
    );
  }

  /** The policy of the bucket or key that an ARN names, where there is one. */
  public resourcePolicy(arn: string): Policy | undefined {
    const bucket = this.documents('AWS::S3::BucketPolicy', ({ Bucket }) =>
      `${arn}/`.startsWith(`arn:aws:s3:::${Bucket}/`),
    );
    const key = this.resources[arn.split(':key/')[1] ?? '']?.Properties['KeyPolicy'] as Policy | undefined;
    return bucket[0] ?? key;
  }

  /** The policies of the VPC endpoint of a service. The simulator knows `*` for everyone, which CloudFormation has as `AWS: *`, too. */
  public endpointPolicies(service: string): Policy[] {
    const ofService = ({ ServiceName }: Record<string, unknown>) => `${ServiceName}`.endsWith(`.${service}`);
    return this.documents('AWS::EC2::VPCEndpoint', ofService).map(({ Statement }) => ({
      Statement: Statement.map((statement) => ({ ...statement, Principal: '*' })),
    }));
  }

  private documents(type: string, belongs: (properties: Record<string, unknown>) => boolean): Policy[] {
    return Object.values(this.resources)
      .filter(({ Type, Properties }) => Type === type && belongs(Properties))
      .flatMap(({ Properties }) => (Properties['PolicyDocument'] as Policy | undefined) ?? []);
  }
}
