// Lambda's functions as the AWS SDK for JavaScript sees them: invoked each way, looked at, streamed,
// and what errors become.
import assert from 'node:assert';
import { createRequire } from 'node:module';

const packages = createRequire(process.env.LATHE_NPM_PACKAGES);
const sdk = packages('@aws-sdk/client-lambda');
const client = new sdk.LambdaClient({ endpoint: process.env.AWS_ENDPOINT_URL });
const text = (bytes) => Buffer.from(bytes).toString();
const json = (bytes) => JSON.parse(text(bytes));

const answer = await client.send(
  new sdk.InvokeCommand({ FunctionName: 'App', Payload: '{"name": "desk"}', LogType: 'Tail' }));
assert.deepEqual(json(answer.Payload), { hello: 'desk' });
assert.equal(answer.StatusCode, 200);
assert.equal(answer.ExecutedVersion, '$LATEST');
assert.match(Buffer.from(answer.LogResult, 'base64').toString(), /got desk[^]*REPORT RequestId: /);

const failed = await client.send(
  new sdk.InvokeCommand({ FunctionName: 'App', Qualifier: '$LATEST', Payload: '{"name": "x", "fail": 1}' }));
assert.equal(failed.FunctionError, 'Unhandled');
assert.equal(json(failed.Payload).errorType, 'ValueError');

const status = async (InvocationType) =>
  (await client.send(new sdk.InvokeCommand({ FunctionName: 'App', InvocationType }))).StatusCode;
assert.equal(await status('Event'), 202);
assert.equal(await status('DryRun'), 204);

const streamed = await client.send(
  new sdk.InvokeWithResponseStreamCommand({ FunctionName: 'App', Payload: '{"name": "stream"}' }));
let pieces = '';
for await (const event of streamed.EventStream)
  pieces += event.PayloadChunk ? text(event.PayloadChunk.Payload) : '';
assert.deepEqual(JSON.parse(pieces), { hello: 'stream' });

const { Functions } = await client.send(new sdk.ListFunctionsCommand({}));
assert.deepEqual(Functions.map((one) => one.FunctionName), ['App']);
const { Configuration } = await client.send(new sdk.GetFunctionCommand({ FunctionName: 'App' }));
assert.equal(Configuration.FunctionArn, 'arn:aws:lambda:us-east-1:123456789012:function:App');
const configuration =
  await client.send(new sdk.GetFunctionConfigurationCommand({ FunctionName: 'App' }));
assert.equal(configuration.Handler, 'app.handler');

await assert.rejects(client.send(new sdk.InvokeCommand({ FunctionName: 'Nobody' })),
  (error) => error instanceof sdk.ResourceNotFoundException);
await assert.rejects(client.send(new sdk.InvokeCommand({ FunctionName: 'App', Payload: '{no' })),
  (error) => error instanceof sdk.InvalidRequestContentException);
