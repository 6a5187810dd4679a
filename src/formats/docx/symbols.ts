/**
 * Symbol fonts: fonts whose characters are pictures under the codes 0x20 to 0xFF, stored by Word in `w:sym`
 * (ECMA-376 Part 1, 17.3.3.30), in the private use area from U+F020, or as plain Latin letters set in such a font.
 * The tables give the Unicode character of the same look; for arrows, ticks and bullets the one in common use
 * (`→`, not U+1F87A), since that is what people type and other programs write.
 */
const TABLES: Record<string, string[]> = {
	symbol: [
		' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩ',
		'ΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼                 ',
		'                €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩',
		'∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭',
	],
	wingdings: [
		' 🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈',
		'✠✡☪☯🕉☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●🔾◼🞏🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶🙶🙷▯⓪➀➁➂➃➄➅➆➇➈➉⓿➊➋➌➍',
		'➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟·•■○🞆🞈◉◎🔿▪◻🟁🟅★🟋🟏🟓🟑⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴',
		'⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←→↑↓↖↗↙↘←➔↑↓🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑',
	],
	'wingdings 2': [
		' 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓🗵☑⮽☒⮾⮿🛇',
		'⦸🙱🙴🙲🙳‽🙹🙺🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿ ☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤',
		'🕥🕦🕧🙨🙩⋅🞄●●○🞅🞇🞉⊙⦿🞌🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁⬟⯂⬣⬢⯃⯄🞡🞢',
		'🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂',
	],
	'wingdings 3': [
		' ⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌⭮⭯⎋⌤⌃⌥␣⍽',
		'⇪⮸🢠🢡🢢🢣🢤🢥🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁 🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕',
		'🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽🠿🡀🡂🡁🡃🡄🡆🡅',
		'🡇⮨⮩⮪⮫⮬⮭⮮⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕🢗',
	],
	webdings: [
		' 🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨',
		'🔈🎔🎕🗬🙽🗭🗪🗫⮔✔🚲⬜🛡📦🛱⬛🚑🛈🛩🛰🟈🕴⬤🛥🚔🗘🗙❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲 🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠',
		'🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻🖥🖦🖧🕹🎮🕻🕼📟',
		'🖁🖀🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊',
	],
};

const CHARACTERS = new Map(Object.entries(TABLES).map(([font, lines]) => [font, [...lines.join('')]]));
const FIRST = 0x20;
const PRIVATE_FIRST = 0xf020;
const PRIVATE_LAST = 0xf0ff;
const PRIVATE_USE = /[\uF020-\uF0FF]/u;
/** Fonts tried in turn for a private use character whose font is not known: bullets are by far the most of them. */
const LIKELY = ['symbol', 'wingdings'];

/** Whether the characters of a font are symbols under the codes of letters. */
function isSymbolFont(font: string | undefined): boolean {
	return font !== undefined && CHARACTERS.has(font.toLowerCase());
}

/** The Unicode character for a code of a symbol font; undefined where the font or the code is not known. */
export function symbol(font: string | undefined, code: number): string | undefined {
	const at = (code >= PRIVATE_FIRST && code <= PRIVATE_LAST ? code - 0xf000 : code) - FIRST;
	const character = CHARACTERS.get((font ?? '').toLowerCase())?.[at];
	return character === ' ' && at !== 0 ? undefined : character;
}

/** A text as it looks in a font: the characters of symbol fonts become their Unicode equals, all others stay. */
export function inFont(text: string, font: string | undefined): string {
	if (isSymbolFont(font)) return [...text].map((letter) => symbol(font, letter.codePointAt(0)!) ?? letter).join('');
	return PRIVATE_USE.test(text) ? [...text].map(likely).join('') : text;
}

function likely(letter: string): string {
	const code = letter.codePointAt(0)!;
	if (code < PRIVATE_FIRST || code > PRIVATE_LAST) return letter;
	for (const font of LIKELY) {
		const character = symbol(font, code);
		if (character !== undefined && !/[\p{L}\p{N}]/u.test(character)) return character;
	}
	return letter;
}
