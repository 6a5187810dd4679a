import { ctap2008 } from '../../src/templates/ctap-2008.js';
import type { Bed } from './bed.js';

/** Puts the defect that a rule looks for into a plan, somewhere; throws where the plan has no place for it. */
type Defect = (bed: Bed) => void;

const line = (bed: Bed, label: RegExp): number => {
	const index = bed.lines.findIndex((text) => label.test(text));
	if (index < 0) throw new Error('the plan lacks the field');
	return index + 1;
};
const TAIL = /([:：]\**)\s*\S.*$/u;
const setField = (bed: Bed, label: RegExp, value: string): void => {
	const at = line(bed, label);
	bed.lines[at - 1] = bed.lines[at - 1]!.replace(TAIL, (_, colon: string) => (value ? `${colon} ${value}` : colon));
};
const dropField = (bed: Bed, label: RegExp): void => {
	if (bed.number(2) === 0) setField(bed, label, '');
	else bed.lines.splice(line(bed, label) - 1, 1);
};
const ECONOMY = /^\W*ECONOMY\W*[:：]/iu;
const YEAR = /^\W*CALENDAR YEAR\W*[:：]/iu;
const UPDATED = /^\W*LAST UPDATED\W*[:：]/iu;
const OBJECTIVE = /^\W*OBJECTIVE\W*[:：]/iu;

const changeEmail = (bed: Bed, change: (email: string) => string): void => {
	const { contact } = bed.pick(bed.contacts(({ emails }) => emails.length > 0));
	const email = bed.pick(contact.emails);
	bed.replace(contact.location.line!, email, change(email));
};
const changePhone = (bed: Bed, change: (number: string) => string): void => {
	const { contact } = bed.pick(bed.contacts(({ telephone }) => telephone.length > 0));
	const { text } = contact.telephone[0]!;
	bed.replace(contact.location.line!, text, change(text));
};
const changeItem = (bed: Bed, change: (text: string) => string, words = 5): void => {
	const { item } = bed.pick(bed.items(({ item: { text } }) => text.split(' ').length >= words));
	bed.replace(item.location.line!, item.text, change(item.text));
};
const changeWord = (bed: Bed, change: (word: string) => string): void =>
	changeItem(bed, (text) => {
		const words = text.split(' ');
		const at = bed.pick(words.flatMap((word, i) => (/^\p{L}{3,}$/u.test(word) ? [i] : [])));
		words[at] = change(words[at]!);
		return words.join(' ');
	});
const inSlot = (bed: Bed, slot: string) => bed.items((placed) => placed.slot === slot && !placed.parent);
const FOREIGN_HEADINGS = [
	'D. PROTECTING TOURISM',
	'E. SAFETY OF MAJOR EVENTS',
	'D. Border regions',
	'F. REMARKS OF THE SECRETARIAT',
];

