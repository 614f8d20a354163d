import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Exception, Fact } from '../../policy';

/**
 * Acknowledgements of our rules in the CDK's own way, as far as no exception says who answers for them and until when.
 *
 * The CDK silences the rule for the construct and everything below it.
 */
export function acknowledgementsWithout(exceptions: readonly Exception[], root: IConstruct): Fact<'exception'>[] {
  return root.node.findAll().flatMap((scope) =>
    acknowledgedOn(scope)
      .filter((rule) => !exceptions.some((exception) => isOwned(scope.node.path, rule, exception)))
      .map((rule) => factOf(scope, rule)),
  );
}

function acknowledgedOn(scope: IConstruct): string[] {
  return scope.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.keys(data ?? {}))
    .flatMap((id) => /(?:^|::)(ZTA-[A-Z]+-\d{3})$/.exec(id)?.[1] ?? []);
}

function isOwned(path: string, rule: string, exception: Exception): boolean {
  const { scope, resource, at } = exception.covers;
  const isAbove = scope !== undefined && (path === scope || path.startsWith(`${scope}/`));
  return exception.rule === rule && isAbove && resource === undefined && at === undefined;
}

function factOf(scope: IConstruct, rule: string): Fact<'exception'> {
  const written = { file: '', resource: rule, type: 'acknowledgement', constructPath: scope.node.path, at: '' };
  return {
    kind: 'exception',
    subject: written,
    places: {},
    ruleKnown: true,
    fatal: false,
    lacks: [],
    expired: false,
    covered: 0,
    coversAll: false,
    outsideScope: false,
    tooLong: false,
    unapproved: false,
    acknowledgement: true,
  };
}
