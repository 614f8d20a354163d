import { not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';

/** Where a template, or a floor setting, says more than which filters it has. */
interface Settings {
  readonly languages: readonly string[];
  readonly log: readonly string[];
}

const MULTI = ['multi_language_detection', 'enable_multi_language_detection'];
const OF_TEMPLATE: Settings = {
  languages: ['template_metadata', ...MULTI],
  log: ['template_metadata', 'log_sanitize_operations'],
};
const OF_FLOOR: Settings = {
  languages: ['floor_setting_metadata', ...MULTI],
  log: ['ai_platform_floor_setting', 'enable_cloud_logging'],
};

const breadth =
  ({ languages, log }: Settings) =>
  (guardrail: Subject): Fact[] => {
    const addresses = guardrail.get('filter_config', 'malicious_uri_filter_settings', 'filter_enforcement');
    const content = guardrail.get(...log);
    return [
      fact('guardrail-breadth', guardrail, {
        looksForAddresses: addresses.as(says(addresses.text, 'ENABLED')),
        readsLanguages: guardrail.get(...languages).boolean(false),
        keepsContentOut: content.as(not(content.boolean(false).value)),
      }),
    ];
  };

export const templateBreadth = breadth(OF_TEMPLATE);
export const floorBreadth = breadth(OF_FLOOR);

/** Services that AI and what guards it would stop without. */
const NEEDED =
  /^(aiplatform|modelarmor|notebooks|discoveryengine|dialogflow|iap|logging|cloudkms|accesscontextmanager|binaryauthorization|dns|compute|storage)\.googleapis\.com$/;

/** What `google_project_service` tells, beside AI. Without a word, the provider switches the service off when it destroys this. */
export function serviceSwitch(service: Subject): Fact[] {
  const name = service.get('service').text ?? '';
  const isNeeded = matches(name, NEEDED);
  if (isNeeded === false) return [];
  const off = service.get('disable_on_destroy');
  const stays = not(off.boolean(true).value);
  return [
    fact('service-switch', service, {
      service: `${name}`,
      stays: off.as(isNeeded === true ? stays : some([stays, isNeeded])),
    }),
  ];
}
