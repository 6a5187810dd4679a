import { CtapError } from '../diagnostics/errors.js';
import { describeLocation } from '../document/location.js';
import type { ExtractOptions } from '../extract.js';
import { FORMATS } from '../formats/index.js';
import { detectFormat } from '../source/detect.js';
import type { Verification } from '../verify/index.js';

/** Most words named in one line of the report. */
const NAMED_WORDS = 20;

/**
 * `ctap extract --verify`: whether our reading of a Word file and mammoth's have the same words.
 * @returns The report, and whether every difference is one that mammoth is known for.
 * @throws CtapError where the file is no Word file or cannot be read.
 */
export async function verifyReport(
	bytes: Uint8Array,
	options: ExtractOptions,
): Promise<{ text: string; agrees: boolean }> {
	const { format } = detectFormat(bytes);
	if (format !== 'docx') throw new CtapError('usage', '--verify compares readings of Word files only.');
	const [{ verify }, reader] = await Promise.all([
		import('../verify/index.js'),
		FORMATS.find(({ id }) => id === format)!.load(),
	]);
	const document = await reader.read(bytes, { limits: options.limits });
	try {
		return report(await verify(bytes, document));
	} catch (error) {
		if (error instanceof CtapError) throw error;
		return { text: `mammoth cannot read the file: ${String(error)}\n`, agrees: false };
	}
}

function report({ same, explained, furniture, onlyOurs, onlyMammoth }: Verification): {
	text: string;
	agrees: boolean;
} {
	const lines = [`${same} words are the same.`];
	if (furniture > 0) lines.push(`${furniture} words in headers, footers and watermarks: mammoth does not read those.`);
	for (const { kind, words } of explained) lines.push(`known difference, ${kind}: ${list(words)}`);
	const placed = onlyOurs.map(({ text, location }) => {
		const place = describeLocation(location);
		return place ? `${text} (${place})` : text;
	});
	if (placed.length > 0) lines.push(`unexplained, read by ctap only: ${list(placed)}`);
	if (onlyMammoth.length > 0) lines.push(`unexplained, read by mammoth only: ${list(onlyMammoth)}`);
	const agrees = placed.length + onlyMammoth.length === 0;
	lines.push(agrees ? 'The two readings agree.' : 'The two readings differ.');
	return { text: lines.map((line) => `${line}\n`).join(''), agrees };
}

function list(words: string[]): string {
	const more = words.length > NAMED_WORDS ? ` … (${words.length} words)` : '';
	return words.slice(0, NAMED_WORDS).join(' ') + more;
}
