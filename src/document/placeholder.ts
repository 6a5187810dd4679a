/** '-', '--', '—', 'N/A', 'Nil' in letters and dashes of any width: what stands where an answer should be. */
const PLACEHOLDER = /^(?:[-‐‑‒–—―−ー]{1,4}|n\s?[./]?\s?a\.?|nil\.?)$/iu;

/** True for a text that only says that there is none. */
export function isPlaceholder(text: string): boolean {
	const plain = text.normalize('NFKC').trim();
	return plain.length <= 8 && PLACEHOLDER.test(plain);
}
