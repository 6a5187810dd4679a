/**
 * Names of months by number, in the languages of APEC's economies. Compared without case and full stops; a name may be
 * cut to its first three letters or more where no other month begins so.
 */
export const MONTHS: string[][] = [
	[
		'january',
		'jan',
		'enero',
		'ene',
		'janvier',
		'januari',
		'tháng một',
		'tháng giêng',
		'มกราคม',
		'ม.ค',
		'января',
		'январь',
	],
	[
		'february',
		'feb',
		'febrero',
		'février',
		'februari',
		'pebruari',
		'tháng hai',
		'กุมภาพันธ์',
		'ก.พ',
		'февраля',
		'февраль',
	],
	['march', 'mar', 'marzo', 'mars', 'maret', 'mac', 'tháng ba', 'มีนาคม', 'มี.ค', 'марта', 'март'],
	['april', 'apr', 'abril', 'abr', 'avril', 'tháng tư', 'เมษายน', 'เม.ย', 'апреля', 'апрель'],
	['may', 'mayo', 'mai', 'mei', 'tháng năm', 'พฤษภาคม', 'พ.ค', 'мая', 'май'],
	['june', 'jun', 'junio', 'juin', 'juni', 'tháng sáu', 'มิถุนายน', 'มิ.ย', 'июня', 'июнь'],
	['july', 'jul', 'julio', 'juillet', 'juli', 'julai', 'tháng bảy', 'กรกฎาคม', 'ก.ค', 'июля', 'июль'],
	[
		'august',
		'aug',
		'agosto',
		'ago',
		'août',
		'aout',
		'agustus',
		'ogos',
		'tháng tám',
		'สิงหาคม',
		'ส.ค',
		'августа',
		'август',
	],
	[
		'september',
		'sep',
		'sept',
		'septiembre',
		'setiembre',
		'septembre',
		'tháng chín',
		'กันยายน',
		'ก.ย',
		'сентября',
		'сентябрь',
	],
	['october', 'oct', 'octubre', 'octobre', 'oktober', 'okt', 'tháng mười', 'ตุลาคม', 'ต.ค', 'октября', 'октябрь'],
	['november', 'nov', 'noviembre', 'novembre', 'nopember', 'tháng mười một', 'พฤศจิกายน', 'พ.ย', 'ноября', 'ноябрь'],
	[
		'december',
		'dec',
		'diciembre',
		'dic',
		'décembre',
		'desember',
		'des',
		'disember',
		'tháng mười hai',
		'ธันวาคม',
		'ธ.ค',
		'декабря',
		'декабрь',
	],
];

/** Month, from 1, by its name. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
	MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** Economies that write the month before the day: ISO 3166-1 alpha-2. */
export const MONTH_FIRST = ['US', 'PH'];
