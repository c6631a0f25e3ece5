/** What an editor does by itself while one types: brackets, quotes, indentation, and what a word is. */
export function languageConfiguration() {
  return {
    comments: { lineComment: "//", blockComment: ["/*", "*/"] },
    brackets: [["{", "}"]],
    autoClosingPairs: [
      { open: "{", close: "}", notIn: ["string", "comment"] },
      { open: '"', close: '"', notIn: ["string", "comment"] },
      { open: '"""', close: '"""', notIn: ["string", "comment"] },
      { open: "/*", close: " */", notIn: ["string", "comment"] },
    ],
    autoCloseBefore: ";,}\n\t ",
    surroundingPairs: [
      ["{", "}"],
      ['"', '"'],
    ],
    colorizedBracketPairs: [["{", "}"]],
    folding: { markers: { start: "^\\s*//\\s*#region\\b", end: "^\\s*//\\s*#endregion\\b" } },
    // A name in any script, hyphens within it included, or a number with its sign, magnitude and unit.
    wordPattern: {
      pattern: "[+-]?\\d[\\d_]*(?:\\.\\d+)?(?:%|[A-Za-z]+)?|[\\p{L}_](?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}_])?",
      flags: "u",
    },
    indentationRules: {
      increaseIndentPattern: { pattern: `${code}\\{\\s*${trailingComment}$` },
      decreaseIndentPattern: { pattern: "^\\s*\\}" },
      // A comma at the end of a line carries the statement on.
      indentNextLinePattern: { pattern: `${code},\\s*${trailingComment}$` },
    },
    onEnterRules: onEnterRules(),
  };
}

/** The start of a line, as far as it is no comment: a `//` inside of a text is part of the text. */
const code = '^(?:[^"/]|"(?:[^"\\\\]|\\\\.)*"|/(?!/))*';
const trailingComment = "(?://.*)?";

/** What Enter does beyond starting a line. */
function onEnterRules() {
  return [
    // A doc comment goes on in the next line, until one of its lines is left empty.
    { beforeText: { pattern: "^\\s*///(?!/)\\s*\\S" }, action: { indent: "none", appendText: "/// " } },
    // What is cut off from a comment stays one.
    {
      beforeText: { pattern: "^\\s*//(?!/)" },
      afterText: { pattern: "^\\s*\\S" },
      action: { indent: "none", appendText: "// " },
    },
    // Between the signs of a comment, as between braces, the cursor gets a line of its own.
    {
      beforeText: { pattern: "^\\s*/\\*\\s*$" },
      afterText: { pattern: "^\\s*\\*/\\s*$" },
      action: { indent: "indentOutdent" },
    },
    {
      beforeText: { pattern: "\\{\\s*$" },
      afterText: { pattern: "^\\s*\\}" },
      action: { indent: "indentOutdent" },
    },
  ];
}
