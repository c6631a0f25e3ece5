/** Where the pages about the language and its rules stand. */
export const DOCS = "https://github.com/strategy-lang/strategy/blob/main/docs";
