import { InputError } from '../../core';
import type { Source } from '../../source';
import { Configurations } from '../configurations';
import { addConfiguration } from '../json-syntax';
import { addPlan } from '../plan';
import { isObject } from '../resource';

/**
 * What JSON of Terraform holds: a configuration, or a plan or state as `terraform show -json` writes it.
 *
 * @throws InputError `NotTerraform`
 */
export function configurationsIn(source: Source): Configurations {
  const configurations = new Configurations();
  const { tree, file } = source;
  if (!isObject(tree))
    throw new InputError('NotTerraform', file, 'it is no JSON of Terraform; give the JSON of a stack');
  if ('planned_values' in tree || 'values' in tree) addPlan(configurations, source);
  else addConfiguration(configurations, [source]);
  return configurations;
}
