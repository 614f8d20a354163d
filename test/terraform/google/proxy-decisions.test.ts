import { judgedBy } from '../judged';

const judged = judgedBy('ZTA-GATE-004');
const BACKEND = {
  google_compute_backend_service: { desk: { project: 'acme', iap: { enabled: true }, log_config: { enable: true } } },
};
const calls = (...types: string[]) => types.map((log_type) => ({ log_type }));
const kept = (service: string, audit_log_config: object, project = 'acme') => ({
  ...BACKEND,
  google_project_iam_audit_config: { iap: { project, service, audit_log_config } },
});

test.each([
  ['of the proxy', kept('iap.googleapis.com', calls('DATA_READ', 'DATA_WRITE'))],
  ['of every service', kept('allServices', calls('ADMIN_READ', 'DATA_READ', 'DATA_WRITE'))],
])('decisions are kept by audit logs %s', (_what, blocks) => {
  expect(judged(blocks)).toEqual([]);
});

test.each([
  ['there are none', BACKEND],
  ['they are of another service', kept('aiplatform.googleapis.com', calls('DATA_READ', 'DATA_WRITE'))],
  ['they are of another project', kept('iap.googleapis.com', calls('DATA_READ', 'DATA_WRITE'), 'acme-other')],
  ['reads are left out', kept('iap.googleapis.com', calls('DATA_WRITE'))],
  [
    'somebody is exempted',
    kept('iap.googleapis.com', [{ log_type: 'DATA_READ', exempted_members: ['user:a@b.c'] }, ...calls('DATA_WRITE')]),
  ],
])('it is unknown where %s', (_what, blocks) => {
  expect(judged(blocks)).toEqual([expect.stringMatching(/^unknown desk\//)]);
});
