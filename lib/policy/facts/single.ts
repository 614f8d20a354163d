/** Something of which an account, or an account and region, has only one. */
export interface Single {
  readonly what: string;
  /** What else in the same place is made to be that one, where there is something. */
  readonly rival: string | undefined;
}
