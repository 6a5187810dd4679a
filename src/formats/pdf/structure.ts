import type { Glyph } from './page.js';
import type { OutlineNode, PdfDocument, StructNode } from './pdfjs.js';

/** What the tags of a page say of its marked content, by its id. */
export type Tags = Map<number, Tag>;

export interface Tag {
	/** 1 to 6 for H1 to H6, 1 for a title; null for all else. */
	heading: number | null;
	/** Text to be read in place of what is drawn, where the tag has one. */
	actualText: string | null;
}

/** Nesting of tags and of bookmarks that is followed. */
const MAX_DEPTH = 100;

const HEADING = /^H([1-6])$/u;

/** Reads the structure tree of a page (ISO 32000-1, 14.7): which marked content belongs to a heading. */
export function tagsOf(tree: StructNode | null): Tags {
	const tags: Tags = new Map();
	const walk = (node: StructNode, heading: number | null, depth: number): void => {
		if (depth > MAX_DEPTH) return;
		const level = HEADING.exec(node.role ?? '')?.[1];
		const own = level ? Number(level) : node.role === 'Title' ? 1 : null;
		// pdf.js gives the actual text of a tag under the name of its description; only spans have no description.
		const actualText = node.role === 'Span' && node.children?.length === 1 ? (node.alt ?? null) : null;
		for (const child of node.children ?? []) {
			if (child.type === 'content') {
				const id = /_mc(\d+)$/u.exec(child.id ?? '')?.[1];
				if (id !== undefined) tags.set(Number(id), { heading: own ?? heading, actualText });
			} else walk(child, own ?? heading, depth + 1);
		}
	};
	if (tree) walk(tree, null, 0);
	return tags;
}

/** Puts the actual text of tags in the place of the glyphs that are drawn for it. */
export function applyActualText(glyphs: Glyph[], tags: Tags): Glyph[] {
	if (![...tags.values()].some((tag) => tag.actualText)) return glyphs;
	const first = new Map<number, Glyph>();
	return glyphs.filter((glyph) => {
		const text = tags.get(glyph.mcid)?.actualText;
		if (!text) return true;
		const known = first.get(glyph.mcid);
		if (known) {
			known.right = Math.max(known.right, glyph.right);
			return false;
		}
		first.set(glyph.mcid, glyph);
		glyph.text = text;
		return true;
	});
}

/** Titles of bookmarks, as `titleKey` gives them, with their depth from 1. */
export type Bookmarks = Map<string, number>;

/** The titles of the bookmarks, which most word processors make of the headings. */
export async function bookmarksOf(document: PdfDocument): Promise<Bookmarks> {
	const bookmarks: Bookmarks = new Map();
	const add = (nodes: OutlineNode[], depth: number): void => {
		for (const node of nodes) {
			const key = titleKey(node.title);
			if (key !== '' && !bookmarks.has(key)) bookmarks.set(key, depth);
			if (depth < MAX_DEPTH) add(node.items, depth + 1);
		}
	};
	add((await document.getOutline().catch(() => null)) ?? [], 1);
	return bookmarks;
}

/** Letters and figures alone: bookmarks drop numbers' tabs, line ends and the like. */
export function titleKey(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
