import type { Stack } from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';

/** Resources that each team of `ordinaryApp` makes. */
export const RESOURCES_PER_TEAM = 18;

/** An app as most are: one team in three calls a model, and most of what it has is about other things. */
export function ordinaryApp(stack: Stack, teams: number): void {
  for (let n = 0; n < teams; n += 1) {
    const key = new Key(stack, `Key${n}`, { enableKeyRotation: true });
    const bucket = new Bucket(stack, `Bucket${n}`, { encryptionKey: key, enforceSSL: true });
    const table = new Table(stack, `Table${n}`, { partitionKey: { name: 'id', type: AttributeType.STRING } });
    const queue = new Queue(stack, `Queue${n}`);
    const topic = new Topic(stack, `Topic${n}`);
    const code = Code.fromInline('//');
    const handler = new LambdaFunction(stack, `Function${n}`, { runtime: Runtime.NODEJS_22_X, handler: 'i.h', code });
    bucket.grantRead(handler);
    table.grantReadWriteData(handler);
    queue.grantSendMessages(handler);
    topic.grantPublish(handler);
    if (n % 3 === 0) {
      handler.addToRolePolicy(new PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: ['*'] }));
    }
    new LogGroup(stack, `Logs${n}`);
    new RestApi(stack, `Api${n}`).root.addMethod('GET', new LambdaIntegration(handler));
  }
}
