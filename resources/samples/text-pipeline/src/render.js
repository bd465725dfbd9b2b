const escape = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);

const inline = (text) =>
  escape(text)
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/\*(.+?)\*/g, "<em>$1</em>")
    .replace(/`(.+?)`/g, "<code>$1</code>");

function block(paragraph) {
  const heading = /^(#{1,3}) (.*)$/.exec(paragraph);
  if (heading) {
    const level = heading[1].length;
    return `<h${level}>${inline(heading[2])}</h${level}>`;
  }
  const lines = paragraph.split("\n");
  if (lines.every((line) => line.startsWith("- "))) {
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
  }
  return `<p>${inline(lines.join(" "))}</p>`;
}

export const handler = async ({ key, text }) => {
  const html = text.trim().split(/\n{2,}/).map(block).join("\n");
  console.log(`${key}: ${text.length} characters in, ${html.length} out`);
  return { key: key.replace(/\.md$/, ".html"), html };
};
