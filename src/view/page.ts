import { createHash } from 'node:crypto';
import type { Plan } from '../plan/schema.js';
import { type FactBook, KINDS, type Kind } from './facts.js';
import { escapeHtml } from './html.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

const NAMES: Record<Kind, string> = {
	fact: 'Facts',
	doubtful: 'Doubtful matches',
	unmapped: 'Left over',
	removed: 'Taken out',
	message: 'Messages',
};

/** The page allows itself its own style and script, pictures that it holds, and nothing from anywhere else. */
const POLICY = [
	"default-src 'none'",
	'img-src data:',
	"style-src 'unsafe-inline'",
	`script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`,
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

interface Parts {
	plan: Plan;
	book: FactBook;
	planPane: string;
	sourcePane: string;
}

/** The whole page. */
export function pageHtml({ plan, book, planPane, sourcePane }: Parts): string {
	const title = [plan.economy?.name, plan.calendarYear].filter(Boolean).join(' ') || plan.title || plan.source.file;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${title} · ${plan.source.file}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<div class="title"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(factsOf(plan))}</p></div>
<form class="filters" aria-label="Filter">
<label>Section <select id="section"><option value="">all</option>${sectionOptions(plan)}</select></label>
${KINDS.map((kind) => checkbox(kind, book)).join('\n')}
</form>
<div class="steps"><button type="button" id="previous" aria-keyshortcuts="p">‹</button><output id="status" aria-live="polite">${marks(book)}</output><button type="button" id="next" aria-keyshortcuts="n">›</button></div>
<p class="keys"><kbd>j</kbd> <kbd>k</kbd> fact · <kbd>n</kbd> <kbd>p</kbd> mark · <kbd>Enter</kbd> other side · <kbd>Esc</kbd> clear</p>
</header>
<main>
<section id="source" aria-label="Source" tabindex="0">
${sourcePane}
</section>
<section id="plan" aria-label="Plan" tabindex="0">
${planPane}
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function factsOf({ source, accounting: { words, unmapped, removed } }: Plan): string {
	const pages = source.pages === null ? '' : `, ${source.pages} pages`;
	return `${source.file}${pages} · ${words} words, ${unmapped} left over, ${removed} taken out`;
}

function sectionOptions({ sections, assistance }: Plan): string {
	const ids = [...new Set(sections.map(({ id }) => id))];
	const option = (id: string, name: string) => `<option value="${escapeHtml(id)}">${escapeHtml(name)}</option>`;
	const named = ids.map((id) => option(id, `${id} ${sections.find((section) => section.id === id)!.title}`));
	return [...named, ...(assistance ? [option('assistance', 'Assistance')] : [])].join('');
}

function checkbox(kind: Kind, book: FactBook): string {
	const count = book.count(kind);
	return `<label class="k-${kind}"><input type="checkbox" name="${kind}" checked${count === 0 ? ' disabled' : ''}><span class="swatch"></span>${NAMES[kind]} <b>${count}</b></label>`;
}

function marks(book: FactBook): string {
	const count = book.all.filter(({ kind }) => kind !== 'fact').length;
	return count === 1 ? '1 mark' : `${count} marks`;
}
