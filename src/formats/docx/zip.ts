import { crc32, inflateRawSync } from 'node:zlib';
import { CtapError } from '../../diagnostics/errors.js';
import type { Limits } from '../reader.js';

/**
 * The container of an OOXML package: a ZIP file (ECMA-376 Part 2, Annex B; PKWARE APPNOTE 4.3). Entries are inflated
 * one by one, when they are asked for, never beyond the size that the directory declares.
 */
export interface Zip {
	/** What it and the documents in it may still unpack. */
	budget: Budget;
	/** Names of the entries in lower case, `/` between folders; OPC compares names that way (Part 2, 6.2.2.3). */
	names: ReadonlySet<string>;
	/** Bytes of an entry, undefined where there is none. @throws CtapError `corrupt`, `truncated`, `too-large`. */
	read(name: string): Uint8Array | undefined;
}

/** What may still be spent: one budget for a file and all files within it, or each of them could fill the memory. */
export interface Budget {
	/** Bytes to unpack. */
	bytes: number;
	/** Elements of XML. */
	elements: number;
	/** Characters of text. */
	characters: number;
}

/** An ordinary plan has 10,000, a book of a thousand pages less than a million; each costs some hundred bytes while it is read. */
export const MAX_ELEMENTS = 2_000_000;
/** A plan has 100,000; all that follows the reading takes some seconds for a million. */
export const MAX_TEXT = 4_000_000;

interface Entry {
	name: string;
	method: number;
	crc: number;
	packed: number;
	size: number;
	offset: number;
}

/** More entries than any document needs: Word itself writes a few hundred at most, pictures included. */
const MAX_ENTRIES = 20_000;
/** Deflate reaches 1000:1 on constant bytes, real parts 60:1, documents that repeat themselves somewhat more. */
const MAX_RATIO = 200;
/** An entry below this size is harmless at any ratio. */
const RATIO_FROM = 16 * 1024 * 1024;

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** @throws CtapError `not-a-zip`, `truncated`, `corrupt`, `too-large`, `encrypted`. */
export function openZip(bytes: Uint8Array, limits: Limits, budget: Budget = newBudget(limits)): Zip {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = new Map<string, Entry>();
	let declared = 0;
	for (const entry of directory(bytes, view)) {
		const name = entryName(entry.name);
		if (name.endsWith('/')) continue;
		if (entries.has(name)) throw corrupt(`it holds two entries named ${name}`);
		declared += entry.size;
		if (declared > limits.maxExpanded) throw tooLarge(limits.maxExpanded);
		entries.set(name, entry);
	}
	return {
		budget,
		names: new Set(entries.keys()),
		read(name) {
			const entry = entries.get(name.toLowerCase());
			if (!entry) return undefined;
			if (entry.size > RATIO_FROM && entry.size > entry.packed * MAX_RATIO) {
				throw new CtapError('too-large', `The part ${name} is packed more than ${MAX_RATIO} to 1.`, { place: name });
			}
			budget.bytes -= entry.size;
			if (budget.bytes < 0) throw tooLarge(limits.maxExpanded);
			return contentOf(bytes, view, entry);
		},
	};
}

function newBudget({ maxExpanded }: Limits): Budget {
	return { bytes: maxExpanded, elements: MAX_ELEMENTS, characters: MAX_TEXT };
}

function corrupt(reason: string, cause?: unknown): CtapError {
	return new CtapError('corrupt', `The file's ZIP container is damaged: ${reason}.`, { cause });
}

function tooLarge(limit: number): CtapError {
	return new CtapError('too-large', `The file unpacks to more than ${limit} bytes.`);
}

function tooMany(count: number): CtapError {
	return new CtapError('too-large', `The file holds ${count} entries or more; ${MAX_ENTRIES} are allowed.`);
}

