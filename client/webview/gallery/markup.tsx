import type { ComponentChild } from "preact";

/**
 * A description's Markdown: paragraphs, lists, and within them what is emphasised, code and links to the web. Everything else
 * stays the text that it is. Texts of templates come from strangers, so nothing in them becomes an element but these.
 */
export function Markup({ text }: { text: string }) {
  const blocks = text.split(/\n[ \t]*\n/).filter((block) => block.trim() !== "");
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} lines={block.split("\n")} />
      ))}
    </>
  );
}

const bullet = /^\s*[-*+]\s+/;

function Block({ lines }: { lines: readonly string[] }) {
  if (!bullet.test(lines[0] ?? "")) return <p dir="auto">{inline(lines.join(" "))}</p>;
  const items: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) items.push(line.replace(bullet, ""));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index} dir="auto">
          {inline(item)}
        </li>
      ))}
    </ul>
  );
}

const piece = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g;

function inline(text: string): readonly ComponentChild[] {
  const found: ComponentChild[] = [];
  let from = 0;
  for (const match of text.matchAll(piece)) {
    const [all, code, strong, emphasis, label, address] = match;
    found.push(text.slice(from, match.index));
    from = match.index + all.length;
    if (code !== undefined) found.push(<code>{code}</code>);
    else if (strong !== undefined) found.push(<strong>{strong}</strong>);
    else if (emphasis !== undefined) found.push(<em>{emphasis}</em>);
    else if (address !== undefined) found.push(<a href={address}>{label}</a>);
  }
  found.push(text.slice(from));
  return found;
}
