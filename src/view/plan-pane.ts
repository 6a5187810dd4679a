import type { Message } from '../checks/rule.js';
import type { Contact, Item, MeasureGroup, Plan, Section, SummaryGroup } from '../plan/schema.js';
import type { FactPrinter } from './fact-html.js';
import { escapeHtml } from './html.js';

const PARTS = [
	['achievements', 'Main achievements and progress'],
	['forwardWork', 'Forward work program'],
	['capacityBuilding', 'Capacity building needs and opportunities'],
] as const;
const QUESTIONS = [
	['participation', 'Took part in'],
	['needs', 'Needs'],
	['expertise', 'Could provide'],
] as const;

/** The plan as an outline, in the order of the form; behind it what was left over and what was taken out. */
export function planHtml(plan: Plan, messages: Message[], print: FactPrinter): string {
	const { assistance } = plan;
	return [
		part('The plan', frontHtml(plan, print), '-', true),
		messages.length > 0
			? part(`Messages (${messages.length})`, list(messages.map((message) => print.message(message))), 'messages', true)
			: '',
		part('Executive summary', summaryHtml(plan, print), 'summary', true),
		...plan.sections.map((section) =>
			part(`${section.id} ${section.title}`, sectionHtml(section, print), section.id, true),
		),
		assistance
			? part(
					'Assistance and expertise to offer',
					contactsHtml(assistance.contacts, 'assistance', print) +
						itemsHtml(assistance.items, 'assistance', 'Offer', print),
					'assistance',
					true,
				)
			: '',
		plan.unmapped.length > 0
			? part(`Left over (${plan.unmapped.length})`, unmappedHtml(plan, print), 'unmapped', true)
			: '',
		plan.removed.length > 0
			? part(`Taken out (${plan.removed.length})`, removedHtml(plan, print), 'removed', false)
			: '',
	].join('\n');
}

function part(title: string, inner: string, section: string, open: boolean): string {
	return `<details class="part" data-section="${escapeHtml(section)}"${open ? ' open' : ''}><summary><h2>${escapeHtml(title)}</h2></summary>${inner}</details>`;
}

const sub = (title: string, inner: string): string => (inner === '' ? '' : `<h3>${escapeHtml(title)}</h3>${inner}`);
const list = (items: string[]): string => (items.length > 0 ? `<ul>${items.join('')}</ul>` : '');

function frontHtml(plan: Plan, print: FactPrinter): string {
	const { submission, economy, lastUpdated } = plan;
	const fields: [string, string | null | undefined][] = [
		['Title', plan.title],
		['Economy', economy?.name],
		['Calendar year', plan.calendarYear === null ? null : String(plan.calendarYear)],
		['Last updated', lastUpdated?.text],
		['Objective', plan.objective],
		['Document number', submission?.documentNumber],
		['Agenda item', submission?.agendaItem],
		['Title of the paper', submission?.title],
		['Purpose', submission?.purpose],
		['Submitted by', submission?.submittedBy],
		['Meeting', submission?.meeting?.name],
		['Venue', submission?.meeting?.place],
		['Dates', submission?.meeting?.dates],
	];
	const rows = fields.flatMap(([label, text]) =>
		text ? [`<div><dt>${label}</dt>${print.fact({ text, label, area: 'front', tag: 'dd' })}</div>`] : [],
	);
	return `<dl>${rows.join('')}</dl>`;
}

function summaryHtml({ executiveSummary }: Plan, print: FactPrinter): string {
	return PARTS.map(([key, title]) =>
		sub(title, executiveSummary[key].map((group) => summaryGroupHtml(group, title, print)).join('')),
	).join('');
}

function summaryGroupHtml({ section, heading, items }: SummaryGroup, label: string, print: FactPrinter): string {
	const title =
		heading === null ? '' : print.fact({ text: heading, label: 'Heading', area: 'summary', section, tag: 'h4' });
	return title + itemsHtml(items, section, label, print);
}

