let booked = 0;

function book({ payment, amount, account }) {
  if (!Number.isInteger(amount) || amount <= 0) {
    throw new RangeError(`amount ${amount} of ${payment} is not a positive number of cents`);
  }
  booked += 1;
  console.log(`booked ${payment}: ${(amount / 100).toFixed(2)} from ${account.slice(0, 4)}...`);
}

/** Names the messages that failed, so that the others are not delivered again. */
export const handler = async ({ Records }) => {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    try {
      book(JSON.parse(body));
    } catch (problem) {
      console.error(`message ${messageId}: ${problem.message}`);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  console.log(`${booked} booked since this environment started`);
  return { batchItemFailures };
};
