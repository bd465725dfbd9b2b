const STEPS = { ".md": ["analyse", "render"], ".txt": ["analyse"] };
const limit = Number(process.env.MAX_BYTES ?? 1024 * 1024);

/** S3 writes keys into events as in a query string: a plus is a space. */
const keyOf = (record) => decodeURIComponent(record.s3.object.key.replaceAll("+", " "));

export const handler = async (event) => {
  const jobs = [];
  for (const record of event.Records) {
    const key = keyOf(record);
    const { size } = record.s3.object;
    const extension = key.slice(key.lastIndexOf("."));
    if (size > limit) {
      console.warn(`skipped ${key}: ${size} bytes are more than ${limit}`);
    } else if (!STEPS[extension]) {
      console.warn(`skipped ${key}: no step takes ${extension}`);
    } else {
      console.info(`${key}: ${STEPS[extension].join(", ")}`);
      jobs.push({ bucket: record.s3.bucket.name, key, steps: STEPS[extension] });
    }
  }
  return { jobs, skipped: event.Records.length - jobs.length };
};
