import { pageStyles } from "../../server/src/report/styles/page.ts";
import { partStyles } from "../../server/src/report/styles/parts.ts";
import { customProperties } from "../../server/src/report/theme.ts";

/** The editor's own colours and fonts, where it has them, in place of the report's. */
const editor = `
:root{--sr-font:var(--vscode-font-family,system-ui,sans-serif);--sr-mono:var(--vscode-editor-font-family,monospace);${customProperties("light")}}
body.vscode-dark,body.vscode-high-contrast{${customProperties("dark")}}
body.vscode-high-contrast-light{${customProperties("light")}}
body{margin:0;padding:0!important;background:var(--sr-bg);color:var(--sr-ink)}
body.vscode-light,body.vscode-dark,body.vscode-high-contrast{
--sr-bg:var(--vscode-editor-background);
--sr-ink:var(--vscode-editor-foreground);
--sr-accent:var(--vscode-textLink-foreground);
color:var(--sr-ink)}
body.vscode-light{--sr-surface:color-mix(in srgb,var(--sr-bg),#000 2.5%);--sr-line:color-mix(in srgb,var(--sr-bg),var(--sr-ink) 14%);--sr-grid:color-mix(in srgb,var(--sr-bg),var(--sr-ink) 9%);--sr-soft:color-mix(in srgb,var(--sr-bg),var(--sr-ink) 84%)}
body.vscode-dark{--sr-surface:color-mix(in srgb,var(--sr-bg),#fff 4%);--sr-line:color-mix(in srgb,var(--sr-bg),var(--sr-ink) 17%);--sr-grid:color-mix(in srgb,var(--sr-bg),var(--sr-ink) 11%);--sr-soft:color-mix(in srgb,var(--sr-bg),var(--sr-ink) 82%)}
body.vscode-high-contrast{
--sr-surface:var(--sr-bg);--sr-raised:var(--sr-bg);--sr-soft:var(--sr-ink);
--sr-line:var(--vscode-contrastBorder);--sr-grid:color-mix(in srgb,var(--sr-bg),var(--sr-ink) 35%);--sr-edge:var(--sr-ink);
--sr-good-bg:var(--sr-bg);--sr-warn-bg:var(--sr-bg);--sr-bad-bg:var(--sr-bg);--sr-info-bg:var(--sr-bg)}
body.vscode-high-contrast :is(.sr-chip,.sr-badge,.sr-message,.sr-fact){border:1px solid currentColor}
body.vscode-high-contrast .sr-fact{border-color:var(--sr-line)}
.sr-page{font-size:14px}
.sr-place{text-decoration-color:transparent}
body:has(.sw-note) .sr-section{scroll-margin-top:4.75rem}
.sr-page :focus-visible,.sr-page .sr-place:focus-visible,.sw-button:focus-visible{outline:2px solid var(--vscode-focusBorder,var(--sr-accent));outline-offset:2px}
.sr-chart [data-at]{cursor:pointer}
.sr-chart [data-at]:focus-visible{outline:2px solid var(--vscode-focusBorder,var(--sr-accent));outline-offset:1px}
`;

/** What belongs to the cursor in the text. */
const here = `
[data-here]{background:color-mix(in srgb,var(--vscode-editor-findMatchHighlightBackground,#ea5c0055),transparent 25%);border-radius:3px;box-shadow:0 0 0 2px color-mix(in srgb,var(--vscode-editor-findMatchHighlightBackground,#ea5c0055),transparent 25%)}
.sr-chart [data-here]{stroke:var(--sr-ink);stroke-width:2.5;paint-order:stroke;box-shadow:none}
body.vscode-high-contrast [data-here]{background:none;box-shadow:none;outline:2px dashed var(--vscode-contrastActiveBorder,var(--sr-ink));outline-offset:2px}
`;

const lines = `
.sw-top{position:sticky;top:0;z-index:5;font-family:var(--sr-font);font-size:13px;line-height:1.45}
.sw-note{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;justify-content:space-between;padding:.5rem max(2.5rem,calc((100% - 74rem)/2 + 2.5rem));color:var(--sr-ink);background:var(--vscode-editorWidget-background,var(--sr-surface));border-bottom:1px solid var(--sr-line)}
.sw-alone{border:0;background:none;justify-content:flex-start;padding-block:2.5rem}
.sw-trying{border-inline-start:4px solid var(--sr-s0)}
.sw-buttons{display:flex;flex-wrap:wrap;gap:.5rem}
.sw-button{font:inherit;cursor:pointer;border:1px solid var(--vscode-button-border,transparent);border-radius:3px;padding:.3em .9em;color:var(--vscode-button-foreground,#fff);background:var(--vscode-button-background,#005fb8)}
.sw-button:hover{background:var(--vscode-button-hoverBackground,#0258a8)}
.sw-second{color:var(--vscode-button-secondaryForeground,#fff);background:var(--vscode-button-secondaryBackground,#5f6a79)}
.sw-second:hover{background:var(--vscode-button-secondaryHoverBackground,#4c5561)}
.sw-quiet{color:var(--sr-accent);background:none;border-color:transparent;padding-inline:.2em;text-decoration:underline;text-underline-offset:.2em}
.sw-quiet:hover{background:none;text-decoration-thickness:2px}
body.vscode-high-contrast .sw-button{border-color:var(--vscode-contrastBorder)}
.sw-empty{padding:2.5rem;color:var(--sr-soft);font-family:var(--sr-font)}
@media (max-width:38rem){.sw-note{padding-inline:1rem}.sw-alone{padding-inline:1rem}}
`;

