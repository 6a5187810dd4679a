import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { CtapError } from '../../diagnostics/errors.js';
import { familyOf, familyOfUndeclared, UNDERSTOOD } from './namespaces.js';
import { type Budget, MAX_ELEMENTS, MAX_TEXT } from './zip.js';

/** An element of a package part. Comments, processing instructions and white space between elements are not kept. */
export interface XmlElement {
	/** Family and local name, as `w:p`; see `namespaces.ts`. */
	name: string;
	/** By local name for attributes of WordprocessingML and those without a namespace (`val`), else as `r:id`. */
	attributes: Record<string, string>;
	children: XmlElement[];
	/** The element's own text, without that of its children: OOXML has no mixed content. */
	text: string;
}

export interface XmlOptions {
	/** Elements nested deeper than this throw `too-deep`. */
	maxDepth: number;
	/** Counts elements down, over all parts. */
	budget?: Omit<Budget, 'bytes'>;
	/** Name of the part, for messages. */
	part: string;
	/**
	 * Hands out the children of every element of this name one by one, as soon as each ends, instead of keeping them in
	 * the tree: the memory for a long body is then that of its largest block.
	 */
	stream?: { parent: string; take(element: XmlElement): void };
}

/** The prefixes in force at an element, and the names already resolved under them. */
interface Scope {
	prefixes: Map<string, string>;
	elements: Map<string, string>;
	attributes: Map<string, string>;
}

/**
 * Reads a part into a tree. Only the five entities that XML predefines are known and a document type declaration is
 * refused (ECMA-376 Part 2, 8.1.4), so nothing can be expanded.
 * @throws CtapError `corrupt` where the part is not well-formed, `too-deep` and `too-large` beyond the limits.
 */
export function parseXml(bytes: Uint8Array, options: XmlOptions): XmlElement {
	const { part, maxDepth, stream, budget = { elements: MAX_ELEMENTS, characters: MAX_TEXT } } = options;
	const parser = new SaxesParser({ xmlns: false, position: false });
	const open: XmlElement[] = [];
	const scopes: Scope[] = [];
	let scope: Scope = newScope(new Map());
	let root: XmlElement | undefined;

	const malformed = (reason: string): never => {
		throw new CtapError('corrupt', `The part ${part} is not well-formed XML: ${reason}.`, { place: part });
	};
	parser.on('error', (error) => malformed(error.message));
	parser.on('doctype', () => malformed('it has a document type declaration'));
	parser.on('opentag', (tag) => {
		if (open.length >= maxDepth) {
			throw new CtapError('too-deep', `The part ${part} nests elements more than ${maxDepth} deep.`, { place: part });
		}
		budget.elements -= 1;
		if (budget.elements < 0) {
			throw new CtapError('too-large', `The file holds more than ${MAX_ELEMENTS} elements.`, { place: part });
		}
		scopes.push(scope);
		scope = scopeOf(tag.attributes, scope);
		const element: XmlElement = {
			name: elementName(tag.name, scope),
			attributes: attributesOf(tag.attributes, scope),
			children: [],
			text: '',
		};
		open.push(element);
	});
	const text = (value: string): void => {
		// What only indents the XML is no text.
		if (/\S/u.test(value)) budget.characters -= value.length;
		if (budget.characters < 0) {
			throw new CtapError('too-large', `The file holds more than ${MAX_TEXT} characters of text.`, { place: part });
		}
		const element = open.at(-1);
		if (element) element.text += value;
	};
	parser.on('text', text);
	parser.on('cdata', text);
	parser.on('closetag', () => {
		scope = scopes.pop()!;
		const element = open.pop()!;
		const parent = open.at(-1);
		if (!parent) {
			root = element;
			return;
		}
		for (const child of element.name === 'mc:AlternateContent' ? alternative(element) : [element]) {
			if (stream && parent.name === stream.parent) stream.take(child);
			else parent.children.push(child);
		}
	});
	parser.write(decode(bytes, part)).close();
	return root ?? malformed('it is empty');
}

