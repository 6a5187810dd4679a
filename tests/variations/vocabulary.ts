/** What the invented plans are made of. No person, number or address of it is a real one. */
export interface Economy {
	name: string;
	code: string;
	/** Begin of its telephone numbers. */
	prefix: string;
	domain: string;
}

export const ECONOMIES: Economy[] = [
	['Australia', 'AUS', '+61 2', 'au'],
	['Brunei Darussalam', 'BRN', '+673', 'bn'],
	['Canada', 'CAN', '+1 613', 'ca'],
	['Chile', 'CHL', '+56 2', 'cl'],
	["People's Republic of China", 'CHN', '+86 10', 'cn'],
	['Hong Kong, China', 'HKG', '+852', 'hk'],
	['Indonesia', 'IDN', '+62 21', 'id'],
	['Japan', 'JPN', '+81 3', 'jp'],
	['Republic of Korea', 'KOR', '+82-2', 'kr'],
	['Malaysia', 'MYS', '+60 3', 'my'],
	['Mexico', 'MEX', '+52 55', 'mx'],
	['New Zealand', 'NZL', '+64 4', 'nz'],
	['Papua New Guinea', 'PNG', '+675', 'pg'],
	['Peru', 'PER', '+51 1', 'pe'],
	['The Philippines', 'PHL', '+63 2', 'ph'],
	['Russian Federation', 'RUS', '+7 495', 'ru'],
	['Singapore', 'SGP', '+65', 'sg'],
	['Chinese Taipei', 'TWN', '+886-2', 'tw'],
	['Thailand', 'THA', '+66 2', 'th'],
	['United States of America', 'USA', '+1 202', 'us'],
	['Viet Nam', 'VNM', '+84-24', 'vn'],
].map(([name, code, prefix, domain]) => ({ name: name!, code: code!, prefix: prefix!, domain: domain! }));

export const GIVEN =
	'Amara,Bertil,Chidi,Dolores,Elif,Farid,Goran,Hana,Ines,Jorge,Keiko,Linh,Milan,Noor,Oskar,Priya,Quang,Rosa,Suri,Tomas,Uma,Viktor,Wiremu,Ximena,Yusuf,Zofia'.split(
		',',
	);
export const FAMILY =
	"Abenov,Bracken,Castellanos,Dufresne,Eriksen,Fonoti,Grigoryan,Hartono,Ishikawa,Jaramillo,Kovalenko,Lindqvist,Maddox,Nakamura,O'Shea,Pham,Quispe,Rahardjo,Somchai,Tan,Ulloa,Vakatawa,Wickrama,Yoon,Zamora,al-Rashid".split(
		',',
	);
export const HONORIFICS = ['Mr', 'Ms', 'Mr.', 'Mrs.', 'Dr', 'Dr.', 'Col.'];
export const POSTS = [
	'Director',
	'Deputy Director',
	'Assistant Director',
	'Director General',
	'Counsellor',
	'Second Secretary',
	'Senior Policy Adviser',
	'Programme Manager',
	'Head of Section',
	'Chief Inspector',
	'Legal Officer',
	'Principal Analyst',
	'Commander',
];
export const DIVISIONS = [
	'Border Division',
	'International Cooperation Division',
	'Risk Analysis Unit',
	'Aviation Security Branch',
	'Policy and Planning Section',
	'Treaties Division',
];
export const BODIES = [
	'Ministry of Harbours',
	'Ministry of Foreign Affairs',
	'Ministry of Interior',
	'Customs Department',
	'National Police Agency',
	'Maritime Authority',
	'Civil Aviation Authority',
	'Central Bank',
	'Immigration Bureau',
	'Ministry of Transport and Communications',
	'Coast Guard Service',
	'Department of Trade',
	'National Intelligence Office',
	'Ministry of Land, Infrastructure and Transport',
];
export const PLACES = [
	'Port Almira',
	'Kestrel Bay',
	'Nova Harbour',
	'San Telmo',
	'Tanjung Biru',
	'Larkspur',
	'Vostochny Mys',
	'Minato',
	'Puerto Claro',
	'Ridgefield',
];
export const PARTNERS = [
	'Japan',
	'Australia',
	'the United States',
	'Singapore',
	'New Zealand',
	'Canada',
	'Chile',
	'Indonesia',
	'the Philippines',
];
export const BODIES_ABROAD = [
	'ICAO',
	'IMO',
	'INTERPOL',
	'the World Customs Organization',
	'UNODC',
	'the Egmont Group',
	'the FATF',
	'the IAEA',
];
export const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
export const MONTHS_SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