/** The central directory's entries (APPNOTE 4.3.12), after a look at the record at the end that points to it. */
function* directory(bytes: Uint8Array, view: DataView): Generator<Entry> {
	const end = findEnd(view);
	if (end === -1) {
		if (view.byteLength >= 4 && view.getUint32(0, true) === SIGNATURE.local) {
			throw new CtapError('truncated', 'The file ends before the directory of its ZIP container: it is not complete.');
		}
		throw new CtapError('not-a-zip', 'The file is not a ZIP container, as a Word document has to be.');
	}
	let count = view.getUint16(end + 10, true);
	let size = view.getUint32(end + 12, true);
	let offset = view.getUint32(end + 16, true);
	let tail = end;
	if (end >= 20 && view.getUint32(end - 20, true) === SIGNATURE.locator64) {
		const at = Number(view.getBigUint64(end - 12, true));
		if (at + 56 > view.byteLength || view.getUint32(at, true) !== SIGNATURE.end64)
			throw corrupt('its end is unreadable');
		count = Number(view.getBigUint64(at + 32, true));
		size = Number(view.getBigUint64(at + 40, true));
		offset = Number(view.getBigUint64(at + 48, true));
		tail = at;
	}
	if (count > MAX_ENTRIES) throw tooMany(count);
	// Bytes put before the container shift every offset by as much as the directory is shifted.
	const shift = Math.max(0, tail - size - offset);
	let at = offset + shift;
	const isRecord = () => at + 4 <= view.byteLength && view.getUint32(at, true) === SIGNATURE.central;
	// More records than are stated would be parts that are silently left out.
	for (let i = 0; i < count || isRecord(); i += 1) {
		if (i >= MAX_ENTRIES) throw tooMany(i + 1);
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== SIGNATURE.central) {
			throw corrupt('its directory is unreadable');
		}
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
		if (next > view.byteLength) throw corrupt('its directory is cut off');
		const entry: Entry = {
			name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true),
		};
		if (view.getUint16(at + 8, true) & 1) {
			throw new CtapError('encrypted', 'The file is encrypted; save it without a password.');
		}
		readZip64(entry, view, at + 46 + nameLength, extraLength);
		entry.offset += shift;
		yield entry;
		at = next;
	}
}

/** Offset of the end record, which only a comment may follow; -1 where there is none. */
function findEnd(view: DataView): number {
	const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
	for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
		if (view.getUint32(at, true) === SIGNATURE.end) return at;
	}
	return -1;
}

/** Sizes that do not fit 32 bits stand in extra field 1 (APPNOTE 4.5.3). */
function readZip64(entry: Entry, view: DataView, start: number, length: number): void {
	for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		let field = at + 4;
		for (const key of ['size', 'packed', 'offset'] as const) {
			if (entry[key] !== 0xffffffff) continue;
			if (field + 8 > start + length) throw corrupt('an entry has no size');
			entry[key] = Number(view.getBigUint64(field, true));
			field += 8;
		}
	}
}

/** Nothing is ever written to disk, yet a name that climbs out of the package has no place in it. */
function entryName(name: string): string {
	const normal = name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
	if (normal.split('/').includes('..')) throw corrupt(`an entry is named ${name}`);
	return normal;
}

function contentOf(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
	const { name, offset, method, packed, size } = entry;
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== SIGNATURE.local) {
		throw corrupt(`the entry ${name} is not where the directory says`);
	}
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	if (start + packed > bytes.length) {
		throw new CtapError('truncated', `The file ends within the part ${name}: it is not complete.`, { place: name });
	}
	const data = bytes.subarray(start, start + packed);
	let content: Uint8Array;
	if (method === STORED) content = data;
	else if (method === DEFLATED) content = inflate(data, entry);
	else throw corrupt(`the entry ${name} is packed by a method that documents do not use`);
	if (content.length !== size || crc32(content) !== entry.crc) throw corrupt(`the content of ${name} does not match`);
	return content;
}

function inflate(data: Uint8Array, { name, size }: Entry): Uint8Array {
	try {
		return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
	} catch (cause) {
		throw corrupt(`the content of ${name} cannot be unpacked`, cause);
	}
}
