/** Texts of a form and words of a document come again and again, the rest does not: the cache is for the former. */
const MOST_KEPT = 5000;

/** A function of a text that remembers what it made; it forgets all at once, so that its memory has a bound. */
export function cached<Made>(make: (text: string) => Made): (text: string) => Made {
	const kept = new Map<string, Made>();
	return (text) => {
		const known = kept.get(text);
		if (known !== undefined) return known;
		const made = make(text);
		if (kept.size >= MOST_KEPT) kept.clear();
		kept.set(text, made);
		return made;
	};
}
