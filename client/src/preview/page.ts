/** What a page of ours is made from. */
export interface PageParts {
  readonly title: string;
  /** The address of the page's script. */
  readonly script: string;
  /** A word for once that lets this script run, and no other. */
  readonly nonce: string;
  /** The language of the words, such as `de`. */
  readonly language: string;
  /** What the page's texts are in it, by their English. */
  readonly words: Readonly<Record<string, string>>;
  /** Whether it shows pictures that it brings itself, as `data:` addresses: nothing in such a picture can run. */
  readonly pictures?: boolean;
}

/**
 * A page of ours. It loads one script and nothing else: no other address, no style sheet, no frame and no form. Its
 * styles are made by the script, which the policy does not hinder.
 */
export function pageHtml({ script, nonce, title, language, words, pictures = false }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    ...(pictures ? ["img-src data:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="${inAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inAttribute(title)}</title>
</head>
<body>
<div id="root" data-words="${inAttribute(JSON.stringify(words))}"></div>
<script nonce="${nonce}" src="${inAttribute(script)}"></script>
</body>
</html>
`;
}

/** A word that nobody can guess. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function inAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
