/** How the parts of a view look: signs, cards of segments, tables, statements. */
export const partStyles = `
.sr-icon{width:1em;height:1em;flex:none;vertical-align:-.12em}
.sr-icon-ground{fill:currentColor}
.sr-icon-line{fill:none;stroke:var(--sr-bg);stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
.sr-chip,.sr-badge{display:inline-flex;align-items:center;gap:.35em;font-size:.8rem;font-weight:600;line-height:1.3;border-radius:99px;padding:.2em .7em;white-space:nowrap;color:var(--sr-soft);background:var(--sr-surface);border:1px solid transparent}
.sr-badge{padding:.1em .55em;font-size:.75rem;margin-inline-start:.45em;vertical-align:.08em}
.sr-chip.sr-sound,.sr-chip.sr-yes{color:var(--sr-good);background:var(--sr-good-bg)}
.sr-chip.sr-errors,.sr-badge.sr-error{color:var(--sr-bad);background:var(--sr-bad-bg)}
.sr-chip.sr-warnings,.sr-badge.sr-warning{color:var(--sr-warn);background:var(--sr-warn-bg)}
.sr-chip.sr-remarks,.sr-badge.sr-information,.sr-badge.sr-hint,.sr-chip.sr-focus{color:var(--sr-info);background:var(--sr-info-bg)}
.sr-chip.sr-missing{border:1px dashed var(--sr-edge)}
.sr-counts{display:flex;flex-wrap:wrap;gap:.4rem;margin:0;color:var(--sr-soft);font-size:.9rem}
.sr-counts .sr-badge{margin:0}
.sr-verdict .sr-counts{margin-top:.6rem}
.sr-messages{display:grid;gap:.4rem;max-width:56rem;margin-bottom:.75rem}
.sr-message{display:flex;gap:.65rem;align-items:flex-start;border-radius:8px;padding:.55rem .85rem;font-size:.93rem;line-height:1.45}
.sr-message>.sr-icon{margin-top:.2em}
.sr-message>span{min-width:0}
.sr-message.sr-error{background:var(--sr-bad-bg)}
.sr-message.sr-warning{background:var(--sr-warn-bg)}
.sr-message.sr-information,.sr-message.sr-hint{background:var(--sr-info-bg)}
.sr-message.sr-error>.sr-icon,.sr-error .sr-severity{color:var(--sr-bad)}
.sr-message.sr-warning>.sr-icon,.sr-warning .sr-severity{color:var(--sr-warn)}
.sr-message.sr-information>.sr-icon,.sr-message.sr-hint>.sr-icon,.sr-information .sr-severity,.sr-hint .sr-severity{color:var(--sr-info)}
.sr-message code{background:none;border:0;padding:0;color:var(--sr-soft)}
.sr-fold{margin:.75rem 0}
.sr-fold>summary{cursor:pointer;color:var(--sr-accent);font-size:.93rem;padding:.2rem 0;width:fit-content}
.sr-fold[open]>summary{margin-bottom:.5rem}
.sr-gap{color:var(--sr-soft);white-space:nowrap}
.sr-legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:0 0 .6rem;font-size:.88rem}
.sr-legend li{display:flex;align-items:center;gap:.5rem}
.sr-legend svg{flex:none}
.sr-scroll{position:relative;overflow-x:auto;max-width:100%}
.sr-table{border-collapse:collapse;font-size:.9rem;line-height:1.4;min-width:min(100%,24rem)}
.sr-table th,.sr-table td{text-align:start;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--sr-line);max-width:22rem}
.sr-table th+th,.sr-table td{padding-inline-start:.5rem}
.sr-table thead th{color:var(--sr-soft);font-weight:500;font-size:.82rem;vertical-align:bottom;border-bottom-color:var(--sr-edge)}
.sr-table tbody th{font-weight:500;min-width:8rem}
.sr-table .sr-number{text-align:end;font-variant-numeric:tabular-nums}
.sr-table bdi{overflow-wrap:break-word}
.sr-table td{min-width:4.5rem}
.sr-row-note{display:block;font-size:.82rem;font-weight:400}
.sr-tone-good{color:var(--sr-good)}
.sr-tone-warn{color:var(--sr-warn)}
.sr-tone-bad{color:var(--sr-bad);font-weight:600}
.sr-tone-soft{color:var(--sr-soft)}
.sr-stages{width:100%}
.sr-stages td{border-inline-start:1px solid var(--sr-line);padding-inline-start:.9rem;min-width:10rem}
.sr-nobody{background:repeating-linear-gradient(135deg,transparent 0 7px,var(--sr-grid) 7px 8px)}
.sr-service{border-inline-start:3px solid var(--sr-s0);padding-inline-start:.6rem;margin-bottom:.6rem}
.sr-service-proactive{border-inline-start-style:dashed;border-inline-start-color:var(--sr-s2)}
.sr-service-unclear{border-inline-start:3px dotted var(--sr-edge)}
.sr-numbers{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.75rem 1rem;margin-bottom:1rem}
.sr-numbers dd{font-weight:600;font-variant-numeric:tabular-nums;line-height:1.35}
.sr-numbers dd .sr-gap{font-weight:400}
.sr-tiles{grid-template-columns:repeat(auto-fill,minmax(min(100%,10.5rem),1fr));gap:1.1rem 1.5rem;margin:1rem 0 0}
.sr-tiles dd{font-size:1.05rem}
.sr-list{display:grid;gap:.6rem}
.sr-list .sr-item{display:grid;grid-template-columns:7.2rem minmax(0,1fr);gap:.75rem;font-size:.92rem;line-height:1.45}
.sr-list dt{padding-top:.12rem}
.sr-list p{margin:0}
.sr-kotler{display:flex;flex-wrap:wrap;gap:.35rem .5rem;margin:0 0 1rem;padding:.75rem 0;border-block:1px solid var(--sr-line)}
.sr-answer{display:inline-flex;align-items:center;gap:.4rem;font-size:.84rem;padding:.1rem .5rem;border-radius:99px;background:var(--sr-bg);border:1px solid var(--sr-line)}
.sr-yes>.sr-icon{color:var(--sr-good)}
.sr-no>.sr-icon{color:var(--sr-bad)}
.sr-untold>.sr-icon{color:var(--sr-soft)}
.sr-levels li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.2rem .75rem;align-items:start}
.sr-level{display:inline-flex;align-items:center;gap:.5rem;font-variant-numeric:tabular-nums}
.sr-pips{display:inline-flex;gap:2px}
.sr-pip{width:.9rem;height:.4rem;border-radius:2px;border:1px solid var(--sr-edge)}
.sr-pip.sr-on{background:var(--sr-s0);border-color:var(--sr-s0)}
.sr-persona{margin-top:1rem;padding-top:.9rem;border-top:1px solid var(--sr-line);font-size:.92rem}
.sr-persona blockquote{border-inline-start:3px solid var(--sr-edge);padding-inline-start:.8rem;font-style:italic;margin-top:.4rem}
.sr-areas{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11.5rem),1fr));gap:.75rem}
.sr-area h3{display:flex;flex-wrap:wrap;gap:.4rem;justify-content:space-between;align-items:center;font-size:.9rem;color:var(--sr-soft);font-weight:500;margin-bottom:.35rem}
.sr-area p{margin:0;font-weight:500}
.sr-focused{border:2px solid var(--sr-accent);background:var(--sr-bg)}
.sr-tags{display:flex;flex-wrap:wrap;gap:.5rem}
.sr-tag{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.45rem;border:1px solid var(--sr-line);border-radius:8px;padding:.3rem .75rem;background:var(--sr-surface);font-size:.93rem;max-width:100%}
.sr-tag .sr-soft{font-size:.82rem}
.sr-out{border-style:dashed;border-color:var(--sr-edge);background:none}
.sr-move{background:none}
.sr-chosen{border:2px solid var(--sr-accent);font-weight:600}
.sr-chosen .sr-soft{font-weight:400}
.sr-unfit:not(.sr-chosen){border-style:dotted;border-color:var(--sr-edge);color:var(--sr-soft)}
.sr-move>.sr-icon{color:var(--sr-accent)}
.sr-posture h4,#sr-posture h4{margin:1rem 0 .5rem;font-size:.93rem;color:var(--sr-soft);font-weight:500}
.sr-statements{display:grid;gap:.75rem;max-width:56rem}
.sr-statement{border-inline-start:4px solid var(--sr-s0);padding:.5rem 0 .5rem 1.1rem;break-inside:avoid}
.sr-statement p{margin:0;line-height:1.7}
.sr-statement p::first-letter{text-transform:uppercase}
.sr-slot{font-weight:500}
.sr-lead-word{color:var(--sr-soft);font-weight:400}
`;
