import { CtapError } from '../../diagnostics/errors.js';
import type { Document } from '../../document/nodes.js';
import type { Limits } from '../reader.js';
import { Story } from './body.js';
import { readComments } from './comments.js';
import { readFurniture } from './headers.js';
import { readNotes } from './notes.js';
import { readNumbering } from './numbering.js';
import { openPackage, type Package } from './package.js';
import { optionalPart, type Source } from './source.js';
import { readStyles } from './styles.js';
import type { XmlElement } from './xml.js';
import type { Budget } from './zip.js';

/**
 * Reads a Word document from its package: the body, then what hangs on it.
 * @param embedded how many documents this one stands in
 * @param budget what is left of the cost that the outermost one may have
 * @throws CtapError
 */
export function readDocument(bytes: Uint8Array, limits: Limits, embedded = 0, budget?: Budget): Document {
	const opened = openPackage(bytes, limits, budget);
	const damage = new Set<string>();
	const part = partFinder(opened, damage);
	const styles = part('styles');
	const numbering = part('numbering');
	const comments = part('comments');
	const extended = part('commentsExtended');
	const footnotes = part('footnotes');
	const endnotes = part('endnotes');

	const begin = (): Source => ({
		opened,
		limits,
		styles: readStyles(styles.root),
		numbering: readNumbering(numbering.root),
		comments: readComments(comments.name, comments.root, extended.root),
		notes: [],
		furniture: [],
		embedded,
		damage,
	});
	let source = begin();
	let body = readBody(source, new Set());
	if (body.unfinished.length > 0) {
		damage.add('A field begins and does not end; its text was kept.');
		source = begin();
		body = readBody(source, new Set(body.unfinished));
	}
	const notes = readNotes(source, [
		{ kind: 'footnote', part: footnotes.name, root: footnotes.root },
		{ kind: 'endnote', part: endnotes.name, root: endnotes.root },
	]);
	const { headers, footers } = readFurniture(source);
	const unplaced = body.placeRest();
	return {
		format: 'docx',
		pages: null,
		blocks: [...headers, ...body.result, ...unplaced, ...notes, ...footers],
		damage: [...damage],
	};
}

/** Finds the parts that the document refers to by their type, or by their customary names where it refers to none. */
function partFinder(
	opened: Package,
	damage: Set<string>,
): (type: string) => { name: string; root: XmlElement | undefined } {
	const relationships = [...opened.relationships(opened.main).values()];
	const folder = opened.main.slice(0, opened.main.lastIndexOf('/') + 1);
	return (type) => {
		const related = relationships.find((relationship) => relationship.type === type && !relationship.external);
		const name = related?.target ?? `${folder}${type}.xml`;
		const wanted = related !== undefined || relationships.length === 0;
		const root =
			wanted && (related !== undefined || opened.has(name)) ? optionalPart({ opened, damage }, name) : undefined;
		return { name, root };
	};
}

function readBody(source: Source, broken: ReadonlySet<number>): Story {
	const { opened } = source;
	const story = new Story(source, { layer: 'body', part: opened.main, broken });
	const root = opened.xml(opened.main, { parent: 'w:body', take: (element) => story.take(element) });
	if (root?.name !== 'w:document') {
		throw new CtapError('not-a-docx', 'The file is a ZIP container, but no Word document.', { place: opened.main });
	}
	story.end();
	return story;
}
