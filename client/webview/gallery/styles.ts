/** How the gallery is laid out, in the colours of the editor. All names begin with `gl-`. */
export const styles = `
:root{
--gl-bg:var(--vscode-editor-background,#fff);
--gl-ink:var(--vscode-editor-foreground,#1b2530);
--gl-soft:color-mix(in srgb,var(--gl-bg),var(--gl-ink) 80%);
--gl-line:color-mix(in srgb,var(--gl-bg),var(--gl-ink) 18%);
--gl-edge:color-mix(in srgb,var(--gl-bg),var(--gl-ink) 45%);
--gl-surface:color-mix(in srgb,var(--gl-bg),var(--gl-ink) 4%);
--gl-accent:var(--vscode-textLink-foreground,#00629b);
--gl-focus:var(--vscode-focusBorder,#0090f1);
--gl-wrong:var(--vscode-errorForeground,#b3261e)}
body.vscode-high-contrast{--gl-soft:var(--gl-ink);--gl-surface:var(--gl-bg);--gl-line:var(--vscode-contrastBorder);--gl-edge:var(--vscode-contrastBorder)}
body{margin:0;padding:0!important;background:var(--gl-bg);color:var(--gl-ink);font-family:var(--vscode-font-family,system-ui,sans-serif);font-size:14px;line-height:1.5;overflow-wrap:break-word}
*,*::before{box-sizing:border-box}
.gl-page{max-width:82rem;margin:0 auto;padding:2rem 2.5rem 3rem}
h1{font-size:1.75rem;font-weight:600;line-height:1.25;margin:0;text-wrap:balance}
h2{font-size:1.15rem;font-weight:600;line-height:1.3;margin:0}
h1:focus{outline:0}
p{margin:0}
ul{margin:0;padding:0;list-style:none}
:focus-visible{outline:2px solid var(--gl-focus);outline-offset:2px}
.gl-lead{margin-top:.4rem;color:var(--gl-soft);max-width:52rem;text-wrap:pretty}
.gl-input{font:inherit;width:100%;scroll-margin-block:3rem 7rem;padding:.4em .6em;color:var(--vscode-input-foreground,var(--gl-ink));background:var(--vscode-input-background,var(--gl-bg));border:1px solid var(--gl-edge);border-radius:3px}
.gl-input::placeholder{color:var(--vscode-input-placeholderForeground,var(--gl-soft));opacity:1}
.gl-input:focus-visible{outline:1px solid var(--gl-focus);outline-offset:0;border-color:var(--gl-focus)}
.gl-search{display:block;max-width:32rem;margin-top:1.25rem}
select.gl-input{color:var(--vscode-dropdown-foreground,var(--gl-ink));background:var(--vscode-dropdown-background,var(--gl-bg))}
.gl-status{min-height:1.5em;margin:.4rem 0;color:var(--gl-soft)}
.gl-notice{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;padding:.9rem 1.1rem;margin-bottom:1.25rem;max-width:52rem;border:1px solid var(--gl-line);border-inline-start:4px solid var(--vscode-editorWarning-foreground,#bf8803);border-radius:4px;background:var(--gl-surface)}
.gl-notice p{flex:1 1 16rem}
.gl-cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1.1rem}
.gl-status+.gl-second{margin-bottom:1.25rem}
.gl-card{position:relative;display:flex;flex-direction:column;min-width:0;border:1px solid var(--gl-line);border-radius:8px;background:var(--gl-surface)}
.gl-card:hover{border-color:var(--gl-focus);background:color-mix(in srgb,var(--gl-surface),var(--gl-ink) 3%)}
body.vscode-high-contrast .gl-card:hover{outline:1px dashed var(--vscode-contrastActiveBorder,var(--gl-focus))}
.gl-card:has(:focus-visible){outline:2px solid var(--gl-focus);outline-offset:2px}
.gl-card .gl-picture{height:11.5rem;border-radius:7px 7px 0 0;border-bottom:1px solid var(--gl-line)}
.gl-picture{display:flex;align-items:center;justify-content:center;overflow:hidden;background:var(--gl-bg);color:var(--gl-soft)}
.gl-picture img{display:block;width:100%;height:100%;object-fit:cover;object-position:top}
.gl-instead{padding:1rem;font-size:.93em;text-align:center}
.gl-plus{font-size:4rem;font-weight:200;line-height:1;color:var(--gl-soft)}
.gl-words{display:flex;flex-direction:column;gap:.3rem;padding:.8rem 1rem 1rem}
.gl-title{all:unset;cursor:pointer;font-size:1.07rem;font-weight:600;line-height:1.3}
.gl-title::after{content:"";position:absolute;inset:0;border-radius:8px}
.gl-title:focus-visible{outline:0}
.gl-about-card{display:grid;gap:.4rem;font-size:.95em}
.gl-source{color:var(--gl-soft);font-size:.93em}
.gl-problems{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--gl-line)}
.gl-problems ul{display:grid;gap:.5rem;margin-top:.7rem}
.gl-problems li{display:flex;flex-wrap:wrap;gap:.1rem .9rem}
.gl-problems li>*{min-width:0;overflow-wrap:anywhere}
.gl-link{all:unset;cursor:pointer;color:var(--gl-accent);text-decoration:underline;text-underline-offset:.2em}
.gl-link:hover{text-decoration-thickness:2px}
.gl-link:focus-visible{outline:2px solid var(--gl-focus);outline-offset:2px}
.gl-button{font:inherit;cursor:pointer;border:1px solid var(--vscode-button-border,transparent);border-radius:3px;padding:.4em 1.2em;color:var(--vscode-button-foreground,#fff);background:var(--vscode-button-background,#005fb8)}
.gl-button:hover{background:var(--vscode-button-hoverBackground,#0258a8)}
.gl-second{color:var(--vscode-button-secondaryForeground,#fff);background:var(--vscode-button-secondaryBackground,#5f6a79)}
.gl-second:hover{background:var(--vscode-button-secondaryHoverBackground,#4c5561)}
body.vscode-high-contrast .gl-button{border-color:var(--vscode-contrastBorder)}
.gl-detail{display:grid;grid-template-columns:minmax(20rem,5fr) minmax(0,6fr);grid-template-rows:auto auto 1fr;gap:1.25rem 2.5rem;align-items:start}
.gl-head{grid-column:1/-1;display:grid;gap:.35rem;justify-items:start}
.gl-back{text-decoration:none;margin-bottom:.4rem}
.gl-about{display:grid;gap:.7rem;color:var(--gl-ink)}
.gl-about ul{list-style:disc;padding-inline-start:1.3em}
.gl-about code{font-family:var(--vscode-editor-font-family,monospace);font-size:.93em}
.gl-about a{color:var(--gl-accent)}
.gl-large{grid-column:2;grid-row:2/4;position:sticky;top:1.25rem}
.gl-large .gl-picture{min-height:12rem;border:1px solid var(--gl-line);border-radius:8px}
.gl-large .gl-picture img{height:auto;max-height:calc(100vh - 2.5rem);object-fit:contain}
.gl-form{display:grid;gap:1rem;grid-column:1}
.gl-field{display:grid;gap:.25rem}
.gl-field label{font-weight:600}
.gl-field p:empty{display:none}
.gl-hint{color:var(--gl-soft);font-size:.93em}
.gl-wrong{color:var(--gl-wrong);font-size:.95em}
.gl-input[aria-invalid=true]{border-color:var(--gl-wrong)}
.gl-foot{display:grid;gap:.5rem;justify-items:start;margin-top:.4rem}
.gl-alert{display:grid;gap:.5rem;justify-items:start}
.gl-button[aria-disabled=true]{opacity:.7;cursor:default}
@media (max-width:56rem){
.gl-detail{grid-template-columns:minmax(0,1fr);grid-template-rows:none}
.gl-large{grid-column:1;grid-row:auto;position:static}
.gl-large .gl-picture img{max-height:none}
}
@media (max-width:38rem){.gl-page{padding:1.25rem 1rem 2rem}.gl-card .gl-picture{height:10rem}}
@media (prefers-reduced-motion:no-preference){body:not(.vscode-reduce-motion) :is(.gl-button,.gl-card){transition:background-color .12s,border-color .12s}}
`;
