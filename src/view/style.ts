/** The page's style: two panes side by side, below each other where there is no room; light, dark, and on paper. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1d2430;--soft:#4c5768;--paper:#fff;--ground:#eef1f5;--line:#d3d9e2;--accent:#1f5fae;--on:#ffe9a8;--on-ink:#1d2430;
--fact:#2f6fb5;--doubtful:#9a5b00;--unmapped:#7a3fa0;--removed:#a8323e;--message:#0b7a5c}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8ef;--soft:#a9b4c4;--paper:#191e27;--ground:#10141b;--line:#333c4a;--accent:#86b7f0;--on:#5a4700;--on-ink:#fff;
--fact:#78aee8;--doubtful:#f0b35a;--unmapped:#cf9df0;--removed:#ff9aa2;--message:#6fd6b4}.page img{filter:brightness(.88)}}
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;align-items:center;padding:.6rem 1rem;background:var(--paper);border-bottom:1px solid var(--line)}
h1{font-size:1.1rem;margin:0}.title p,.keys{margin:0;color:var(--soft);font-size:.8rem}
.filters{display:flex;flex-wrap:wrap;gap:.3rem .9rem;font-size:.85rem;align-items:center;margin:0}
.filters label{display:flex;gap:.35rem;align-items:center}.filters select{max-width:13rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:.1rem .2rem}
.filters input{margin:0;accent-color:var(--accent)}
.swatch{width:.7rem;height:.7rem;border-radius:50%;background:var(--k)}
.steps{display:flex;gap:.4rem;align-items:center;font-size:.85rem}.steps output{min-width:7.5rem;text-align:center}
button{font:inherit;line-height:1;color:var(--accent);background:none;border:1px solid var(--line);border-radius:4px;padding:.25rem .6rem;cursor:pointer}
kbd{font:inherit;border:1px solid var(--line);border-radius:3px;padding:0 .3em}
html:not(.scripted) :is(.filters,.steps,.keys){display:none}
main{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr)}
main>section{overflow:auto;padding:1rem;position:relative}#plan{background:var(--paper);border-left:1px solid var(--line);padding:1rem 1.4rem 30vh}
:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.k-fact{--k:var(--fact)}.k-doubtful{--k:var(--doubtful)}.k-message{--k:var(--message)}.k-unmapped{--k:var(--unmapped)}.k-removed{--k:var(--removed)}
.off{display:none!important}
/* source: HTML */
.paper{max-width:52rem;margin:0 auto;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:1.6rem 1.6rem 1.6rem 3rem}
.block{position:relative;margin:.45em 0;overflow-wrap:anywhere;border-radius:3px}
.block.off,.place.off{display:revert!important}.place.off,.block.off>.dots{visibility:hidden}
.h{font-weight:600;margin-top:1.2em}.h1{font-size:1.35em}.h2{font-size:1.2em}.h3{font-size:1.08em}
.li{padding-left:1.3em;text-indent:-1.1em}.li>*{text-indent:0}.l1{margin-left:1.4em}.l2{margin-left:2.8em}.l3{margin-left:4.2em}:is(.l4,.l5,.l6,.l7,.l8,.l9){margin-left:5.6em}
.marker{color:var(--soft)}.furniture{font-size:.85em}.aside{border-left:2px solid var(--line);padding-left:.6em}
[data-place]{cursor:pointer;scroll-margin:30vh}.block[data-place]:hover{background:color-mix(in srgb,var(--accent) 9%,transparent)}
.block.k-unmapped{box-shadow:inset 3px 0 var(--unmapped);padding-left:.6em;text-indent:0}.block.k-message{text-decoration:underline wavy var(--message) 1px;text-underline-offset:.2em}
.dots{position:absolute;right:100%;top:.35em;margin-right:.5rem;display:flex;gap:2px;flex-wrap:wrap;justify-content:flex-end;width:2rem;text-indent:0}
td .dots,th .dots{position:static;display:inline-flex;width:auto;vertical-align:middle}
a.dot{width:.72rem;height:.72rem;border-radius:50%;background:var(--k);border:2px solid var(--paper)}a.dot:hover,a.dot:focus-visible{outline:2px solid var(--k);outline-offset:0}
del{color:var(--removed);text-decoration:line-through;text-decoration-thickness:1px}ins{text-decoration:underline dotted}.link{color:var(--accent)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.94em}td,th{border:1px solid var(--line);padding:.2rem .5rem;text-align:left;vertical-align:top}
/* source: pages */
.page{position:relative;margin:0 auto 1.6rem;max-width:56rem;background:#fff;border:1px solid var(--line)}.page img,.page svg{position:absolute;inset:0;width:100%;height:100%;display:block}
figcaption{position:absolute;top:100%;right:0;font-size:.75rem;color:var(--soft)}
.words{fill:transparent;font-family:Arial,Helvetica,sans-serif;cursor:text}.bare .words{fill:#1d2430}.words text{white-space:pre}.words ::selection{background:#3b82f666}
.place rect{fill:var(--k);fill-opacity:0;stroke:var(--k);stroke-opacity:0}.place:hover rect{fill-opacity:.1}
:is(.place.k-unmapped,.place.k-message,.place.k-doubtful) rect{fill-opacity:.1;stroke-opacity:.55}
.place.k-fact{--k:#2f6fb5}.place.k-doubtful{--k:#9a5b00}.place.k-message{--k:#0b7a5c}.place.k-unmapped{--k:#7a3fa0}.place.k-removed{--k:#a8323e}
circle.dot{fill:var(--k);fill-opacity:.75}.page .dot.k-fact{--k:#2f6fb5}.page .dot.k-doubtful{--k:#9a5b00}.page .dot.k-message{--k:#0b7a5c}.page .dot.k-unmapped{--k:#7a3fa0}.page .dot.k-removed{--k:#a8323e}
.strike{stroke:#a8323e;stroke-width:1.2}
/* plan */
.part{border-bottom:1px solid var(--line);padding:.3rem 0 .6rem}summary{cursor:pointer}h2{display:inline;font-size:1.05rem}h3{font-size:.78rem;letter-spacing:.04em;text-transform:uppercase;color:var(--soft);margin:1em 0 .2em}h4{font-size:.95rem;font-weight:600;margin:.8em 0 .2em}
details details summary{font-size:.85rem;color:var(--soft)}
#plan ul,#plan ol{margin:.2em 0;padding-left:1.2em}#plan li{margin:.15em 0}dl{margin:.4em 0}dl div{display:grid;grid-template-columns:9rem 1fr;gap:.6rem;padding:.1em 0}dt{color:var(--soft);font-size:.88rem}dd{margin:0}
.fact{cursor:pointer;border-radius:3px;scroll-margin:30vh;overflow-wrap:anywhere}.fact:hover{background:color-mix(in srgb,var(--accent) 9%,transparent)}
.fact.k-doubtful>.words{box-shadow:inset 0 -2px var(--k)}
.agency{color:var(--soft);font-size:.85em}.agency::after{content:" ·"}
.go{font-size:.75rem;color:var(--accent);text-decoration:none;white-space:nowrap;margin-left:.3em}.go:hover{text-decoration:underline}
.badge{font-size:.72rem;border:1px solid currentColor;border-radius:3px;padding:0 .3em;color:var(--soft);white-space:nowrap;font-weight:400}.badge.k-doubtful{color:var(--doubtful)}.s-error{color:var(--removed)}.s-warning{color:var(--doubtful)}code{font-size:.78rem;color:var(--soft)}
:is(.fact,.block):is(.on,:target){background:var(--on);color:var(--on-ink)}:is(.fact,.block):is(.on,:target) :is(.go,.badge,del,code,.agency,.marker,.link){color:inherit}
.place:is(.on,:target) rect{fill:#ffd54a;fill-opacity:.38;stroke:#b88600;stroke-opacity:1}
@media (max-width:60rem){main{grid-template-columns:minmax(0,1fr);grid-template-rows:45% 55%}#plan{border-left:0;border-top:2px solid var(--line)}.paper{padding:.8rem .8rem .8rem 2.2rem}.keys{display:none}dl div{grid-template-columns:1fr;gap:0}}
@media (hover:none){.keys{display:none}}
@media print{details::details-content{content-visibility:visible;block-size:auto}:root{--ink:#000;--soft:#444;--paper:#fff;--ground:#fff;--line:#bbb;--fact:#2f6fb5;--doubtful:#9a5b00;--unmapped:#7a3fa0;--removed:#a8323e;--message:#0b7a5c;--accent:#1f5fae}
html,body{height:auto}body{display:block;font-size:10pt}.filters,.steps,.keys{display:none}main{display:flex;flex-direction:column}main>section{overflow:visible;padding:0}#plan{order:-1;border:0;padding:0 0 1rem;break-after:page}.page{break-inside:avoid;max-width:100%}.page img{filter:none}header{border:0;padding:0}.part,li{break-inside:auto}h2,h3,h4{break-after:avoid}}
`;
