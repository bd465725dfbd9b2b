/** The work on one record. What it throws makes the stream go on from this record. */
async function processRecord(data) {
  console.log("processing", data);
}

export const handler = async ({ Records }) => {
  for (const { kinesis } of Records) {
    try {
      await processRecord(JSON.parse(Buffer.from(kinesis.data, "base64").toString()));
    } catch (problem) {
      // The records after it come again as well: their order is kept.
      console.error(`record ${kinesis.sequenceNumber} failed:`, problem);
      return { batchItemFailures: [{ itemIdentifier: kinesis.sequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
};
