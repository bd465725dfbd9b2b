// Metrics by the AWS SDK for JavaScript, in each protocol that CloudWatch speaks with it.
import assert from 'node:assert';
import { createRequire } from 'node:module';

const packages = createRequire(process.env.LATHE_NPM_PACKAGES);
const sdk = packages('@aws-sdk/client-cloudwatch');
const { AwsJson1_0Protocol, AwsSmithyRpcV2CborProtocol } = packages('@aws-sdk/core/protocols');

async function use(protocol, contentType) {
  const client = new sdk.CloudWatchClient({ endpoint: process.env.AWS_ENDPOINT_URL, protocol });
  client.middlewareStack.add(
    (next) => (call) => {
      assert.equal(call.request.headers['content-type'], contentType);
      return next(call);
    },
    { step: 'finalizeRequest' },
  );
  const Namespace = contentType;
  const Timestamp = new Date(Math.floor(Date.now() / 1000) * 1000);
  // Many are sent compressed; the SDK gives a wrong length where it compresses CBOR.
  const length = protocol === AwsSmithyRpcV2CborProtocol ? 100 : 300;
  await client.send(new sdk.PutMetricDataCommand({
    Namespace,
    MetricData: [
      { MetricName: 'Orders', Value: 2.5, Unit: 'Count', Timestamp },
      ...Array.from({ length }, (_, n) => ({ MetricName: `Many${n}`, Value: n, Timestamp })),
    ],
  }));
  const { MetricDataResults: [orders] } = await client.send(new sdk.GetMetricDataCommand({
    StartTime: new Date(Date.now() - 300_000),
    EndTime: new Date(Date.now() + 60_000),
    MetricDataQueries: [{
      Id: 'm1',
      MetricStat: { Metric: { Namespace, MetricName: 'Orders' }, Period: 60, Stat: 'Sum' },
    }],
  }));
  assert.deepEqual(orders.Values, [2.5]);
  assert.equal(orders.Timestamps[0].getTime(), Math.floor(Timestamp / 60_000) * 60_000);
  const { Metrics } = await client.send(new sdk.ListMetricsCommand({ Namespace }));
  assert.equal(Metrics.length, length + 1);

  await client.send(new sdk.PutMetricAlarmCommand({
    AlarmName: 'high',
    Namespace,
    MetricName: 'Orders',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
  }));
  const { MetricAlarms: [alarm] } = await client.send(new sdk.DescribeAlarmsCommand({}));
  assert.equal(alarm.Threshold, 1);
  assert.ok(alarm.StateUpdatedTimestamp instanceof Date);

  await assert.rejects(
    client.send(new sdk.SetAlarmStateCommand({
      AlarmName: 'none', StateValue: 'OK', StateReason: 'r',
    })),
    (error) => error.name === 'ResourceNotFound' && error.$metadata.httpStatusCode === 404,
  );
  await assert.rejects(
    client.send(new sdk.PutMetricDataCommand({
      Namespace,
      MetricData: [{ MetricName: 'a', Values: [1, 2], Counts: [1] }],
    })),
    /must be of the same size/,
  );
}

await use(AwsJson1_0Protocol, 'application/x-amz-json-1.0');
await use(AwsSmithyRpcV2CborProtocol, 'application/cbor');
