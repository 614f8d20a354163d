export * from './compliance-scanner';
export { FindingTopic } from './finding-topic';
export { SCANNER_MODULES, type ScannerModule } from './scanner-module';
