export const handler = async (event) => {
  // When it was due; a test event of your own may leave it out.
  const due = event.time ?? new Date().toISOString();
  console.log(`the work that was due at ${due}`);
  return { due };
};
