export const handler = async ({ name = "world" }) => {
  console.log(`greeting ${name}`);
  return { message: `Hello, ${name}!` };
};
