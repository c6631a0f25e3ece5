/** On paper, and where the reader has chosen the colours. */
export const printStyles = `
@page{margin:16mm 14mm}
@media print{
.sr-page{font-size:9.5pt;container-type:normal}
.sr-header,.sr-contents,.sr-page main{padding-inline:0;max-width:none}
.sr-header{padding-top:0}
.sr-section{padding-top:0}
.sr-section+.sr-section{border-top:0;margin-top:0;break-before:page}
.sr-page h2,.sr-page h3,.sr-page h4,.sr-section-head,figcaption,.sr-legend,.sr-table thead{break-after:avoid}
.sr-figure,.sr-facts{break-inside:auto}
figcaption,.sr-chart,.sr-fact,.sr-message,.sr-tag,.sr-statement,.sr-table tr{break-inside:avoid}
.sr-chart{max-height:225mm}
.sr-principles,.sr-others{grid-template-columns:repeat(4,1fr);gap:.5rem}
.sr-card{padding:.7rem .8rem}
:where(.sr-page) h3{margin-top:1.25rem}
.sr-wide{display:block}
.sr-narrow,.sr-fold:not([open])>summary{display:none}
.sr-fold.sr-more::details-content{content-visibility:visible;display:block;height:auto}
.sr-scroll{overflow:visible}
.sr-table{font-size:8.5pt;min-width:0}
.sr-table th,.sr-table td,.sr-table tbody th{padding-inline-end:.4rem;min-width:0}
.sr-page a{color:inherit;text-decoration:none}
.sr-page *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
@media (forced-colors:active){
.sr-page{--sr-bg:Canvas;--sr-surface:Canvas;--sr-raised:Canvas;--sr-ink:CanvasText;--sr-soft:CanvasText;--sr-line:CanvasText;--sr-grid:GrayText;--sr-edge:CanvasText;--sr-accent:LinkText;--sr-good:CanvasText;--sr-warn:CanvasText;--sr-bad:CanvasText;--sr-info:CanvasText;--sr-good-bg:Canvas;--sr-warn-bg:Canvas;--sr-bad-bg:Canvas;--sr-info-bg:Canvas;--sr-s0:Highlight;--sr-s1:CanvasText;--sr-s2:CanvasText;--sr-s3:CanvasText;--sr-s4:CanvasText;--sr-s5:CanvasText;--sr-s6:CanvasText;--sr-s7:CanvasText;--sr-heat0:Canvas;--sr-heat1:Canvas;--sr-heat2:Canvas;--sr-heat3:Canvas;--sr-heat4:Canvas;--sr-heat0ink:CanvasText;--sr-heat1ink:CanvasText;--sr-heat2ink:CanvasText;--sr-heat3ink:CanvasText;--sr-heat4ink:CanvasText}
.sr-chip,.sr-badge,.sr-message,.sr-fact{border:1px solid CanvasText}
.sr-pip.sr-on{background:Highlight;border-color:Highlight;forced-color-adjust:none}
.sr-icon,.sr-chart,.sr-legend svg{forced-color-adjust:none}
.sr-icon-ground{fill:CanvasText}
}
`;
