import type { Message } from '../checks/rule.js';
import type { Location } from '../document/location.js';
import type { Fact, FactBook, Kind } from './facts.js';
import type { Area, Finder } from './finder.js';
import { attributes, escapeHtml } from './html.js';

/** A match of a heading with a commitment below this is worth a second look. */
const DOUBTFUL = 0.8;

/** What is to be shown of a fact. */
export interface Shown {
	text: string;
	label: string;
	/** Where it stands; undefined where the plan does not say: then it is looked for. */
	location?: Location | null;
	/** Where it is looked for. */
	area?: Area;
	section?: string | null;
	kind?: Kind;
	/** How sure its mapping is, where that is known. */
	confidence?: number;
	/** Element around it. */
	tag?: string;
	/** HTML instead of the text. */
	html?: string;
}

/** Prints facts, each with its link to the source, and keeps book of them. */
export class FactPrinter {
	constructor(
		readonly book: FactBook,
		private readonly finder: Finder,
	) {}

	fact({ text, label, location, area, section = null, confidence, tag = 'span', html, ...rest }: Shown): string {
		const doubt = confidence !== undefined && confidence < DOUBTFUL;
		const kind = rest.kind ?? (doubt ? 'doubtful' : 'fact');
		const place = location === undefined && area !== undefined ? this.finder.find(text, area) : (location ?? null);
		const fact = this.book.add({ kind, section, label, text, location: place });
		const note = doubt ? ` <span class="badge k-doubtful">match ${confidence.toFixed(2)}</span>` : '';
		const named = attributes({
			id: fact.id,
			class: `fact k-${kind}`,
			'data-kind': kind,
			'data-section': section ?? '-',
		});
		return `<${tag}${named}><span class="words">${html ?? escapeHtml(text)}</span>${note}${sourceLink(fact)}</${tag}>`;
	}

	message({ reason, ruleId, severity, place, actual }: Message): string {
		const { html, label } = { label: `Message: ${severity}`, html: escapeHtml(reason) };
		return this.fact({
			kind: 'message',
			tag: 'li',
			text: actual ?? reason,
			label,
			location: place,
			html: `<span class="badge s-${severity}">${severity}</span> ${html} <code>${escapeHtml(ruleId)}</code>`,
		});
	}
}

/** ` p. 7`, ` line 12`: the place, as a link where the source shows it. */
function sourceLink({ place, location, label }: Fact): string {
	if (place === null) return '';
	const where = shortPlace(location) || 'source';
	const name = `${where}: source of this ${label.toLowerCase()}`;
	return ` <a class="go" href="#${place}" aria-label="${escapeHtml(name)}">${escapeHtml(where)}</a>`;
}

function shortPlace(location: Location | null): string {
	if (location?.page !== undefined) return `p. ${location.page}`;
	if (location?.line !== undefined) return `line ${location.line}`;
	return location?.paragraph === undefined ? '' : `¶ ${location.paragraph}`;
}
