import { Construct } from 'constructs';
import { ConfigError } from '../core';
import { TerraformStack } from './cdktf';

/**
 * What every construct for Google Cloud is.
 *
 * @throws NotInTerraformStack if it stands in no `TerraformStack`: in a stack of another framework its resources would be dropped in silence
 */
export abstract class GoogleConstruct extends Construct {
  protected constructor(scope: Construct, id: string) {
    super(scope, id);
    const isInStack = this.node.scopes.some((above) => TerraformStack.isStack(above));
    if (isInStack) return;
    throw new ConfigError(
      'NotInTerraformStack',
      `'scope' must lie in a TerraformStack, got '${scope.node.path}', which does not; its resources would be in no file`,
      this,
    );
  }
}
