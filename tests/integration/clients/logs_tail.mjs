// A log followed and asked by the AWS SDK for JavaScript.
import assert from 'node:assert';
import { createRequire } from 'node:module';

const packages = createRequire(process.env.LATHE_NPM_PACKAGES);
const sdk = packages('@aws-sdk/client-cloudwatch-logs');
// The SDK would ask "streaming-127.0.0.1".
const client = new sdk.CloudWatchLogsClient({
  endpoint: process.env.AWS_ENDPOINT_URL,
  disableHostPrefix: true,
});
const logGroupName = 'followed';
await client.send(new sdk.CreateLogGroupCommand({ logGroupName }));
await client.send(new sdk.CreateLogStreamCommand({ logGroupName, logStreamName: 's' }));
const [group] = (await client.send(new sdk.DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName }))).logGroups;

const tail = await client.send(new sdk.StartLiveTailCommand({
  logGroupIdentifiers: [group.logGroupArn],
  logEventFilterPattern: 'ERROR',
}));
const told = [];
for await (const event of tail.responseStream) {
  if (event.sessionStart) {
    assert.equal(event.sessionStart.logEventFilterPattern, 'ERROR');
    assert.deepEqual(event.sessionStart.logGroupIdentifiers, [group.logGroupArn]);
    const timestamp = Date.now();
    await client.send(new sdk.PutLogEventsCommand({
      logGroupName,
      logStreamName: 's',
      logEvents: [{ timestamp, message: 'ERROR one' }, { timestamp, message: 'fine' },
        { timestamp, message: '{"level": "ERROR", "took": 7}' }],
    }));
  }
  told.push(...(event.sessionUpdate?.sessionResults ?? []));
  if (told.length === 2)
    break;
}
assert.deepEqual(told.map((one) => one.message), ['ERROR one', '{"level": "ERROR", "took": 7}']);
assert.equal(told[0].logStreamName, 's');
assert.equal(told[0].logGroupIdentifier, group.logGroupArn);

const now = Math.floor(Date.now() / 1000);
const { queryId } = await client.send(new sdk.StartQueryCommand({
  logGroupName, startTime: now - 60, endTime: now, queryString: 'filter level = "ERROR" | stats sum(took) as took',
}));
let answer;
do
  answer = await client.send(new sdk.GetQueryResultsCommand({ queryId }));
while (answer.status === 'Running' || answer.status === 'Scheduled');
assert.deepEqual(answer.results, [[{ field: 'took', value: '7' }]]);
await assert.rejects(
  client.send(new sdk.StartQueryCommand({ logGroupName, startTime: now, endTime: now, queryString: 'nonsense' })),
  (error) => error.name === 'MalformedQueryException' && error.queryCompileError.location.startCharOffset === 0);
process.exit(0);
