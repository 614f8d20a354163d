// Runs in AWS Lambda, whose Node.js runtime brings the AWS SDK along.
const { BedrockRuntimeClient, ConverseCommand } = require('@aws-sdk/client-bedrock-runtime');

const bedrock = new BedrockRuntimeClient();
const { MODEL, GUARDRAIL, GUARDRAIL_VERSION } = process.env;
const page = (body) => ({ statusCode: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body });

exports.handler = async ({ httpMethod, body, isBase64Encoded }) => {
  if (httpMethod !== 'POST') return page('Send the claim as text, with POST.');
  const text = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString('utf8');
  const { output } = await bedrock.send(
    new ConverseCommand({
      modelId: MODEL,
      guardrailConfig: { guardrailIdentifier: GUARDRAIL, guardrailVersion: GUARDRAIL_VERSION },
      messages: [{ role: 'user', content: [{ text: `Summarise this claim in three sentences:\n${text}` }] }],
    }),
  );
  return page(output.message.content.map((part) => part.text ?? '').join(''));
};
