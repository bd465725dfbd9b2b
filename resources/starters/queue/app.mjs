/** The work on one message. What it throws makes this message come again, and no other. */
async function processMessage(message) {
  console.log("processing", message);
}

export const handler = async ({ Records }) => {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    try {
      await processMessage(JSON.parse(body));
    } catch (problem) {
      console.error(`message ${messageId} failed:`, problem);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
};
