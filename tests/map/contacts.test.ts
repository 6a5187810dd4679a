import { describe, expect, test } from 'vitest';
import { type Block, type Table, textBlock } from '../../src/document/nodes.js';
import { sliceText } from '../../src/document/slice.js';
import { readContacts } from '../../src/map/contacts.js';
import type { Contact } from '../../src/plan/schema.js';

const paragraphs = (...texts: string[]): Block[] => texts.map((text, i) => textBlock([{ text }], { paragraph: i + 1 }));

const table = (...rows: (string | Block[])[][]): Table => ({
	type: 'table',
	layer: 'body',
	location: { paragraph: 1 },
	rows: rows.map((cells) => ({
		header: false,
		cells: cells.map((cell, column) => ({
			column,
			colSpan: 1,
			rowSpan: 1,
			blocks: typeof cell === 'string' ? (cell ? paragraphs(...cell.split('\n\n')) : []) : cell,
		})),
	})),
});

/** One line a fact; what is left over and what is taken out behind it. */
function read(blocks: Block[], region: string | null = 'KR') {
	const { contacts, claims, rest } = readContacts(blocks, { region });
	const numbers = (list: Contact['telephone']) => list.map((phone) => `${phone.text} = ${phone.e164}`).join(', ');
	return {
		contacts: contacts.map((c) =>
			[c.label, c.name, c.title, c.organization, numbers(c.telephone), numbers(c.fax), c.emails.join(', ')]
				.map((v) => v || '·')
				.join(' | '),
		),
		rest: rest.map(sliceText),
		removed: claims.filter((claim) => claim.place === 'removed').map((claim) => sliceText(claim.slice)),
	};
}

const KIM =
	'Contact Point | Kim, Ara | Deputy Director, Harbour Customs Service | Harbour Customs Service | +82-42-481-1111 = +82424811111 | +82-42-481-2222 = +82424812222 | kim@customs.example';
const LEE =
	'Contact Point | Lee, Bora | Secretary, Ministry of Ports | Ministry of Ports | +82-2-2100-3333 = +82221003333 | · | lee@ports.example';
const clean = { rest: [], removed: [] };

