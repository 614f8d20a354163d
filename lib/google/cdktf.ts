/**
 * What this library takes from CDK for Terraform.
 *
 * Nothing else names the package, so that its maintained successor can stand in its place.
 */
export {
  Annotations,
  App,
  Aspects,
  DefaultTokenResolver,
  Fn,
  type ITerraformDependable,
  Lazy,
  StringConcat,
  TerraformElement,
  type TerraformProvider,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Testing,
  Token,
  Tokenization,
} from 'cdktf';
