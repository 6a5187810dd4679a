/** Numbers as a list prints them: ST_NumberFormat (ECMA-376 Part 1, 17.18.59). */

const ROMAN: [number, string][] = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
];
const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS: Record<string, string> = {
	one: 'first',
	two: 'second',
	three: 'third',
	five: 'fifth',
	eight: 'eighth',
	nine: 'ninth',
	twelve: 'twelfth',
};
/** Above it a list number is no longer spelt as letters or words; no list of people is that long. */
const SPELT_UP_TO = 9999;

const CHINESE = '零一二三四五六七八九';
const CHINESE_LEGAL = '零壹贰叁肆伍陆柒捌玖';
const TAIWAN_LEGAL = '零壹貳參肆伍陸柒捌玖';
const KOREAN = '영일이삼사오육칠팔구';

/** One letter for each number, from 1; longer numbers repeat the letter (aa, bb) as Word does. */
const ALPHABETS: Record<string, string> = {
	upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
	lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
	russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ',
	russianLower: 'абвгдежзиклмнопрстуфхцчшщыэюя',
	thaiLetters: 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
	hebrew2: 'אבגדהוזחטיכלמנסעפצקרשת',
	arabicAlpha: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
	arabicAbjad: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
	hindiConsonants: 'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह',
	ganada: '가나다라마바사아자차카타파하',
	chosung: 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
	aiueo: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
	aiueoFullWidth: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
	iroha: 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
	irohaFullWidth: 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
	ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
	ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
	ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
};
/** Numbers in one character, from 1 to the length; plain digits beyond. */
const ENCLOSED: Record<string, [first: number, count: number]> = {
	decimalEnclosedCircle: [0x2460, 20],
	decimalEnclosedCircleChinese: [0x2460, 20],
	decimalEnclosedParen: [0x2474, 20],
	decimalEnclosedFullstop: [0x2488, 20],
};
/** First digit of scripts whose decimal digits stand in order. */
const DIGITS: Record<string, number> = {
	decimalFullWidth: 0xff10,
	decimalFullWidth2: 0xff10,
	thaiNumbers: 0x0e50,
	hindiNumbers: 0x0966,
};

/**
 * The number in a format; Arabic digits where the format is not known.
 * @param custom the pattern of the format `custom`: '001, 002, 003, ...'
 */
export function formatNumber(value: number, format: string, custom?: string): string {
	const alphabet = ALPHABETS[format];
	if (alphabet !== undefined) return letters(value, alphabet);
	const enclosed = ENCLOSED[format];
	if (enclosed) return value >= 1 && value <= enclosed[1] ? String.fromCodePoint(enclosed[0] + value - 1) : `${value}`;
	const zero = DIGITS[format];
	if (zero !== undefined) return digits(value, (digit) => String.fromCodePoint(zero + digit));
	switch (format) {
		case 'upperRoman':
			return roman(value);
		case 'lowerRoman':
			return roman(value).toLowerCase();
		case 'decimalZero':
			return `${value}`.padStart(2, '0');
		case 'custom':
			return `${value}`.padStart(/^0*\d/u.exec(custom ?? '')?.[0].length ?? 1, '0');
		case 'ordinal':
			return `${value}${ordinalEnding(value)}`;
		case 'cardinalText':
			return capital(cardinal(value));
		case 'ordinalText':
			return capital(ordinal(value));
		case 'hex':
			return value.toString(16).toUpperCase();
		case 'numberInDash':
			return `- ${value} -`;
		case 'ideographDigital':
		case 'japaneseDigitalTenThousand':
			return digits(value, (digit) => '〇一二三四五六七八九'[digit]!);
		case 'taiwaneseDigital':
			return digits(value, (digit) => '○一二三四五六七八九'[digit]!);
		case 'koreanDigital':
			return digits(value, (digit) => KOREAN[digit]!);
		case 'chineseCounting':
		case 'chineseCountingThousand':
		case 'japaneseCounting':
		case 'taiwaneseCounting':
		case 'taiwaneseCountingThousand':
			return counted(value, CHINESE, '十百千');
		case 'chineseLegalSimplified':
			return counted(value, CHINESE_LEGAL, '拾佰仟');
		case 'ideographLegalTraditional':
			return counted(value, TAIWAN_LEGAL, '拾佰仟');
		case 'koreanCounting':
			return counted(value, KOREAN, '십백천');
		case 'none':
			return '';
		default:
			return `${value}`;
	}
}

function letters(value: number, alphabet: string): string {
	const all = [...alphabet];
	if (value < 1 || value > SPELT_UP_TO) return `${value}`;
	return all[(value - 1) % all.length]!.repeat(Math.floor((value - 1) / all.length) + 1);
}

function digits(value: number, digit: (value: number) => string): string {
	return [...`${value}`].map((figure) => (/\d/u.test(figure) ? digit(Number(figure)) : figure)).join('');
}

function roman(value: number): string {
	if (value < 1 || value > SPELT_UP_TO) return `${value}`;
	let rest = value;
	let text = '';
	for (const [size, sign] of ROMAN) {
		while (rest >= size) {
			text += sign;
			rest -= size;
		}
	}
	return text;
}

/** Numerals with a sign for each power of ten: 二十三; ten itself has no leading one. */
function counted(value: number, numerals: string, powers: string): string {
	if (value < 1 || value > SPELT_UP_TO) return `${value}`;
	const figures = [...`${value}`].map(Number);
	let text = '';
	let gap = false;
	figures.forEach((figure, i) => {
		const power = figures.length - 1 - i;
		if (figure === 0) {
			gap = true;
			return;
		}
		if (gap) text += numerals[0];
		gap = false;
		const bare = figure === 1 && power === 1 && figures.length === 2;
		text += `${bare ? '' : numerals[figure]}${power > 0 ? powers[power - 1] : ''}`;
	});
	return text;
}

function ordinalEnding(value: number): string {
	if (value % 100 >= 11 && value % 100 <= 13) return 'th';
	return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function cardinal(value: number): string {
	if (value < 0 || value > SPELT_UP_TO) return `${value}`;
	if (value < 20) return ONES[value]!;
	if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${ONES[value % 10]}` : '');
	const [size, word] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
	const rest = value % size;
	return `${cardinal(Math.floor(value / size))} ${word}${rest ? ` ${cardinal(rest)}` : ''}`;
}

function ordinal(value: number): string {
	const words = cardinal(value);
	const at = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
	const last = words.slice(at);
	return words.slice(0, at) + (ORDINALS[last] ?? `${last.replace(/y$/u, 'ie')}th`);
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
