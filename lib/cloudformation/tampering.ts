/** Calls that stop the recording of what happens. */
const LOGGING = ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'];

/** Names, as CloudTrail writes them, of calls that weaken a protection. */
export const TAMPERING: ReadonlySet<string> = new Set(LOGGING);
