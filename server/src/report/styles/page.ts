/**
 * How a page of views is laid out. All names begin with `sr-`, and all colours are custom properties, so that an editor
 * can put its own in their place. Widths are those of the page itself, not of the window: a preview is often a column.
 */
export const pageStyles = `
.sr-page{container:sr/inline-size;font-family:var(--sr-font);font-size:15px;line-height:1.55;color:var(--sr-ink);background:var(--sr-bg);overflow-wrap:break-word}
.sr-page *,.sr-page *::before{box-sizing:border-box}
:where(.sr-page) h1,:where(.sr-page) h2,:where(.sr-page) h3,:where(.sr-page) h4{line-height:1.25;margin:0;font-weight:600;text-wrap:balance}
:where(.sr-page) h1{font-size:2rem;letter-spacing:-.01em}
:where(.sr-page) h2{font-size:1.5rem}
:where(.sr-page) h3{font-size:1.08rem;margin:2rem 0 .75rem}
:where(.sr-page) h4{font-size:1rem}
:where(.sr-page) p{margin:0 0 .5rem}
:where(.sr-page) ul,:where(.sr-page) ol{list-style:none;margin:0;padding:0}
:where(.sr-page) dl,:where(.sr-page) dd,:where(.sr-page) figure,:where(.sr-page) blockquote{margin:0}
:where(.sr-page) code{font-family:var(--sr-mono);font-size:.86em;background:var(--sr-surface);border:1px solid var(--sr-line);border-radius:4px;padding:.05em .35em;overflow-wrap:anywhere}
:where(.sr-page) a{color:var(--sr-accent);text-underline-offset:.18em}
:where(.sr-page) bdi{overflow-wrap:anywhere}
.sr-page :focus-visible{outline:2px solid var(--sr-accent);outline-offset:2px;border-radius:3px}
.sr-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sr-soft,.sr-how,.sr-question,.sr-note,.sr-detail{color:var(--sr-soft)}
.sr-page .sr-how,.sr-page .sr-note{font-size:.93rem;max-width:46rem}
.sr-place{all:unset;cursor:pointer;text-decoration:underline;text-decoration-color:var(--sr-edge);text-decoration-thickness:1px;text-underline-offset:.2em}
.sr-place:hover{color:var(--sr-accent);text-decoration-color:currentColor}
.sr-page .sr-place:focus-visible{outline:2px solid var(--sr-accent);outline-offset:2px}
.sr-header{padding:2.5rem 2.5rem 1.5rem;max-width:74rem;margin:0 auto}
.sr-summary{font-size:1.12rem;color:var(--sr-soft);margin-top:.6rem;max-width:46rem}
.sr-meta{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin-top:1.5rem}
:where(.sr-page) dt,.sr-label{font-size:.78rem;color:var(--sr-soft);line-height:1.3}
.sr-meta dd{font-weight:500}
.sr-contents{max-width:74rem;margin:0 auto;padding:0 2.5rem}
.sr-contents ol{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;padding:.6rem 0;border-block:1px solid var(--sr-line);font-size:.93rem}
.sr-contents a{text-decoration:none;padding:.15rem 0;display:inline-block}
.sr-contents a:hover{text-decoration:underline}
.sr-count{margin-inline-start:.35rem;font-size:.75rem;color:var(--sr-soft);border:1px solid var(--sr-line);border-radius:99px;padding:0 .45em}
:where(.sr-page) main{max-width:74rem;margin:0 auto;padding:0 2.5rem 3rem}
.sr-section{padding-top:2.75rem;scroll-margin-top:1rem}
.sr-section+.sr-section{margin-top:2.75rem;border-top:1px solid var(--sr-line)}
.sr-section-head{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:flex-start;justify-content:space-between;margin-bottom:1.25rem}
.sr-section-head .sr-question{margin:.2rem 0 0}
.sr-lead{font-size:1.12rem;max-width:46rem}
.sr-empty{color:var(--sr-soft);border:1px dashed var(--sr-edge);border-radius:8px;padding:.9rem 1.1rem;max-width:46rem}
.sr-cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1rem}
.sr-principles{grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr))}
.sr-others{grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr))}
.sr-segments{grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr))}
.sr-card{background:var(--sr-surface);border:1px solid var(--sr-line);border-radius:10px;padding:1.1rem 1.25rem;min-width:0;break-inside:avoid}
.sr-card h3,.sr-card h4{margin:0 0 .6rem}
.sr-card-head{display:flex;flex-wrap:wrap;gap:.3rem .75rem;justify-content:space-between;align-items:baseline}
.sr-card-head h4{margin:0;font-size:1.05rem}
.sr-verdict .sr-question{font-size:.9rem;margin:.25rem 0 .6rem}
.sr-verdict .sr-verdict-summary{font-weight:500}
.sr-facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11.5rem),1fr));border:1px solid var(--sr-line);border-radius:10px;overflow:hidden}
.sr-fact{background:var(--sr-bg);padding:1rem 1.15rem;display:flex;flex-direction:column;gap:.2rem;box-shadow:0 0 0 1px var(--sr-line);break-inside:avoid}
.sr-figure-text{font-size:1.25rem;font-weight:600;line-height:1.25;font-variant-numeric:tabular-nums}
.sr-figure-text .sr-gap{font-size:1rem;font-weight:400}
.sr-detail{font-size:.85rem;line-height:1.4}
.sr-block{margin-block:.5rem 1.75rem}
.sr-words{font-size:1rem}
.sr-figure{margin-top:2.25rem;max-width:56rem}
.sr-figure h3{margin:0 0 .2rem}
.sr-figure .sr-how{margin-bottom:.9rem}
.sr-chart{display:block;width:100%;height:auto;margin-bottom:.5rem;break-inside:avoid;font-family:var(--sr-font)}
.sr-narrow{display:none}
@container sr (max-width:38rem){
:where(.sr-page) h1,.sr-header h1{font-size:1.5rem}
.sr-header{padding:1.5rem 1rem 1rem}
.sr-contents,:where(.sr-page) main{padding-inline:1rem}
.sr-section{padding-top:2rem}
.sr-section+.sr-section{margin-top:2rem}
.sr-wide{display:none}
.sr-narrow{display:block;max-width:28rem}
.sr-card{padding:.9rem 1rem}
.sr-numbers{grid-template-columns:repeat(2,minmax(0,1fr))}
}
@media (prefers-reduced-motion:no-preference){
.sr-place,:where(.sr-page) a{transition:color .12s}
}
`;
