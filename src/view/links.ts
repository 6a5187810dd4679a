import type { Fact } from './facts.js';
import { escapeHtml } from './html.js';

/** A text is named by so many characters. */
const NAME = 60;

/** The links from a place in the source to the facts that were read there. */
export function backLinks(facts: Fact[]): string {
	if (facts.length === 0) return '';
	const links = facts.map(
		({ id, kind, label, text }) =>
			`<a class="dot k-${kind}" href="#${id}" aria-label="${escapeHtml(nameOf(label, text))}" title="${escapeHtml(label)}"></a>`,
	);
	return `<span class="dots">${links.join('')}</span>`;
}

/** A fact in a few words, for links that show none. */
export function nameOf(label: string, text: string): string {
	const characters = [...text];
	return `${label}: ${characters.length > NAME ? `${characters.slice(0, NAME).join('')}…` : text}`;
}