const whatIf = `
.sw-what-if{margin-top:2rem;padding:1.1rem 1.25rem 1.2rem;border:1px solid var(--sr-line);border-radius:10px;background:var(--sr-surface);max-width:56rem}
.sr-page .sw-what-if h3{margin:0 0 .2rem}
.sw-rows{display:grid;gap:.35rem;margin-top:.9rem!important}
.sw-row{display:grid;grid-template-columns:minmax(7rem,10rem) minmax(8rem,1fr) 4.6rem minmax(19rem,21rem);gap:.3rem 1rem;align-items:center;padding:.3rem 0;min-height:3rem}
.sw-name{font-weight:500;min-width:0}
.sw-tried .sw-name::after{content:" ●";color:var(--sr-s0);font-size:.7em;vertical-align:.2em}
.sw-bar{position:relative;height:22px;border-radius:4px;background:var(--sr-bg);border:1px solid var(--sr-edge);cursor:ew-resize;touch-action:none;user-select:none}
.sw-fill{position:absolute;inset-block:0;inset-inline-start:0;background:var(--sr-s0);border-radius:3px 0 0 3px;pointer-events:none}
.sw-thumb{position:absolute;inset-block:-4px;width:6px;margin-inline-start:-3px;border-radius:3px;background:var(--sr-ink);box-shadow:0 0 0 2px var(--sr-surface);pointer-events:none}
.sw-said{position:absolute;inset-block:-1px;width:0;border-inline-start:2px dashed var(--sr-ink)}
.sw-recommended{position:absolute;bottom:-7px;width:0;height:0;margin-inline-start:-5px;border:5px solid transparent;border-top:0;border-bottom:7px solid var(--sr-ink)}
.sw-key{display:inline-block;flex:none}
.sw-key-recommended{width:0;height:0;border:5px solid transparent;border-top:0;border-bottom:7px solid var(--sr-ink)}
.sw-key-said{height:14px;border-inline-start:2px dashed var(--sr-ink)}
.sr-page .sw-what-if .sr-legend{margin:.6rem 0 0!important;color:var(--sr-soft);font-size:.85rem}
.sw-number{display:flex;align-items:center;gap:.25rem;font-variant-numeric:tabular-nums}
.sw-number input{font:inherit;width:3.4rem;text-align:end;color:var(--vscode-input-foreground,var(--sr-ink));background:var(--vscode-input-background,var(--sr-bg));border:1px solid var(--sr-edge);border-radius:3px;padding:.15em .3em}
.sw-outcome{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.1rem .6rem;font-size:.84rem;line-height:1.35;font-variant-numeric:tabular-nums}
.sw-figure{min-width:0}
.sw-difference{display:block}
.sw-difference{font-weight:600;color:var(--sr-accent)}
.sw-fixed{grid-column:2/4;color:var(--sr-soft);font-size:.9rem}
.sw-why{grid-column:1/-1;color:var(--sr-bad);font-size:.88rem}
.sw-rest{margin:.7rem 0 0!important;color:var(--sr-soft);font-size:.92rem;font-variant-numeric:tabular-nums}
.sw-over{color:var(--sr-bad);font-weight:600}
.sw-over .sr-icon{margin-inline-end:.4em}
.sw-messages{margin-top:.8rem!important}
.sw-gone{background:var(--sr-good-bg)}
.sw-gone>.sr-icon,.sw-gone .sr-severity{color:var(--sr-good)}
.sw-gone bdi{text-decoration:line-through;text-decoration-thickness:1px}
@container sr (max-width:52rem){
.sw-row{grid-template-columns:minmax(6rem,1fr) 4.6rem;padding:.5rem 0}
.sw-bar{grid-column:1/2;grid-row:2}
.sw-name{grid-column:1/-1;grid-row:1}
.sw-number{grid-column:2;grid-row:2}
.sw-outcome{grid-column:1/-1;grid-row:3}
}
@media (prefers-reduced-motion:no-preference){body:not(.vscode-reduce-motion) .sw-button{transition:background-color .12s}}
body.vscode-reduce-motion *{transition:none!important}
`;

/** All styles of the page. They come as one sheet that the script makes: no style stands in the page itself. */
export function styles(): string {
  return [pageStyles, partStyles, editor, here, lines, whatIf].join("\n");
}
