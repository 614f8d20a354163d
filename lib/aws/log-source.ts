/** A service that writes logs, and what it needs in order to deliver them. */
export class LogSource {
  public static cloudTrail(options: { readonly trailName: string; readonly organizationId?: string }): LogSource {
    return new LogSource(`cloudTrail-${options.trailName}`);
  }
  public static vpcFlowLogs(): LogSource {
    return new LogSource('vpcFlowLogs');
  }
  public static verifiedAccess(): LogSource {
    return new LogSource('verifiedAccess');
  }
  public static resolverQueries(): LogSource {
    return new LogSource('resolverQueries');
  }
  public static bedrockInvocations(): LogSource {
    return new LogSource('bedrockInvocations');
  }
  public static s3ServerAccess(): LogSource {
    return new LogSource('s3ServerAccess');
  }
  public static applicationLoadBalancer(): LogSource {
    return new LogSource('applicationLoadBalancer');
  }
  public static webAcl(): LogSource {
    return new LogSource('webAcl');
  }
  private constructor(public readonly id: string) {}
}
