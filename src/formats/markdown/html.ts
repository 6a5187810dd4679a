/** An HTML tag in a text; `attributes` have lower-case names, and '&' for '&amp;' in their values: addresses need no more. */
export interface Tag {
	name: string;
	closing: boolean;
	attributes: Map<string, string>;
}

/**
 * Elements of HTML and of the HTML that Word writes. A tag of any other name is text in angle brackets: `<insert name>`.
 */
const NAMES = new Set(
	`a abbr acronym address article aside b base bdi bdo big blockquote body br button caption center cite code col
	colgroup dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6
	head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav nobr
	noscript object ol optgroup option output p param picture pre q rp rt ruby s samp script section select small source
	span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul
	var wbr`.split(/\s+/u),
);

/** Elements without a closing tag: HTML 13.1.2. */
export const VOID = new Set(['base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'wbr']);

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;

/** Reads a tag as it stands in the text; null where it is no markup, but words in angle brackets. */
export function readTag(source: string): Tag | null {
	const head = /^<(\/?)([a-z][\w-]*)(?=[\s/>])/iu.exec(source);
	if (!head) return null;
	const name = head[2]!.toLowerCase();
	if (!NAMES.has(name)) return null;
	const attributes = new Map<string, string>();
	const rest = source.slice(head[0].length).replace(/\/?>$/u, '');
	for (const [, key, double, single, bare] of rest.matchAll(ATTRIBUTE)) {
		const value = double ?? single ?? bare;
		// `a<b and c>d` is no tag: attributes without a value are a handful of known ones.
		if (value === undefined && !FLAGS.has(key!.toLowerCase())) return null;
		attributes.set(key!.toLowerCase(), value?.replaceAll('&amp;', '&') ?? '');
	}
	if (head[1] === '/' && attributes.size > 0) return null;
	return { name, closing: head[1] === '/', attributes };
}

const FLAGS = new Set(['nowrap', 'noshade', 'border', 'reversed', 'hidden', 'open', 'checked', 'disabled', 'compact']);

/** What the attribute `style` says, by property. */
export function styleOf(tag: Tag): Map<string, string> {
	const style = new Map<string, string>();
	for (const declaration of (tag.attributes.get('style') ?? '').split(';')) {
		const colon = declaration.indexOf(':');
		if (colon > 0)
			style.set(
				declaration.slice(0, colon).trim().toLowerCase(),
				declaration
					.slice(colon + 1)
					.trim()
					.toLowerCase(),
			);
	}
	return style;
}