describe('layouts', () => {
	test('labels in running text, one paragraph for the person and one for the numbers', () => {
		expect(
			read(
				paragraphs(
					'Contact Point: Name: Kim, Ara Title: Deputy Director, Harbour Customs Service',
					'Telephone Number: +82-42-481-1111 Fax Number: +82-42-481-2222 Email Address: kim@customs.example',
					'Contact Point: Name: Lee, Bora Title: Secretary, Ministry of Ports',
					'Telephone Number: +82-2-2100-3333 Fax Number: Email Address: lee@ports.example',
				),
			),
		).toEqual({ contacts: [KIM, LEE], ...clean });
	});

	test('labels that are glued to the number before, colons in a column', () => {
		const person =
			'Contact Point | Kim, Ara | · | · | +82-42-481-1111 = +82424811111 | +82-42-481-2222 = +82424812222 | ·';
		expect(
			[
				'Contact Point: Name:Kim, Ara Telephone Number:+82-42-481-1111Fax Number:+82-42-481-2222',
				'Contact Point\n   Name             : Kim, Ara\n   Telephone Number : +82-42-481-1111\n   Fax              : +82-42-481-2222',
			].map((text) => read(paragraphs(text)).contacts),
		).toEqual([[person], [person]]);
	});

	test('the name once more in brackets is no label', () => {
		const text = 'Contact Point: Name: Kim, Ara (金 雅羅) Title: Director Fax Number: +82-42-481-2222';
		expect(read(paragraphs(text)).contacts).toEqual([
			'Contact Point | Kim, Ara (金 雅羅) | Director | · | · | +82-42-481-2222 = +82424812222 | ·',
		]);
	});

	test('one label a line', () => {
		expect(
			read(
				paragraphs(
					'Contact Point:\nName: Kim, Ara\nTitle: Deputy Director,\nHarbour Customs Service\nTelephone Number: +82-42-481-1111\nFax Number: +82-42-481-2222\nEmail Address: kim@customs.example',
				),
			),
		).toEqual({ contacts: [KIM], ...clean });
	});

	test('full-width colons, a second person behind a semicolon', () => {
		expect(
			read(
				paragraphs(
					'Contact Point：Name：Kim, Ara Title：Deputy Director, Harbour Customs Service Tel：+82-42-481-1111 Fax：+82-42-481-2222 E-mail：kim@customs.example；Name：Lee, Bora Title：Secretary, Ministry of Ports Tel：+82-2-2100-3333 Fax：N/A E-mail：lee@ports.example',
				),
			),
		).toEqual({ contacts: [KIM, LEE], rest: [], removed: ['N/A'] });
	});

	test('two columns on the lines of a print, label and value in different ones', () => {
		expect(
			read(
				paragraphs(
					'Contact Point:\tTelephone Number: +82-42-481-1111\nName: Kim, Ara\tFax Number: +82-42-481-2222\nTitle: Deputy Director, Harbour Customs\tEmail Address:\nService\tkim@customs.example',
				),
			),
		).toEqual({ contacts: [KIM], ...clean });
	});

	test('a tab within a line that wraps', () => {
		expect(
			read(
				paragraphs(
					'Contact Point: Name: Kim, Ara\tTitle: Deputy Director, Harbour\nCustoms Service',
					'Telephone Number: +82-42-481-1111\tFax Number: +82-42-481-2222\tEmail\nAddress: kim@customs.example',
				),
			),
		).toEqual({ contacts: [KIM], ...clean });
	});

	test('labels without colon, values in the column behind', () => {
		expect(
			read(
				paragraphs(
					'Contact Point',
					'Name\tKim,\n\tAra\nTitle\tDeputy Director, Harbour\n\tCustoms Service\nTel\t+82-42-481-1111\nFax\t+82-42-481-2222\nEmail\tkim@\n\tcustoms.example',
				),
			),
		).toEqual({ contacts: [KIM], ...clean });
	});

	test('labels without colon and with one space', () => {
		expect(
			read(
				paragraphs(
					'Contact Point',
					'Name Kim, Ara',
					'Title Deputy Director, Harbour Customs',
					'Service',
					'Tel +82-42-481-1111',
					'Fax +82-42-481-2222',
					'Email kim@customs.example',
				),
			),
		).toEqual({ contacts: [KIM], ...clean });
	});

	test('columns by tabs, a paragraph a line, with the rest of one column', () => {
		expect(
			read(
				paragraphs(
					'Contact Point:\tContact Point:',
					'Name: Kim, Ara\tName: Lee, Bora',
					'Title: Deputy Director,\tTitle: Secretary, Ministry of',
					'\tPorts',
					'Harbour Customs Service',
					'Telephone Number: +82-42-481-1111\tTelephone Number: +82-2-2100-3333',
					'Fax Number: +82-42-481-2222\tFax Number: ',
					'Email Address: kim@customs.example\tEmail Address: lee@ports.example',
				),
			),
		).toEqual({ contacts: [KIM, LEE], ...clean });
	});

	test('table of label and value', () => {
		expect(
			read([
				table(
					['Contact Point:', ''],
					['Name:', 'Kim, Ara'],
					['Title:', 'Deputy Director, Harbour Customs Service'],
					['Telephone Number', '+82-42-481-1111'],
					['Fax Number:', '+82-42-481-2222'],
					['Email Address:', 'kim@customs.example'],
				),
			]),
		).toEqual({ contacts: [KIM], ...clean });
	});

	test('table with a whole person in each cell', () => {
		expect(
			read([
				table([
					'Contact Point:\n\nName: Kim, Ara\n\nTitle: Deputy Director, Harbour Customs Service\n\nTel: +82-42-481-1111\n\nFax: +82-42-481-2222\n\nEmail: kim@customs.example',
					'Contact Point:\n\nName: Lee, Bora\n\nTitle: Secretary, Ministry of Ports\n\nTel: +82-2-2100-3333\n\nFax: --\n\nEmail: lee@ports.example',
				]),
			]),
		).toEqual({ contacts: [KIM, LEE], rest: [], removed: ['--'] });
	});

	test('table with a column for each person, labels in each', () => {
		expect(
			read([
				table(
					['Contact Point:', 'Contact Point:'],
					['Name: Kim, Ara', 'Name: Lee, Bora'],
					['Title: Deputy Director, Harbour Customs Service', 'Title: Secretary, Ministry of Ports'],
					['Tel: +82-42-481-1111', 'Tel: +82-2-2100-3333'],
					['Fax: +82-42-481-2222', 'Fax:'],
					['Email: kim@customs.example', 'Email: lee@ports.example'],
				),
			]),
		).toEqual({ contacts: [KIM, LEE], ...clean });
	});

	test('the same columns, printed as lines with gaps', () => {
		expect(
			read(
				paragraphs(
					'Contact Point:        Contact Point:\nName: Kim, Ara     Name: Lee, Bora\nTitle: Deputy Director, Harbour     Title: Secretary, Ministry\nCustoms Service     of Ports\nTel: +82-42-481-1111      Tel: +82-2-2100-3333\nFax: +82-42-481-2222      Fax:\nEmail: kim@customs.example      Email: lee@ports.example',
				),
			),
		).toEqual({ contacts: [KIM, LEE], ...clean });
	});

	test('table with a column of labels and a column for each person', () => {
		expect(
			read([
				table(
					['Contact Point', '', ''],
					['Name', 'Kim, Ara', 'Lee, Bora'],
					['Title', 'Deputy Director, Harbour Customs Service', 'Secretary, Ministry of Ports'],
					['Telephone', '+82-42-481-1111', '+82-2-2100-3333'],
					['Fax', '+82-42-481-2222', '-'],
					['E-mail', 'kim@customs.example', 'lee@ports.example'],
				),
			]),
		).toEqual({ contacts: [KIM, LEE], rest: [], removed: ['-'] });
	});

	test('table with a row for each person', () => {
		expect(
			read([
				table(
					['Contact Point', '', '', '', ''],
					['Name', 'Title', 'Telephone', 'Fax', 'E-mail'],
					[
						'Kim, Ara',
						'Deputy Director, Harbour Customs Service',
						'+82-42-481-1111',
						'+82-42-481-2222',
						'kim@customs.example',
					],
					['Lee, Bora', 'Secretary, Ministry of Ports', '+82-2-2100-3333', 'N/A', 'lee@ports.example'],
				),
			]),
		).toEqual({ contacts: [KIM, LEE], rest: [], removed: ['N/A'] });
	});

	test('table with two labels and two values in a row', () => {
		expect(
			read([
				table(
					['Contact Point:', '', '', ''],
					['Name:', 'Kim, Ara', 'Title:', 'Deputy Director, Harbour Customs Service'],
					['Telephone Number:', '+82-42-481-1111', 'Fax Number:', '+82-42-481-2222'],
					['Email Address:', 'kim@customs.example', '', ''],
					['Contact Point:', '', '', ''],
					['Name:', 'Lee, Bora', 'Title:', 'Secretary, Ministry of Ports'],
					['Telephone Number:', '+82-2-2100-3333', 'Fax Number:', ''],
					['Email Address:', 'lee@ports.example', '', ''],
				),
			]),
		).toEqual({ contacts: [KIM, LEE], ...clean });
	});

	test('tables within a table, side by side', () => {
		const person = (...rows: string[][]) => [table(...rows)] as Block[];
		expect(
			read([
				table([
					person(
						['Contact Point:', ''],
						['Name:', 'Kim, Ara'],
						['Title:', 'Deputy Director, Harbour Customs Service'],
						['Tel:', '+82-42-481-1111'],
						['Fax:', '+82-42-481-2222'],
						['Email:', 'kim@customs.example'],
					),
					person(
						['Contact Point:', ''],
						['Name:', 'Lee, Bora'],
						['Title:', 'Secretary, Ministry of Ports'],
						['Tel:', '+82-2-2100-3333'],
						['Fax:', '-'],
						['Email:', 'lee@ports.example'],
					),
				]),
			]),
		).toEqual({ contacts: [KIM, LEE], rest: [], removed: ['-'] });
	});

	test('a column of names, and a column of numbers read behind it', () => {
		expect(
			read(
				paragraphs(
					'Contact Point:',
					'Name: Kim, Ara',
					'Title: Deputy Director, Harbour Customs Service',
					'Contact Point:',
					'Name: Lee, Bora',
					'Title: Secretary, Ministry of Ports',
					'Telephone Number: +82-42-481-1111',
					'Fax Number: +82-42-481-2222',
					'Email',
					'Address: kim@customs.example',
					'Telephone Number: +82-2-2100-3333',
					'Fax Number: -',
					'Email',
					'Address: lee@ports.example',
				),
			),
		).toEqual({ contacts: [KIM, LEE], rest: [], removed: ['-'] });
	});

	test('no labels but that of the contact', () => {
		expect(
			read(
				paragraphs(
					'Contact Point: Mr. Kim Ara, Deputy Director, Harbour Customs Service\nTel: +82-42-481-1111; Fax: +82-42-481-2222\nkim@customs.example',
					'Ms. Lee Bora',
					'Secretary, Ministry of Ports',
					'+82-2-2100-3333, lee@ports.example',
				),
			),
		).toEqual({
			contacts: [KIM.replace('Kim, Ara', 'Mr. Kim Ara'), LEE.replace('Lee, Bora', 'Ms. Lee Bora')],
			...clean,
		});
	});
});

