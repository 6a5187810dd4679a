/** Fields of the cover sheet that a meeting paper carries. */
export type CoverField =
	| 'documentNumber'
	| 'agendaItem'
	| 'title'
	| 'purpose'
	| 'submittedBy'
	| 'meetingName'
	| 'meetingPlace'
	| 'meetingDates';

/** Wordings of the labels, longer ones first where one begins with another. */
export const COVER_LABELS: Record<CoverField, string[]> = {
	documentNumber: [
		'Forum Document Number',
		'Forum Document No.',
		'Forum Doc. No.',
		'Document Number',
		'Document No.',
		'Doc. No.',
		'Document Reference',
	],
	agendaItem: ['Agenda Item Number', 'Agenda Item No.', 'Agenda Item'],
	title: ['Document Title', 'Title of Paper', 'Title'],
	purpose: ['Purpose of Document', 'Purpose of Paper', 'Purpose'],
	submittedBy: ['Submitted by', 'Submitter', 'Prepared by', 'Proposed by', 'Presented by'],
	meetingName: ['Meeting Name', 'Meeting'],
	meetingPlace: ['Meeting Venue', 'Venue', 'Place', 'Location'],
	meetingDates: ['Meeting Dates', 'Meeting Date', 'Dates', 'Date'],
};

/** What the letterhead prints, whole or a line of it. */
export const LETTERHEAD = [
	'Asia-Pacific Economic Cooperation',
	'Asia-Pacific',
	'Asia Pacific',
	'Economic Cooperation',
	'Asia-Pacific Economic',
	'Cooperation',
	'Advancing Free Trade for Asia-Pacific Prosperity',
	'Advancing Free Trade for',
	'Asia-Pacific Prosperity',
];

/** Words of a meeting's name. */
export const MEETING_WORDS = [
	'meeting',
	'working group',
	'task force',
	'workshop',
	'dialogue',
	'seminar',
	'conference',
	'symposium',
	'senior officials',
	'forum',
	'plenary',
];
