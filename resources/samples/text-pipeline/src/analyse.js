const COMMON = new Set("a after an and are as at be by for from has have in is it most of on or over some the there to was with".split(" "));
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

export const handler = async ({ key, text }, context) => {
  if (typeof text !== "string") {
    throw new TypeError(`the event of ${key ?? "nothing"} has no text`);
  }
  const words = [...segmenter.segment(text)]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment.toLowerCase());

  const counts = new Map();
  for (const word of words) {
    if (!COMMON.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const keywords = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5).map(([word]) => word);

  console.log(`${key}: ${words.length} words, ${counts.size} different ones`);
  console.debug(`${context.getRemainingTimeInMillis()} ms left`);
  return {
    key,
    words: words.length,
    sentences: text.split(/[.!?](?:\s|$)/).length - 1,
    readingSeconds: Math.ceil(words.length / 4),
    keywords,
  };
};
