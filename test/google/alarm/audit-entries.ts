import type { Entry } from '../log-query';

/** An audit log about a call, in the shape in which Cloud Logging shows it. */
export function auditEntry(methodName: string, payload: Entry = {}, log = 'activity'): Entry {
  return {
    logName: `projects/acme-claims/logs/cloudaudit.googleapis.com%2F${log}`,
    resource: { type: 'audited_resource', labels: { project_id: 'acme-claims' } },
    protoPayload: {
      '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
      authenticationInfo: { principalEmail: 'eve@example.com' },
      requestMetadata: { callerIp: '203.0.113.7' },
      methodName,
      ...payload,
    },
  };
}

/** Of data access. */
export const accessEntry = (methodName: string, payload: Entry = {}): Entry =>
  auditEntry(methodName, payload, 'data_access');
