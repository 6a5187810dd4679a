import type { Location } from '../../document/location.js';
import { type Run, textBlock } from '../../document/nodes.js';
import type { Revision } from '../../document/revision.js';
import { appendRun } from '../../document/runs.js';
import { Story } from './body.js';
import { placeComment } from './comments.js';
import { shapesOf } from './drawings.js';
import { linkOf, showsPageNumber } from './fields.js';
import { IGNORED } from './ignored.js';
import { readMath } from './math.js';
import { showsPrompt } from './prompts.js';
import { type RunProperties, readRunProperties } from './properties.js';
import { formattingChange, propertyRevisions, REVISED, readRevision } from './revisions.js';
import { makeRun } from './runs.js';
import type { NoteReference } from './source.js';
import type { Style } from './styles.js';
import { inFont, symbol } from './symbols.js';
import { child, type XmlElement } from './xml.js';

/** `w:noBreakHyphen` (17.3.3.18) as the character that it stands for. */
const NON_BREAKING_HYPHEN = '\u2011';

/** Drawings that a writer left without the element that should stand around them. */
const DRAWN = /^(?:a|dgm|o|pic|v|wp|wpc|wpg|wps):|^w:txbxContent$/u;

/** Stands for the number of a page where that is masked; see `Story`. */
const PAGE_NUMBER = '#';

/** What an element stands in. */
interface Context {
	/** Outermost first. */
	revisions: readonly Revision[];
	link?: string;
	/** Set in a simple field that shows a page's number. */
	page?: boolean;
}

/** A run being read. */
interface OpenRun extends Context {
	properties: RunProperties;
	/** Set after a reference to a note whose mark the author typed (ECMA-376 Part 1, 17.11.14). */
	noteReference?: NoteReference;
}

/**
 * Content of one paragraph (17.3).
 *
 * Handled: `w:r` with `w:t`, `w:delText`, `w:tab`, `w:ptab`, `w:br`, `w:cr`, `w:noBreakHyphen`, `w:sym`, `w:instrText`,
 * `w:delInstrText`, `w:fldChar`, references to notes and comments; `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`, nested;
 * `w:hyperlink`, `w:fldSimple`, `w:sdt` (placeholder text too: the author sees it), `w:smartTag`, `w:customXml`, `w:dir`,
 * `w:bdo`, `mc:AlternateContent` (in `xml.ts`).
 * Partly: `w:drawing`, `w:pict`, `w:object` (their texts, see `drawings.ts`), Office Math (as a line, see `math.ts`),
 * `w:ruby` (base text), page and column breaks (white space).
 * Ignored: what `ignored.ts` lists. Anything else: its text is kept.
 */
export class Inlines {
	constructor(
		private readonly story: Story,
		private readonly style: Style,
		private readonly location: Location,
		private readonly runs: Run[],
	) {}

	read(element: XmlElement, context: Context): void {
		const { story } = this;
		const { name, attributes } = element;
		switch (name) {
			case 'w:r':
				this.run(element, context);
				return;
			case 'w:hyperlink':
				this.all(element, { ...context, link: this.target(attributes) });
				return;
			case 'w:fldSimple': {
				const instruction = attributes.instr ?? '';
				const page = context.page || showsPageNumber(instruction);
				this.all(element, { ...context, page, link: linkOf(instruction) ?? context.link });
				return;
			}
			case 'w:subDoc':
				story.source.damage.add('A part of the document (subDoc) stands in another file and was not read.');
				return;
		}
		if (name in REVISED) {
			const revision = readRevision(element, story.moves.name(name));
			this.all(element, { ...context, revisions: [...context.revisions, revision] });
		} else if (showsPrompt(element)) {
			story.prompts += 1;
			this.all(element, context);
			story.prompts -= 1;
		} else if (name.startsWith('m:')) this.math(element, context);
		else if (!story.moves.take(element) && !IGNORED.has(name)) {
			this.piece(element, { ...context, properties: this.properties(undefined) });
		}
	}

	private all(element: XmlElement, context: Context): void {
		for (const part of element.children) this.read(part, context);
	}

	private run(element: XmlElement, context: Context): void {
		const rPr = child(element, 'w:rPr');
		const own = propertyRevisions(rPr);
		const change = formattingChange(rPr);
		const open: OpenRun = { ...context, properties: this.properties(rPr) };
		if (own.length > 0 || change) open.revisions = [...context.revisions, ...own, ...(change ? [change] : [])];
		for (const part of element.children) if (part !== rPr) this.piece(part, open);
	}

	private properties(rPr: XmlElement | undefined): RunProperties {
		const direct = readRunProperties(rPr);
		return { ...this.story.source.styles.run(this.style, direct.style), ...direct };
	}