/** A defect for each rule that looks at what a Markdown plan can hold. */
export const DEFECTS: Record<string, Defect> = {
	'missing-economy': (bed) => dropField(bed, ECONOMY),
	'unknown-economy': (bed) =>
		setField(bed, ECONOMY, bed.pick(['Atlantis', 'France', 'Malaisya', 'New Zeeland', 'Chille', 'Kenya', 'Brunay'])),
	'missing-calendar-year': (bed) => (bed.number(3) === 0 ? setField(bed, YEAR, 'to be settled') : dropField(bed, YEAR)),
	'title-year-mismatch': (bed) => {
		const at = bed.reading.texts.find(({ text }) => text.includes(bed.plan.title!))!.at.line!;
		const year = String(bed.plan.calendarYear);
		bed.replace(at, year, String(bed.plan.calendarYear! + bed.pick([-3, -2, -1, 1, 2])));
	},
	'stale-last-updated': (bed) => {
		const year = bed.plan.calendarYear! - 2 - bed.number(4);
		setField(bed, UPDATED, bed.pick([`March ${year}`, `${1 + bed.number(28)} May ${year}`, String(year)]));
	},
	'missing-objective': (bed) => dropField(bed, OBJECTIVE),
	'missing-section': (bed) => void bed.cut(bed.section(bed.pick(bed.sections))),
	'duplicate-section': (bed) => {
		const { sections } = bed;
		const i = bed.number(sections.length - 1);
		const [from, to] = bed.section(sections[i]!);
		const copy = bed.lines.slice(from - 1, to - 1);
		const [, end] = bed.section(sections[i + 1 + bed.number(sections.length - 1 - i)]!);
		bed.insert(end, ...copy);
	},
	'section-out-of-order': (bed) => {
		const { sections } = bed;
		const i = bed.number(sections.length - 1);
		const [, end] = bed.section(bed.pick(sections.slice(i + 1)));
		const [from, to] = bed.section(sections[i]!);
		bed.insert(end, ...bed.lines.slice(from - 1, to - 1));
		bed.cut([from, to]);
	},
	'missing-prompt': (bed) => {
		const heading = bed.pick(bed.slots);
		const at = heading.at.line! - 1;
		// A heading may be printed on several lines.
		while (bed.lines[at]!.trim() !== '') bed.lines.splice(at, 1);
	},
	'unknown-heading': (bed) =>
		bed.insert(bed.section(bed.pick(bed.sections))[1], `## ${bed.pick(FOREIGN_HEADINGS)}`, '', 'Hotels were visited.'),
	'missing-contact': (bed) => {
		const [from, to] = bed.range(bed.pick(bed.sections));
		bed.cut([from + 1, to]);
	},
	'incomplete-contact': (bed) => {
		const { contact } = bed.pick(
			bed.contacts(({ name, emails, telephone }) => Boolean(name) && emails.length === 1 && telephone.length === 1),
		);
		bed.replace(contact.location.line!, bed.pick([contact.name!, contact.emails[0]!, contact.telephone[0]!.text]), '');
	},
	'invalid-email': (bed) =>
		changeEmail(bed, (email) =>
			bed.pick([
				email.replace(/\..*$/u, '').replace(/@?$/u, email.includes('@') ? '@mail' : ''),
				email.replace('@', '@@'),
				email.replace('@', '(at)'),
				email.replace(/\.([^.]*)$/u, ',$1'),
				email.replace(/\.([^.]*)$/u, '..$1'),
				email.replace('@', '.'),
			]),
		),
	'invalid-phone': (bed) =>
		changePhone(bed, (number) => bed.pick([number.slice(0, 7), `${number.slice(0, 6)}`, `${number}4455661`])),
	'phone-country-mismatch': (bed) => {
		const others = ['+51 1 204 2400', '+66 2 643 5000', '+1 202 647 4000', '+81 3 3580 3311', '+7 495 244 1606'];
		changePhone(bed, () => bed.pick(others));
	},
	'private-email': (bed) =>
		changeEmail(bed, (email) =>
			email.replace(
				/@.*$/u,
				`@${bed.pick(['gmail.com', 'yahoo.com', 'hotmail.com', 'yahoo.co.jp', 'qq.com', 'naver.com', 'outlook.com'])}`,
			),
		),
	'contact-conflict': (bed) => {
		const all = bed.contacts(
			({ name, emails, telephone }) => Boolean(name) && emails.length > 0 && telephone.length > 0,
		);
		const one = bed.pick(all);
		const other = bed.pick(
			all.filter(
				({ contact }) =>
					contact.name !== one.contact.name && !contact.emails.some((email) => one.contact.emails.includes(email)),
			),
		);
		const at = other.contact.location.line!;
		if (bed.number(2) === 0) bed.replace(at, other.contact.name!, one.contact.name!);
		else bed.replace(at, other.contact.telephone[0]!.text, one.contact.telephone[0]!.text);
	},
	'unanswered-prompt': (bed) => {
		const answered = bed.slots.filter(({ slot }) => {
			const [id, question] = slot.split('/');
			const section = bed.plan.sections.find((one) => one.id === id);
			return (section?.capacityBuilding[question as 'needs'] ?? []).length > 0;
		});
		const heading = bed.pick(answered);
		const first = bed.reading.texts.find(({ slot, role }) => slot === heading.slot && role === 'text')!;
		bed.cut([first.at.line!, bed.range(heading)[1]]);
	},
	'commitment-without-measure': (bed) => {
		const grouped = bed.plan.sections.filter(({ undertaken, planned }) => {
			const groups = [...undertaken, ...planned];
			return groups.length > 0 && groups.every(({ heading }) => heading !== null);
		});
		const { id, commitments } = bed.pick(grouped);
		const last = commitments.at(-1)!.text;
		const at = bed.reading.texts.find(({ slot, text }) => slot === `${id}/commitments` && text === last)!.at.line!;
		const mark = /^\s*(?:[-*•]\s+)?/u.exec(bed.lines[at - 1]!)![0];
		bed.lines.splice(
			at - 1,
			0,
			`${mark}${bed.pick(['Protect tourist sites against attacks with explosives (2010).', 'Share lessons from the security of major sporting events (2009).', 'Help small economies to train judges in cases of terrorism (2008).'])}`,
		);
	},
	'no-planned-measures': (bed) => {
		const full = bed.slots.filter(
			({ slot }) =>
				slot.endsWith('/planned') && bed.items((placed) => `${placed.section}/${placed.slot}` === slot).length > 0,
		);
		const heading = bed.pick(full);
		const first = bed.reading.texts.find(({ slot, role }) => slot === heading.slot && role === 'text')!;
		bed.cut([first.at.line!, bed.range(heading)[1]]);
	},
	'planned-without-timeframe': (bed) =>
		bed.addItem(
			bed.pick(inSlot(bed, 'planned')),
			bed.pick([
				'The Ministry will set up a unit for the security of ports.',
				'A second scanner is to be bought for the northern border.',
				'New rules on the licensing of money changers will be proposed.',
			]),
		),
	'planned-in-the-past': (bed) => {
		const year = bed.plan.calendarYear! - 1 - bed.number(4);
		bed.addItem(
			bed.pick(inSlot(bed, 'planned')),
			bed.pick([
				`The Ministry will set up a unit for ports by June ${year}.`,
				`A second scanner is to be bought in ${year}.`,
				`New rules on money changers will be proposed (by the end of ${year}).`,
				`It is planned to train 40 officers before December ${year}.`,
			]),
		);
	},
	'unknown-commitment': (bed) => {
		const { item } = bed.pick(inSlot(bed, bed.pick(['undertaken', 'planned'])).filter(({ group }) => group?.heading));
		bed.insert(
			item.location.line!,
			`**${bed.pick(['Tourism in mountain villages', 'Football stadiums and concert halls', 'Museums, theatres and libraries'])}**`,
			'',
			'- A brochure was printed for visitors in June of that year.',
			'',
		);
	},
	'misquoted-commitment': (bed) => {
		const known = new Set(ctap2008.sections.flatMap(({ commitments }) => commitments));
		const exact = bed.plan.sections.flatMap(({ id, commitments }) =>
			commitments.filter(({ text }) => known.has(text)).map((commitment) => ({ id, commitment })),
		);
		const { id, commitment } = bed.pick(exact.filter(({ commitment: { links } }) => links.length === 0));
		const at = bed.reading.texts.find(({ slot, text }) => slot === `${id}/commitments` && text === commitment.text)!.at
			.line!;
		const words = commitment.text.split(' ');
		const i = bed.pick(words.flatMap((word, n) => (/^\p{Ll}{4,}$/u.test(word) ? [n] : [])));
		const wrong = bed.pick([[], ['regional'], [words[i]!, 'national']]);
		words.splice(i, 1, ...(wrong[0] === words[i] ? ['national', words[i]!] : wrong));
		bed.replace(at, commitment.text, words.join(' '));
	},
	'duplicate-measure': (bed) => {
		const long = bed.items(({ item, section }) => section !== null && item.text.split(' ').length >= 9);
		const one = bed.pick(long);
		bed.addItem(bed.pick(long.filter(({ item }) => item !== one.item)), one.item.text);
	},
	'truncated-sentence': (bed) => {
		const OPEN = /^(?:and|of|the|to|for|with|from|a|that|which|are|was|were|will|has|have|between|into|by|in|on|an)$/u;
		const stops = ({ item }: { item: { text: string } }): number[] =>
			item.text.split(' ').flatMap((word, i) => (i >= 4 && OPEN.test(word) ? [i] : []));
		const placed = bed.pick(bed.items((one) => one.item.items.length === 0 && stops(one).length > 0));
		const at = bed.pick(stops(placed));
		bed.replace(
			placed.item.location.line!,
			placed.item.text,
			placed.item.text
				.split(' ')
				.slice(0, at + 1)
				.join(' '),
		);
	},
	'undefined-acronym': (bed) =>
		changeItem(
			bed,
			(text) => `${text.replace(/[.]$/u, '')}, as the ${bed.pick(['QXZV', 'NBRTK', 'PZTQ', 'KLVW'])} had asked.`,
		),
	'residual-tracked-changes': (bed) =>
		changeWord(bed, (word) => bed.pick([`~~${word}~~`, `{--${word}--}`, `{++${word}++}`])),
	'comment-left': (bed) =>
		changeWord(
			bed,
			(word) =>
				`${word} {>>${bed.pick(['Please check.', 'Is this the latest figure?', 'To be cleared by legal division'])}<<}`,
		),
	'formatting-noise': (bed) =>
		bed.insert(
			bed.pick(bed.slots).at.line!,
			bed.pick(['Formatted: Font: Bold', 'Formatted: Font color: Black', 'Formatted: Space After: 0 pt']),
		),
	'placeholder-left': (bed) => {
		if (bed.number(4) === 0) bed.insert(bed.pick(bed.slots).at.line!, '--');
		else
			bed.addItem(
				bed.pick(bed.items(({ parent }) => !parent)),
				bed.pick([
					'TBD',
					'[insert text here]',
					'Number of officers trained: XXX',
					'The unit’s name is to be confirmed',
				]),
			);
	},
	'dead-link': (bed) =>
		changeWord(bed, (word) =>
			bed.pick([`[${word}](#)`, `[${word}]()`, `[${word}](http://)`, `[${word}](file:///C:/plans/annex.docx)`]),
		),
	'unmapped-text': (bed) =>
		bed.insert(
			bed.section(bed.pick(bed.sections))[1],
			`## ${bed.pick(FOREIGN_HEADINGS)}`,
			'',
			'Hotels and museums were visited by inspectors.',
		),
	'mixed-languages': (bed) =>
		bed.addItem(
			bed.pick(bed.items(({ parent }) => !parent)),
			bed.pick([
				'Se han comprado dos equipos para los puertos del norte con fondos de la región.',
				'Les agents des douanes ont été formés dans le cadre d’une mission avec les services de la France.',
				'Peraturan ini telah disahkan oleh parlemen dan akan berlaku untuk semua pelabuhan yang ada.',
				'Сотрудники таможенной службы прошли обучение по новым правилам.',
				'海关人员已接受有关新规定的培训，并将继续参加演习。',
			]),
		),
	'unusual-characters': (bed) => {
		if (bed.number(3) === 0)
			changeEmail(bed, (email) => email.replace(/[aeo]/u, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter]!));
		else
			changeWord(bed, (word) =>
				bed.pick([
					`${word.slice(0, 2)}\uE012${word.slice(2)}`,
					`${word.slice(0, 2)}\uFFFD${word.slice(2)}`,
					`${word}â€™s`,
					`${word.slice(0, 1)}а${word.slice(1)}`,
				]),
			);
	},
};
