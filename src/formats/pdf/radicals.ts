/** First of the CJK radicals (U+2E80 to U+2EF3) and of the Kangxi radicals (U+2F00 to U+2FD5). */
const FIRST_RADICAL = 0x2e80;
const LAST_RADICAL = 0x2fd5;

/** The ideographs that the CJK radicals from U+2E80 on are written as (Unicode, EquivalentUnifiedIdeograph.txt). */
const IDEOGRAPHS = [
	...'⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];

/**
 * Radicals as the ideographs that they look like. A font has one glyph for both, and some producers name the radical
 * where the author wrote the ideograph.
 */
export function withoutRadicals(text: string): string {
	let plain = '';
	for (const character of text) {
		const code = character.codePointAt(0)!;
		const isRadical = code >= FIRST_RADICAL && code <= LAST_RADICAL;
		plain += isRadical ? (IDEOGRAPHS[code - FIRST_RADICAL] ?? character.normalize('NFKC')) : character;
	}
	return plain;
}

const RADICAL = /[\u2E80-\u2FD5]/u;

export function hasRadical(text: string): boolean {
	return RADICAL.test(text);
}