function sectionHtml(section: Section, print: FactPrinter): string {
	const { id, contacts, commitments, undertaken, planned, capacityBuilding } = section;
	const texts = commitments.map(({ text }) =>
		print.fact({ text, label: 'Commitment', area: id, section: id, tag: 'li' }),
	);
	return [
		print.fact({ text: section.title, label: 'Section', area: id, section: id, tag: 'p' }),
		sub('Contacts', contactsHtml(contacts, id, print)),
		texts.length > 0
			? `<details><summary>Commitments (${texts.length})</summary><ol>${texts.join('')}</ol></details>`
			: '',
		sub('Measures undertaken', undertaken.map((group) => groupHtml(group, id, 'Measure undertaken', print)).join('')),
		sub('Further measures planned', planned.map((group) => groupHtml(group, id, 'Measure planned', print)).join('')),
		...QUESTIONS.map(([key, title]) => sub(title, itemsHtml(capacityBuilding[key], id, title, print))),
	].join('');
}

function groupHtml(
	{ heading, commitment, items }: MeasureGroup,
	id: string,
	label: string,
	print: FactPrinter,
): string {
	const answers = commitment ? ` <span class="badge">${escapeHtml(commitment.id)}</span>` : '';
	const title =
		heading === null
			? commitment
				? `<p>${answers}</p>`
				: ''
			: print.fact({
					text: heading,
					label: 'Heading',
					area: id,
					section: id,
					confidence: commitment?.confidence,
					html: `${escapeHtml(heading)}${answers}`,
					tag: 'h4',
				});
	return title + itemsHtml(items, id, label, print);
}

/** Nested lists, without recursion over the items: a plan may nest deeper than a call stack. */
function itemsHtml(items: Item[], section: string | null, label: string, print: FactPrinter): string {
	let html = '';
	const open: (Item | 'end')[][] = [items.toReversed()];
	if (items.length === 0) return '';
	html += '<ul>';
	for (let level = open.at(-1); level; level = open.at(-1)) {
		const item = level.pop();
		if (item === undefined) {
			open.pop();
			html += open.length > 0 ? '</ul></li>' : '</ul>';
		} else if (item !== 'end') {
			const { text, agency, location } = item;
			const words = (agency ? `<span class="agency">${escapeHtml(agency)}</span> ` : '') + escapeHtml(text);
			html += `<li>${print.fact({ text, label, location, section, html: words, tag: 'div' })}`;
			if (item.items.length > 0) {
				html += '<ul>';
				open.push(item.items.toReversed());
			} else html += '</li>';
		}
	}
	return html;
}

function contactsHtml(contacts: Contact[], section: string, print: FactPrinter): string {
	return list(
		contacts.map(({ label, name, title, telephone, fax, emails, location }) => {
			const numbers = [
				...telephone.map(({ text }) => `tel. ${text}`),
				...fax.map(({ text }) => `fax ${text}`),
				...emails,
			].join(' · ');
			const lines = [name, title, numbers].filter((line): line is string => Boolean(line)).map(escapeHtml);
			const html = `<b>${escapeHtml(label)}</b><br>${lines.join('<br>')}`;
			return `<li>${print.fact({ text: name ?? label, label: 'Contact', location, section, html, tag: 'div' })}</li>`;
		}),
	);
}

function unmappedHtml({ unmapped }: Plan, print: FactPrinter): string {
	return list(
		unmapped.map(({ kind, text, location }) =>
			print.fact({ kind: 'unmapped', text, location, label: `Left over: ${kind}`, tag: 'li' }),
		),
	);
}

function removedHtml({ removed }: Plan, print: FactPrinter): string {
	return list(
		removed.map(({ kind, text, location }) =>
			print.fact({
				kind: 'removed',
				text,
				location,
				label: `Removed: ${kind}`,
				html: `<span class="badge">${escapeHtml(kind)}</span> <del>${escapeHtml(text)}</del>`,
				tag: 'li',
			}),
		),
	);
}
