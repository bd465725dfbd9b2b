/** The work on one object. What it throws makes Lambda try the event again. */
async function processObject(bucket, key, size) {
  console.log(`s3://${bucket}/${key}: ${size} bytes`);
}

export const handler = async ({ Records }) => {
  const processed = [];
  for (const { s3 } of Records) {
    // Keys arrive as in a URL: a space is a +.
    const key = decodeURIComponent(s3.object.key.replaceAll("+", " "));
    await processObject(s3.bucket.name, key, s3.object.size ?? 0);
    processed.push(key);
  }
  return { processed };
};
