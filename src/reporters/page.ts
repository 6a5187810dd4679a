import { escapeHtml } from './escape.js';

/** Colours and type of a page; each is readable on the page's ground in light, in dark and on paper. */
const STYLE = `
:root{color-scheme:light dark;--ink:#1c2430;--dim:#5a6675;--ground:#fff;--tint:#f2f5f8;--line:#d5dce4;--accent:#1f5f99;--add:#1a7f37;--addbg:#e6f6ea;--del:#b42318;--delbg:#fdecea;--late:#9a5b00}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8ed;--dim:#9aa6b4;--ground:#14181d;--tint:#1c2229;--line:#313a45;--accent:#7db7ef;--add:#6fd08c;--addbg:#16301f;--del:#ff9a90;--delbg:#3a1b19;--late:#e0b060}}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--ground);margin:0 auto;max-width:64rem;padding:2rem 1.25rem 4rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2.5rem 0 .75rem;border-bottom:2px solid var(--line);padding-bottom:.25rem}h3{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0}a{color:var(--accent)}.dim,small{color:var(--dim)}small{font-size:.85em}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.92em}th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}th{background:var(--tint);font-weight:600}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}ul,ol{padding-left:1.2rem;margin:.4rem 0}li{margin:.3rem 0}li:target{background:var(--tint);outline:2px solid var(--line);outline-offset:2px}
ins{color:var(--add);background:var(--addbg);text-decoration:underline}del{color:var(--del);background:var(--delbg)}
.tag{display:inline-block;font-size:.78em;font-weight:600;border:1px solid currentColor;border-radius:.3rem;padding:0 .35rem;margin-right:.35rem;white-space:nowrap}
.added,.kept{color:var(--add)}.removed{color:var(--del)}.reworded,.moved{color:var(--accent)}.late{color:var(--late)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1.25rem}.pair>div{min-width:0}
@media (max-width:40rem){.pair{grid-template-columns:1fr}}
svg text{fill:var(--ink);font:12px system-ui,sans-serif}
@page{size:A4;margin:18mm 16mm}
@media print{:root{color-scheme:light;--ink:#000;--dim:#444;--ground:#fff;--tint:#f2f2f2;--line:#bbb;--accent:#123f66;--add:#0b5c25;--addbg:#fff;--del:#8c1a12;--delbg:#fff;--late:#6b3f00}body{font-size:10pt;max-width:none;padding:0}h2{break-after:avoid}h3{break-after:avoid}li,tr{break-inside:avoid}thead{display:table-header-group}a{text-decoration:none}.scroll{overflow:visible}}
`
	.trim()
	.replace(/\n/gu, '');

/** Nothing is loaded, nothing runs: what a plan smuggled in would be inert too. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A whole HTML page in one file, without script and without anything from elsewhere; it prints on A4.
 * @param title Text, escaped here.
 * @param body HTML.
 */
export function htmlPage(title: string, body: string): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