	/** Content of a run (17.3.3), or an element that is not known. */
	private piece(element: XmlElement, run: OpenRun): void {
		const { story } = this;
		const { name, attributes } = element;
		switch (name) {
			case 'w:t':
				this.text(element.text, run);
				break;
			case 'w:delText':
				this.deletedText(element.text, run);
				break;
			case 'w:tab':
			case 'w:ptab':
				this.text('\t', run);
				break;
			case 'w:br':
			case 'w:cr':
				if (attributes.type === 'page') story.breakPage(this.runs);
				this.lineBreak(run);
				break;
			case 'w:noBreakHyphen':
				this.text(NON_BREAKING_HYPHEN, run);
				break;
			case 'w:sym':
				this.symbol(attributes, run);
				break;
			case 'w:instrText':
			case 'w:delInstrText':
				story.fields.instruct(element.text);
				break;
			case 'w:fldChar':
				this.text(story.fields.mark(element), run);
				break;
			case 'w:footnoteReference':
			case 'w:endnoteReference':
				this.noteReference(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes, run);
				break;
			case 'w:commentReference': {
				// A comment on a comment is placed on its own, else comments could nest without end.
				const nested = story.layer === 'comment';
				const comment = nested ? undefined : placeComment(story.source, attributes.id ?? '', this.location);
				if (comment) story.after.push(comment);
				break;
			}
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				this.drawing(element, run);
				break;
			case 'w:ruby':
				for (const base of element.children) if (base.name === 'w:rubyBase') this.all(base, run);
				break;
			default:
				this.unknown(element, run);
		}
	}

	private unknown(element: XmlElement, run: OpenRun): void {
		if (IGNORED.has(element.name)) return;
		if (DRAWN.test(element.name)) {
			this.drawing(element, run);
			return;
		}
		this.text(element.text, run);
		for (const part of element.children) this.read(part, run);
	}

	private text(stored: string, { properties, revisions, link, noteReference, page }: OpenRun): void {
		const { fields, masksPageNumbers } = this.story;
		if (stored === '' || fields.inInstruction) return;
		const text = masksPageNumbers && (page || fields.inPageNumber) ? PAGE_NUMBER : stored;
		// A line's end in the XML is white space; breaks have an element of their own.
		const shown = inFont(/[\r\n]/u.test(text) ? text.replace(/\s*[\r\n]\s*/gu, ' ') : text, properties.font);
		if (noteReference) noteReference.mark += shown;
		const surroundings = {
			revisions,
			link: link ?? fields.link,
			noteReference: noteReference !== undefined,
			prompt: this.story.prompts > 0,
		};
		appendRun(this.runs, makeRun(shown, properties, surroundings));
	}

	private lineBreak(run: OpenRun): void {
		if (this.story.fields.inInstruction) return;
		const { properties, revisions, link } = run;
		appendRun(this.runs, makeRun('\n', properties, { revisions, link: link ?? this.story.fields.link }));
	}

	/** `w:delText` says that its text is deleted even where no `w:del` stands around it. */
	private deletedText(text: string, run: OpenRun): void {
		const known = run.revisions.some(({ kind }) => kind === 'deletion' || kind === 'move-from');
		this.text(text, known ? run : { ...run, revisions: [...run.revisions, { kind: 'deletion' }] });
	}

	private symbol({ font, char }: Record<string, string>, run: OpenRun): void {
		const code = Number.parseInt(char ?? '', 16);
		if (!(code > 0 && code <= 0x10ffff)) return;
		const character = symbol(font, code) ?? inFont(String.fromCodePoint(code), font);
		this.text(character, { ...run, properties: { ...run.properties, font: undefined } });
	}

	private noteReference(kind: 'footnote' | 'endnote', attributes: Record<string, string>, run: OpenRun): void {
		const { location } = this;
		const reference = { kind, id: attributes.id ?? '', mark: '', revisions: run.revisions, location };
		this.story.source.notes.push(reference);
		const custom = attributes.customMarkFollows;
		if (custom !== undefined && custom !== '0' && custom !== 'false') run.noteReference = reference;
	}

	/** Text boxes become blocks after the paragraph; in a header or a note they belong to it. */
	private drawing(element: XmlElement, { revisions }: OpenRun): void {
		const { story, location } = this;
		const inHeader = story.layer === 'running-header';
		for (const shape of shapesOf(element, story.source, story.part, inHeader)) {
			const layer = shape.watermark ? 'watermark' : story.layer === 'body' ? 'textbox' : story.layer;
			if (shape.kind === 'box') {
				const { part, counters, masksPageNumbers } = story;
				const box = new Story(story.source, { layer, part, location, counters, masksPageNumbers });
				for (const block of box.read(shape.content.children, revisions)) story.after.push(block);
				continue;
			}
			for (const text of shape.lines) {
				const run: Run = revisions.length > 0 ? { text, revisions: [...revisions] } : { text };
				story.after.push(textBlock([run], location, { layer }));
			}
		}
	}

	private math(element: XmlElement, context: Context): void {
		const plain: OpenRun = { ...context, properties: this.properties(undefined) };
		readMath(element, {
			text: (text, position) => this.text(text, { ...plain, properties: { ...plain.properties, position } }),
			run: (run, text, position) => {
				const rPr = child(run, 'w:rPr');
				const properties = { ...this.properties(rPr), ...(position ? { position } : {}) };
				this.text(text, { ...context, properties, revisions: [...context.revisions, ...propertyRevisions(rPr)] });
			},
			other: (other) => this.read(other, context),
		});
	}

	/** Address of a `w:hyperlink` (17.16.22), '' where it leads nowhere. */
	private target(attributes: Record<string, string>): string {
		const { source, part } = this.story;
		const address = source.opened.relationships(part).get(attributes['r:id'] ?? '')?.target ?? '';
		return attributes.anchor === undefined ? address : `${address}#${attributes.anchor}`;
	}
}
