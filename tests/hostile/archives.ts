import { constants, crc32, deflateRawSync } from 'node:zlib';
import { NAMESPACES, wordFile } from '../formats/docx/word.js';

/** An entry of an archive whose headers may say what they like. */
export interface Entry {
	name: string;
	packed: Buffer;
	/** What the headers say that it unpacks to. */
	size: number;
	crc: number;
}

/** An archive of entries as they are, true or not. */
export function archive(entries: Iterable<Entry>, said: { count?: number } = {}): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	let size = 0;
	let count = 0;
	for (const { name, packed, size: unpacked, crc } of entries) {
		const path = Buffer.from(name, 'utf8');
		const fields = Buffer.alloc(26);
		fields.writeUInt16LE(20, 0);
		fields.writeUInt16LE(8, 4);
		fields.writeUInt32LE(crc, 10);
		fields.writeUInt32LE(packed.length, 14);
		fields.writeUInt32LE(unpacked, 18);
		fields.writeUInt16LE(path.length, 22);
		locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, path, packed);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, path);
		offset += 30 + path.length + packed.length;
		size += 46 + path.length;
		count++;
	}
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE((said.count ?? count) & 0xffff, 8);
	end.writeUInt16LE((said.count ?? count) & 0xffff, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, ...directory, end]);
}

/** An entry that tells the truth about itself. */
export function entry(name: string, content: string | Buffer): Entry {
	const bytes = Buffer.from(content as string);
	return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

const BODY = 'word/document.xml';
const HEAD = `<w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>`;
const TAIL = '</w:t></w:r></w:p></w:body></w:document>';
const MIB = 1024 * 1024;

/**
 * A Word file of hardly more than a kilobyte for each MiB that its body unpacks to; made without ever holding it.
 * @param said What the headers say that the body unpacks to; the truth where absent.
 */
export function bomb(mebibytes: number, said?: number): Buffer {
	const block = Buffer.alloc(MIB, ' ');
	// A full flush ends on a byte, so that one packed block can follow another.
	const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
	const parts: Buffer[] = [deflateRawSync(HEAD, { finishFlush: constants.Z_FULL_FLUSH })];
	let crc = crc32(HEAD);
	for (let i = 0; i < mebibytes; i++) {
		parts.push(packed);
		crc = crc32(block, crc);
	}
	parts.push(deflateRawSync(TAIL));
	const size = HEAD.length + mebibytes * MIB + TAIL.length;
	return archive([{ name: BODY, packed: Buffer.concat(parts), size: said ?? size, crc: crc32(TAIL, crc) }]);
}

/** A Word file that holds Word files, each packed into the next one, and each of them several times. */
export function nested(depth: number, times: number, innermost: Buffer): Buffer {
	let file = innermost;
	for (let i = 0; i < depth; i++) {
		const chunk = '<w:altChunk r:id="inner"/>'.repeat(times);
		const types = [
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
			'<Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/>',
			'<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
			'</Types>',
		].join('');
		const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
		const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="inner" Type="${office}/aFChunk" Target="inner.docx"/></Relationships>`;
		file = archive([
			entry('[Content_Types].xml', types),
			entry('word/_rels/document.xml.rels', links),
			entry(BODY, `<w:document ${NAMESPACES}><w:body>${chunk}</w:body></w:document>`),
			entry('word/inner.docx', file),
		]);
	}
	return file;
}

/** An archive of many entries without content. */
export function crowd(count: number, said?: number): Buffer {
	const empty = deflateRawSync('');
	function* entries(): Generator<Entry> {
		yield entry(BODY, `${HEAD}x${TAIL}`);
		for (let i = 0; i < count; i++) yield { name: `word/${i}`, packed: empty, size: 0, crc: 0 };
	}
	return archive(entries(), { count: said });
}

/** A Word file with that inside its body, many times. */
export const repeated = (content: string, times: number): Buffer => wordFile(content.repeat(times));

/** A Word file with elements nested in each other. */
export const deep = (open: string, close: string, times: number): Buffer =>
	wordFile(`${open.repeat(times)}<w:p><w:r><w:t>x</w:t></w:r></w:p>${close.repeat(times)}`);
