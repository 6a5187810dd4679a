import type { FormatEntry } from './reader.js';

/** The formats that ctap reads. One more format is one more row here and one more folder. */
export const FORMATS: FormatEntry[] = [
	{ id: 'docx', extensions: ['.docx', '.docm', '.dotx'], load: async () => (await import('./docx/index.js')).docx },
	{ id: 'pdf', extensions: ['.pdf'], load: async () => (await import('./pdf/index.js')).pdf },
	{
		id: 'markdown',
		extensions: ['.md', '.markdown', '.mdown', '.txt'],
		load: async () => (await import('./markdown/index.js')).markdown,
	},
];
