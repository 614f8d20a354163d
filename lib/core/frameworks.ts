/** How the parts of a framework are known, whichever copy of it made them, and how what it has not filled in yet looks in a text. */
export class Framework {
  private readonly brands: readonly symbol[];

  /**
   * @param name as people call it
   * @param brands registered names of symbols that mark its constructs
   * @param token what its placeholders look like: texts, lists and numbers
   */
  public constructor(
    public readonly name: string,
    brands: readonly string[],
    private readonly token: RegExp,
  ) {
    this.brands = brands.map((brand) => Symbol.for(brand));
  }

  /** Whether it made this: an app, a stack, or what stands in one. */
  public made(part: object): boolean {
    return this.brands.some((brand) => brand in part);
  }

  /** A placeholder of it that a text still holds. */
  public tokenIn(text: string): string | undefined {
    return this.token.exec(text)?.[0];
  }
}

/** The AWS CDK. Numbers that stand for something else begin with the bits 0xFBFF. */
export const AWS_CDK = new Framework(
  'the AWS CDK',
  ['@aws-cdk/core.App', '@aws-cdk/core.Stage', '@aws-cdk/core.Stack', '@aws-cdk/core.CfnElement'],
  /[$#]\{Token\[[\w.-]*(\]\})?|-1\.[89]\d*e\+289/,
);

/** CDK for Terraform. Numbers that stand for something else begin with the bits 0xFDFF. */
export const CDKTF = new Framework(
  'CDK for Terraform',
  ['cdktf/App', 'cdktf/TerraformStack', 'cdktf/TerraformElement'],
  /[$#&]\{TfToken\[[\w.-]*(\]\})?|-8\.[0-3]\d*e\+298/,
);
