/** How sure a line is a page's number by its look alone. */
export type Certainty = 'sure' | 'likely' | 'possible';

export interface PageNumber {
	number: number;
	certainty: Certainty;
	/** Whether the line counts in Roman numbers: they have a count of their own. */
	isRoman: boolean;
}

/** `Page 3 of 17` in the languages of APEC's economies. */
const WORDED =
	/^[\s\-–—|[(]*(?:page|pages|pg\.?|p\.|página|pagina|pág\.?|trang|halaman|hal\.?|muka surat|หน้า(?:ที่)?|страница|стр\.?|seite|ページ|페이지|쪽)\s*[:#.]?\s*(\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|de|\/|daripada|dari|из|sur|von|trên|\||-|จาก)\s*\d{1,4})?[\s\-–—|\])]*$/iu;
const WORDED_AFTER =
	/^[\s\-–—]*第?\s*(\d{1,4})\s*(?:页|頁|ページ|페이지|쪽|\/\s*\d{1,4}\s*(?:页|頁|ページ|페이지|쪽))\s*(?:[,，/／]?\s*共\s*\d{1,4}\s*[页頁])?[\s\-–—]*$/u;
/** `- 3 -`, `3 / 17`, `3 of 17`, `[3]`, `| 3 |`; what stands in round brackets may be a year. */
const DRESSED = /^(?:[-–—~|[]+\s*(\d{1,3}|[ivxl]{1,7})\s*[-–—~|\]]+|(\d{1,3})\s*(?:\/|of|de)\s*\d{1,3})$/iu;
const BARE = /^(?:(\d{1,3})|([ivxl]{1,7}))\.?$/u;

/** The page's number that a line may be; null where it cannot be one. */
export function pageNumberOf(text: string): PageNumber | null {
	if (text.length > 40) return null;
	const plain = text.normalize('NFKC');
	const worded = WORDED.exec(plain)?.[1] ?? WORDED_AFTER.exec(plain)?.[1];
	if (worded !== undefined) return make(worded, 'sure');
	const dressed = DRESSED.exec(plain);
	if (dressed) return make((dressed[1] ?? dressed[2])!, 'likely');
	const bare = BARE.exec(plain);
	return bare ? make((bare[1] ?? bare[2])!, 'possible') : null;
}

function make(text: string, certainty: Certainty): PageNumber | null {
	const isRoman = !/\d/u.test(text);
	const number = isRoman ? roman(text.toLowerCase()) : Number(text);
	return number === null ? null : { number, certainty, isRoman };
}

const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** Value of a Roman number; null where the letters make none. */
function roman(text: string): number | null {
	if (!/^(?:x{0,3}|xl|lx{0,3})(?:ix|iv|v?i{0,3})$/u.test(text) || text === '') return null;
	let sum = 0;
	for (let at = 0; at < text.length; at++) {
		const value = VALUES[text[at]!]!;
		sum += value < (VALUES[text[at + 1] ?? ''] ?? 0) ? -value : value;
	}
	return sum;
}