describe('labels', () => {
	const person = (name: string, ...labels: [string, string, string, string, string]) => {
		const [first, title, tel, fax, mail] = labels;
		return `${first} ${name}\n${title} Deputy Director, Harbour Customs Service\n${tel} +82-42-481-1111\n${fax} +82-42-481-2222\n${mail} kim@customs.example`;
	};
	test.each([
		['Name:', 'Title:', 'Telephone Number:', 'Fax Number:', 'Email -Address:'],
		['NAME :', 'POSITION :', 'TEL. NO. :', 'FAX NO. :', 'E-MAIL :'],
		['Full name:', 'Designation:', 'T:', 'F:', 'E:'],
		['1. Name:', '2. Post:', '3. Phone:', '4. Facsimile:', '5. e mail:'],
		['Name / Nombre:', 'Title / Cargo:', 'Telephone / Teléfono:', 'Fax:', 'Email / Correo electrónico:'],
		['Nombre:', 'Cargo:', 'Teléfono:', 'Fax:', 'Correo electronico:'],
		['姓名：', '职务：', '电话：', '传真：', '电子邮件：'],
		['성명:', '직위:', '전화:', '팩스:', '이메일:'],
		['Name:', 'Tilte:', 'Telphone Numbr:', 'Fax Nubmer:', 'Emial Adress:'],
		['Name -', 'Title -', 'Tel -', 'Fax -', 'Email -'],
		['• Name:', '• Title:', '• Tel (office):', '• Fax:', '• Email:'],
	])('%s %s %s %s %s', (...labels) => {
		expect(read(paragraphs(`Contact Point:\n${person('Kim, Ara', ...labels)}`))).toEqual({ contacts: [KIM], ...clean });
	});

	test.each([
		'Emergency Aviation Security Point of Contact',
		'Contact Point for Assistance and Expertise not included above',
		'Contact Person',
		'Focal Point',
		'Alternate Contact Point',
		'Emergency Maritime Contact Point',
		'Contact Point for Cargo',
		'Contact Point (Customs)',
		'Contact Pont',
	])('%s', (label) => {
		const blocks = paragraphs(`${label}: Name: Kim, Ara Title: Legal Adviser`, `${label}: Name: Lee, Bora`);
		expect(read(blocks)).toEqual({
			contacts: [`${label} | Kim, Ara | Legal Adviser | · | · | · | ·`, `${label} | Lee, Bora | · | · | · | · | ·`],
			...clean,
		});
	});

	test('a second person under one label has that label', () => {
		const { contacts } = read(
			paragraphs('Focal Point: Name: Kim', 'Email: a@b.example', 'Name: Lee', 'Email: c@d.example'),
		);
		expect(contacts).toEqual([
			'Focal Point | Kim | · | · | · | · | a@b.example',
			'Focal Point | Lee | · | · | · | · | c@d.example',
		]);
	});

	test('an organization with a label of its own', () => {
		const { contacts } = read(
			paragraphs('Contact Point:\nName: Kim\nPosition: Director\nAgency: Harbour Police\nMobile: 010-2000-3000'),
		);
		expect(contacts).toEqual([
			'Contact Point | Kim | Director | Harbour Police | 010-2000-3000 = +821020003000 | · | ·',
		]);
	});
});

