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
      increaseIndentPattern: { pattern: '^(?:[^"/]|"(?:[^"\\\\]|\\\\.)*"|/(?!/))*\\{\\s*(?://.*)?$' },
      decreaseIndentPattern: { pattern: "^\\s*\\}" },
    },
    onEnterRules: [
      { beforeText: { pattern: "^\\s*///(?!/)" }, action: { indent: "none", appendText: "/// " } },
      {
        beforeText: { pattern: "\\{\\s*$" },
        afterText: { pattern: "^\\s*\\}" },
        action: { indent: "indentOutdent" },
      },
    ],
  };
}
