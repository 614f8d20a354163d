import { ModelArmorFloorsetting } from '@cdktf/provider-google/lib/model-armor-floorsetting';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { IHierarchyNode } from '../place/folder';
import { filterConfig, type WeakenedFilter } from './guardrail-filters';
import { noteReasons } from './noted-reasons';

/** Properties of a `GuardrailFloor`. */
export interface GuardrailFloorProps {
  /** The folder or organization whose guardrails must be as strict. For a project, use `guardrail.enforceForProject`. */
  readonly below: IHierarchyNode;

  /**
   * Filters that guardrails may weaken, each with its reason.
   *
   * @default - none: every guardrail has every filter at full strength
   */
  readonly weakened?: readonly WeakenedFilter[];
}

/**
 * The least that every guardrail below a folder or an organization must stop: a template of Model Armor that stops less is refused when it is
 * made or changed.
 *
 * A setting further down counts instead of this one, and sensitive data is not compared. Calls of models are not checked by it: that is
 * enforced for projects only. It stays when the stack goes, and Terraform can only forget it.
 *
 * Whoever applies it needs roles/modelarmor.floorSettingsAdmin there.
 *
 * Source: https://cloud.google.com/model-armor/configure-floor-settings
 *
 * @throws FloorBelow if that is no folder and no organization
 * @throws FilterWithoutReason, FilterWeakenedTwice, FilterLevel if `weakened` makes no sense
 */
export class GuardrailFloor extends GoogleConstruct {
  public readonly setting: ModelArmorFloorsetting;

  public constructor(scope: Construct, id: string, { below, weakened = [] }: GuardrailFloorProps) {
    super(scope, id);
    if (!Token.isUnresolved(below.name) && !/^(folders|organizations)\//.test(below.name)) {
      const reason = `'below' must be a folder or an organization, got '${below.name}'; use enforceForProject of a ModelGuardrail for a project`;
      throw new ConfigError('FloorBelow', reason, this);
    }
    this.setting = new ModelArmorFloorsetting(this, 'Resource', {
      parent: below.name,
      location: 'global',
      enableFloorSettingEnforcement: true,
      floorSettingMetadata: { multiLanguageDetection: { enableMultiLanguageDetection: true } },
      filterConfig: filterConfig(weakened, this),
      lifecycle: { preventDestroy: true },
    });
    noteReasons(this.setting, weakened);
  }
}
