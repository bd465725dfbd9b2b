export const handler = async ({ Records }) => {
  for (const { messageId, body, attributes } of Records) {
    console.error(`given up after ${attributes.ApproximateReceiveCount} tries: ${messageId} ${body}`);
  }
  return { letters: Records.length };
};
