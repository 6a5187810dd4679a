/** Words that carry no meaning of their own: they count for little. */
const STOP = new Set(
	'a an and are as at be been by do does for from has have in including into is it its of on or such that the their these this those to was were which while who with your any all'.split(
		' ',
	),
);
const STOP_WEIGHT = 0.15;

/** What a word counts for, by its stem: 1, or next to nothing where it carries no meaning of its own. */
export const weightOf = (stem: string): number => (STOP.has(stem) ? STOP_WEIGHT : 1);

/** 'Organisations' and 'organization', 'protecting' and 'protect', 'programmes' and 'program' have one stem each. */
export function stemOf(word: string): string {
	let stem = word
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['’]s$|['’]/gu, '');
	if (stem.length < 4 || /\d/u.test(stem)) return stem;
	stem = stem
		.replace(/is(?=ation|e|ing)/u, 'iz')
		.replace(/programme/u, 'program')
		.replace(/(defen|licen)ce/u, '$1se')
		.replace(/our(?=s?$|ing|ed)/u, 'or')
		.replace(/centre/u, 'center');
	stem = stem.replace(/(?:ations?|ings?|ions?|ies|ments?|ed|es|s|e|y)$/u, (end) =>
		stem.length - end.length >= 3 ? '' : end,
	);
	return stem.replace(/([^aeiouls])\1$/u, '$1');
}
