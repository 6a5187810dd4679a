/** Where measures stand: under headings, or in tables of the matrix form. */
export interface MeasureLayout {
	name: string;
	matrix: boolean;
	/** The list of commitments stands above the table all the same. */
	listed?: boolean;
	/** A table for each commitment. */
	each?: boolean;
	/** Head cells of the columns. */
	head?: [string, string, string];
	/** One cell of planned measures for two commitments. */
	merged?: boolean;
	only?: 'docx';
}

const FLOW = { matrix: false };
export const MEASURE_LAYOUTS: MeasureLayout[] = [
	{ name: 'under headings', ...FLOW },
	{ name: 'under headings ', ...FLOW },
	{ name: 'under headings  ', ...FLOW },
	{ name: 'under headings   ', ...FLOW },
	{ name: 'matrix', matrix: true, head: ['Commitment', 'Measures undertaken', 'Measures planned'] },
	{
		name: 'matrix, long head',
		matrix: true,
		head: [
			"LEADERS' AND MINISTERS' COMMITMENTS",
			'MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS',
			'FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS (indicate timeframe)',
		],
	},
	{
		name: 'matrix, a table for each commitment',
		matrix: true,
		each: true,
		head: ['Commitments', 'Implemented', 'Planned'],
	},
	{
		name: 'matrix below the list',
		matrix: true,
		listed: true,
		head: ['Commitment', 'Measures undertaken', 'Further measures planned'],
	},
	{
		name: 'matrix with merged cells',
		matrix: true,
		merged: true,
		only: 'docx',
		head: ['Commitment', 'Undertaken', 'Planned (timeframe)'],
	},
];

/** How deep measures go. */
export interface Depth {
	name: string;
	levels: 1 | 2 | 3;
}
export const DEPTHS: Depth[] = [
	{ name: 'one level', levels: 1 },
	{ name: 'two levels', levels: 2 },
	{ name: 'three levels', levels: 3 },
];

/** Whether lines such as '(Customs Department)' part the measures. */
export interface Agencies {
	name: string;
	share: number;
}
export const AGENCIES: Agencies[] = [
	{ name: 'no agencies', share: 0 },
	{ name: 'no agencies ', share: 0 },
	{ name: 'lines of agencies', share: 0.5 },
];

/** What a form lacks. */
export interface Gap {
	name: string;
	gap: 'none' | 'summary' | 'questions' | 'planned' | 'items' | 'order' | 'areas' | 'contacts';
}
export const GAPS: Gap[] = [
	{ name: 'complete', gap: 'none' },
	{ name: 'complete ', gap: 'none' },
	{ name: 'no summary', gap: 'summary' },
	{ name: 'no questions', gap: 'questions' },
	{ name: 'no planned measures', gap: 'planned' },
	{ name: 'headings without measures', gap: 'items' },
	{ name: 'another order', gap: 'order' },
	{ name: 'no headings of areas', gap: 'areas' },
	{ name: 'no contacts', gap: 'contacts' },
];
