export { certified } from './certified';
export { checkCertificate } from './check-certificate';
