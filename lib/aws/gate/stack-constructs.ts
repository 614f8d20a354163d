import { CfnElement, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The constructs of one stack by their logical ids; looked through once, when first asked. */
export class StackConstructs {
  private paths: ReadonlyMap<string, string> | undefined;
  private stacks: ReadonlyMap<string, NestedStack> | undefined;

  public constructor(private readonly stack: Stack) {}

  public pathOf(logicalId: string): string | undefined {
    this.paths ??= new Map(
      below(this.stack)
        .filter(CfnElement.isCfnElement)
        .map((element) => [this.idOf(element), element.node.path]),
    );
    return this.paths.get(logicalId);
  }

  /** The nested stack whose `AWS::CloudFormation::Stack` has this logical id. */
  public nestedBy(logicalId: string): NestedStack | undefined {
    this.stacks ??= new Map(
      below(this.stack)
        .filter((construct) => NestedStack.isNestedStack(construct))
        .flatMap((nested): [string, NestedStack][] =>
          nested.nestedStackResource ? [[this.idOf(nested.nestedStackResource), nested]] : [],
        ),
    );
    return this.stacks.get(logicalId);
  }

  private idOf(element: CfnElement): string {
    return String(this.stack.resolve(element.logicalId));
  }
}

/** Constructs whose resources stand in the template of this stack, and the stacks right below it. */
function below(scope: IConstruct): IConstruct[] {
  return scope.node.children.flatMap((child) =>
    Stack.isStack(child) || Stage.isStage(child) ? [child] : [child, ...below(child)],
  );
}