/** Text of a part by its byte order mark, its XML declaration, or as UTF-8. */
function decode(bytes: Uint8Array, part: string): string {
	const head = String.fromCharCode(...bytes.subarray(0, 200));
	const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/u.exec(head)?.[1] ?? 'utf-8';
	let encoding = declared;
	if (head.startsWith('\u00FF\u00FE') || head.startsWith('<\0')) encoding = 'utf-16le';
	else if (head.startsWith('\u00FE\u00FF') || head.startsWith('\0<')) encoding = 'utf-16be';
	else if (/^utf-?16/iu.test(declared)) encoding = 'utf-8';
	// The common case, many times faster than a decoder that is to notice faults.
	if (/^utf-?8$/iu.test(encoding) && isUtf8(bytes)) {
		return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trimStart();
	}
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes).trimStart();
	} catch (cause) {
		throw new CtapError('corrupt', `The part ${part} is not valid ${encoding} text.`, { place: part, cause });
	}
}

function newScope(prefixes: Map<string, string>): Scope {
	return { prefixes, elements: new Map(), attributes: new Map() };
}

/** The scope below a start tag: the same one unless the tag declares a namespace. */
function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
	let prefixes: Map<string, string> | undefined;
	for (const name in attributes) {
		if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
		prefixes ??= new Map(outer.prefixes);
		prefixes.set(name.slice(6), familyOf(attributes[name]!));
	}
	return prefixes ? newScope(prefixes) : outer;
}

function family(prefix: string, scope: Scope): string {
	return scope.prefixes.get(prefix) ?? familyOfUndeclared(prefix);
}

function elementName(qualified: string, scope: Scope): string {
	let name = scope.elements.get(qualified);
	if (name === undefined) {
		const colon = qualified.indexOf(':');
		name = `${family(qualified.slice(0, Math.max(colon, 0)), scope)}:${qualified.slice(colon + 1)}`;
		scope.elements.set(qualified, name);
	}
	return name;
}

function attributesOf(attributes: Record<string, string>, scope: Scope): Record<string, string> {
	const named: Record<string, string> = {};
	for (const qualified in attributes) {
		let name = scope.attributes.get(qualified);
		if (name === undefined) {
			name = attributeName(qualified, scope);
			scope.attributes.set(qualified, name);
		}
		if (name === '') continue;
		named[name] = name === 'Requires' ? familiesOf(attributes[qualified]!, scope) : attributes[qualified]!;
	}
	return named;
}

/** An empty string for a namespace declaration. */
function attributeName(qualified: string, scope: Scope): string {
	const colon = qualified.indexOf(':');
	if (colon === -1) return qualified === 'xmlns' ? '' : qualified;
	const prefix = qualified.slice(0, colon);
	if (prefix === 'xmlns') return '';
	const local = qualified.slice(colon + 1);
	const named = family(prefix, scope);
	return named === 'w' ? local : `${named}:${local}`;
}

/** `Requires` of an `mc:Choice` lists prefixes; here it lists families. */
function familiesOf(prefixes: string, scope: Scope): string {
	return prefixes
		.split(/\s+/u)
		.filter(Boolean)
		.map((prefix) => family(prefix, scope))
		.join(' ');
}

/**
 * What stands for an `mc:AlternateContent` (ECMA-376 Part 3, 7.5): the first choice that is understood, else the
 * fallback; where there is no fallback either, the first choice, so that its text is not lost.
 */
function alternative({ children }: XmlElement): XmlElement[] {
	const choices = children.filter((child) => child.name === 'mc:Choice');
	const understood = choices.find((choice) =>
		(choice.attributes.Requires ?? '?').split(' ').every((name) => UNDERSTOOD.has(name)),
	);
	const chosen = understood ?? children.find((child) => child.name === 'mc:Fallback') ?? choices[0];
	return chosen?.children ?? [];
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
	return element?.children.find((candidate) => candidate.name === name);
}

/** `w:val` of the first child of that name. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
	return child(element, name)?.attributes.val;
}

/** ST_OnOff (ECMA-376 Part 1, 22.9.2.7): present without a value means on. */
export function isOn(element: XmlElement): boolean {
	const { val } = element.attributes;
	return val === undefined || !(val === '0' || val === 'false' || val === 'off');
}

/** An integer attribute; undefined where it is absent or no number. */
export function integer(value: string | undefined): number | undefined {
	if (value === undefined) return undefined;
	const number = Number.parseInt(value, 10);
	return Number.isFinite(number) ? number : undefined;
}
