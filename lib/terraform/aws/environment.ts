import type { Environment } from '../../cloudformation';
import type { Resource } from '../resource';

/** Where things are deployed, as far as ARNs and data sources of a plan tell: nothing where that is more than one account or region. */
export function environmentOf(resources: readonly Resource[], first: Resource): Environment {
  const arns = resources.map(({ values }) => /^arn:[\w-]+:[\w-]+:([\w-]*):(\d{12}):/.exec(`${values['arn']}`) ?? []);
  const looked = first.module.among.lookedUp.filter(
    ({ type, module }) => type === CALLER && module.root === first.module.root,
  );
  const account = only([...arns.map((arn) => arn[2]), ...looked.map(({ values }) => values['account_id'])], /^\d{12}$/);
  const region = only(
    [...arns.map((arn) => arn[1]), ...resources.map(({ values }) => values['region'])],
    /^[a-z]+(-[a-z]+)+-\d$/,
  );
  return { ...(account !== undefined && { account }), ...(region !== undefined && { region }) };
}

const CALLER = 'aws_caller_identity';

function only(values: readonly unknown[], shape: RegExp): string | undefined {
  const [value, ...others] = new Set(values.filter((one): one is string => typeof one === 'string' && shape.test(one)));
  return others.length === 0 ? value : undefined;
}
