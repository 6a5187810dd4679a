import type { Revision } from '../../document/revision.js';
import { child, type XmlElement } from './xml.js';

/** Elements around revised content (ECMA-376 Part 1, 17.13.5.14, .18, .22, .25). */
export const REVISED: Record<string, Revision['kind']> = {
	'w:ins': 'insertion',
	'w:del': 'deletion',
	'w:moveFrom': 'move-from',
	'w:moveTo': 'move-to',
};

/** Former properties kept beside the new ones: they hold no words (17.13.5.29 to .39). */
const FORMER_PROPERTIES = ['w:rPrChange', 'w:pPrChange'];

/** The revision that an element such as `w:ins` states; `move` is the name that its two ends share. */
export function readRevision({ name, attributes }: XmlElement, move?: string): Revision {
	const revision: Revision = { kind: REVISED[name] ?? 'formatting-change' };
	if (attributes.author !== undefined) revision.author = attributes.author;
	if (attributes.date !== undefined) revision.date = attributes.date;
	if (move !== undefined && (revision.kind === 'move-from' || revision.kind === 'move-to')) revision.id = move;
	return revision;
}

/** Revisions named among the properties of a mark, a run or a row, in the order of the file. */
export function propertyRevisions(properties: XmlElement | undefined): Revision[] {
	return (properties?.children ?? []).filter(({ name }) => name in REVISED).map((element) => readRevision(element));
}

/** The formatting change among run or paragraph properties. */
export function formattingChange(properties: XmlElement | undefined): Revision | undefined {
	for (const name of FORMER_PROPERTIES) {
		const element = child(properties, name);
		if (element) return readRevision(element);
	}
	return undefined;
}

/** Bounds of moves (17.13.5.24, .28): they give both ends of a move the same name. */
export class MoveNames {
	/** By element around moved content: the bound that began last. */
	private readonly open = new Map<string, { id: string | undefined; move: string | undefined }>();

	/** Takes the element if it is such a bound. */
	take({ name, attributes }: XmlElement): boolean {
		const bound = /^(w:move(?:From|To))Range(Start|End)$/u.exec(name);
		if (!bound) return false;
		const content = bound[1]!;
		if (bound[2] === 'Start') this.open.set(content, { id: attributes.id, move: attributes.name });
		else if (this.open.get(content)?.id === attributes.id) this.open.delete(content);
		return true;
	}

	/** Name of the move that an element `w:moveFrom` or `w:moveTo` belongs to. */
	name(element: string): string | undefined {
		return this.open.get(element)?.move;
	}
}
