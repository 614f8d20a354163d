export { checkCertificate } from './check-certificate';
