import { checkstyle } from "./checkstyle.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { rdjson } from "./rdjson.ts";
import type { Report } from "./reported.ts";
import { sarif } from "./sarif.ts";

export { markdown } from "./markdown.ts";

/** The formats of other tools by their names. */
export const formats = {
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
  markdown: (report: Report) => markdown(report),
};

export type FormatName = keyof typeof formats;
