import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { says } from '../../text';

const SERVICE = 'aiplatform.googleapis.com';

/**
 * What an audit configuration tells, where it is about AI: which calls of a service are recorded.
 *
 * Google records in every region and for global services, and lets logs be searched; no digest proves them.
 */
export function auditConfig(config: Subject): Fact[] {
  const service = config.get('service');
  const ofAi = some([says(service.text, SERVICE), says(service.text, 'allServices')]);
  if (ofAi === false) return [];
  const logs = config.get('audit_log_config');
  const complete = ['DATA_READ', 'DATA_WRITE', 'ADMIN_READ'].map((type) => recordsCalls(config, type));
  return [
    fact('trail', config, {
      on: true,
      everyRegion: true,
      globalServices: true,
      provable: Unknown.unasked('Cloud Audit Logs have no digest; a locked bucket keeps what comes to it'),
      ownKey: Unknown.unasked('the bucket that a sink sends it to has a key, or has none'),
      refusedByKey: false,
      recordsCalls: logs.as(every(complete)),
      recordsUse: logs.as(recordsCalls(config, 'DATA_READ')),
      uses: [],
      refusals: [],
      unusual: [],
      silencing: [],
      recordsItself: false,
      searchable: true,
      outlivesDeployment: config.isKept,
    }),
  ];
}

/** Whether calls of a sort are recorded, whoever makes them. */
export const recordsCalls = (config: Subject, type: string): Maybe<boolean> =>
  some(
    config
      .get('audit_log_config')
      .items.map((log) => every([says(log.get('log_type').text, type), not(log.get('exempted_members').isSet)])),
  );
