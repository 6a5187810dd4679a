import { CtapError } from '../../diagnostics/errors.js';
import type { Limits } from '../reader.js';
import { parseXml, type XmlElement, type XmlOptions } from './xml.js';
import { type Budget, openZip } from './zip.js';

/** A relationship of a part (ECMA-376 Part 2, 6.5): what it points to, as a part of the package or an outside address. */
export interface Relationship {
	/** Last segment of the type's address, the same in Transitional and Strict files: `styles`, `hyperlink` … */
	type: string;
	/** Name of the part, or the address as written where `external`. */
	target: string;
	external: boolean;
}

export type Relationships = Map<string, Relationship>;

/** An OOXML package (ECMA-376 Part 2): parts, their content types, and how they hang together. */
export interface Package {
	/** Name of the part that holds the document's body. */
	main: string;
	/** What it may still cost, together with the documents in it. */
	budget: Budget;
	has(part: string): boolean;
	/** Undefined where there is no such part. @throws CtapError where the part cannot be unpacked. */
	bytes(part: string): Uint8Array | undefined;
	/** The part as a tree. @throws CtapError `corrupt`, `too-deep` … */
	xml(part: string, stream?: XmlOptions['stream']): XmlElement | undefined;
	/** By id; empty where the part has none. */
	relationships(part: string): Relationships;
	contentType(part: string): string;
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4), as the container's directory stores it. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const CONTENT_TYPES = '[content_types].xml';
const CUSTOMARY_MAIN = 'word/document.xml';

/** @throws CtapError `empty`, `too-large`, `encrypted`, `unsupported-format`, `not-a-zip`, `not-a-docx`, `truncated`, `corrupt`. */
export function openPackage(bytes: Uint8Array, limits: Limits, budget?: Budget): Package {
	if (bytes.length === 0) throw new CtapError('empty', 'The file is empty.');
	if (bytes.length > limits.maxBytes) {
		throw new CtapError('too-large', `The file has ${bytes.length} bytes, more than the ${limits.maxBytes} allowed.`);
	}
	refuseOle(bytes);
	const zip = openZip(bytes, limits, budget);
	const known = new Map<string, Relationships>();
	const opened: Package = {
		main: '',
		budget: zip.budget,
		has: (part) => zip.names.has(part.toLowerCase()),
		bytes: (part) => zip.read(part),
		xml(part, stream) {
			const content = zip.read(part);
			return content && parseXml(content, { part, maxDepth: limits.maxDepth, stream, budget: zip.budget });
		},
		relationships(part) {
			let found = known.get(part);
			if (!found) {
				found = readRelationships(opened, part);
				known.set(part, found);
			}
			return found;
		},
		contentType: (part) => types().get(part.toLowerCase()) ?? types().get(extension(part)) ?? '',
	};
	let contentTypes: Map<string, string> | undefined;
	const types = (): Map<string, string> => {
		contentTypes ??= readContentTypes(opened);
		return contentTypes;
	};
	opened.main = mainPart(opened, types());
	return opened;
}

/** Before 2007 Word wrote OLE containers, and an encrypted package is put into one. */
function refuseOle(bytes: Uint8Array): void {
	if (!OLE_SIGNATURE.every((byte, i) => bytes[i] === byte)) return;
	if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM)) {
		throw new CtapError('encrypted', 'The document is encrypted; save it without a password.');
	}
	throw new CtapError('unsupported-format', 'The file is a Word 97-2003 document (.doc); save it as .docx.');
}

function mainPart(opened: Package, types: Map<string, string>): string {
	const named = [...opened.relationships('').values()].find(({ type }) => type === 'officeDocument')?.target;
	const part =
		named ??
		[...types].find(([part, type]) => !part.startsWith('.') && type.includes('wordprocessingml.document.main'))?.[0] ??
		CUSTOMARY_MAIN;
	const type = opened.contentType(part);
	const isWord = !/spreadsheetml|presentationml|ms-excel|ms-powerpoint|opendocument/u.test(type);
	if (isWord && opened.has(part)) return part;
	if (isWord && named) throw new CtapError('corrupt', `The package lacks its main part ${part}.`, { place: part });
	throw new CtapError('not-a-docx', 'The file is a ZIP container, but no Word document.');
}

/** Content types (Part 2, 6.2.3): by part name, and by extension as `.xml`. Parts are readable without them. */
function readContentTypes(opened: Package): Map<string, string> {
	const types = new Map<string, string>();
	for (const { name, attributes } of optional(() => opened.xml(CONTENT_TYPES))?.children ?? []) {
		const type = attributes.ContentType ?? '';
		if (name === 'ct:Default') types.set(`.${(attributes.Extension ?? '').toLowerCase()}`, type);
		if (name === 'ct:Override') types.set((attributes.PartName ?? '').replace(/^\/+/u, '').toLowerCase(), type);
	}
	return types;
}

function readRelationships(opened: Package, part: string): Relationships {
	const slash = part.lastIndexOf('/') + 1;
	const file = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
	const relationships: Relationships = new Map();
	for (const { name, attributes } of optional(() => opened.xml(file))?.children ?? []) {
		if (name !== 'rel:Relationship' || attributes.Id === undefined) continue;
		const external = attributes.TargetMode === 'External';
		const target = attributes.Target ?? '';
		relationships.set(attributes.Id, {
			type: (attributes.Type ?? '').replace(/\/+$/u, '').replace(/^.*\//u, ''),
			target: external ? target : resolve(part.slice(0, slash), target),
			external,
		});
	}
	return relationships;
}

/** A damaged list of types or relationships is as good as none: the parts have customary names. */
function optional<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof CtapError && error.code === 'corrupt') return undefined;
		throw error;
	}
}

/** A part name from a target relative to a folder (Part 2, 6.5.3.4; RFC 3986, 5.2). */
function resolve(folder: string, target: string): string {
	const path = target.startsWith('/') ? target : folder + target;
	const segments: string[] = [];
	for (const segment of path.replaceAll('\\', '/').split('/')) {
		if (segment === '..') segments.pop();
		else if (segment !== '' && segment !== '.') segments.push(decoded(segment));
	}
	return segments.join('/');
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

function extension(part: string): string {
	return part.slice(part.lastIndexOf('.')).toLowerCase();
}
