import { h } from "preact";
import { render } from "preact-render-to-string";
import { translated } from "../base/say.ts";
import { ReportPage } from "./components/page.tsx";
import { pageStyles } from "./styles/page.ts";
import { partStyles } from "./styles/parts.ts";
import { printStyles } from "./styles/print.ts";
import { clean, escaped } from "./text.ts";
import { customProperties, FONTS } from "./theme.ts";
import type { PlanViews, ViewName } from "./views/types.ts";
import { viewTitles } from "./words.ts";

/** The styles of a page: its colours follow the reader's choice of light or dark, and are light on paper. */
export function styles(): string {
  const fonts = `--sr-font:${FONTS};--sr-mono:ui-monospace,Consolas,Menlo,monospace`;
  return [
    `:root{color-scheme:light dark;${fonts};${customProperties("light")}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${customProperties("dark")}}}`,
    "body{margin:0;background:var(--sr-bg)}",
    pageStyles,
    partStyles,
    printStyles,
  ].join("\n");
}

/**
 * The report as one page that stands by itself: no script, and nothing from anywhere else.
 *
 * @param only the only view to show.
 */
export function htmlReport(views: PlanViews, only?: ViewName): string {
  const title = clean(views.title) || views.name;
  const page = render(h(ReportPage, { views, only }));
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="${translated("en")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="strategy report">
<title>${escaped(only === undefined ? title : `${viewTitles[only]}: ${title}`)}</title>
<style>${styles()}</style>
</head>
<body>
${page}
</body>
</html>
`;
}
