import type { Environment } from '../../cloudformation';
import type { Source } from '../../source';
import { isObject, type Resource } from '../resource';

/** Where things are deployed, as far as ARNs and data sources of a plan tell: nothing where that is more than one account or region. */
export function environmentOf(
  resources: readonly Resource[],
  first: Resource,
  sources: readonly Source[],
): Environment {
  const arns = resources.map(({ values }) => /^arn:[\w-]+:[\w-]+:([\w-]*):(\d{12}):/.exec(`${values['arn']}`) ?? []);
  const looked = first.module.among.lookedUp.filter(
    ({ type, module }) => type === CALLER && module.root === first.module.root,
  );
  const account = only([...arns.map((arn) => arn[2]), ...looked.map(({ values }) => values['account_id'])], /^\d{12}$/);
  const providers = sources.flatMap(regionsIn);
  // One that is given when it is applied may be any.
  const written = providers.every((one) => REGION.test(`${one}`)) ? providers : [];
  const region = only(
    [...arns.map((arn) => arn[1]), ...resources.map(({ values }) => values['region']), ...written],
    REGION,
  );
  return { ...(account !== undefined && { account }), ...(region !== undefined && { region }) };
}

const REGION = /^[a-z]+(-[a-z]+)+-\d$/;
const CALLER = 'aws_caller_identity';

function only(values: readonly unknown[], shape: RegExp): string | undefined {
  const [value, ...others] = new Set(values.filter((one): one is string => typeof one === 'string' && shape.test(one)));
  return others.length === 0 ? value : undefined;
}

/** The regions of all configurations of the provider, as files and plans write them. */
function regionsIn({ tree }: Source): readonly unknown[] {
  const { provider, configuration } = objectOf(tree);
  const written = [provider].flat().flatMap((one) => [objectOf(one)['aws'] ?? []].flat());
  const planned = Object.values(objectOf(objectOf(configuration)['provider_config']))
    .map(objectOf)
    .filter(({ name }) => name === 'aws')
    .map(({ expressions }) => objectOf(objectOf(expressions)['region'])['constant_value']);
  return [...written.map((one) => objectOf(one)['region']), ...planned];
}

const objectOf = (value: unknown) => (isObject(value) ? value : {});