describe('values', () => {
	test('a blank form has no contact, and leaves nothing', () => {
		expect(read(paragraphs('Contact Point: Name: Title:', 'Telephone Number: Fax Number: Email Address:'))).toEqual({
			contacts: [],
			...clean,
		});
	});

	test('what stands behind Name is the name', () => {
		const { contacts } = read(paragraphs('Contact Point: Name: Duty Officer Title: Harbour Situation Centre'));
		expect(contacts).toEqual([
			'Contact Point | Duty Officer | Harbour Situation Centre | Harbour Situation Centre | · | · | ·',
		]);
	});

	test('several numbers and addresses', () => {
		const { contacts, rest } = read(
			paragraphs(
				'Contact Point: Name: Kim',
				'Tel: +84-4-3799-2000/2001 or +84 912 000 417 (mobile) Fax: 0084-4-3799-2004 Email: <a@b.example>; c@d.example and\ne@f.example',
			),
			'VN',
		);
		expect(contacts).toEqual([
			'Contact Point | Kim | · | · | +84-4-3799-2000 = +84437992000, 2001 = +84437992001, +84 912 000 417 = +84912000417 | 0084-4-3799-2004 = +84437992004 | a@b.example, c@d.example, e@f.example',
		]);
		expect(rest).toEqual([]);
	});

	test('an address in the next paragraph', () => {
		expect(
			read(
				paragraphs(
					'Contact Point: Name: Kim Email Address:',
					'kim@customs.example',
					'A course is held each May; write to b@c.example.',
				),
			),
		).toEqual({
			contacts: ['Contact Point | Kim | · | · | · | · | kim@customs.example'],
			rest: ['A course is held each May; write to b@c.example.'],
			removed: [],
		});
	});

	test('texts behind a contact stay', () => {
		const prose = [
			'Economies with resources to offer could indicate this here.',
			'Training on port security',
			'See also: the web site of the ministry',
		];
		expect(
			read(
				paragraphs(
					'Contact Point: Name: Kim Title: Director',
					'Telephone Number: Fax Number: Email Address:',
					...prose,
				),
			),
		).toEqual({
			contacts: ['Contact Point | Kim | Director | · | · | · | ·'],
			rest: prose,
			removed: [],
		});
	});
});
