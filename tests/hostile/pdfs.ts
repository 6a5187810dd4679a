import { deflateSync } from 'node:zlib';

type Content = string | Buffer;

/** A PDF of objects by number, written byte by byte; its cross-reference table is right unless `xref` is given. */
export function rawPdf(
	objects: Record<number, Content>,
	{ trailer = '', xref }: { trailer?: string; xref?: string } = {},
): Buffer {
	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
	let length = parts[0]!.length;
	const offsets: string[] = [];
	const add = (part: Buffer) => {
		parts.push(part);
		length += part.length;
	};
	const numbers = Object.keys(objects).map(Number);
	const size = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
	for (const number of numbers) {
		offsets[number] = `${String(length).padStart(10, '0')} 00000 n \n`;
		const content = objects[number]!;
		add(Buffer.from(`${number} 0 obj\n`));
		add(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
		add(Buffer.from('\nendobj\n'));
	}
	const start = length;
	if (xref === undefined) {
		add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n`));
		const rows: string[] = [];
		for (let number = 1; number < size; number++) rows.push(offsets[number] ?? '0000000000 00000 f \n');
		add(Buffer.from(rows.join('')));
	} else add(Buffer.from(xref));
	add(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
	return Buffer.concat(parts);
}

/** A stream object. @param length What its dictionary says; the truth where absent. */
export function stream(data: Content, dictionary = '', length?: string): Buffer {
	const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
	return Buffer.concat([
		Buffer.from(`<< /Length ${length ?? bytes.length} ${dictionary}>>\nstream\n`),
		bytes,
		Buffer.from('\nendstream'),
	]);
}

export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
export const TEXT = 'BT /F1 12 Tf 72 700 Td (Plan of a small economy) Tj ET';
export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
export const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const PAGE =
	'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>';

/** A PDF of one page, some of whose objects are put in place of good ones: 1 catalog, 2 pages, 3 page, 4 content, 5 font. */
export function onePage(objects: Record<number, Content> = {}, rest: Parameters<typeof rawPdf>[1] = {}): Buffer {
	return rawPdf({ 1: CATALOG, 2: PAGES, 3: PAGE, 4: stream(TEXT), 5: FONT, ...objects }, rest);
}

/** A stream packed several times over, so that a few bytes unpack to very many. */
export function packed(data: Buffer, times: number): Buffer {
	let bytes = data;
	for (let i = 0; i < times; i++) bytes = deflateSync(bytes, { level: 9 });
	return stream(bytes, `/Filter [${'/FlateDecode '.repeat(times)}] `);
}

/** A PDF of many pages, all of them the same one or each one of its own. */
export function manyPages(count: number, own: boolean): Buffer {
	if (!own) {
		const pages = `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`;
		return onePage({ 2: pages });
	}
	const objects: Record<number, Content> = { 1: CATALOG, 4: stream(TEXT), 5: FONT };
	const kids: string[] = [];
	for (let i = 0; i < count; i++) {
		objects[10 + i] = PAGE;
		kids.push(`${10 + i} 0 R`);
	}
	objects[2] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`;
	return rawPdf(objects);
}

/** A font with a character map. */
export const mapped = (map: string): Record<number, Content> => ({
	5: '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [8 0 R] >>',
	7: stream(
		`/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${map} endcmap end end`,
	),
	8: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R /DW 500 >>',
	9: '<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
});
