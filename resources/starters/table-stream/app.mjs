/**
 * The work on one change: INSERT, MODIFY or REMOVE of an item, in DynamoDB's own notation.
 * What it throws makes the stream go on from this change.
 */
async function processChange(change, { Keys, OldImage, NewImage }) {
  console.log(change, Keys, OldImage, "->", NewImage);
}

export const handler = async ({ Records }) => {
  for (const { eventName, dynamodb } of Records) {
    try {
      await processChange(eventName, dynamodb);
    } catch (problem) {
      // The changes after it come again as well: their order is kept.
      console.error(`change ${dynamodb.SequenceNumber} failed:`, problem);
      return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
};
